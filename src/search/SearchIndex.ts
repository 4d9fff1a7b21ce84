import { inPieces, toEnd } from '../lib/steps.ts';
import type { FoldedText } from '../snapshot/EntityTexts.ts';
import type { Snapshot, SnapshotDelta } from '../snapshot/Snapshot.ts';
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
  let parts = indexes.get(snapshot);
  if (parts === undefined) {
    parts =
      snapshot.delta === null ? wholePart(toEnd(buildSearchIndex(snapshot, numbersBelow(snapshot.entities.count)))) : partsAfter(snapshot, snapshot.delta);
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
    making = loadPinyin()
      .then(() => inPieces(buildSearchIndex(whole, numbersBelow(whole.entities.count)), { ref: false }))
      .then((index) => void indexes.set(whole, wholePart(index)));
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

function partsAfter(snapshot: Snapshot, delta: SnapshotDelta): readonly IndexPart[] {
  const [{ index }] = searchIndexes(delta.base);
  const anew = new Set([...delta.entities, ...moreOrLessLinked(snapshot, delta.base)]);
  const changed = toEnd(
    buildSearchIndex(
      snapshot,
      [...anew].sort((a, b) => a - b),
    ),
  );
  return [
    { index, firstText: 0, outdated: anew },
    { index: changed, firstText: index.texts.length, outdated: null },
  ];
}

/** Beyond this, indexing them anew would keep others waiting, and suggestions rank them by the relationships that they had until the graph is next packed as a whole. */
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
