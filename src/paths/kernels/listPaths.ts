import type { Topology } from '../../snapshot/Topology.ts';
import type { Budget, BudgetName } from '../Budget.ts';
import { type Control, Meter } from './Meter.ts';
import { PrefixWalk } from './PrefixWalk.ts';
import { BestPaths, comparePaths, type FlatPaths, flatPaths, type PathKey } from './pathOrder.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { rounded } from './score.ts';
import { searchByLength } from './searchByLength.ts';

export type PathMode = 'SHORTEST' | 'ALL_SHORTEST' | 'K_SHORTEST' | 'ALL';

export interface PathsJob {
  readonly kind: 'PATHS';
  readonly space: SearchSpace;
  readonly mode: PathMode;
  /** How many paths to return. */
  readonly first: number;
  /** Only paths after this one; null: from the beginning. */
  readonly after: PathKey | null;
  readonly budget: Budget;
}

export interface PathsResult {
  readonly paths: FlatPaths;
  /** Something follows the last path returned. */
  readonly hasNextPage: boolean;
  /** Something was found that does not come after `after`. */
  readonly hasPreviousPage: boolean;
  /** Number of paths found, those before the page included; null when longer ones were left unsearched because none was asked for. */
  readonly totalCount: number | null;
  readonly truncatedBy: BudgetName | null;
  readonly completeToDepth: number;
  readonly explored: number;
}

/**
 * Paths in order, by growing length (searchByLength.ts). No path is stored but the first ones, and where no path can be among these any more
 * they are only counted.
 */
export function listPaths(topology: Topology, job: PathsJob, control: Control): PathsResult {
  return listWithin(topology, job, new Meter(job.budget, control));
}

/** The same with a meter that its caller has made. */
export function listWithin(topology: Topology, { space, mode, first, after }: Omit<PathsJob, 'kind' | 'budget'>, meter: Meter): PathsResult {
  const best = new BestPaths(mode === 'SHORTEST' ? 1 : first + 1);
  // Of the shortest path it is not asked whether it comes after the cursor until it is known.
  const cursor = mode === 'SHORTEST' ? null : after;
  let past = 0;
  let isWhole = true;
  const completeToDepth = searchByLength(topology, space, meter, mode !== 'ALL', (graph, length) => {
    past += listLength(new PrefixWalk(graph, length), best, cursor, meter);
    if (mode === 'ALL') return true;
    isWhole = mode !== 'K_SHORTEST' || past <= first || length === space.maxHops;
    return mode === 'K_SHORTEST' ? past <= first : meter.found === 0;
  });
  const found = mode === 'SHORTEST' ? best.take().filter((path) => after === null || comparePaths(path, after) > 0) : best.take();
  return {
    paths: flatPaths(topology, found.slice(0, first)),
    hasNextPage: found.length > first,
    hasPreviousPage: mode === 'SHORTEST' ? meter.found > 0 && found.length === 0 : past < meter.found,
    totalCount: !isWhole && meter.exhausted === null ? null : mode === 'SHORTEST' ? Math.min(meter.found, 1) : meter.found,
    truncatedBy: meter.exhausted,
    completeToDepth,
    explored: meter.explored,
  };
}

/** Walks all paths of one length; returns how many come after the cursor. */
function listLength(walk: PrefixWalk, best: BestPaths, cursor: PathKey | null, meter: Meter): number {
  const entityCount = walk.length + 1;
  const before = meter.found;
  if (cursor !== null && entityCount < cursor.places.length) {
    walk.walk(meter, (last) => walk.countLastHops(last, meter));
    return 0;
  }
  if (cursor === null || entityCount > cursor.places.length) {
    let least = best.leastScore(entityCount);
    const visit = (): boolean => {
      const product = walk.product();
      // What is less even unrounded need not be rounded.
      if (product < least * 0.999_999) return true;
      const score = rounded(product);
      if (score >= least) {
        best.offer(walk.places(), score);
        least = best.leastScore(entityCount);
      }
      return true;
    };
    walk.walk(meter, (last) => (least === Number.POSITIVE_INFINITY ? walk.countLastHops(last, meter) : walk.walkLastHops(last, meter, visit)));
    return meter.found - before;
  }
  let past = 0;
  const visit = (): boolean => {
    const [places, score] = [walk.places(), rounded(walk.product())];
    if (comparePaths({ places, score }, cursor) <= 0) return true;
    past++;
    best.offer(places, score);
    return true;
  };
  walk.walk(meter, (last) => walk.walkLastHops(last, meter, visit));
  return past;
}
