import { entityAt, type Topology } from '../../snapshot/Topology.ts';

/** A path's place in the order of all answers: its entities by their places in the order of ids, fractional in a cursor's key whose entity is gone. */
export interface PathKey {
  readonly places: ArrayLike<number>;
  readonly score: number;
}

/** Paths in three arrays, cheap to hand from thread to thread: entities of path i are `entities[at[i]]` up to, not including, `entities[at[i + 1]]`. */
export interface FlatPaths {
  readonly at: Uint32Array;
  readonly entities: Uint32Array;
  readonly scores: Float64Array;
}

/** By length, then score (highest first), then ids. Negative: a comes first. */
export function comparePaths(a: PathKey, b: PathKey): number {
  if (a.places.length !== b.places.length) return a.places.length - b.places.length;
  if (a.score !== b.score) return b.score - a.score;
  for (let i = 0; i < a.places.length; i++) if (a.places[i] !== b.places[i]) return a.places[i] - b.places[i];
  return 0;
}

/** The first `size` of all paths that are offered, in order. They are kept as they are, not copied. */
export class BestPaths {
  readonly #size: number;
  readonly #kept: PathKey[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** The least score with which a path of so many entities may still be among the first; Infinity: none is. */
  leastScore(entityCount: number): number {
    if (this.#kept.length < this.#size) return Number.NEGATIVE_INFINITY;
    const worst = this.#kept.at(-1);
    if (worst === undefined || worst.places.length < entityCount) return Number.POSITIVE_INFINITY;
    return worst.places.length === entityCount ? worst.score : Number.NEGATIVE_INFINITY;
  }

  offer(places: ArrayLike<number>, score: number): void {
    const path = { places, score };
    let [low, high] = [0, this.#kept.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (comparePaths(this.#kept[middle], path) < 0) low = middle + 1;
      else high = middle;
    }
    if (low === this.#size) return;
    this.#kept.splice(low, 0, path);
    if (this.#kept.length > this.#size) this.#kept.pop();
  }

  /** In order. */
  take(): readonly PathKey[] {
    return this.#kept;
  }
}

export function flatPaths(topology: Topology, paths: readonly PathKey[]): FlatPaths {
  return flatLists(topology, [paths])[0];
}

/** Each list as a part of the same three arrays: handing many small arrays from thread to thread takes longer than a short search. */
export function flatLists(topology: Topology, lists: readonly (readonly PathKey[])[]): FlatPaths[] {
  let [pathCount, entityCount] = [0, 0];
  for (const list of lists)
    for (const { places } of list) {
      pathCount++;
      entityCount += places.length;
    }
  const at = new Uint32Array(pathCount + lists.length);
  const entities = new Uint32Array(entityCount);
  const scores = new Float64Array(pathCount);
  let [path, end] = [0, 0];
  return lists.map((list, i) => {
    const [first, begin] = [path, end];
    for (const { places, score } of list) {
      for (let j = 0; j < places.length; j++) entities[end++] = entityAt(topology, places[j]);
      scores[path] = score;
      at[++path + i] = end - begin;
    }
    return { at: at.subarray(first + i, path + i + 1), entities: entities.subarray(begin, end), scores: scores.subarray(first, path) };
  });
}
