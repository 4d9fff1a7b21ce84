import { smallest } from '../../lib/smallest.ts';
import type { Topology } from '../../snapshot/Topology.ts';
import type { Budget, BudgetName } from '../Budget.ts';
import { type ConnectorKey, compareConnectors, type RankedConnector } from './ConnectorTallies.ts';
import { MOST_HOPS_COUNTED } from './countConnectors.ts';
import { type Control, Meter } from './Meter.ts';
import { rankCounted } from './rankCounted.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { tallyConnectors } from './tallyConnectors.ts';

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

export interface ConnectorsResult {
  /** In order: distance, then score (highest first), then id. */
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
 * Starts times ends from which on connectors are counted. The answer is the same, but for what a budget cuts. Counting costs much the same for few
 * ends as for many, a walk grows with the pairs of ends. Measured for 4 hops, walked and counted: 10 × 10 in 100,000 entities 5 and 9 ms, 32 × 32 21 and
 * 11 ms, 64 × 64 79 and 15 ms; 32 × 32 in a million 40 and 90 ms, 1 × 20,000 cut and 190 ms.
 */
const MANY_PAIRS = 1_000;

/** Whether the job's connectors are counted. */
export function isCounted({ space: { from, to, maxHops } }: ConnectorsJob, manyPairs = MANY_PAIRS): boolean {
  return maxHops <= MOST_HOPS_COUNTED && from.length * to.length >= manyPairs;
}

/** One page of the connectors: of large sides counted (rankCounted.ts), else from a walk along all paths (tallyConnectors.ts). */
export function rankConnectors(topology: Topology, job: ConnectorsJob, control: Control, manyPairs = MANY_PAIRS): ConnectorsResult {
  const { space, isConnector, keep, first, after, budget } = job;
  if (isCounted(job, manyPairs)) return rankCounted(topology, job, control);
  const meter = new Meter(budget, control);
  const { tallies, completeToDepth } = tallyConnectors(topology, space, isConnector, keep, meter);
  const keys = tallies.keys();
  const following = after === null ? keys : keys.filter((key) => compareConnectors(key, after) > 0);
  const order = smallest(following.keys(), first, (a, b) => compareConnectors(following[a], following[b]));
  return {
    connectors: tallies.connectors(order.map((i) => following[i])),
    hasNextPage: following.length > first,
    hasPreviousPage: following.length < keys.length,
    totalCount: keys.length,
    truncatedBy: meter.exhausted,
    completeToDepth,
    explored: meter.explored,
  };
}
