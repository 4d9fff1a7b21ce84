import { inPieces, type Steps, toEnd } from '../lib/steps.ts';
import type { FoldedText } from '../snapshot/EntityTexts.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { buildSearchIndex, type SearchIndex } from './buildSearchIndex.ts';
import { loadPinyin } from './pinyin.ts';

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
const STAY_MS = 60_000;

/**
 * Made once a snapshot, on first use: that of what was built as a whole serves its later versions too, beside one of what has changed since. `loadPinyin` must have
 * ended, as it has where `searchReady` has.
 */
export function searchIndexes(snapshot: Snapshot): readonly IndexPart[] {
  const parts = indexes.get(snapshot) ?? toEnd(buildParts(snapshot));
  indexes.set(snapshot, parts);
  return parts;
}

/** Waits until it is ready, which it is made in pieces of a few milliseconds, so that nobody else waits: with 100,000 entities it takes seconds. */
export async function searchReady(snapshot: Snapshot): Promise<void> {
  if (indexes.has(snapshot)) return;
  const stay = setInterval(() => {}, STAY_MS);
  await prepareSearch(snapshot).finally(() => clearInterval(stay));
}

/** The same before anybody waits: it keeps no process running. Asking again while it is under way waits for the same. */
export async function prepareSearch(snapshot: Snapshot): Promise<void> {
  if (indexes.has(snapshot)) return;
  let making = underWay.get(snapshot);
  if (making === undefined) {
    making = prepareParts(snapshot);
    underWay.set(snapshot, making);
  }
  await making;
}

async function prepareParts(snapshot: Snapshot): Promise<void> {
  await loadPinyin();
  if (snapshot.delta !== null) await prepareSearch(snapshot.delta.base);
  const parts = await inPieces(buildParts(snapshot), { ref: false });
  if (!indexes.has(snapshot)) indexes.set(snapshot, parts);
}

export function textOf(snapshot: Snapshot, number: number): FoldedText {
  const { index, firstText } = searchIndexes(snapshot).findLast((part) => part.firstText <= number) as IndexPart;
  return index.texts[number - firstText];
}

function* buildParts(snapshot: Snapshot): Steps<readonly IndexPart[]> {
  const { delta, entities } = snapshot;
  if (delta === null) return [{ index: yield* buildSearchIndex(snapshot, numbersBelow(entities.count)), firstText: 0, outdated: null }];
  const [{ index }] = searchIndexes(delta.base);
  const anew = new Set([...delta.entities, ...moreOrLessLinked(snapshot, delta.base)]);
  const changed = yield* buildSearchIndex(
    snapshot,
    [...anew].sort((a, b) => a - b),
  );
  return [
    { index, firstText: 0, outdated: anew },
    { index: changed, firstText: index.texts.length, outdated: null },
  ];
}

/** Beyond this, indexing them anew with every version would cost too much, and suggestions rank them by the relationships that they had until the graph is next packed as a whole. */
const MOST_RANKED_ANEW = 2_000;

/** Entities whose number of relationships is another one than in the base. */
function moreOrLessLinked({ entities }: Snapshot, base: Snapshot): number[] {
  const linked: number[] = [];
  for (let v = 0; v < base.entities.count; v++) {
    if (entities.degree[v] !== base.entities.degree[v] && linked.push(v) > MOST_RANKED_ANEW) return [];
  }
  return linked;
}

function numbersBelow(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}
