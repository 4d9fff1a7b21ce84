import type { WalkFilter } from './WalkFilter.ts';

/** A pattern in plain data, so that it can be handed to another thread: a start and steps away from it. */
export interface Pattern {
  /** All steps together have at most 8 hops. */
  readonly steps: readonly PatternStep[];
  /** Of each entity: the states of PatternStates that it may stand in, a bit each. */
  readonly fits: Uint16Array;
}

export interface PatternStep {
  /** Its slot types say in which direction it is walked; null: every relationship, either way. */
  readonly filter: WalkFilter | null;
  /** Hops in a row; 0: the step may be left out. */
  readonly min: number;
  readonly max: number;
}
