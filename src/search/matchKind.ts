import { MATCH } from './textScore.ts';

/** SearchMatchKind of the API. */
export type SearchMatchKind = 'EXACT' | 'INITIALS' | 'WORDS' | 'BEGINNING' | 'PHRASE' | 'PIECES' | 'PINYIN' | 'PINYIN_INITIALS' | 'SPELLING';

const KINDS: ReadonlyMap<number, SearchMatchKind> = new Map([
  [MATCH.WHOLE, 'EXACT'],
  [MATCH.INITIALS, 'INITIALS'],
  [MATCH.WORD, 'WORDS'],
  [MATCH.BEGINNING, 'BEGINNING'],
  [MATCH.INSIDE, 'PHRASE'],
  [MATCH.PIECES, 'PIECES'],
  [MATCH.PINYIN_WHOLE, 'PINYIN'],
  [MATCH.PINYIN_INITIALS, 'PINYIN_INITIALS'],
  [MATCH.PINYIN_BEGINNING, 'PINYIN'],
  [MATCH.PINYIN, 'PINYIN'],
  [MATCH.SPELLING, 'SPELLING'],
]);

export function kindOfMatch(match: number): SearchMatchKind {
  return KINDS.get(match) as SearchMatchKind;
}
