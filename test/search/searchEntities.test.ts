import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSeeds } from '../../src/curation/loadSeeds.ts';
import type { EntityRecord, RelationshipRecord } from '../../src/ontology/records.ts';
import { loadPinyin } from '../../src/search/pinyin.ts';
import { type SearchOptions, searchEntities } from '../../src/search/searchEntities.ts';
import { suggestEntities } from '../../src/search/suggestEntities.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { randomGraph, randomNumbers } from '../snapshot/randomGraph.ts';
import { entity, LOADED_AT, name, ONTOLOGY, relationship, source } from '../snapshot/records.ts';
import { LABELLED_QUERIES, NEGATIVE_QUERIES } from './labelledQueries.ts';
import { slowSearch } from './slowSearch.ts';

const ALL: SearchOptions = { types: null, first: 200, after: null };

beforeAll(loadPinyin);

function build(entities: readonly EntityRecord[], relationships: readonly RelationshipRecord[] = []): Snapshot {
  return snapshotOf(ONTOLOGY, entities, relationships, { version: 1, loadedAt: LOADED_AT, isLenient: true });
}

/** Entities by the slug that ends their id, each with these names. */
function named(names: Record<string, (string | EntityRecord['names'][number])[]>, more: Partial<EntityRecord> = {}): Snapshot {
  return build(
    Object.entries(names).map(([slug, texts]) =>
      entity(`institution/${slug}`, { names: texts.map((text) => (typeof text === 'string' ? name(text) : text)), ...more }),
    ),
  );
}

function idsFound(snapshot: Snapshot, text: string, options: Partial<SearchOptions> = {}): string[] {
  return searchEntities(snapshot, text, { ...ALL, ...options }).hits.map((hit) => snapshot.entities.ids.at(hit.entity).replace('institution/', ''));
}

describe('searchEntities over the seeds', () => {
  let seeds: Snapshot;
  beforeAll(() => {
    const { entities, relationships } = loadSeeds(ONTOLOGY);
    seeds = build(entities, relationships);
  });

  it('puts what people mean first in at least 95 of 100 labelled queries', () => {
    const missed = LABELLED_QUERIES.flatMap(([text, id]) => {
      const types = id.startsWith('source/') ? (['SOURCE'] as const) : null;
      const [hit] = searchEntities(seeds, text, { types, first: 1, after: null }).hits;
      const found = hit === undefined ? null : seeds.entities.ids.at(hit.entity);
      return found === id ? [] : [{ text, meant: id, found, match: hit?.match }];
    });
    const share = 1 - missed.length / LABELLED_QUERIES.length;
    process.stdout.write(`hit@1: ${(share * 100).toFixed(1)} % of ${LABELLED_QUERIES.length} labelled queries; missed: ${JSON.stringify(missed, null, 1)}\n`);
    expect({ missed, good: share >= 0.95 }).toEqual({ missed, good: true });
    expect(LABELLED_QUERIES.length).toBeGreaterThanOrEqual(150);
    expect(new Set(LABELLED_QUERIES.map(([text]) => text)).size).toBe(LABELLED_QUERIES.length);
    expect(LABELLED_QUERIES.filter(([, id]) => seeds.entities.ids.find(id) === undefined)).toEqual([]);
  });

  it.each(NEGATIVE_QUERIES)('finds nothing for %s, with which nothing shares a word or two characters in a row', (text) => {
    expect([idsFound(seeds, text), suggestEntities(seeds, text, { types: null, first: 8 })]).toEqual([[], []]);
  });

  it.each([
    ['葛均波', ['person/ge-junbo']],
    ['吴强', ['person/wu-qiang']],
    ['葛波', []],
    ['瑞医', []],
    ['海', []],
    ['药明康德', ['wuxi-apptec']],
    ['qqqq', []],
  ])('finds nothing else for %s', (text, ids) => {
    expect(idsFound(seeds, text)).toEqual(ids);
  });

  it('scores the whole primary name 1 and everything else between 0 and 1', () => {
    for (const [text] of LABELLED_QUERIES) {
      for (const { score, match } of searchEntities(seeds, text, ALL).hits) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
        if (score === 1) expect(match.field).toBe('PRIMARY');
      }
    }
    expect(searchEntities(seeds, ' ruijin  HOSPITAL ', ALL).hits[0]).toMatchObject({ score: 1, match: { field: 'PRIMARY', text: 'Ruijin Hospital' } });
  });

  it('finds sources only when they are named', () => {
    const types = (text: string, options: Partial<SearchOptions>) =>
      new Set(searchEntities(seeds, text, { ...ALL, ...options }).hits.map((hit) => ONTOLOGY.entityTypes[seeds.entities.type[hit.entity]].name));
    expect(types('shanghai', {}).has('SOURCE')).toBe(false);
    expect(types('shanghai', { types: ['SOURCE'] })).toEqual(new Set(['SOURCE']));
    expect(types('shanghai', { types: ['PLACE', 'FUND'] })).toEqual(new Set(['PLACE', 'FUND']));
  });

  it('gives the same hits in pages as at once', () => {
    const whole = searchEntities(seeds, 'shanghai', ALL);
    const paged: number[] = [];
    let after: SearchOptions['after'] = null;
    for (;;) {
      const page = searchEntities(seeds, 'shanghai', { types: null, first: 7, after });
      expect([page.totalCount, page.hasPreviousPage]).toEqual([whole.totalCount, after !== null]);
      paged.push(...page.hits.map((hit) => hit.entity));
      const last = page.hits[page.hits.length - 1];
      after = { score: last.score, id: seeds.entities.ids.at(last.entity) };
      if (!page.hasNextPage) break;
    }
    expect(paged).toEqual(whole.hits.map((hit) => hit.entity));
    expect(paged.length).toBe(whole.totalCount);
  });
});

