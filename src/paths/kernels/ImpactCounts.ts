import type { ChangedGraph } from './ChangedGraph.ts';
import { PAIRS } from './EndClasses.ts';
import type { Meter } from './Meter.ts';

/**
 * The graphs in which paths are counted. BOTH has what is there before and after the edit, with the same class. An entity that was a hospital and becomes a company may still end a
 * path between a hospital and a company when the other end changes the other way about: those paths are in SWAPPED, told from the side of what was and of what will be.
 */
export const [BEFORE, AFTER, BOTH, SWAPPED_BEFORE, SWAPPED_AFTER] = [0, 1, 2, 3, 4] as const;
export const WORLDS = [BEFORE, AFTER, BOTH, SWAPPED_BEFORE, SWAPPED_AFTER] as const;
/** In place of a side. */
export const NEITHER = 2;

const SUMS = PAIRS.length * 3;
const ENDS = PAIRS.length * 2;
const CLASSES = 4;

/** What is known around one entity: sums over those inner neighbours that are alike in all worlds, and the other neighbours. */
interface Sums {
  readonly alike: Float64Array;
  readonly others: readonly number[];
}

/** Numbers of neighbours in A and B in each world. Members are entities for which they may differ from one world to another. */
export class ImpactCounts {
  readonly members: ReadonlyMap<number, number>;
  readonly #graph: ChangedGraph;
  /** By member, world, pair and side. */
  readonly #ofMember: Uint32Array;
  /** Of all others, by class, once asked for. */
  readonly #ofOther: Uint32Array;
  readonly #isKnown: Uint8Array;
  /** Of the entities of the topology. */
  readonly #isMember: Uint8Array;
  /** By member. */
  readonly #classBefore: Uint8Array;
  readonly #classAfter: Uint8Array;
  readonly #room: Uint32Array;
  readonly #inner: Uint32Array;
  readonly #hasSwapped: boolean;

  private constructor(graph: ChangedGraph, members: ReadonlyMap<number, number>) {
    this.#graph = graph;
    this.members = members;
    this.#ofMember = new Uint32Array(members.size * WORLDS.length * ENDS);
    this.#ofOther = new Uint32Array(graph.topology.entityCount * CLASSES);
    this.#isKnown = new Uint8Array(graph.topology.entityCount);
    this.#isMember = new Uint8Array(graph.topology.entityCount);
    for (const entity of members.keys()) this.#isMember[entity] = 1;
    this.#classBefore = Uint8Array.from(members.keys(), (entity) => graph.classBefore(entity));
    this.#classAfter = Uint8Array.from(members.keys(), (entity) => graph.classAfter(entity));
    this.#room = graph.room();
    this.#inner = graph.room();
    this.#hasSwapped = [...graph.reclassed().values()].some(([before, after]) => before !== 0 && after !== 0);
  }

