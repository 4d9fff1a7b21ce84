import type { Budget, BudgetName } from '../Budget.ts';
import { type Control, Meter } from './Meter.ts';
import { BestPaths, comparePaths, type FlatPaths, flatPaths, type PathKey } from './pathOrder.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { hopsToEnd, simpleGraph, UNREACHED } from './SimpleGraph.ts';
import { pathScore } from './score.ts';
import { shortestLength, walkPaths } from './walkPaths.ts';

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
 * Paths in order, by growing length: each length is searched on its own, so that what is found before a budget ends is the best there is,
 * and the answer can say to which length it is whole. Walking a length again costs less than the next length does.
 */
export function listPaths({ space, mode, first, after, budget }: PathsJob, control: Control): PathsResult {
  const meter = new Meter(budget, control);
  const graph = simpleGraph(space);
  const hopsLeft = hopsToEnd(graph, space);
  const shortest = shortestLength(space, hopsLeft);
  const longest = shortest === UNREACHED ? 0 : mode === 'SHORTEST' || mode === 'ALL_SHORTEST' ? shortest : space.maxHops;
  const best = new BestPaths(mode === 'SHORTEST' ? 1 : first + 1);
  let past = 0;
  let length = shortest;
  for (; length <= longest && meter.exhausted === null; length++) {
    if (mode === 'K_SHORTEST' && past > first) break;
    walkPaths(space, graph, hopsLeft, length, meter, (entities, hopWeights) => {
      const score = pathScore(entities, hopWeights, length);
      if (mode !== 'SHORTEST' && after !== null && comparePaths({ entities, score }, after) <= 0) return;
      past++;
      best.offer(entities, score);
    });
  }
  const searchedTo = shortest === UNREACHED ? space.maxHops : meter.exhausted === null ? length - 1 : length - 2;
  const found = mode === 'SHORTEST' ? best.take().filter((path) => after === null || comparePaths(path, after) > 0) : best.take();
  return {
    paths: flatPaths(found.slice(0, first)),
    hasNextPage: found.length > first,
    hasPreviousPage: mode === 'SHORTEST' ? meter.found > 0 && found.length === 0 : past < meter.found,
    totalCount: mode === 'K_SHORTEST' && length <= longest && meter.exhausted === null ? null : mode === 'SHORTEST' ? Math.min(meter.found, 1) : meter.found,
    truncatedBy: meter.exhausted,
    completeToDepth: Math.max(searchedTo, 0),
    explored: meter.explored,
  };
}
