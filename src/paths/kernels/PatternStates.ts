import type { PatternStep } from './Pattern.ts';

/**
 * A pattern as a nondeterministic finite automaton without loops (Thompson, CACM 11(6), 1968), its sets of states as bits. State 0 is the start; a step of
 * at most m hops has m states: one after each hop that it may go on from, and, the last of them, its end. So every state but the start is entered by
 * hops of one step only. A step that may be left out makes whoever stands at the end of the step before stand at its own end too.
 */
export class PatternStates {
  readonly count: number;
  /** Fewest and most hops of a path. */
  readonly minHops: number;
  readonly maxHops: number;
  /** The start, and the end of the last step. */
  readonly start = 1;
  readonly end: number;
  /** Of each set of states: those that one hop of any step leads to, those that it leads here from, and the steps (a bit each) that enter them. */
  readonly next: Uint16Array;
  readonly previous: Uint16Array;
  readonly steps: Uint8Array;
  /** Of each set of steps: the states that they enter. */
  readonly entered: Uint16Array;
  /** What steps that may be left out join, in order. */
  readonly #skips: readonly { readonly from: number; readonly to: number }[];

  constructor(steps: readonly PatternStep[]) {
    const ends = endStates(steps);
    this.count = ends[steps.length] + 1;
    this.minHops = steps.reduce((sum, { min }) => sum + min, 0);
    this.maxHops = steps.reduce((sum, { max }) => sum + max, 0);
    this.end = 1 << ends[steps.length];
    const follow: number[] = new Array(this.count).fill(0);
    const stepOf: number[] = new Array(this.count).fill(0);
    steps.forEach(({ min, max }, i) => {
      for (let hop = 1; hop <= max; hop++) {
        const before = hop === 1 ? ends[i] : ends[i] + hop - 1;
        const after = ends[i] + hop;
        stepOf[after] = 1 << i;
        if (hop < max) follow[before] |= 1 << after;
        if (hop >= min) follow[before] |= 1 << ends[i + 1];
      }
    });
    const sets = 1 << this.count;
    this.next = new Uint16Array(sets);
    this.previous = new Uint16Array(sets);
    this.steps = new Uint8Array(sets);
    for (let set = 1; set < sets; set++) {
      const state = 31 - Math.clz32(set);
      const rest = set & ~(1 << state);
      this.next[set] = this.next[rest] | follow[state];
      this.steps[set] = this.steps[rest] | stepOf[state];
      this.previous[set] = this.previous[rest] | follow.reduce((from, to, i) => ((to & (1 << state)) === 0 ? from : from | (1 << i)), 0);
    }
    this.entered = Uint16Array.from({ length: 1 << steps.length }, (_, set) =>
      stepOf.reduce((to, step, state) => ((step & set) === 0 ? to : to | (1 << state)), 0),
    );
    this.#skips = steps.flatMap(({ min }, i) => (min === 0 ? { from: 1 << ends[i], to: 1 << ends[i + 1] } : []));
  }

  /** The set with the states that are reached by leaving steps out, as far as they are among `fits`. */
  withSkipped(set: number, fits: number): number {
    for (const { from, to } of this.#skips) if ((set & from) !== 0) set |= to & fits;
    return set;
  }

  /** The set with the states that lead into it by leaving steps out, as far as they are among `fits`. */
  withSkipping(set: number, fits: number): number {
    for (let i = this.#skips.length - 1; i >= 0; i--) if ((set & this.#skips[i].to) !== 0) set |= this.#skips[i].from & fits;
    return set;
  }
}

/** The state at the start, then that at the end of each step. Between the ends of two steps lie the states in which the second goes on. */
export function endStates(steps: readonly { readonly max: number }[]): number[] {
  const ends = [0];
  for (const { max } of steps) ends.push(ends[ends.length - 1] + max);
  return ends;
}
