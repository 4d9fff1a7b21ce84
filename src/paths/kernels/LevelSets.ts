import type { Topology } from '../../snapshot/Topology.ts';
import { enterNeighbours, NOT_REACHED } from './enterNeighbours.ts';
import type { Meter } from './Meter.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { restFits, restOf, typesWalked, type WalkFilter } from './WalkFilter.ts';
import type { Workspace } from './Workspace.ts';

/**
 * Hops from A and hops to B of exactly the entities that may stand on an A–B path of a given length, by two balls that grow towards each other
 * (bidirectional search: Pohl, Machine Intelligence 6, 1971): whichever side has fewer neighbours to look at grows by a hop until the radii
 * add up to the length; then each side goes on inside the other's ball only, level by level from the cheaper direction (direction-optimizing
 * breadth-first search: Beamer, Asanović, Patterson, SC 2012). An entity x on a path of at most H hops lies in one of the balls, and so does
 * every entity on a shortest way to x from either side, with hops from A + hops to B <= H: so the distances are exact.
 *
 * No path passes through an end: starts and ends are entered but never left by the other side.
 */
export class LevelSets {
  /** The sum of the radii: every path of so many hops lies in what was reached. */
  depth = 0;
  /** Whether there is a path of at most `depth` hops. */
  hasMet = false;
  /** How many entities of `workspace.relevant`, in order of their ids, may stand on a path of at most `depth` hops. */
  relevantCount = 0;
  readonly epoch: number;
  readonly #topology: Topology;
  readonly #space: SearchSpace;
  readonly #types: Uint8Array | null;
  readonly #rest: WalkFilter | null;
  readonly #workspace: Workspace;
  readonly #meter: Meter;
  readonly #a: Side;
  readonly #b: Side;

  constructor(topology: Topology, space: SearchSpace, workspace: Workspace, meter: Meter) {
    this.epoch = workspace.nextEpoch();
    this.#topology = topology;
    this.#space = space;
    this.#types = typesWalked(space.filter);
    this.#rest = restOf(space.filter);
    this.#workspace = workspace;
    this.#meter = meter;
    this.#a = new Side(4, workspace.reachedFromA);
    this.#b = new Side(0, workspace.reachedFromB);
    this.#placeEnds();
  }

  get radiusA(): number {
    return this.#a.radius;
  }

  get radiusB(): number {
    return this.#b.radius;
  }

  /** Neighbours to look at for one more hop. */
  get nextCost(): number {
    return Math.min(this.#cost(this.#a), this.#cost(this.#b));
  }

  /** One more hop. False when the meter stops it. */
  grow(): boolean {
    const [side, other] = this.#cost(this.#a) <= this.#cost(this.#b) ? [this.#a, this.#b] : [this.#b, this.#a];
    this.#forget(this.#a);
    this.#forget(this.#b);
    const distance = side.radius + 1;
    const end = this.#enterNeighbours(side, other, side.reached, side.levelAt[side.radius], side.levelAt[distance], distance, NOT_REACHED, side.size);
    if (end < 0) return false;
    side.size = end;
    side.endLevel();
    this.depth++;
    return true;
  }

  /** Finds the relevant entities and the distances that are beyond the radii. False when the meter stops it. */
  findRelevant(): boolean {
    this.#forget(this.#a);
    this.#forget(this.#b);
    this.#intersect();
    const shared = this.relevantCount;
    if (!this.#deepen(this.#a, this.#b, shared) || !this.#deepen(this.#b, this.#a, shared)) return false;
    const { relevant } = this.#workspace;
    for (const { reached, size, deepSize } of [this.#a, this.#b]) {
      relevant.set(reached.subarray(size, deepSize), this.relevantCount);
      this.relevantCount += deepSize - size;
    }
    this.#workspace.sort(relevant.subarray(0, this.relevantCount), this.#topology);
    return true;
  }

  /** A start that is also an end is marked as both, which nothing enters and nothing leaves. */
  #placeEnds(): void {
    const { from, to, avoid } = this.#space;
    const { marks } = this.#workspace;
    const base = this.epoch << 8;
    for (const v of to) if (avoid?.[v] !== 1) marks[v] = base | (NOT_REACHED << 4);
    for (const v of from) {
      if (avoid?.[v] === 1) continue;
      if (marks[v] >> 8 !== this.epoch) {
        marks[v] = base | NOT_REACHED;
        this.#a.push(v);
      } else if (marks[v] === (base | (NOT_REACHED << 4))) marks[v] = base;
    }
    let last = -1;
    for (const v of to.length === 1 ? to : to.slice().sort()) {
      if (v !== last && marks[v] === (base | (NOT_REACHED << 4))) this.#b.push(v);
      last = v;
    }
    this.#a.endLevel();
    this.#b.endLevel();
  }

  /** Sum of the degrees at the rim of the ball. */
  #cost(side: Side): number {
    if (side.rimCost < 0) side.rimCost = this.#degreesAt(side, side.radius, side.reached, side.levelAt[side.radius], side.size);
    return side.rimCost;
  }

  /** Enters the neighbours of one level; returns the end of what the side has reached then. -1 when the meter stops it. */
  #enterNeighbours(side: Side, other: Side, level: Uint32Array, begin: number, end: number, distance: number, mostOther: number, size: number): number {
    const entering = {
      ...{ topology: this.#topology, space: this.#space, meter: this.#meter, marks: this.#workspace.marks, epoch: this.epoch },
      ...{ shift: side.shift, otherShift: other.shift, distance, mostOther, reached: side.reached, hasMet: this.hasMet },
    };
    const newSize = enterNeighbours(entering, level, begin, end, size);
    this.hasMet = entering.hasMet;
    return newSize;
  }

  /** What is in both balls. */
  #intersect(): void {
    const { marks, relevant } = this.#workspace;
    const [side, other] = this.#a.size <= this.#b.size ? [this.#a, this.#b] : [this.#b, this.#a];
    this.relevantCount = 0;
    for (let i = 0; i < side.size; i++) {
      const v = side.reached[i];
      if (((marks[v] >> other.shift) & 15) !== NOT_REACHED) relevant[this.relevantCount++] = v;
    }
  }

