import type { Topology } from '../../snapshot/Topology.ts';
import { ConnectorTallies } from './ConnectorTallies.ts';
import type { LocalGraph } from './LocalGraph.ts';
import type { Meter } from './Meter.ts';
import { PrefixWalk } from './PrefixWalk.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { rounded } from './score.ts';
import { searchByLength } from './searchByLength.ts';

/**
 * Entities interior to at least one A–B path, with the number of paths through each, their summed score and the best of them. Every path
 * is walked, by growing length (searchByLength.ts), and none is stored but the best: exact, where distances to both sides alone would also
 * accept dead ends.
 */
export function tallyConnectors(
  topology: Topology,
  space: SearchSpace,
  isConnector: Uint8Array | null,
  keep: number,
  meter: Meter,
  /** Nothing longer is walked after the first length that has a connector. */
  isNearestOnly = false,
): { readonly tallies: ConnectorTallies; readonly completeToDepth: number } {
  const tallies = new ConnectorTallies(topology, isConnector, keep);
  let graph: LocalGraph | null = null;
  const completeToDepth = searchByLength(topology, space, meter, isNearestOnly, (within, length) => {
    if (within !== graph) tallies.enter(within);
    graph = within;
    tallyLength(new PrefixWalk(within, length), tallies, meter);
    return !isNearestOnly || tallies.pathCount === 0;
  });
  return { tallies, completeToDepth };
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
    tallies.addPath(score);
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
