/** A path's place in the order of all answers. Entities may be fractional in a cursor's key whose entity is gone. */
export interface PathKey {
  readonly entities: ArrayLike<number>;
  readonly score: number;
}

/** Paths in three arrays, cheap to hand from thread to thread: entities of path i are `entities[at[i]]` up to, not including, `entities[at[i + 1]]`. */
export interface FlatPaths {
  readonly at: Uint32Array;
  readonly entities: Uint32Array;
  readonly scores: Float64Array;
}

/** By length, then score (highest first), then entity numbers, which is the order of their ids. Negative: a comes first. */
export function comparePaths(a: PathKey, b: PathKey): number {
  if (a.entities.length !== b.entities.length) return a.entities.length - b.entities.length;
  if (a.score !== b.score) return b.score - a.score;
  for (let i = 0; i < a.entities.length; i++) if (a.entities[i] !== b.entities[i]) return a.entities[i] - b.entities[i];
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
    if (worst === undefined || worst.entities.length < entityCount) return Number.POSITIVE_INFINITY;
    return worst.entities.length === entityCount ? worst.score : Number.NEGATIVE_INFINITY;
  }

  offer(entities: ArrayLike<number>, score: number): void {
    const path = { entities, score };
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

export function flatPaths(paths: readonly PathKey[]): FlatPaths {
  const at = new Uint32Array(paths.length + 1);
  paths.forEach((path, i) => {
    at[i + 1] = at[i] + path.entities.length;
  });
  const entities = new Uint32Array(at[paths.length]);
  paths.forEach((path, i) => {
    entities.set(path.entities, at[i]);
  });
  return { at, entities, scores: Float64Array.from(paths, ({ score }) => score) };
}
