/** A path's place in the order of all answers. Entities may be fractional in a cursor's key whose entity is gone. */
export interface RankedPath {
  readonly entities: readonly number[];
  readonly score: number;
}

/** By length, then score (highest first), then entity numbers, which is the order of their ids. Negative: a comes first. */
export function comparePaths(a: RankedPath, b: RankedPath): number {
  if (a.entities.length !== b.entities.length) return a.entities.length - b.entities.length;
  if (a.score !== b.score) return b.score - a.score;
  for (let i = 0; i < a.entities.length; i++) if (a.entities[i] !== b.entities[i]) return a.entities[i] - b.entities[i];
  return 0;
}

/** The first `size` of all paths that are offered, in order, in memory of a few times `size`. */
export class BestPaths {
  readonly #size: number;
  #kept: RankedPath[] = [];
  #worst: RankedPath | null = null;

  constructor(size: number) {
    this.#size = size;
  }

  offer(entities: Uint32Array, score: number): void {
    const length = entities.length;
    if (this.#worst !== null) {
      const worst = this.#worst;
      if (worst.entities.length < length || (worst.entities.length === length && worst.score > score)) return;
    }
    this.#kept.push({ entities: Array.from(entities), score });
    if (this.#kept.length >= 4 * this.#size + 64) this.#prune();
  }

  /** In order. */
  take(): readonly RankedPath[] {
    this.#prune();
    return this.#kept;
  }

  #prune(): void {
    this.#kept.sort(comparePaths);
    this.#kept = this.#kept.slice(0, this.#size);
    if (this.#kept.length === this.#size) this.#worst = this.#kept.at(-1) ?? null;
  }
}
