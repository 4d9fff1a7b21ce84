import type { Topology } from '../../snapshot/Topology.ts';
import type { Meter } from './Meter.ts';
import type { PatternLevels } from './PatternLevels.ts';
import { PatternRow } from './PatternRow.ts';
import type { PatternStates } from './PatternStates.ts';
import type { StepMoves } from './StepMoves.ts';

/** Slots kept at once of the rows that are read one by one; what is more is read again. */
const KEEP_SLOTS = 2_000_000;
const NOTHING = new PatternRow();

/**
 * The index that the walk goes on: rows of the product graph with only those edges that get to the end in the number of hops that is left, as in PathEnum (Sun et
 * al., SIGMOD 2021). As in LocalGraph.ts the many rows on the rim where the two balls meet are not read: edges inside the ball around the end are read from there,
 * backwards and all at once; others when the walk comes to them.
 */
export class PatternRows {
  readonly #topology: Topology;
  readonly #states: PatternStates;
  readonly #moves: StepMoves;
  readonly #levels: PatternLevels;
  readonly #meter: Meter;
  readonly #rows = new Map<number, PatternRow>();
  #slots = 0;
  /** By hops left: rows that were read backwards; null: this is not cheaper. */
  readonly #backwards: (Map<number, PatternRow> | null)[] = [];

  constructor(topology: Topology, states: PatternStates, moves: StepMoves, levels: PatternLevels, meter: Meter) {
    this.#topology = topology;
    this.#states = states;
    this.#moves = moves;
    this.#levels = levels;
    this.#meter = meter;
  }

  row(v: number, hopsLeft: number): PatternRow {
    let backwards = this.#backwards[hopsLeft];
    if (backwards === undefined) {
      backwards = this.#levels.isCheaperBackwards(hopsLeft) ? this.#readBackwards(hopsLeft) : null;
      this.#backwards[hopsLeft] = backwards;
    }
    if (backwards !== null) return backwards.get(v) ?? NOTHING;
    const key = v * 16 + hopsLeft;
    let row = this.#rows.get(key);
    if (row !== undefined) return row;
    if (this.#slots > KEEP_SLOTS) {
      this.#rows.clear();
      this.#slots = 0;
    }
    row = this.#read(v, hopsLeft);
    this.#rows.set(key, row);
    this.#slots += row.slotSteps.length + 8;
    return row;
  }

  #read(v: number, hopsLeft: number): PatternRow {
    const { at, end: ends, to, relationship, weight } = this.#topology;
    const { next, steps } = this.#states;
    const target = next[this.#levels.statesBehind(v, hopsLeft)];
    const among = steps[target];
    const row = new PatternRow();
    const nearer = this.#levels.before(hopsLeft - 1);
    const slots = this.#levels.slotsTo(v, nearer);
    const [begin, end] = slots === null ? [at[v], ends[v]] : [0, slots.length];
    for (let i = begin; i < end; i++) {
      const slot = slots === null ? i : slots[i];
      const allowed = this.#moves.along(slot, among);
      if (allowed === 0) continue;
      const wanted = this.#levels.statesBehind(to[slot], hopsLeft - 1);
      const used = this.#used(allowed, target & wanted);
      if (used !== 0) row.add(to[slot], wanted, used, weight[relationship[slot]]);
    }
    row.finish();
    this.#meter.work(slots === null ? end - begin + 1 : nearer.length + 1);
    return row;
  }

  #readBackwards(hopsLeft: number): Map<number, PatternRow> {
    const { at, end, to, relationship, weight } = this.#topology;
    const { next, steps } = this.#states;
    const rows = new Map<number, PatternRow>();
    for (const w of this.#levels.before(hopsLeft - 1)) {
      const wanted = this.#levels.statesBehind(w, hopsLeft - 1);
      for (let slot = at[w]; slot < end[w]; slot++) {
        const allowed = this.#moves.against(slot, steps[wanted]);
        if (allowed === 0) continue;
        const v = to[slot];
        const used = this.#used(allowed, next[this.#levels.statesBehind(v, hopsLeft)] & wanted);
        if (used === 0 || !this.#levels.mayBeAhead(v, hopsLeft)) continue;
        let row = rows.get(v);
        if (row === undefined) {
          row = new PatternRow();
          rows.set(v, row);
        }
        row.add(w, wanted, used, weight[relationship[slot]]);
      }
      // Once it is exhausted the walk stops, so that nobody sees that there is more.
      if (!this.#meter.work(end[w] - at[w] + 1)) break;
    }
    for (const row of rows.values()) row.finish();
    return rows;
  }

  /** Those of the steps that enter one of the states. */
  #used(allowed: number, states: number): number {
    return allowed & this.#states.steps[states];
  }
}
