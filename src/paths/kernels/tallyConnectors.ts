import type { Topology } from '../../snapshot/Topology.ts';
import { CompensatedSum } from './CompensatedSum.ts';
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
  // What all paths behind a beginning give to those on it is added up once.
  const behind = new CompensatedSum();
  let count = 0;
  let prefix = 0;
  let least = Number.POSITIVE_INFINITY;
  let lastInside = -1;
  let own = -1;
  tallies.begin(length);
  const leastOfPrefix = (): number => {
    let product = Number.POSITIVE_INFINITY;
    for (let i = 0; i < prefix; i++) product = Math.min(product, tallies.leastProduct(inside[i]));
    return product;
  };
  const visit = (): boolean => {
    if (length > 1 && path[length - 1] !== lastInside) {
      lastInside = path[length - 1];
      own = tallies.at(lastInside);
    }
    if (prefix === 0 && own < 0) return true;
    const product = walk.product();
    behind.add(product);
    count++;
    let places: readonly number[] | null = null;
    if (own >= 0) {
      tallies.add(own, product);
      if (product >= tallies.leastProduct(own)) {
        places = walk.places();
        tallies.keep(own, places, rounded(product));
      }
    }
    if (product < least) return true;
    places ??= walk.places();
    for (let i = 0; i < prefix; i++) if (product >= tallies.leastProduct(inside[i])) tallies.keep(inside[i], places, rounded(product));
    least = leastOfPrefix();
    return true;
  };
  walk.walk(meter, (last) => {
    prefix = 0;
    for (let i = 1; i <= length - 2; i++) {
      const tally = tallies.at(path[i]);
      if (tally >= 0) inside[prefix++] = tally;
    }
    behind.clear();
    count = 0;
    lastInside = -1;
    least = leastOfPrefix();
    const goesOn = walk.walkLastHops(last, meter, visit);
    if (count > 0) {
      for (let i = 0; i < prefix; i++) tallies.addAll(inside[i], count, behind);
      tallies.addPaths(count, behind);
    }
    return goesOn;
  });
}
