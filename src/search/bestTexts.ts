import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { SearchIndex } from './buildSearchIndex.ts';
import { candidates, pinyinCandidates } from './candidates.ts';
import { Leeway, mayBeFound, type SearchedPart } from './leeway.ts';
import { matchPinyin } from './matchPinyin.ts';
import { matchOf, shareOf } from './matchText.ts';
import type { TextRange } from './PrefixTable.ts';
import { queryOf, type SearchQuery } from './parseSearchText.ts';
import { searchIndexes } from './SearchIndex.ts';
import { isOfSummary, MATCH, scoreOf } from './textScore.ts';
import { withoutBlanks } from './words.ts';

/** In place of a text number: the id matched. */
export const BY_ID = 0xffff_ffff;
/** What a match is worth whose Chinese stands in one text and whose other words in another. */
const SPLIT_SHARE = 0.9;
/** Two letters are initials of a whole name only: of longer names they say too little. */
const FEWEST_INITIALS = 3;

/** The best score of each entity, the match and the text that earned it. */
export class BestTexts {
  readonly score: Float64Array;
  readonly match: Uint8Array;
  readonly text: Uint32Array;
  /** Entities with a score, each once. */
  readonly found: number[] = [];

  constructor(entityCount: number) {
    this.score = new Float64Array(entityCount);
    this.match = new Uint8Array(entityCount);
    this.text = new Uint32Array(entityCount);
  }

  /** Of texts with equal scores the one of the lowest number stays. */
  offer(entity: number, score: number, match: number, text: number): void {
    const known = this.score[entity];
    if (score < known || (score === known && text >= this.text[entity])) return;
    if (known === 0) this.found.push(entity);
    this.score[entity] = score;
    this.match[entity] = match;
    this.text[entity] = text;
  }
}

/** `wanted` is 1 for each entity that may be found. What may be misspelt, or stands in pieces, is looked for only where no name matches as it is written. */
export function bestTexts(snapshot: Snapshot, query: SearchQuery, wanted: Uint8Array): BestTexts {
  const best = new BestTexts(snapshot.entities.count);
  const parts = searchIndexes(snapshot).map((part) => ({ ...part, wanted }));
  const search = (leeway: Leeway | null) => {
    for (const part of parts) {
      const found = bestIn(part, query, leeway);
      for (const entity of found.found) best.offer(entity, found.score[entity], found.match[entity], part.firstText + found.text[entity]);
    }
  };
  search(null);
  if (best.found.every((entity) => isOfSummary(best.score[entity]))) search(new Leeway(query, parts));
  return best;
}

function bestIn(part: SearchedPart, query: SearchQuery, leeway: Leeway | null): BestTexts {
  const { index } = part;
  const best = matches(part, query, leeway);
  const offer = (text: number, match: number) => {
    if (match !== MATCH.NONE && mayBeFound(part, text))
      best.offer(index.entity[text], scoreOf(match, index.texts[text].field, shareOf(index, text, query, match)), match, text);
  };
  for (const text of textsOf([index.initials.equalTo(query.whole)])) offer(text, MATCH.INITIALS);
  if (query.letters !== null) {
    const { letters } = query;
    const [whole, beginning] = pinyinInitialRanges(withoutBlanks(letters));
    for (const text of textsOf(whole(index))) offer(text, MATCH.PINYIN_INITIALS);
    for (const text of textsOf(beginning(index))) offer(text, MATCH.PINYIN_BEGINNING);
    if (query.parts.length > 1) for (const text of textsOf(pinyinCandidates(index, letters))) offer(text, matchPinyin(index.pinyin[text], letters));
    for (const text of textsOf(leeway?.joined(index) ?? [])) offer(text, MATCH.SPELLING);
  }
  const phrases = query.parts.filter(({ form }) => form === 'PHRASE');
  const words = query.parts.filter(({ form }) => form === 'WORDS');
  if (phrases.length > 0 && words.length > 0) {
    const inChinese = matches(part, queryOf(phrases), leeway);
    const inOther = matches(part, queryOf(words), leeway);
    for (const entity of inChinese.found) {
      if (inOther.score[entity] === 0) continue;
      const weaker = inChinese.score[entity] < inOther.score[entity] ? inChinese : inOther;
      best.offer(entity, weaker.score[entity] * SPLIT_SHARE, weaker.match[entity], weaker.text[entity]);
    }
  }
  return best;
}

type Ranges = (index: SearchIndex) => readonly TextRange[];

/** Names of which these are the initials, and those of which they are the first ones. */
export function pinyinInitialRanges(letters: string): [whole: Ranges, beginning: Ranges] {
  return [
    ({ pinyinInitials }) => (letters.length < 2 ? [] : [pinyinInitials.equalTo(letters)]),
    ({ pinyinInitials }) => (letters.length < FEWEST_INITIALS ? [] : [pinyinInitials.beginningWith(letters)]),
  ];
}

function matches(part: SearchedPart, query: SearchQuery, leeway: Leeway | null): BestTexts {
  const { index } = part;
  const best = new BestTexts(part.wanted.length);
  for (const text of textsOf(candidates(index, query.parts, leeway))) {
    const entity = index.entity[text];
    if (!mayBeFound(part, text) || best.score[entity] > index.limit[text]) continue;
    const match = matchOf(index, text, query, leeway);
    if (match !== MATCH.NONE) best.offer(entity, scoreOf(match, index.texts[text].field, shareOf(index, text, query, match)), match, text);
  }
  return best;
}

function* textsOf(ranges: readonly TextRange[]): Iterable<number> {
  for (const { list, from, to } of ranges) for (let i = from; i < to; i++) yield list.texts[i];
}
