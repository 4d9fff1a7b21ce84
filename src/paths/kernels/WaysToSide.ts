import type { Topology } from '../../snapshot/Topology.ts';
import type { Meter } from './Meter.ts';
import { END, INTERIOR, ONE_FROM_END, ONE_FROM_START, START, TWO_FROM_END, TWO_FROM_START } from './roles.ts';
import { restFits, restOf, typesWalked, type WalkFilter } from './WalkFilter.ts';

/** The bits of a side: of its members, and of what is one and two hops from it. */
export const STARTS = { member: START, one: ONE_FROM_START, two: TWO_FROM_START } as const;
export const ENDS = { member: END, one: ONE_FROM_END, two: TWO_FROM_END } as const;

/** More than this part of a sum is not taken from it: what is left would be off by more than the last digits of a score. */
const MOST_TAKEN = 0.9;

/**
 * Of each interior entity, the ways to one side: the beginnings or ends of all A–B paths, summed up instead of listed. Sums have only positive
 * terms; counts are whole numbers, exact up to 2^53. Parallel relationships are one edge of their summed weight.
 */
export class WaysToSide {
  readonly bits: typeof STARTS | typeof ENDS;
  /** Of entity v: at 2v the summed score of the ways of one hop, at 2v + 1 how many there are. They stand together because v comes in no order. */
  readonly one: Float64Array;
  /** The same of two hops, through something interior. */
  readonly two: Float64Array;
  readonly #topology: Topology;
  readonly #types: Uint8Array | null;
  readonly #rest: WalkFilter | null;
  readonly #roles: Uint8Array;
  readonly #meter: Meter;

  constructor(bits: typeof STARTS | typeof ENDS, topology: Topology, filter: WalkFilter | null, roles: Uint8Array, meter: Meter) {
    this.bits = bits;
    [this.one, this.two] = scratch(bits.member, topology.entityCount);
    this.#topology = topology;
    this.#types = typesWalked(filter);
    this.#rest = restOf(filter);
    this.#roles = roles;
    this.#meter = meter;
  }

  /** Ways of one hop, from the rows of the side. False when the meter stops it. */
  addOneHop(): boolean {
    const { at, end: ends, to, slotType, relationship, weight } = this.#topology;
    const { one } = this;
    const { member, one: bit } = this.bits;
    const roles = this.#roles;
    const types = this.#types;
    const rest = this.#rest;
    one.fill(0);
    for (let v = 0; v < roles.length; v++) {
      if (roles[v] !== member) continue;
      const end = ends[v];
      let last = v;
      for (let slot = at[v]; slot < end; slot++) {
        if (types !== null && types[slotType[slot]] !== 1) continue;
        const w = to[slot];
        const role = roles[w];
        if ((role & INTERIOR) === 0) continue;
        if (rest !== null && !restFits(this.#topology, rest, slot)) continue;
        one[w * 2] += weight[relationship[slot]];
        if (w === last) continue;
        one[w * 2 + 1]++;
        roles[w] = role | bit;
        last = w;
      }
      if (!this.#meter.work(end - at[v] + 1)) return false;
    }
    return true;
  }

  /** Ways of two hops of the entities that have the bit for it, from the rows of what is one hop away; it is taken from those without. False when the meter stops it. */
  addTwoHops(): boolean {
    const { at, end: ends, to, slotType, relationship, weight } = this.#topology;
    const { one, two } = this;
    const { one: near, two: bit } = this.bits;
    const roles = this.#roles;
    const types = this.#types;
    const rest = this.#rest;
    two.fill(0);
    for (let v = 0; v < roles.length; v++) {
      if ((roles[v] & near) === 0) continue;
      const sum = one[v * 2];
      const count = one[v * 2 + 1];
      const end = ends[v];
      let last = v;
      for (let slot = at[v]; slot < end; slot++) {
        if (types !== null && types[slotType[slot]] !== 1) continue;
        const w = to[slot];
        if ((roles[w] & bit) === 0 || w === v) continue;
        if (rest !== null && !restFits(this.#topology, rest, slot)) continue;
        two[w * 2] += weight[relationship[slot]] * sum;
        if (w === last) continue;
        two[w * 2 + 1] += count;
        last = w;
      }
      if (!this.#meter.work(end - at[v] + 1)) return false;
    }
    for (let v = 0; v < roles.length; v++) if ((roles[v] & bit) !== 0 && two[v * 2 + 1] === 0) roles[v] &= ~bit;
    return true;
  }

  /** The summed score of the ways of two hops from `v` that do not pass `without`, to which an edge of this weight leads. */
  twoHopsWithout(v: number, without: number, weight: number): number {
    const all = this.two[v * 2];
    const taken = weight * this.one[without * 2];
    // At most one neighbour has so large a part.
    return taken <= all * MOST_TAKEN ? all - taken : this.#addedUpWithout(v, without);
  }

  #addedUpWithout(v: number, without: number): number {
    const { at, end, to, slotType, relationship, weight } = this.#topology;
    let sum = 0;
    for (let slot = at[v]; slot < end[v]; slot++) {
      const w = to[slot];
      if (w === without || w === v || (this.#roles[w] & this.bits.one) === 0) continue;
      if (this.#types !== null && this.#types[slotType[slot]] !== 1) continue;
      if (this.#rest !== null && !restFits(this.#topology, this.#rest, slot)) continue;
      sum += weight[relationship[slot]] * this.one[w * 2];
    }
    this.#meter.work(end[v] - at[v]);
    return sum;
  }
}

/** Of the thread, which does one search at a time: new memory costs some ten times what clearing it does. Given back when the graph is much smaller. */
const kept = new Map<number, readonly [Float64Array, Float64Array]>();
const SPARE = 1_024;
const MOST_EXCESS = 4;

function scratch(member: number, entityCount: number) {
  let arrays = kept.get(member);
  const room = (arrays?.[0].length ?? 0) / 2;
  if (arrays === undefined || room < entityCount || entityCount * MOST_EXCESS + SPARE < room) {
    const size = Math.ceil(entityCount * 1.05) + SPARE;
    arrays = [new Float64Array(size * 2), new Float64Array(size * 2)];
    kept.set(member, arrays);
  }
  return arrays;
}
