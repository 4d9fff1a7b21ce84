import type { Budget, BudgetName } from '../Budget.ts';
import { Meter } from './Meter.ts';
import { BestPaths, type RankedPath } from './pathOrder.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { hopsToEnd, simpleGraph, UNREACHED } from './SimpleGraph.ts';
import { pathScore, rounded } from './score.ts';
import { shortestLength, walkPaths } from './walkPaths.ts';

export interface ConnectorsJob {
  readonly kind: 'CONNECTORS';
  readonly space: SearchSpace;
  /** What a connector may be (1 = yes); null: anything. */
  readonly isConnector: Uint8Array | null;
  /** Best paths to keep for each connector. */
  readonly keep: number;
  readonly budget: Budget;
}

export interface RankedConnector {
  readonly entity: number;
  readonly distance: number;
  readonly pathCount: number;
  readonly score: number;
  readonly paths: readonly RankedPath[];
}

export interface ConnectorsResult {
  /** All of them, in order: distance, then score (highest first), then number. */
  readonly connectors: readonly RankedConnector[];
  readonly truncatedBy: BudgetName | null;
  readonly completeToDepth: number;
  readonly explored: number;
}

/**
 * Entities interior to at least one A–B path, with the number of paths through each, their summed score and the best of them. Every path
 * is walked (walkPaths.ts) and none is stored but the best: exact, where distances to both sides alone would also accept dead ends.
 */
export function rankConnectors({ space, isConnector, keep, budget }: ConnectorsJob, now: () => number): ConnectorsResult {
  const meter = new Meter(budget, now);
  const graph = simpleGraph(space);
  const hopsLeft = hopsToEnd(graph, space);
  const shortest = shortestLength(space, hopsLeft);
  const tallies = new Map<number, Tally>();
  let length = shortest === UNREACHED ? space.maxHops + 1 : shortest;
  for (; length <= space.maxHops && meter.exhausted === null; length++) {
    walkPaths(space, graph, hopsLeft, length, meter, (entities, hopWeights) => {
      const score = pathScore(entities, hopWeights, length);
      for (let i = 1; i < length; i++) {
        const entity = entities[i];
        if (isConnector !== null && isConnector[entity] === 0) continue;
        let tally = tallies.get(entity);
        if (tally === undefined) {
          tally = new Tally(length, keep);
          tallies.set(entity, tally);
        }
        tally.add(entities, score);
      }
    });
  }
  const connectors = [...tallies].map(([entity, tally]): RankedConnector => ({ entity, ...tally.result() }));
  connectors.sort(compareConnectors);
  return { connectors, truncatedBy: meter.exhausted, completeToDepth: Math.max(meter.exhausted === null ? length - 1 : length - 2, 0), explored: meter.explored };
}

export function compareConnectors(
  a: { readonly entity: number; readonly distance: number; readonly score: number },
  b: { readonly entity: number; readonly distance: number; readonly score: number },
): number {
  return a.distance - b.distance || b.score - a.score || a.entity - b.entity;
}

/** What is known of one connector. Scores are summed with Neumaier's compensation: the sum hardly depends on the order of the paths. */
class Tally {
  readonly #distance: number;
  readonly #best: BestPaths;
  #count = 0;
  #sum = 0;
  #lost = 0;

  constructor(distance: number, keep: number) {
    this.#distance = distance;
    this.#best = new BestPaths(keep);
  }

  add(entities: Uint32Array, score: number): void {
    this.#count++;
    const sum = this.#sum + score;
    this.#lost += this.#sum >= score ? this.#sum - sum + score : score - sum + this.#sum;
    this.#sum = sum;
    this.#best.offer(entities, score);
  }

  result(): Omit<RankedConnector, 'entity'> {
    return { distance: this.#distance, pathCount: this.#count, score: rounded(this.#sum + this.#lost), paths: this.#best.take() };
  }
}
