import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { SearchIndex } from './buildSearchIndex.ts';
import { candidates, pinyinCandidates } from './candidates.ts';
import { Leeway, type SearchedPart } from './leeway.ts';
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
  const parts = searchIndexes(snapshot).map(({ index, firstText, outdated }) => ({
    ...{ index, firstText },
    wanted: outdated === null ? wanted : without(wanted, outdated),
  }));
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

function without(wanted: Uint8Array, outdated: ReadonlySet<number>): Uint8Array {
  const mask = wanted.slice();
  for (const entity of outdated) mask[entity] = 0;
  return mask;
}

function bestIn(part: SearchedPart, query: SearchQuery, leeway: Leeway | null): BestTexts {
  const { index, wanted } = part;
  const best = matches(part, query, leeway);
  const offer = (text: number, match: number) => {
    const entity = index.entity[text];
    if (match !== MATCH.NONE && wanted[entity] === 1)
      best.offer(entity, scoreOf(match, index.texts[text].field, shareOf(index, text, query, match)), match, text);
  };
  for (const text of index.textsByInitials.get(query.whole) ?? []) offer(text, MATCH.INITIALS);
  if (query.letters !== null) {
    for (const [text, match] of pinyinInitialsMatches(index, withoutBlanks(query.letters))) offer(text, match);
    if (query.parts.length > 1) for (const text of textsOf(pinyinCandidates(index, query.letters))) offer(text, matchPinyin(index.pinyin[text], query.letters));
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

/** Names of which these are the initials, or the first of them. */
export function* pinyinInitialsMatches(index: SearchIndex, letters: string): Iterable<[text: number, match: number]> {
  if (letters.length < 2) return;
  const whole = index.pinyinInitials.equalTo(letters);
  for (const text of textsOf([whole])) yield [text, MATCH.PINYIN_INITIALS];
  if (letters.length < FEWEST_INITIALS) return;
  const beginning = index.pinyinInitials.beginningWith(letters);
  for (const text of textsOf([{ ...beginning, from: whole.to }])) yield [text, MATCH.PINYIN];
}

function matches({ index, wanted }: SearchedPart, query: SearchQuery, leeway: Leeway | null): BestTexts {
  const best = new BestTexts(wanted.length);
  for (const text of textsOf(candidates(index, query.parts, leeway))) {
    const entity = index.entity[text];
    if (wanted[entity] === 0 || best.score[entity] > index.limit[text]) continue;
    const match = matchOf(index, text, query, leeway);
    if (match !== MATCH.NONE) best.offer(entity, scoreOf(match, index.texts[text].field, shareOf(index, text, query, match)), match, text);
  }
  return best;
}

function* textsOf(ranges: readonly TextRange[]): Iterable<number> {
  for (const { list, from, to } of ranges) for (let i = from; i < to; i++) yield list.texts[i];
}
