import { firstPlace } from '../lib/firstPlace.ts';
import type { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { matchOf } from './matchText.ts';
import { type QueryPart, queryOf, type SearchQuery } from './parseSearchText.ts';
import { type Postings, type SearchIndex, searchIndexes } from './SearchIndex.ts';
import { MATCH, scoreOf } from './textScore.ts';

/** In place of a text number: the id matched. */
export const BY_ID = 0xffff_ffff;
/** What a match is worth whose Chinese stands in one text and whose other words in another. */
const SPLIT_SHARE = 0.9;

/** The best score of each entity and the text that earned it. */
export class BestTexts {
  readonly score: Float64Array;
  readonly text: Uint32Array;
  /** Entities with a score, each once. */
  readonly found: number[] = [];

  constructor(entityCount: number) {
    this.score = new Float64Array(entityCount);
    this.text = new Uint32Array(entityCount);
  }

  /** Of equal scores the first offered stays. */
  offer(entity: number, score: number, text: number): void {
    if (score <= this.score[entity]) return;
    if (this.score[entity] === 0) this.found.push(entity);
    this.score[entity] = score;
    this.text[entity] = text;
  }
}

/** What may be found. */
export interface Wanted {
  /** 1 for each entity. */
  readonly entities: Uint8Array;
  /** Names of another time are passed over; null: none. */
  readonly graph: GraphAsOf | null;
}

export function bestTexts(snapshot: Snapshot, query: SearchQuery, wanted: Wanted): BestTexts {
  const best = new BestTexts(snapshot.entities.count);
  for (const { index, firstText, outdated } of searchIndexes(snapshot)) {
    const found = bestIn(index, snapshot.entities.count, query, outdated === null ? wanted : { ...wanted, entities: without(wanted.entities, outdated) });
    for (const entity of found.found) best.offer(entity, found.score[entity], firstText + found.text[entity]);
  }
  return best;
}

function without(wanted: Uint8Array, outdated: ReadonlySet<number>): Uint8Array {
  const mask = wanted.slice();
  for (const entity of outdated) mask[entity] = 0;
  return mask;
}

function bestIn(index: SearchIndex, count: number, query: SearchQuery, wanted: Wanted): BestTexts {
  const best = matches(index, count, query, wanted);
  for (const text of index.textsByInitials.get(query.whole) ?? []) {
    if (mayFind(index, text, wanted)) best.offer(index.entity[text], scoreOf(MATCH.INITIALS, index.texts[text].field, 1, 1), text);
  }
  const phrases = query.parts.filter(({ form }) => form === 'PHRASE');
  const words = query.parts.filter(({ form }) => form === 'WORDS');
  if (phrases.length > 0 && words.length > 0) {
    const inChinese = matches(index, count, queryOf(phrases), wanted);
    const inOther = matches(index, count, queryOf(words), wanted);
    for (const entity of inChinese.found) {
      if (inOther.score[entity] === 0) continue;
      const weaker = inChinese.score[entity] < inOther.score[entity] ? inChinese : inOther;
      best.offer(entity, weaker.score[entity] * SPLIT_SHARE, weaker.text[entity]);
    }
  }
  return best;
}

function mayFind(index: SearchIndex, text: number, { entities, graph }: Wanted): boolean {
  return entities[index.entity[text]] === 1 && (graph === null || graph.hasText(index.texts[text]));
}

function matches(index: SearchIndex, entityCount: number, query: SearchQuery, wanted: Wanted): BestTexts {
  const best = new BestTexts(entityCount);
  for (const texts of candidates(index, query.parts)) {
    for (const text of texts) {
      const entity = index.entity[text];
      if (best.score[entity] >= index.limit[text] || !mayFind(index, text, wanted)) continue;
      const match = matchOf(index, text, query);
      if (match !== MATCH.NONE) best.offer(entity, scoreOf(match, index.texts[text].field, query.whole.length, index.length[text]), text);
    }
  }
  return best;
}

type Texts = Uint32Array | readonly number[];

/** Texts among which all matches are: those of the part that the fewest texts can match. The lists of one part may share texts. */
function candidates(index: SearchIndex, parts: readonly QueryPart[]): readonly Texts[] {
  const alone = parts.length === 1;
  const lists = parts
    .map((part) => (part.form === 'PHRASE' ? phraseCandidates(index, part.phrase, alone) : wordCandidates(index, part, alone)))
    .filter((list) => list !== null);
  return lists.length === 0 ? [] : lists.reduce((fewest, list) => (size(list) < size(fewest) ? list : fewest));
}

/** Null: a single character next to other parts, which find it better. */
function phraseCandidates(index: SearchIndex, phrase: string, alone: boolean): readonly Texts[] | null {
  if (phrase.length === 1) return alone ? [index.textsByFirst.get(phrase) ?? []] : null;
  let fewest: readonly Texts[] | null = null;
  for (let i = 0; i + 2 <= phrase.length; i++) {
    const bigram = index.bigramNumber.get(phrase.slice(i, i + 2));
    const list = bigram === undefined ? [] : [listOf(index.bigramPostings, bigram, bigram + 1)];
    if (fewest === null || size(list) < size(fewest)) fewest = list;
  }
  return fewest;
}

function wordCandidates(index: SearchIndex, { words, compound }: QueryPart & { form: 'WORDS' }, alone: boolean): readonly Texts[] {
  if (alone && words.length === 1 && words[0].length === 1) return [index.textsByFirst.get(words[0]) ?? [], wordItself(index, words[0])];
  const lists = words.map((word) => beginningWith(index, word));
  const fewest = lists.reduce((few, list) => (list.length < few.length ? list : few));
  return compound === null ? [fewest] : [fewest, beginningWith(index, compound)];
}

function beginningWith({ words, wordPostings }: SearchIndex, beginning: string): Uint32Array {
  const low = firstNotBefore(words, (word) => word < beginning);
  const high = firstNotBefore(words, (word) => word < beginning || word.startsWith(beginning));
  return listOf(wordPostings, low, high);
}

function wordItself({ words, wordPostings }: SearchIndex, word: string): Uint32Array {
  const at = firstNotBefore(words, (other) => other < word);
  return words[at] === word ? listOf(wordPostings, at, at + 1) : new Uint32Array(0);
}

function firstNotBefore(words: readonly string[], isBefore: (word: string) => boolean): number {
  return firstPlace(words.length, (place) => !isBefore(words[place]));
}

function listOf({ at, texts }: Postings, from: number, to: number): Uint32Array {
  return texts.subarray(at[from], at[to]);
}

function size(lists: readonly Texts[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}
