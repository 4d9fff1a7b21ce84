import { type WalkFilter, walkFilter } from '../../../src/paths/kernels/WalkFilter.ts';
import type { Topology } from '../../../src/snapshot/Topology.ts';

/** A graph that searches are measured on. */
export interface BenchGraph {
  readonly name: string;
  readonly topology: Topology;
  /** The two sides of all questions: entity numbers, ascending. */
  readonly hospitals: Uint32Array;
  readonly funds: Uint32Array;
  /** One entry an entity: 1 for companies. */
  readonly isConnector: Uint8Array;
  /** About 12 types of 17, as of a year. */
  readonly filter: WalkFilter;
  /** What it took to put the relationships into rows and columns. */
  readonly buildMs: number;
}

/** Types of which `isWalked` is 1, of what holds on some day from the first to the last. */
export function periodFilter(isWalked: Uint8Array, first: number, last: number): WalkFilter {
  return walkFilter({ types: isWalked, statuses: null, days: [first, last], evidence: null })!;
}
