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

/** The first `size` of all paths that are offered, in order, in memory of a few times `size`. */
export class BestPaths {
  readonly #size: number;
  #kept: PathKey[] = [];
  #worst: PathKey | null = null;

  constructor(size: number) {
    this.#size = size;
  }

  offer(entities: Uint32Array, score: number): void {
    const length = entities.length;
    if (this.#worst !== null) {
      const worst = this.#worst;
      if (worst.entities.length < length || (worst.entities.length === length && worst.score > score)) return;
    }
    this.#kept.push({ entities: entities.slice(), score });
    if (this.#kept.length >= 4 * this.#size + 64) this.#prune();
  }

  /** In order. */
  take(): readonly PathKey[] {
    this.#prune();
    return this.#kept;
  }

  #prune(): void {
    this.#kept.sort(comparePaths);
    this.#kept = this.#kept.slice(0, this.#size);
    if (this.#kept.length === this.#size) this.#worst = this.#kept.at(-1) ?? null;
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
