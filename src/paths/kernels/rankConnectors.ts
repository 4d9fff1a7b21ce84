import type { Budget, BudgetName } from '../Budget.ts';
import { type Control, Meter } from './Meter.ts';
import { BestPaths, type FlatPaths, flatPaths, type PathKey } from './pathOrder.ts';
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
  /** How many connectors to return. */
  readonly first: number;
  /** Only connectors after this one; null: from the beginning. */
  readonly after: ConnectorKey | null;
  readonly budget: Budget;
}

/** A connector's place in the order of all answers. The entity may be fractional in a cursor's key whose entity is gone. */
export interface ConnectorKey {
  readonly distance: number;
  readonly score: number;
  readonly entity: number;
}

export interface RankedConnector extends ConnectorKey {
  readonly pathCount: number;
  readonly paths: FlatPaths;
}

export interface ConnectorsResult {
  /** In order: distance, then score (highest first), then number. */
  readonly connectors: readonly RankedConnector[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Number of connectors found, those before and after the page included. */
  readonly totalCount: number;
  readonly truncatedBy: BudgetName | null;
  readonly completeToDepth: number;
  readonly explored: number;
}

/**
 * Entities interior to at least one A–B path, with the number of paths through each, their summed score and the best of them. Every path
 * is walked (walkPaths.ts) and none is stored but the best: exact, where distances to both sides alone would also accept dead ends.
 */
export function rankConnectors({ space, isConnector, keep, first, after, budget }: ConnectorsJob, control: Control): ConnectorsResult {
  const meter = new Meter(budget, control);
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
  const ranked = [...tallies].map(([entity, tally]) => ({ entity, tally, distance: tally.distance, score: tally.score() })).sort(compareConnectors);
  const following = after === null ? ranked : ranked.filter((connector) => compareConnectors(connector, after) > 0);
  return {
    connectors: following.slice(0, first).map(({ tally, ...key }) => ({ ...key, pathCount: tally.count, paths: flatPaths(tally.paths()) })),
    hasNextPage: following.length > first,
    hasPreviousPage: following.length < ranked.length,
    totalCount: ranked.length,
    truncatedBy: meter.exhausted,
    completeToDepth: Math.max(meter.exhausted === null ? length - 1 : length - 2, 0),
    explored: meter.explored,
  };
}

function compareConnectors(a: ConnectorKey, b: ConnectorKey): number {
  return a.distance - b.distance || b.score - a.score || a.entity - b.entity;
}

/** What is known of one connector. Scores are summed with Neumaier's compensation: the sum hardly depends on the order of the paths. */
class Tally {
  readonly distance: number;
  count = 0;
  readonly #best: BestPaths;
  #sum = 0;
  #lost = 0;

  constructor(distance: number, keep: number) {
    this.distance = distance;
    this.#best = new BestPaths(keep);
  }

  add(entities: Uint32Array, score: number): void {
    this.count++;
    const sum = this.#sum + score;
    this.#lost += this.#sum >= score ? this.#sum - sum + score : score - sum + this.#sum;
    this.#sum = sum;
    this.#best.offer(entities, score);
  }

  score(): number {
    return rounded(this.#sum + this.#lost);
  }

  paths(): readonly PathKey[] {
    return this.#best.take();
  }
}
