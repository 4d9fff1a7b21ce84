import type { PatternStates } from './PatternStates.ts';

const MOST_HOPS = 8;

/** In which ways one path follows a pattern: all of them at once, as sets of states by entity. */
export class PathWays {
  /** The states that a walk along the path can be in at each entity. */
  readonly states = new Uint16Array(MOST_HOPS + 1);
  /** Those among them that the hop before leads to, without what is left out. */
  readonly arrived = new Uint16Array(MOST_HOPS + 1);
  /** By hop, after `settle`: the steps that walk it in some way that gets to the end. */
  readonly walkedBy = new Uint8Array(MOST_HOPS);
  readonly #states: PatternStates;

  constructor(states: PatternStates) {
    this.#states = states;
  }

  begin(fits: number): void {
    this.states[0] = this.#states.withSkipped(fits & this.#states.start, fits);
  }

  /**
   * Goes one hop on, which `allowed` steps may walk, to an entity that may stand in some states; of these only those in `wanted` are kept. The
   * latter hold, with a state, all that lead to it by leaving steps out.
   */
  step(hop: number, allowed: number, fits: number, wanted: number): boolean {
    const arrived = this.#states.next[this.states[hop]] & this.#states.entered[allowed] & fits & wanted;
    this.arrived[hop + 1] = arrived;
    this.states[hop + 1] = this.#states.withSkipped(arrived, fits & wanted);
    return arrived !== 0;
  }

  /** Finds out which steps walk the hops, by going back from the end. False where the path does not get there. */
  settle(length: number): boolean {
    let live = this.#states.withSkipping(this.states[length] & this.#states.end, this.states[length]);
    for (let hop = length - 1; hop >= 0; hop--) {
      const arrived = this.arrived[hop + 1] & live;
      this.walkedBy[hop] = this.#states.steps[arrived];
      live = this.#states.withSkipping(this.#states.previous[arrived] & this.states[hop], this.states[hop]);
    }
    return (live & this.#states.start) !== 0;
  }
}