describe('what searchEntities matches', () => {
  it('finds Chinese as a phrase and never by scattered characters', () => {
    const snapshot = named({ a: ['张文宏'], b: ['张宏'], c: ['文宏'], d: ['张江文化宏业'] });
    expect(idsFound(snapshot, '张文宏')).toEqual(['a']);
    expect(idsFound(snapshot, '文宏')).toEqual(['c', 'a']);
  });

  it('reads a Chinese name across its brackets, but not a summary across its commas', () => {
    const snapshot = build([
      entity('institution/a', { names: [name('中国（上海）自由贸易试验区')] }),
      entity('institution/b', { summaries: [{ language: 'ZH', text: '在中国，上海有分部。' }] }),
    ]);
    expect(idsFound(snapshot, '中国上海')).toEqual(['a']);
    expect(idsFound(snapshot, '中国 上海')).toEqual(['a', 'b']);
  });

  it('finds a single Chinese character only where a text begins with it, and a single letter where it is a word or begins the text', () => {
    const snapshot = named({ a: ['沪'], b: ['沪江'], c: ['在沪企业'], d: ['J&J'], e: ['Jing'], f: ['Old Jing'] });
    expect(idsFound(snapshot, '沪')).toEqual(['a', 'b']);
    expect(idsFound(snapshot, 'j')).toEqual(['d', 'e']);
  });

  it('takes a single character next to others for a part of the phrase', () => {
    const snapshot = named({ a: ['王丹'], b: ['王小丹'] });
    expect(idsFound(snapshot, '王 丹')).toEqual(['a']);
  });

  it('finds words by their beginnings, in any order, all in one text', () => {
    const snapshot = named({ a: ['Fudan University Hospital'], b: ['Fudan Capital', name('Hospital Fund', 'ALIAS')] });
    expect(idsFound(snapshot, 'hosp fud')).toEqual(['a']);
    expect(idsFound(snapshot, 'udan')).toEqual([]);
  });

  it('does not mind hyphens, apostrophes, accents, width and case', () => {
    const snapshot = named({ a: ['Lin-gang Area'], b: ["Jing'an"], c: ['bioMérieux'], d: ['J&J'], e: ['Janssen Jin'] });
    expect(['lingang', 'lin-gang', 'LIN GANG', 'ｌｉｎｇａｎｇ'].map((text) => idsFound(snapshot, text))).toEqual([['a'], ['a'], ['a'], ['a']]);
    expect(['jingan', 'jing an', "JING'AN"].map((text) => idsFound(snapshot, text))).toEqual([['b'], ['b'], ['b']]);
    expect(idsFound(snapshot, 'biomerieux')).toEqual(['c']);
    expect(['J&J', 'jj'].map((text) => idsFound(snapshot, text))).toEqual([['d'], ['d']]);
  });

  it('wants every part of a query in both scripts, in one text or in two of the same entity', () => {
    const snapshot = named({ a: ['GE医疗'], b: ['GE Research', '通用电气医疗'], c: ['GE Asia'], d: ['医疗'] });
    expect(idsFound(snapshot, 'GE医疗')).toEqual(['a', 'b']);
    expect(idsFound(snapshot, '医疗 ge')).toEqual(['a', 'b']);
  });

  it('takes initials for the name', () => {
    const snapshot = named({ a: ['Shanghai Advanced Research Institute, Chinese Academy of Sciences'], b: ['Sari Capital'] });
    expect(idsFound(snapshot, 'SARI')).toEqual(['a', 'b']);
    expect(idsFound(snapshot, 'sar')).toEqual(['b']);
  });

  it('finds an id in full, without its type, or from its beginning', () => {
    const snapshot = build([entity('institution/x-1', { names: [name('Ruijin')] }), entity('institution/x-2', { names: [name('Huashan')] })]);
    expect(['institution/x-1', 'x-1', ' Institution/X-1 '].map((text) => idsFound(snapshot, text))).toEqual([['x-1'], ['x-1'], ['x-1']]);
    expect(idsFound(snapshot, 'institution/')).toEqual(['x-1', 'x-2']);
    expect(idsFound(snapshot, 'institution')).toEqual([]);
    expect(searchEntities(snapshot, 'x-1', ALL).hits[0].match).toEqual({ field: 'ID', text: 'institution/x-1', how: 'WORDS' });
  });

  it.each(['', '   ', '!?—。', '\u0000', '👍'])('refuses %j, which has no letter and no digit', (text) => {
    expect(() => searchEntities(named({ a: ['A'] }), text, ALL)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', details: { argument: 'text' } }));
  });

  it('finds exactly what a slow search without an index finds', () => {
    const written = ['rui', 'fudan', 'b', 'zhang', 'elan', 'lin', 'gang', 'lin-gang', 'lingang', '张江', '江', '海', '上海', '医', '医疗', 'ge', 'g', '基金'];
    const read = ['zhangjiang', 'zhangj', 'jiang', 'shang', 'hai', 'yi', 'yiliao', 'jijin', 'jiangshanghai', 'yy', 'zjsh', 'shy', 'xi an', 'z'];
    const relaxed = [
      'ruijni',
      'fuddan',
      'captal',
      'ruijinn',
      'linang',
      'ru ijin',
      '张江基金',
      '海上张江',
      '上海江张',
      '基金上海张江',
      '張江',
      'capital',
      'ruijin',
    ];
    const pieces = [...written, ...read, ...relaxed];
    let found = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const { snapshot } = randomGraph(seed);
      const random = randomNumbers(seed);
      for (let round = 0; round < 60; round++) {
        const text = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pieces[Math.floor(random() * pieces.length)]).join(random() < 0.8 ? ' ' : '');
        const ids = searchEntities(snapshot, text, ALL).hits.map((hit) => snapshot.entities.ids.at(hit.entity));
        expect([seed, text, ids.sort()]).toEqual([seed, text, slowSearch(snapshot, text)]);
        if (ids.length > 0) found++;
      }
    }
    expect(found).toBeGreaterThan(400);
  });
});

