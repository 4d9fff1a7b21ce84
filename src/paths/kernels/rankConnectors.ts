import { smallest } from '../../lib/smallest.ts';
import type { Topology } from '../../snapshot/Topology.ts';
import type { Budget, BudgetName } from '../Budget.ts';
import { type ConnectorKey, compareConnectors, type RankedConnector } from './ConnectorTallies.ts';
import { type Control, Meter } from './Meter.ts';
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

/** One page of the connectors (tallyConnectors.ts). */
export function rankConnectors(topology: Topology, { space, isConnector, keep, first, after, budget }: ConnectorsJob, control: Control): ConnectorsResult {
  const meter = new Meter(budget, control);
  const { tallies, completeToDepth } = tallyConnectors(topology, space, isConnector, keep, meter);
  const keys = tallies.keys();
  const following = after === null ? keys : keys.filter((key) => compareConnectors(key, after) > 0);
  const order = smallest(following.keys(), first, (a, b) => compareConnectors(following[a], following[b]));
  return {
    connectors: order.map((i) => tallies.connector(following[i])),
    hasNextPage: following.length > first,
    hasPreviousPage: following.length < keys.length,
    totalCount: keys.length,
    truncatedBy: meter.exhausted,
    completeToDepth,
    explored: meter.explored,
  };
}
