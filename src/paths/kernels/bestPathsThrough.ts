import { rankOf, type Topology } from '../../snapshot/Topology.ts';
import type { Meter } from './Meter.ts';
import { type BestPaths, comparePaths } from './pathOrder.ts';
import { pathProduct, rounded } from './score.ts';
import type { WaysOut } from './WaysOut.ts';

/** A bound is off by less than this part of it, and a rounded score of its product. */
const SLACK = 1e-10;

/**
 * Offers to `best` the paths of one length through an entity that may be among its first: branch and bound (Land and Doig, Econometrica 28, 1960), outwards
 * from the entity, first to the start and then to the end, along the edge with the best bound. False when the meter stops it.
 */
export function bestPathsThrough(
  topology: Topology,
  { toStarts, toEnds }: { readonly toStarts: WaysOut; readonly toEnds: WaysOut },
  connector: number,
  length: number,
  best: BestPaths,
  meter: Meter,
): boolean {
  const walk = new WalkThrough(topology, toStarts, toEnds, length, best, meter);
  for (let place = 1; place < length; place++) if (!walk.with(connector, place)) return false;
  return true;
}

class WalkThrough {
  readonly #toStarts: WaysOut;
  readonly #toEnds: WaysOut;
  readonly #length: number;
  readonly #best: BestPaths;
  readonly #meter: Meter;
  readonly #topology: Topology;
  readonly #path: Int32Array;
  /** Of the entities of the path. */
  readonly #places: Float64Array;
  readonly #hopWeights: Float64Array;
  #connectorAt = 0;
  /** The best score of a way from the connector to an end, or more. */
  #mostToEnd = 0;

  constructor(topology: Topology, toStarts: WaysOut, toEnds: WaysOut, length: number, best: BestPaths, meter: Meter) {
    this.#topology = topology;
    this.#toStarts = toStarts;
    this.#toEnds = toEnds;
    this.#length = length;
    this.#best = best;
    this.#meter = meter;
    this.#path = new Int32Array(length + 1);
    this.#places = new Float64Array(length + 1);
    this.#hopWeights = new Float64Array(length);
  }

  /** Paths on which the entity stands at this place. */
  with(connector: number, at: number): boolean {
    this.#connectorAt = at;
    this.#path[at] = connector;
    this.#places[at] = rankOf(this.#topology, connector);
    this.#mostToEnd = this.#toEnds.of(connector, this.#length - at).best;
    if (this.#mostToEnd > 0) this.#toStart(at, 1);
    return this.#meter.exhausted === null;
  }

  /** The path is known from `at` to the connector, with this product. */
  #toStart(at: number, product: number): void {
    if (at === 0) {
      this.#toEnd(this.#connectorAt, product);
      return;
    }
    const ways = this.#toStarts.of(this.#path[at], at);
    for (let i = 0, edge = ways.at(0); edge !== -1; edge = ways.at(++i)) {
      const bound = product * ways.bounds[edge] * this.#mostToEnd;
      if (!this.#meter.steps(1) || this.#isTooLow(bound)) return;
      if (this.#isOnPath(ways.to[edge], at, this.#connectorAt)) continue;
      this.#path[at - 1] = ways.to[edge];
      this.#places[at - 1] = ways.places[edge];
      if (at === 2) this.#places[0] = this.#toStarts.of(ways.to[edge], 1).earliest;
      if (at <= 2 && this.#comesTooLate(bound, this.#connectorAt)) continue;
      this.#hopWeights[at - 1] = ways.weights[edge];
      this.#toStart(at - 1, product * ways.weights[edge]);
    }
  }

  /** The path is known from its start to `at`, with this product. */
  #toEnd(at: number, product: number): void {
    const length = this.#length;
    if (at === length) {
      this.#offer();
      return;
    }
    const ways = this.#toEnds.of(this.#path[at], length - at);
    for (let i = 0, edge = ways.at(0); edge !== -1; edge = ways.at(++i)) {
      const bound = product * ways.bounds[edge];
      if (!this.#meter.steps(1) || this.#isTooLow(bound)) return;
      if (this.#isOnPath(ways.to[edge], 0, at)) continue;
      this.#path[at + 1] = ways.to[edge];
      this.#places[at + 1] = ways.places[edge];
      this.#hopWeights[at] = ways.weights[edge];
      if (!this.#comesTooLate(bound, at + 1)) this.#toEnd(at + 1, product * ways.weights[edge]);
    }
  }

  #isOnPath(v: number, first: number, last: number): boolean {
    for (let i = first; i <= last; i++) if (this.#path[i] === v) return true;
    return false;
  }

  #isTooLow(bound: number): boolean {
    return bound * (1 + SLACK) < this.#best.leastScore(this.#length + 1);
  }

  /** No path whose entities up to a place are these, or come later, can be among the first: none scores more than the last of these, or else comes before it. */
  #comesTooLate(bound: number, knownTo: number): boolean {
    const least = this.#best.leastScore(this.#length + 1);
    if (least === Number.NEGATIVE_INFINITY || rounded(bound * (1 + 1e-14)) > least) return false;
    const { places } = this.#best.take().at(-1) as { places: ArrayLike<number> };
    for (let i = 0; i <= knownTo; i++) if (this.#places[i] !== places[i]) return this.#places[i] > places[i];
    return false;
  }

  #offer(): void {
    const score = rounded(pathProduct(this.#places, this.#hopWeights, this.#length));
    const least = this.#best.leastScore(this.#length + 1);
    if (score < least) return;
    const worst = this.#best.take().at(-1);
    if (score === least && worst !== undefined && comparePaths({ places: this.#places, score }, worst) > 0) return;
    this.#best.offer([...this.#places], score);
  }
}