  /** Null when the meter stops it. */
  static make(graph: ChangedGraph, meter: Meter): ImpactCounts | null {
    const members = new Map<number, number>();
    const join = (entity: number) => {
      if (!members.has(entity)) members.set(entity, members.size);
    };
    for (const entity of graph.touched()) join(entity);
    const room = graph.room();
    for (const entity of graph.reclassed().keys()) {
      const count = graph.before(entity, room);
      if (!meter.steps(count + 1)) return null;
      for (let i = 0; i < count; i++) join(room[i]);
    }
    const counts = new ImpactCounts(graph, members);
    for (const [entity, member] of members) if (!counts.#count(entity, member, meter)) return null;
    return counts;
  }

  isNeeded(world: number): boolean {
    return this.#hasSwapped || world < SWAPPED_BEFORE;
  }

  /** 0: in A. 1: in B. */
  sideOf(world: number, entity: number, pair: number): number {
    const [before, after] = [this.#graph.classBefore(entity), this.#graph.classAfter(entity)];
    const [a, b] = PAIRS[pair];
    const side = (of: number) => (of === a ? 0 : of === b ? 1 : NEITHER);
    if (world === BEFORE) return side(before);
    if (world === AFTER) return side(after);
    if (world === BOTH) return before === after ? side(before) : NEITHER;
    if (before === after || side(before) === NEITHER || side(after) === NEITHER) return NEITHER;
    return side(world === SWAPPED_BEFORE ? before : after);
  }

  /** Whether a path of the pair may have it between its ends. */
  isInner(world: number, entity: number, pair: number): boolean {
    const [a, b] = PAIRS[pair];
    const isNeither = (of: number) => of !== a && of !== b;
    const [before, after] = [this.#graph.classBefore(entity), this.#graph.classAfter(entity)];
    return (world === AFTER || isNeither(before)) && (world === BEFORE || isNeither(after));
  }

  /** Neighbours on a side of a pair. Those of what is no member must have been asked for by `sumsAt`. */
  ends(world: number, entity: number, pair: number, side: number): number {
    const member = this.members.get(entity);
    if (member !== undefined) return this.#ofMember[(member * WORLDS.length + world) * ENDS + pair * 2 + side];
    return world >= SWAPPED_BEFORE ? 0 : this.#ofOther[entity * CLASSES + PAIRS[pair][side]];
  }

  /** Null when the meter stops it. */
  sumsAt(centre: number, meter: Meter): Sums | null {
    const graph = this.#graph;
    const alike = new Float64Array(SUMS);
    const others: number[] = [];
    if (!this.members.has(centre) && !this.#know(centre, meter)) return null;
    const count = graph.before(centre, this.#room);
    if (!meter.steps(graph.slots(centre) + 1)) return null;
    for (let i = 0; i < count; i++) {
      const near = this.#room[i];
      if (this.#isMember[near] === 1) others.push(near);
      else if (this.#know(near, meter)) this.#addAlike(alike, near);
      else return null;
    }
    return { alike, others };
  }

  /** Σa, Σb and Σa·b over the inner neighbours, for each pair. */
  sumsIn(world: number, centre: number, { alike, others }: Sums): Float64Array {
    const sums = world >= SWAPPED_BEFORE ? new Float64Array(SUMS) : alike.slice();
    const removed = this.#graph.removed(centre);
    for (const near of others) if (world === BEFORE || !removed.has(near)) this.#addTo(sums, world, near);
    if (world === AFTER) for (const near of this.#graph.added(centre)) this.#addTo(sums, world, near);
    return sums;
  }

  /** As `#addTo` does, for what is no member: there are many of these. */
  #addAlike(sums: Float64Array, near: number): void {
    const own = this.#graph.sameClass(near);
    for (let pair = 0; pair < PAIRS.length; pair++) {
      const [a, b] = PAIRS[pair];
      if (own === a || own === b) continue;
      const [toA, toB] = [this.#ofOther[near * CLASSES + a], this.#ofOther[near * CLASSES + b]];
      sums[pair * 3] += toA;
      sums[pair * 3 + 1] += toB;
      sums[pair * 3 + 2] += toA * toB;
    }
  }

  #addTo(sums: Float64Array, world: number, near: number): void {
    const member = this.members.get(near) as number;
    const [before, after] = [this.#classBefore[member], this.#classAfter[member]];
    const first = (member * WORLDS.length + world) * ENDS;
    for (let pair = 0; pair < PAIRS.length; pair++) {
      const [a, b] = PAIRS[pair];
      if ((world !== AFTER && (before === a || before === b)) || (world !== BEFORE && (after === a || after === b))) continue;
      const [toA, toB] = [this.#ofMember[first + pair * 2], this.#ofMember[first + pair * 2 + 1]];
      sums[pair * 3] += toA;
      sums[pair * 3 + 1] += toB;
      sums[pair * 3 + 2] += toA * toB;
    }
  }

  /** Counts the neighbours of what is no member, whose classes are the same in all worlds. */
  #know(entity: number, meter: Meter): boolean {
    if (this.#isKnown[entity] === 1) return true;
    const count = this.#graph.before(entity, this.#inner);
    for (let i = 0; i < count; i++) this.#ofOther[entity * CLASSES + this.#graph.sameClass(this.#inner[i])]++;
    this.#isKnown[entity] = 1;
    return meter.steps(this.#graph.slots(entity) + 1);
  }

  #count(entity: number, member: number, meter: Meter): boolean {
    const graph = this.#graph;
    const count = graph.before(entity, this.#room);
    if (!meter.steps(graph.slots(entity) + 1)) return false;
    const removed = graph.removed(entity);
    for (let i = 0; i < count; i++) {
      const near = this.#room[i];
      this.#countEnd(member, near, removed.has(near) ? [BEFORE] : WORLDS);
    }
    for (const near of graph.added(entity)) this.#countEnd(member, near, [AFTER]);
    return true;
  }

  #countEnd(member: number, near: number, worlds: readonly number[]): void {
    for (const world of worlds) {
      for (let pair = 0; pair < PAIRS.length; pair++) {
        const side = this.sideOf(world, near, pair);
        if (side !== NEITHER) this.#ofMember[(member * WORLDS.length + world) * ENDS + pair * 2 + side]++;
      }
    }
  }
}
