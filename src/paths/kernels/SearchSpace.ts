import type { WalkFilter } from './WalkFilter.ts';

/**
 * What an A–B search may walk: plain data, so that it can be handed to another thread. A path is one in the textbook sense (Diestel, Graph
 * Theory, §1.3): only its first entity is in A and only its last in B. What is in both stands on no path of length 1 or more, and neither
 * does what is to be avoided.
 */
export interface SearchSpace {
  /** Sets A and B: entity numbers in any order, repeats allowed. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** What may stand between the ends (1 = yes); null: anything. */
  readonly via: Uint8Array | null;
  /** What no path may touch, the ends included; null: nothing. */
  readonly avoid: Uint8Array | null;
  /** Null: every relationship may be walked. */
  readonly filter: WalkFilter | null;
  /** At most 14: distances are kept in four bits. */
  readonly maxHops: number;
}
