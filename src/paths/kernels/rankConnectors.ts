import { smallest } from '../../lib/smallest.ts';
import type { Topology } from '../../snapshot/Topology.ts';
import type { Budget, BudgetName } from '../Budget.ts';
import { type ConnectorKey, ConnectorTallies, type RankedConnector } from './ConnectorTallies.ts';
import type { LocalGraph } from './LocalGraph.ts';
import { type Control, Meter } from './Meter.ts';
import { PrefixWalk } from './PrefixWalk.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { rounded } from './score.ts';
import { searchByLength } from './searchByLength.ts';

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
 * Entities interior to at least one A–B path, with the number of paths through each, their summed score and the best of them. Every path
 * is walked, by growing length (searchByLength.ts), and none is stored but the best: exact, where distances to both sides alone would also
 * accept dead ends.
 */
export function rankConnectors(topology: Topology, { space, isConnector, keep, first, after, budget }: ConnectorsJob, control: Control): ConnectorsResult {
  const meter = new Meter(budget, control);
  const tallies = new ConnectorTallies(topology, isConnector, keep);
  let graph: LocalGraph | null = null;
  const completeToDepth = searchByLength(topology, space, meter, false, (within, length) => {
    if (within !== graph) tallies.enter(within);
    graph = within;
    tallyLength(new PrefixWalk(within, length), tallies, meter);
    return true;
  });
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

function tallyLength(walk: PrefixWalk, tallies: ConnectorTallies, meter: Meter): void {
  const { path, length } = walk;
  const inside = new Int32Array(length);
  let prefix = 0;
  tallies.begin(length);
  const visit = (): boolean => {
    let count = prefix;
    if (length > 1) {
      const tally = tallies.at(path[length - 1]);
      if (tally >= 0) inside[count++] = tally;
    }
    if (count === 0) return true;
    const score = rounded(walk.product());
    let places: readonly number[] | null = null;
    for (let i = 0; i < count; i++) {
      const tally = inside[i];
      if (!tallies.add(tally, score)) continue;
      places ??= walk.places();
      tallies.keep(tally, places, score);
    }
    return true;
  };
  walk.walk(meter, (last) => {
    prefix = 0;
    for (let i = 1; i <= length - 2; i++) {
      const tally = tallies.at(path[i]);
      if (tally >= 0) inside[prefix++] = tally;
    }
    return walk.walkLastHops(last, meter, visit);
  });
}

function compareConnectors(a: ConnectorKey, b: ConnectorKey): number {
  return a.distance - b.distance || b.score - a.score || a.place - b.place;
}
