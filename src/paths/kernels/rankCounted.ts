import { smallest } from '../../lib/smallest.ts';
import { rankOf, type Topology } from '../../snapshot/Topology.ts';
import { bestPathsThrough } from './bestPathsThrough.ts';
import { type ConnectorKey, compareConnectors } from './ConnectorTallies.ts';
import { type ConnectorCounts, countConnectors, countOfLength, scoreOfLength } from './countConnectors.ts';
import { type Control, Meter } from './Meter.ts';
import { BestPaths, flatLists } from './pathOrder.ts';
import type { ConnectorsJob, ConnectorsResult } from './rankConnectors.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { rounded } from './score.ts';
import { WaysOut } from './WaysOut.ts';

/** Of the time; the rest is kept for the best paths, so that a page of a cut answer has some. */
const PART_FOR_COUNTING = 0.8;

/**
 * One page of the connectors of large sides: all are counted (countConnectors.ts), and only for those of the page the best paths are looked for.
 * Paths that are only counted cost no steps and no paths of the budget, but time. A cut answer holds what is within `completeToDepth` hops.
 */
export function rankCounted(topology: Topology, job: ConnectorsJob, control: Control): ConnectorsResult {
  const { space, isConnector, keep, first, after, budget } = job;
  const begin = control.now();
  const counting = new Meter({ ...budget, timeMs: budget.timeMs * PART_FOR_COUNTING }, control);
  const counts = countConnectors(topology, space, isConnector, counting);
  const ranked = rankedConnectors(counts);
  const keyOf = (i: number): ConnectorKey => ({ distance: ranked.distances[i], score: ranked.scores[i], place: rankOf(topology, counts.entities[i]) });
  const following = after === null ? ranked.found : ranked.found.filter((i) => compareConnectors(keyOf(i), after) > 0);
  const { distances, scores } = ranked;
  const order = smallest(following, first, (a, b) => {
    if (distances[a] !== distances[b]) return distances[a] - distances[b];
    return scores[a] === scores[b] ? compareConnectors(keyOf(a), keyOf(b)) : scores[b] - scores[a];
  });
  const walking = new Meter({ ...budget, timeMs: budget.timeMs - (control.now() - begin) }, control);
  const { best, completeToDepth } = bestPaths(topology, space, counts, order, keep, walking);
  const paths = flatLists(
    topology,
    best.map((list) => list.take()),
  );
  return {
    connectors: order.map((i, n) => {
      const { distance, score } = keyOf(i);
      return { entity: counts.entities[i], distance, score, pathCount: pathCount(counts, i), paths: paths[n] };
    }),
    hasNextPage: following.length > first,
    hasPreviousPage: following.length < ranked.found.length,
    totalCount: ranked.found.length,
    truncatedBy: counting.exhausted ?? walking.exhausted,
    completeToDepth,
    explored: walking.explored,
  };
}

/** Distance and score by place, and the places of those that are connectors. */
function rankedConnectors(counts: ConnectorCounts) {
  const count = counts.entities.length;
  const distances = new Uint8Array(count);
  const scores = new Float64Array(count);
  const found = new Uint32Array(count);
  let size = 0;
  for (let i = 0; i < count; i++) {
    let score = 0;
    for (let length = 2; length <= counts.completeToDepth; length++) {
      if (countOfLength(counts, i, length) === 0) continue;
      if (distances[i] === 0) distances[i] = length;
      score += scoreOfLength(counts, i, length);
    }
    if (distances[i] === 0) continue;
    scores[i] = rounded(score);
    found[size++] = i;
  }
  return { distances, scores, found: found.subarray(0, size) };
}

function pathCount(counts: ConnectorCounts, i: number): number {
  let sum = 0;
  for (let length = 2; length <= counts.completeToDepth; length++) sum += countOfLength(counts, i, length);
  return sum;
}

/** Of the connectors of the page, by growing length. */
function bestPaths(topology: Topology, { filter }: SearchSpace, counts: ConnectorCounts, page: readonly number[], keep: number, meter: Meter) {
  const best = page.map(() => new BestPaths(keep));
  const { roles, starts, ends } = counts;
  const ways = { toStarts: new WaysOut(topology, filter, roles, starts, meter), toEnds: new WaysOut(topology, filter, roles, ends, meter) };
  for (let length = 2; length <= counts.completeToDepth; length++) {
    for (const [n, i] of page.entries()) {
      if (countOfLength(counts, i, length) === 0 || best[n].leastScore(length + 1) === Number.POSITIVE_INFINITY) continue;
      if (!bestPathsThrough(topology, ways, counts.entities[i], length, best[n], meter)) return { best, completeToDepth: length - 1 };
    }
  }
  return { best, completeToDepth: counts.completeToDepth };
}
