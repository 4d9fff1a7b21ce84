import type { PathMode } from '../../../src/paths/kernels/listPaths.ts';
import type { WalkFilter } from '../../../src/paths/kernels/WalkFilter.ts';

/** What is asked of every engine, in entity numbers. */
export type Question = PathsQuestion | ConnectorsQuestion | NeighbourhoodQuestion;

interface Sides {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly filter: WalkFilter | null;
  readonly maxHops: number;
  /** The length of the page. */
  readonly first: number;
}

export interface PathsQuestion extends Sides {
  readonly kind: 'PATHS';
  readonly mode: PathMode;
}

export interface ConnectorsQuestion extends Sides {
  readonly kind: 'CONNECTORS';
  /** Best paths of each connector. */
  readonly keep: number;
}

export interface NeighbourhoodQuestion {
  readonly kind: 'NEIGHBOURHOOD';
  readonly middle: Uint32Array;
  readonly filter: WalkFilter | null;
  readonly hops: number;
  readonly limit: number;
}
