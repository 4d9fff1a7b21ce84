import { rankOf, type Topology } from '../../snapshot/Topology.ts';
import type { Meter } from './Meter.ts';
import type { PathPage } from './PathPage.ts';
import { PathWays } from './PathWays.ts';
import type { Pattern } from './Pattern.ts';
import type { PatternLevels } from './PatternLevels.ts';
import { DEPENDS, type PatternRow } from './PatternRow.ts';
import type { PatternRows } from './PatternRows.ts';
import type { PatternStates } from './PatternStates.ts';
import { pathProduct } from './score.ts';

/**
 * Walks all paths of one length that follow a pattern, depth first, in all ways at once (the set of states that the automaton can be in), so that each path is met
 * once; a hop is taken only where the hops that are left can get to the end.
 */
export class PatternWalk {
  readonly #topology: Topology;
  readonly #fits: Uint16Array;
  readonly #states: PatternStates;
  readonly #levels: PatternLevels;
  readonly #rows: PatternRows;
  readonly #page: PathPage;
  readonly #meter: Meter;
  readonly #length: number;
  readonly #ways: PathWays;
  readonly #path: Int32Array;
  /** Of its entities, in the order of ids. */
  readonly #places: Int32Array;
  readonly #edges: number[];
  readonly #rowOf: PatternRow[];
  readonly #hopWeights: Float64Array;

  constructor(
    topology: Topology,
    { fits }: Pattern,
    states: PatternStates,
    levels: PatternLevels,
    rows: PatternRows,
    page: PathPage,
    meter: Meter,
    length: number,
  ) {
    this.#topology = topology;
    this.#fits = fits;
    this.#states = states;
    this.#levels = levels;
    this.#rows = rows;
    this.#page = page;
    this.#meter = meter;
    this.#length = length;
    this.#ways = new PathWays(states);
    this.#path = new Int32Array(length + 1);
    this.#places = new Int32Array(length + 1);
    this.#edges = new Array(length).fill(0);
    this.#rowOf = new Array(length);
    this.#hopWeights = new Float64Array(length);
  }

  /** From each start in ascending order. False when the meter stops it. */
  walk(): boolean {
    this.#page.begin(this.#length);
    for (const start of this.#levels.before(this.#length)) {
      if ((this.#fits[start] & this.#states.start & this.#levels.statesBehind(start, this.#length)) === 0) continue;
      this.#path[0] = start;
      this.#ways.begin(this.#fits[start]);
      if (!this.#walkFrom(0)) return false;
    }
    return true;
  }

  #walkFrom(hop: number): boolean {
    const row = this.#rows.row(this.#path[hop], this.#length - hop);
    this.#rowOf[hop] = row;
    for (let edge = 0; edge < row.to.length; edge++) {
      if (!this.#meter.steps(1)) return false;
      const w = row.to[edge];
      if (this.#isOnPath(w, hop) || !this.#ways.step(hop, row.allowed[edge], this.#fits[w], row.wanted[edge])) continue;
      this.#path[hop + 1] = w;
      this.#edges[hop] = edge;
      if (hop + 1 < this.#length ? !this.#walkFrom(hop + 1) : !this.#meet()) return false;
    }
    return this.#meter.work(1);
  }

  #isOnPath(w: number, hop: number): boolean {
    for (let i = 0; i <= hop; i++) if (this.#path[i] === w) return true;
    return false;
  }

  #meet(): boolean {
    if (!this.#meter.paths(1)) return false;
    if (this.#page.isCounted) this.#page.count(1);
    else this.#page.meet(this.#places, this.#product());
    return true;
  }

  #product(): number {
    let isSettled = false;
    for (let hop = 0; hop < this.#length; hop++) {
      let weight = this.#rowOf[hop].weight[this.#edges[hop]];
      if (weight === DEPENDS) {
        if (!isSettled) isSettled = this.#ways.settle(this.#length);
        weight = this.#rowOf[hop].weightBy(this.#edges[hop], this.#ways.walkedBy[hop]);
      }
      this.#hopWeights[hop] = weight;
    }
    for (let i = 0; i <= this.#length; i++) this.#places[i] = rankOf(this.#topology, this.#path[i]);
    return pathProduct(this.#places, this.#hopWeights, this.#length);
  }
}