  #deepen(side: Side, other: Side, shared: number): boolean {
    // The first level goes on from the rim of the ball, as far as it is in the other ball.
    let [level, from, to] = [this.#workspace.relevant, 0, shared];
    for (let distance = side.radius + 1; distance <= this.depth && to > from; distance++) {
      const begin = side.deepSize;
      if (!this.#deepenOnce(side, other, distance, level, from, to)) return false;
      [level, from, to] = [side.reached, begin, side.deepSize];
    }
    return true;
  }

  /** One level: from the last one outwards, or from what could be in it back to the last one, whichever looks at fewer neighbours. */
  #deepenOnce(side: Side, other: Side, distance: number, last: Uint32Array, from: number, to: number): boolean {
    const { marks } = this.#workspace;
    const mostOther = this.depth - distance;
    const candidates = other.levelAt[mostOther + 1];
    const outwards = this.#degreesAt(side, distance - 1, last, from, to);
    if (outwards <= candidates || outwards <= this.#degreesAt(side, NOT_REACHED, other.reached, 0, candidates)) {
      const isMixed = distance - 1 === side.radius;
      const rim = isMixed ? last.subarray(from, to).filter((v) => ((marks[v] >> side.shift) & 15) === distance - 1) : last;
      const [begin, stop] = isMixed ? [0, rim.length] : [from, to];
      const end = this.#enterNeighbours(side, other, rim, begin, stop, distance, mostOther, side.deepSize);
      if (end < 0) return false;
      side.deepSize = end;
      return true;
    }
    for (let i = 0; i < candidates; i++) if (!this.#reachBack(side, other, other.reached[i], distance)) return false;
    return true;
  }

  /** Sum of the degrees of those at a distance, from place `from` up to, not including, `to`. */
  #degreesAt(side: Side, distance: number, entities: Uint32Array, from: number, to: number): number {
    const { at, end } = this.#topology;
    const { marks } = this.#workspace;
    let sum = 0;
    for (let i = from; i < to; i++) {
      const v = entities[i];
      if (((marks[v] >> side.shift) & 15) === distance) sum += end[v] - at[v];
    }
    return sum;
  }

  /** Gives `w` the distance if one of its neighbours is one hop less from the side. */
  #reachBack(side: Side, other: Side, w: number, distance: number): boolean {
    const { at, end, to, slotType } = this.#topology;
    const { marks } = this.#workspace;
    const types = this.#types;
    const rest = this.#rest;
    if (((marks[w] >> side.shift) & 15) !== NOT_REACHED) return true;
    let slot = at[w];
    for (; slot < end[w]; slot++) {
      if (types !== null && types[slotType[slot]] !== 1) continue;
      const mark = marks[to[slot]];
      if (mark >> 8 !== this.epoch || ((mark >> side.shift) & 15) !== distance - 1 || ((mark >> other.shift) & 15) === 0) continue;
      if (rest !== null && !restFits(this.#topology, rest, slot)) continue;
      marks[w] -= (NOT_REACHED - distance) << side.shift;
      side.pushDeep(w);
      break;
    }
    return this.#meter.work(slot - at[w] + 1);
  }

  /** Takes back the distances beyond the radius: they were found inside the other ball only. */
  #forget(side: Side): void {
    const { marks } = this.#workspace;
    for (let i = side.size; i < side.deepSize; i++) marks[side.reached[i]] |= NOT_REACHED << side.shift;
    side.deepSize = side.size;
  }
}

/** One of the two balls. */
class Side {
  /** Where its distance is in a mark. */
  readonly shift: number;
  /** Nearest first; those found beyond the radius after `size`, up to `deepSize`. */
  readonly reached: Uint32Array;
  /** Level d begins at levelAt[d]. */
  readonly levelAt = [0];
  radius = -1;
  size = 0;
  deepSize = 0;
  /** -1: not added up yet. */
  rimCost = -1;

  constructor(shift: number, reached: Uint32Array) {
    this.shift = shift;
    this.reached = reached;
  }

  push(entity: number): void {
    this.reached[this.size++] = entity;
  }

  pushDeep(entity: number): void {
    this.reached[this.deepSize++] = entity;
  }

  endLevel(): void {
    this.radius++;
    this.levelAt.push(this.size);
    this.deepSize = this.size;
    this.rimCost = -1;
  }
}
