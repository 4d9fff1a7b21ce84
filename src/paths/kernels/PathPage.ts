import type { Topology } from '../../snapshot/Topology.ts';
import { BestPaths, comparePaths, type FlatPaths, flatPaths, type PathKey } from './pathOrder.ts';
import { rounded } from './score.ts';

/** One page of paths that are met by growing length, in no order within a length: the first of those after a cursor are kept, the others counted. */
export class PathPage {
  /** Paths after the cursor. */
  past = 0;
  readonly #first: number;
  readonly #cursor: PathKey | null;
  readonly #best: BestPaths;
  #least = Number.NEGATIVE_INFINITY;
  #entityCount = 0;

  constructor(first: number, cursor: PathKey | null) {
    this.#first = first;
    this.#cursor = cursor;
    // One more tells whether a page follows.
    this.#best = new BestPaths(first + 1);
  }

  begin(length: number): void {
    this.#entityCount = length + 1;
    this.#least = this.#best.leastScore(this.#entityCount);
  }

  /** Whether paths of this length need only be counted. */
  get isCounted(): boolean {
    return this.#isBefore() || (!this.#isAtCursor() && this.#least === Number.POSITIVE_INFINITY);
  }

  count(paths: number): void {
    if (!this.#isBefore()) this.past += paths;
  }

  /** One path: its entities' places in the order of ids, and its score before it is rounded. */
  meet(places: Int32Array, product: number): void {
    if (this.#isAtCursor()) {
      const key = { places: Array.from(places), score: rounded(product) };
      if (comparePaths(key, this.#cursor as PathKey) <= 0) return;
      this.past++;
      this.#best.offer(key.places, key.score);
      return;
    }
    this.past++;
    // What is less even unrounded need not be rounded.
    if (product < this.#least * 0.999_999) return;
    const score = rounded(product);
    if (score < this.#least) return;
    this.#best.offer(Array.from(places), score);
    this.#least = this.#best.leastScore(this.#entityCount);
  }

  take(topology: Topology): { paths: FlatPaths; hasNextPage: boolean } {
    const found = this.#best.take();
    return { paths: flatPaths(topology, found.slice(0, this.#first)), hasNextPage: found.length > this.#first };
  }

  #isBefore(): boolean {
    return this.#cursor !== null && this.#entityCount < this.#cursor.places.length;
  }

  #isAtCursor(): boolean {
    return this.#cursor !== null && this.#entityCount === this.#cursor.places.length;
  }
}