describe('the order of searchEntities', () => {
  it('ranks the match first: whole, initials, words, beginnings, inside', () => {
    const snapshot = named({
      whole: [name('Bio', 'FORMER')],
      initials: ['Brain Intelligence Office'],
      word: ['Asia Bio Capital'],
      beginning: ['Biotech'],
    });
    expect(idsFound(snapshot, 'bio')).toEqual(['whole', 'initials', 'word', 'beginning']);
    expect(idsFound(named({ inside: ['上海医院'], beginning: ['医院上海总部'], whole: ['医院'] }), '医院')).toEqual(['whole', 'beginning', 'inside']);
  });

  it('ranks the field next, then the shorter text', () => {
    const snapshot = build([
      entity('institution/f', { names: [name('One'), name('Bio Fund', 'FORMER')] }),
      entity('institution/a', { names: [name('Two'), name('Bio Fund', 'ALIAS')] }),
      entity('institution/b', { names: [name('Three'), name('Bio Fund', 'ABBREVIATION')] }),
      entity('institution/long', { names: [name('Bio Fund of the East')] }),
      entity('institution/p', { names: [name('Bio Fund')] }),
      entity('institution/i', { identifiers: [{ scheme: 'DOI', value: 'bio-7', evidence: [] }] }),
      entity('institution/s', { summaries: [{ language: 'EN', text: 'Bio' }] }),
    ]);
    expect(idsFound(snapshot, 'bio')).toEqual(['p', 'long', 'a', 'b', 'f', 'i', 's']);
  });

  it('breaks ties by relationships, then by id', () => {
    const names = { names: [name('王丹')] };
    const people = ['person/1', 'person/2', 'person/3'].map((id) => entity(id, names));
    const snapshot = build([...people, entity('institution/a')], [relationship('AFFILIATED_WITH', 'person/2', 'institution/a')]);
    const ids = ['person/2', 'person/1', 'person/3'];
    expect(idsFound(snapshot, '王丹')).toEqual(ids);
    const pages = ids.map((id) => idsFound(snapshot, '王丹', { after: { score: 1, id } }));
    expect(pages).toEqual([['person/1', 'person/3'], ['person/3'], []]);
  });

  it('goes on from a hit that is gone without losing any', () => {
    const snapshot = named({ a: ['Bio'], b: ['Bio Fund'], c: ['Bio Asia Fund'] });
    const second = searchEntities(snapshot, 'bio', ALL).hits[1];
    const page = searchEntities(named({ a: ['Bio'], c: ['Bio Asia Fund'] }), 'bio', { ...ALL, after: { score: second.score, id: 'institution/b' } });
    expect([page.hits.length, page.totalCount, page.hasPreviousPage, page.hasNextPage]).toEqual([1, 2, true, false]);
  });

  it('finds a source by its title when sources are asked for', () => {
    const snapshot = build([source('source/s')]);
    expect([idsFound(snapshot, 's'), idsFound(snapshot, 's', { types: ['SOURCE'] })]).toEqual([[], ['source/s']]);
  });
});
