import { AGAINST } from '../../snapshot/slotColumns.ts';
import type { Topology } from '../../snapshot/Topology.ts';
import type { PatternStep } from './Pattern.ts';
import { restFits, restOf, typesWalked, type WalkFilter } from './WalkFilter.ts';

/** Which steps of a pattern may walk a slot, a bit each. */
export class StepMoves {
  readonly #topology: Topology;
  /** By slot type: the steps that ask no more than the type, and those that do. */
  readonly #plain = new Uint8Array(AGAINST * 2);
  readonly #asking = new Uint8Array(AGAINST * 2);
  readonly #rests: readonly (WalkFilter | null)[];

  constructor(topology: Topology, steps: readonly PatternStep[]) {
    this.#topology = topology;
    this.#rests = steps.map(({ filter }) => restOf(filter));
    steps.forEach(({ filter }, i) => {
      const types = typesWalked(filter);
      const table = this.#rests[i] === null ? this.#plain : this.#asking;
      for (let type = 0; type < table.length; type++) if (types === null || types[type] === 1) table[type] |= 1 << i;
    });
  }

  /** From the entity in whose row the slot is to its neighbour. Of the steps only those in `among` are asked. */
  along(slot: number, among: number): number {
    return this.#allowed(this.#topology.slotType[slot], slot, among);
  }

  /** From the neighbour to the entity in whose row the slot is. */
  against(slot: number, among: number): number {
    return this.#allowed(this.#topology.slotType[slot] ^ AGAINST, slot, among);
  }

  #allowed(type: number, slot: number, among: number): number {
    const allowed = this.#plain[type] & among;
    const asking = this.#asking[type] & among;
    return asking === 0 ? allowed : allowed | this.#askRests(slot, asking);
  }

  #askRests(slot: number, asking: number): number {
    let allowed = 0;
    for (let left = asking; left !== 0; left &= left - 1) {
      const step = 31 - Math.clz32(left & -left);
      if (restFits(this.#topology, this.#rests[step] as WalkFilter, slot)) allowed |= 1 << step;
    }
    return allowed;
  }
}
