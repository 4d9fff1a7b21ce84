import { foldText } from '../lib/foldText.ts';
import { inPieces, type Steps, toEnd } from '../lib/steps.ts';
import { NAME_USES } from '../ontology/records.ts';
import type { FoldedText } from '../snapshot/EntityTexts.ts';
import type { EntityColumns, Snapshot, SnapshotDelta } from '../snapshot/Snapshot.ts';
import { scoreLimit } from './textScore.ts';
import { compoundsOf, initialsOf, isCjk, runsOf, withoutBlanks, withoutCjkBlanks } from './words.ts';

/** Lists of ascending text numbers: those of key k are `texts[at[k]]` up to, not including, `texts[at[k + 1]]`. */
export interface Postings {
  readonly at: Uint32Array;
  readonly texts: Uint32Array;
}

/** Texts of some entities that are searched by words (all but ids), numbered in order of the entities. */
export interface SearchIndex {
  readonly texts: readonly FoldedText[];
  readonly entity: Uint32Array;
  /** Length without blanks. */
  readonly length: Uint32Array;
  /** What no score of a match in it can exceed. */
  readonly limit: Float64Array;
  /** For phrases: a name's folded text without the blanks between Chinese characters; the folded text itself for the rest. */
  readonly phrases: readonly string[];
  /** Words that do not stand between blanks in the folded text, each after a blank; '' where there are none. */
  readonly hidden: readonly string[];
  /** Ascending (UTF-16 code units). */
  readonly words: readonly string[];
  readonly wordPostings: Postings;
  readonly bigramNumber: ReadonlyMap<string, number>;
  readonly bigramPostings: Postings;
  /** Texts by the character that they begin with. */
  readonly textsByFirst: ReadonlyMap<string, readonly number[]>;
  readonly textsByInitials: ReadonlyMap<string, readonly number[]>;
}

/** One of the indexes of a snapshot. */
export interface IndexPart {
  readonly index: SearchIndex;
  /** What its text numbers are raised by, so that those of all parts differ. */
  readonly firstText: number;
  /** Entities that it tells nothing of any more; null: of none. */
  readonly outdated: ReadonlySet<number> | null;
}

const indexes = new WeakMap<Snapshot, readonly IndexPart[]>();
const underWay = new WeakMap<Snapshot, Promise<void>>();

/** Made once a snapshot, on first use: that of what was built as a whole serves its later versions too, beside one of what has changed since. */
export function searchIndexes(snapshot: Snapshot): readonly IndexPart[] {
  let parts = indexes.get(snapshot);
  if (parts === undefined) {
    parts =
      snapshot.delta === null ? wholePart(toEnd(buildIndex(snapshot.entities, numbersBelow(snapshot.entities.count)))) : partsAfter(snapshot, snapshot.delta);
    indexes.set(snapshot, parts);
  }
  return parts;
}

/** Waits until it is ready, which it is made in pieces of a few milliseconds, so that nobody else waits: with 100,000 entities it takes seconds. */
export async function searchReady(snapshot: Snapshot): Promise<void> {
  const stay = setInterval(() => {}, STAY_MS);
  await prepareSearch(snapshot).finally(() => clearInterval(stay));
}

/** The same before anybody waits: it keeps no process running. Asking again while it is under way waits for the same. */
export async function prepareSearch(snapshot: Snapshot): Promise<void> {
  const whole = snapshot.delta?.base ?? snapshot;
  if (indexes.has(whole)) return;
  let making = underWay.get(whole);
  if (making === undefined) {
    making = inPieces(buildIndex(whole.entities, numbersBelow(whole.entities.count)), { ref: false }).then(
      (index) => void indexes.set(whole, wholePart(index)),
    );
    underWay.set(whole, making);
  }
  await making;
}

export function textOf(snapshot: Snapshot, number: number): FoldedText {
  const { index, firstText } = searchIndexes(snapshot).findLast((part) => part.firstText <= number) as IndexPart;
  return index.texts[number - firstText];
}

function wholePart(index: SearchIndex): readonly IndexPart[] {
  return [{ index, firstText: 0, outdated: null }];
}

function partsAfter({ entities }: Snapshot, delta: SnapshotDelta): readonly IndexPart[] {
  const [{ index }] = searchIndexes(delta.base);
  const changed = toEnd(
    buildIndex(
      entities,
      [...delta.entities].sort((a, b) => a - b),
    ),
  );
  return [
    { index, firstText: 0, outdated: delta.entities },
    { index: changed, firstText: index.texts.length, outdated: null },
  ];
}

/** Stops after each piece of the work. */
function* buildIndex(entities: EntityColumns, members: Iterable<number>): Steps<SearchIndex> {
  const texts: FoldedText[] = [];
  const owners: number[] = [];
  const textsByWord = new Map<string, number[]>();
  const textsByBigram = new Map<string, number[]>();
  const textsByFirst = new Map<string, number[]>();
  const textsByInitials = new Map<string, number[]>();
  const phrases: string[] = [];
  const hidden: string[] = [];
  const take = (own: FoldedText, entity: number) => {
    const number = texts.push(own) - 1;
    owners.push(entity);
    const { field, folded, text } = own;
    const isName = (NAME_USES as readonly string[]).includes(field);
    const phrase = isName ? withoutCjkBlanks(folded) : folded;
    const runs = runsOf(phrase);
    const plain = runs.filter((run) => !isCjk(run));
    const compounds = compoundsOf(text, foldText);
    for (const word of plain) add(textsByWord, word, number);
    for (const word of compounds) add(textsByWord, word, number);
    for (const run of runs) {
      if (isCjk(run)) for (let i = 0; i + 2 <= run.length; i++) add(textsByBigram, run.slice(i, i + 2), number);
    }
    add(textsByFirst, phrase.slice(0, 1), number);
    if (isName) for (const initials of initialsOf(text, foldText)) add(textsByInitials, initials, number);
    phrases.push(phrase);
    hidden.push([...(plain.length < runs.length ? plain : []), ...compounds].map((word) => ` ${word}`).join(''));
  };
  for (const entity of members) {
    for (const text of entities.texts.of(entity)) if (text.field !== 'ID' && text.folded !== '') take(text, entity);
    if (entity % ENTITIES_A_PIECE === 0) yield;
  }
  const words = [...textsByWord.keys()].sort();
  yield;
  const wordPostings = postings(words.map((word) => textsByWord.get(word) as number[]));
  yield;
  const bigramPostings = postings([...textsByBigram.values()]);
  yield;
  return {
    texts,
    entity: Uint32Array.from(owners),
    length: Uint32Array.from(texts, ({ folded }) => withoutBlanks(folded).length),
    limit: Float64Array.from(texts, ({ field }) => scoreLimit(field)),
    phrases,
    hidden,
    words,
    wordPostings,
    bigramNumber: new Map([...textsByBigram.keys()].map((bigram, i) => [bigram, i])),
    bigramPostings,
    textsByFirst,
    textsByInitials,
  };
}

function* numbersBelow(count: number): Generator<number> {
  for (let number = 0; number < count; number++) yield number;
}

const ENTITIES_A_PIECE = 16;
const STAY_MS = 60_000;

function add(lists: Map<string, number[]>, key: string, text: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [text]);
  else if (list.at(-1) !== text) list.push(text);
}

function postings(lists: readonly (readonly number[])[]): Postings {
  const at = new Uint32Array(lists.length + 1);
  lists.forEach((list, key) => {
    at[key + 1] = at[key] + list.length;
  });
  const texts = new Uint32Array(at[lists.length]);
  lists.forEach((list, key) => {
    texts.set(list, at[key]);
  });
  return { at, texts };
}
