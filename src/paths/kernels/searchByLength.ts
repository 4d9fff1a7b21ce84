import type { Topology } from '../../snapshot/Topology.ts';
import { LevelSets } from './LevelSets.ts';
import { type LocalGraph, localGraph } from './LocalGraph.ts';
import type { Meter } from './Meter.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { Workspace } from './Workspace.ts';

/** Neighbours that may be looked at for one more hop before the paths that are within reach are walked first. */
const CHEAP_HOP = 200_000;

/**
 * Has the paths of each length walked, by growing length, so that what is found before a budget ends is the best there is. Going further is
 * made ready only when the walk wants it: hop by hop for `isFrugal`, else as far as it is cheap. `walk` says false when it wants no longer paths.
 *
 * Returns the length to which the search is whole: maxHops where nothing longer is within reach or none was wanted.
 */
export function searchByLength(
  topology: Topology,
  space: SearchSpace,
  meter: Meter,
  isFrugal: boolean,
  walk: (graph: LocalGraph, length: number) => boolean,
): number {
  const workspace = Workspace.of(topology);
  const levels = new LevelSets(topology, space, workspace, meter);
  let searched = 0;
  while (searched < space.maxHops) {
    do {
      if (!levels.grow()) return searched;
      if (!levels.hasMet) searched = levels.depth;
    } while (levels.depth < space.maxHops && !(levels.hasMet && (isFrugal || levels.nextCost > CHEAP_HOP)));
    if (!levels.hasMet) return space.maxHops;
    if (!levels.findRelevant()) return searched;
    const graph = localGraph(topology, space, levels, workspace, meter);
    if (graph === null) return searched;
    const shortest = graph.starts.reduce((least, start) => Math.min(least, graph.hopsLeft[start]), levels.depth);
    for (let length = Math.max(searched + 1, shortest); length <= levels.depth; length++) {
      const isWanted = walk(graph, length);
      if (meter.exhausted !== null) return length - 1;
      searched = length;
      if (!isWanted) return length;
    }
  }
  return searched;
}
