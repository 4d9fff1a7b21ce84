import { beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityRecord } from '../../src/ontology/records.ts';
import { loadPinyin } from '../../src/search/pinyin.ts';
import { searchEntities } from '../../src/search/searchEntities.ts';
import { suggestEntities } from '../../src/search/suggestEntities.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { randomGraph } from '../snapshot/randomGraph.ts';
import { entity, LOADED_AT, name, ONTOLOGY, relationship } from '../snapshot/records.ts';

beforeAll(loadPinyin);

/** Entities with these names, each with so many relationships. */
function graph(entities: readonly (readonly [id: string, names: readonly (string | EntityRecord['names'][number])[], degree: number])[]): Snapshot {
  const others = Array.from({ length: 9 }, (_, i) => entity(`place/${i}`, { names: [name(`~${i}`)] }));
  const records = entities.map(([id, names]) => entity(id, { names: names.map((text) => (typeof text === 'string' ? name(text) : text)) }));
  const links = entities.flatMap(([id, , degree]) => others.slice(0, degree).map((other) => relationship('LOCATED_IN', id, other.id)));
  return snapshotOf(ONTOLOGY, [...records, ...others], links, { version: 1, loadedAt: LOADED_AT, isLenient: true });
}

function suggested(snapshot: Snapshot, text: string, options: Partial<Parameters<typeof suggestEntities>[2]> = {}): unknown[] {
  return suggestEntities(snapshot, text, { types: null, first: 8, ...options }).map(({ entity: found, match }) => [
    snapshot.entities.ids.at(found).split('/')[1],
    match.text,
    match.how,
  ]);
}

const SNAPSHOT = graph([
  ['institution/ruijin', ['Ruijin Hospital', '瑞金医院', name('上海交通大学医学院附属瑞金医院', 'ALIAS')], 5],
  ['institution/north', ['Ruijin Hospital North Branch', '瑞金医院北部'], 1],
  ['institution/institute', ['Shanghai Ruijin Institute', '上海瑞金研究所'], 9],
  ['institution/ruida', ['瑞达'], 2],
  ['institution/rui', ['RUI'], 0],
  ['person/rui', ['Rui Ming', '芮明'], 7],
  ['fund/hospital', ['Hospital Fund of Shanghai'], 3],
  ['institution/sari', ['Shanghai Advanced Research Institute'], 4],
]);

describe('suggestEntities', () => {
  it('puts the name itself first, then beginnings, then words inside, the most linked first in each', () => {
    expect(suggested(SNAPSHOT, 'rui')).toEqual([
      ['rui', 'RUI', 'EXACT'],
      ['rui', 'Rui Ming', 'BEGINNING'],
      ['ruijin', 'Ruijin Hospital', 'BEGINNING'],
      ['north', 'Ruijin Hospital North Branch', 'BEGINNING'],
      ['institute', 'Shanghai Ruijin Institute', 'BEGINNING'],
      ['ruida', '瑞达', 'PINYIN'],
    ]);
  });

  it.each([
    ['r', ['rui', 'ruijin', 'north', 'rui']],
    ['hosp', ['hospital', 'ruijin', 'north']],
    ['ruijin h', ['ruijin', 'north']],
    ['hosp rui', ['ruijin', 'north']],
    ['瑞', ['ruijin', 'ruida', 'north']],
    ['瑞金', ['ruijin', 'north', 'institute']],
    ['瑞金醫', ['ruijin', 'north']],
    ['sari', ['sari']],
    ['ruijinyi', ['ruijin', 'north']],
    ['rui jin y', ['ruijin', 'north']],
    ['rjyy', ['ruijin', 'north']],
    ['ruijni', ['institute', 'ruijin', 'north']],
    ['瑞金上海', ['institute', 'ruijin']],
    ['qqqq', []],
  ])('suggests for %s', (text, slugs) => {
    expect(suggested(SNAPSHOT, text).map((suggestion) => (suggestion as string[])[0])).toEqual(slugs);
  });

  it('stops at as many as are asked for, and keeps to the types', () => {
    expect(suggested(SNAPSHOT, 'rui', { first: 2 })).toHaveLength(2);
    expect(suggested(SNAPSHOT, 'rui', { types: ['PERSON'] })).toEqual([['rui', 'Rui Ming', 'BEGINNING']]);
    expect(suggested(SNAPSHOT, 'hospital', { types: ['FUND', 'PERSON'] })).toEqual([['hospital', 'Hospital Fund of Shanghai', 'BEGINNING']]);
  });

  it('suggests the most linked of thousands', () => {
    const many = graph(Array.from({ length: 3_000 }, (_, i) => [`institution/${i}`, [`Shanghai Company ${i}`, `上海${i}公司`], i % 997 === 5 ? 9 : i % 8]));
    const expected = ['1002', '1999', '2996', '5'].sort();
    for (const text of ['s', 'sh', 'shanghai', 'co', 'comp', '上', '上海', 'shanghai c']) {
      expect(suggested(many, text, { first: 4 }).map((suggestion) => (suggestion as string[])[0])).toEqual(expected);
    }
  });

  it('suggests nothing that a search does not find', () => {
    let count = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const { snapshot } = randomGraph(seed);
      for (const text of ['b', 'zh', 'rui', 'cap z', '张', '张江', '医疗', 'ge', 'zhangj', 'jiang', 'sh', 'captal', '上海江张', 'lingang', 'lin-gang']) {
        const found = new Set(searchEntities(snapshot, text, { types: null, first: 200, after: null }).hits.map((hit) => hit.entity));
        const suggestions = suggestEntities(snapshot, text, { types: null, first: 50 }).map((suggestion) => suggestion.entity);
        expect([seed, text, [...new Set(suggestions)].sort()]).toEqual([seed, text, [...found].sort()]);
        count += suggestions.length;
      }
    }
    expect(count).toBeGreaterThan(500);
  });

  it.each(['', '!?'])('refuses %j', (text) => {
    expect(() => suggested(SNAPSHOT, text)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', details: { argument: 'text' } }));
  });
});
