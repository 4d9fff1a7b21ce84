import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSeeds } from '../../src/curation/loadSeeds.ts';
import { AtlasError } from '../../src/errors.ts';
import { loadPinyin } from '../../src/search/pinyin.ts';
import { searchEntities } from '../../src/search/searchEntities.ts';
import { suggestEntities } from '../../src/search/suggestEntities.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { randomNumbers } from '../snapshot/randomGraph.ts';
import { LOADED_AT, ONTOLOGY } from '../snapshot/records.ts';

const LONGEST = 200;
const filled = (piece: string) => piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST);

let seeds: Snapshot;
beforeAll(async () => {
  await loadPinyin();
  const { entities, relationships } = loadSeeds(ONTOLOGY);
  seeds = snapshotOf(ONTOLOGY, entities, relationships, { version: 1, loadedAt: LOADED_AT });
});

function idsFound(text: string): string[] | 'refused' {
  try {
    const hits = searchEntities(seeds, text, { types: null, first: 200, after: null }).hits.map(({ entity }) => seeds.entities.ids.at(entity));
    const suggested = suggestEntities(seeds, text, { types: null, first: 50 }).map(({ entity }) => seeds.entities.ids.at(entity));
    if (hits.length < 200) expect(hits).toEqual(expect.arrayContaining(suggested));
    return hits;
  } catch (error) {
    expect(error).toBeInstanceOf(AtlasError);
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', details: { argument: 'text' } });
    return 'refused';
  }
}

describe('texts that nobody means', () => {
  it.each([
    ...['上海', '医', '瑞金医院', '𠮷', '上 海 ', 'カタカナ'].map((piece) => filled(piece)),
    ...['a', 'shang', 'sh ang ', 'aaaaaaaaa-', '1', 'ab1', 'vvvvvvvvv'].map((piece) => filled(piece)),
    ...['ا', 'שלום ', 'ぁ', 'न', '가'].map((piece) => filled(piece)),
  ])('nothing is found for %s', (text) => {
    expect(idsFound(text)).toEqual([]);
  });

  it('single letters a hundred times are so many words that must all begin one', () => {
    expect(idsFound(filled('x y '))).toEqual(idsFound('x y'));
  });

  it.each(['👍', '👨‍👩‍👧‍👦🏳️‍🌈', '\u0301\u0302\u0303', '\u202e\u200f\u200b', '。，、！？', '-- -- --', '\ud800', filled('…'), filled('\u0300')])(
    '%j is refused',
    (text) => {
      expect(idsFound(text)).toBe('refused');
    },
  );

  it.each([
    ['👍瑞金医院👍', 'institution/ruijin-hospital'],
    ['\u202e瑞金医院\u202c', 'institution/ruijin-hospital'],
    ['瑞金\u200b医院', 'institution/ruijin-hospital'],
    ['r\u0301u\u0302ijin hosp\u0336ital', 'institution/ruijin-hospital'],
    ['「瑞金医院」', 'institution/ruijin-hospital'],
    ['ruijin\u00a0\u3000hospital', 'institution/ruijin-hospital'],
    ['ruijin!!!hospital???', 'institution/ruijin-hospital'],
  ])('%j is read as the name in it', (text, id) => {
    expect(idsFound(text)[0]).toBe(id);
  });

  it('any run of any characters is answered or refused', () => {
    const random = randomNumbers(1);
    const alphabets = [
      'abcdefghijklmnopqrstuvwxyz ',
      '上海瑞金医院复旦大学张江药谷生物基金 ',
      'ruijinshanghaiyyx ',
      '0123456789-/.&ab',
      '\u0301\u200b\u202e👍é𠮷ß ı İ',
      '醫藥復張ａＢ１　（）',
    ];
    const answers = { found: 0, nothing: 0, refused: 0 };
    for (let round = 0; round < 3_000; round++) {
      const alphabet = [...alphabets[Math.floor(random() * alphabets.length)], ...alphabets[Math.floor(random() * alphabets.length)]];
      const text = Array.from({ length: 1 + Math.floor(random() * (round % 10 === 0 ? 100 : 8)) }, () => alphabet[Math.floor(random() * alphabet.length)]).join(
        '',
      );
      const ids = idsFound(text);
      answers[ids === 'refused' ? 'refused' : ids.length > 0 ? 'found' : 'nothing']++;
    }
    expect(Math.min(...Object.values(answers))).toBeGreaterThan(10);
  });
});
