import type { Topology } from '../../snapshot/Topology.ts';
import { CompensatedSum } from './CompensatedSum.ts';
import type { LocalGraph } from './LocalGraph.ts';
import { BestPaths, type FlatPaths, flatLists, type PathKey } from './pathOrder.ts';
import { rounded } from './score.ts';

/** What decides a connector's place in the order of all answers. */
export interface ConnectorKey {
  readonly distance: number;
  readonly score: number;
  /** In the order of ids; fractional in a cursor's key whose entity is gone. */
  readonly place: number;
}

export interface RankedConnector {
  readonly entity: number;
  readonly distance: number;
  readonly score: number;
  readonly pathCount: number;
  readonly paths: FlatPaths;
}

export interface TalliedKey extends ConnectorKey {
  readonly tally: number;
}

/** By distance, then score (highest first), then id. Negative: a comes first. */
export function compareConnectors(a: ConnectorKey, b: ConnectorKey): number {
  return a.distance - b.distance || b.score - a.score || a.place - b.place;
}

/** Most short searches find no connector: memory is taken for the first one. */
const NONE = new Float64Array(0);
const UNKNOWN = -1;
const NO_CONNECTOR = -2;
/** What rounding may add. */
const LESS_THAN_ROUNDED = 0.999_999_999;

/**
 * What is known of each connector, by growing length of the paths: its distance is the length of the first. Scores are summed with Neumaier's
 * compensation: the sum hardly depends on the order of the paths.
 */
export class ConnectorTallies {
  /** Paths that go through at least one connector. */
  pathCount = 0;
  readonly #pathScores = new CompensatedSum();
  readonly #topology: Topology;
  readonly #isConnector: Uint8Array | null;
  readonly #keep: number;
  readonly #tallyOf = new Map<number, number>();
  readonly #entities: number[] = [];
  readonly #places: number[] = [];
  readonly #best: BestPaths[] = [];
  #counts = NONE;
  #distances = NONE;
  #sums = NONE;
  #lost = NONE;
  /** The least score with which a path of this length may be among the best. */
  #least = NONE;
  #graph: LocalGraph | null = null;
  #tallyAt = new Int32Array(0);
  #length = 0;

  constructor(topology: Topology, isConnector: Uint8Array | null, keep: number) {
    this.#topology = topology;
    this.#isConnector = isConnector;
    this.#keep = keep;
  }

  /** What follows is told in the numbers of this graph. */
  enter(graph: LocalGraph): void {
    this.#graph = graph;
    this.#tallyAt = new Int32Array(graph.entities.length).fill(UNKNOWN);
  }

  begin(length: number): void {
    this.#length = length;
    for (let tally = 0; tally < this.#best.length; tally++) this.#least[tally] = this.#best[tally].leastScore(length + 1);
  }

  /** The number of the tally of an entity that a path goes through; negative when it may be no connector. */
  at(local: number): number {
    const tally = this.#tallyAt[local];
    return tally === UNKNOWN ? this.#find(local) : tally;
  }

  /** The summed score of the paths that go through at least one connector. */
  get pathScore(): number {
    return this.#pathScores.rounded;
  }

  /** Counts paths that go through connectors, each of which is told of them by `add`. Their scores are not rounded yet: sums are rounded, not their terms. */
  addPaths(count: number, products: CompensatedSum): void {
    this.pathCount += count;
    this.#pathScores.addAll(products);
  }

  /** Counts one path for one connector on it. */
  add(tally: number, product: number): void {
    if (this.#counts[tally]++ === 0) this.#distances[tally] = this.#length;
    const before = this.#sums[tally];
    const sum = before + product;
    this.#lost[tally] += before >= product ? before - sum + product : product - sum + before;
    this.#sums[tally] = sum;
  }

  /** Counts paths for one connector on all of them. */
  addAll(tally: number, count: number, products: CompensatedSum): void {
    if (this.#counts[tally] === 0) this.#distances[tally] = this.#length;
    this.#counts[tally] += count - 1;
    this.add(tally, products.sum);
    this.#lost[tally] += products.lost;
  }

  /** What a product must reach for its path to be among the best of the connector, even rounded. */
  leastProduct(tally: number): number {
    return this.#least[tally] * LESS_THAN_ROUNDED;
  }

  keep(tally: number, places: readonly number[], score: number): void {
    const best = this.#best[tally];
    best.offer(places, score);
    this.#least[tally] = best.leastScore(this.#length + 1);
  }

  keys(): TalliedKey[] {
    const keys: TalliedKey[] = [];
    this.#places.forEach((place, tally) => {
      // A path to it need not go on to an end.
      if (this.#counts[tally] === 0) return;
      keys.push({ distance: this.#distances[tally], score: rounded(this.#sums[tally] + this.#lost[tally]), place, tally });
    });
    return keys;
  }

  entityOf({ tally }: TalliedKey): number {
    return this.#entities[tally];
  }

  pathCountOf({ tally }: TalliedKey): number {
    return this.#counts[tally];
  }

  /** The best of its paths, where any is kept. */
  bestPathOf({ tally }: TalliedKey): PathKey {
    return this.#best[tally].take()[0];
  }

  connectors(keys: readonly TalliedKey[]): RankedConnector[] {
    const paths = flatLists(
      this.#topology,
      keys.map(({ tally }) => this.#best[tally].take()),
    );
    return keys.map(({ tally, distance, score }, i) => ({
      entity: this.#entities[tally],
      distance,
      score,
      pathCount: this.#counts[tally],
      paths: paths[i],
    }));
  }

  #find(local: number): number {
    const entity = this.#graph!.entities[local];
    let tally = this.#tallyOf.get(entity);
    if (tally === undefined) {
      tally = this.#isConnector !== null && this.#isConnector[entity] === 0 ? NO_CONNECTOR : this.#begin(entity, this.#graph!.places[local]);
      this.#tallyOf.set(entity, tally);
    }
    this.#tallyAt[local] = tally;
    return tally;
  }

  #begin(entity: number, place: number): number {
    const tally = this.#entities.length;
    if (tally === this.#counts.length) this.#grow();
    this.#entities.push(entity);
    this.#places.push(place);
    this.#best.push(new BestPaths(this.#keep));
    this.#least[tally] = this.#best[tally].leastScore(this.#length + 1);
    return tally;
  }

  #grow(): void {
    const grown = (values: Float64Array<ArrayBuffer>) => {
      const twice = new Float64Array(Math.max(16, values.length * 2));
      twice.set(values);
      return twice;
    };
    this.#counts = grown(this.#counts);
    this.#distances = grown(this.#distances);
    this.#sums = grown(this.#sums);
    this.#lost = grown(this.#lost);
    this.#least = grown(this.#least);
  }
}
