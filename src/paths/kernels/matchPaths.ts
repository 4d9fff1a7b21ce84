import type { Topology } from '../../snapshot/Topology.ts';
import type { Budget, BudgetName } from '../Budget.ts';
import { type Control, Meter } from './Meter.ts';
import { PathPage } from './PathPage.ts';
import type { Pattern } from './Pattern.ts';
import { PatternLevels } from './PatternLevels.ts';
import { PatternRows } from './PatternRows.ts';
import { PatternStates } from './PatternStates.ts';
import { PatternWalk } from './PatternWalk.ts';
import type { FlatPaths, PathKey } from './pathOrder.ts';
import { StepMoves } from './StepMoves.ts';
import { Workspace } from './Workspace.ts';

export interface MatchJob {
  readonly kind: 'MATCH';
  readonly pattern: Pattern;
  /** How many paths to return. */
  readonly first: number;
  /** Only paths after this one; null: from the beginning. */
  readonly after: PathKey | null;
  readonly budget: Budget;
}

export interface MatchResult {
  readonly paths: FlatPaths;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Number of paths found, those before the page included. */
  readonly totalCount: number;
  readonly truncatedBy: BudgetName | null;
  readonly completeToDepth: number;
  readonly explored: number;
}

/** Neighbours that may be looked at for one more hop before the paths that are within reach are walked first. */
const CHEAP_HOP = 200_000;

/** The simple paths that follow a pattern, in order, by growing length, so that what is found before a budget ends is the best there is. */
export function matchPaths(topology: Topology, { pattern, first, after, budget }: MatchJob, control: Control): MatchResult {
  const meter = new Meter(budget, control);
  const page = new PathPage(first, after);
  const completeToDepth = searchLengths(topology, pattern, page, meter);
  return {
    ...page.take(topology),
    hasPreviousPage: page.past < meter.found,
    totalCount: meter.found,
    truncatedBy: meter.exhausted,
    completeToDepth,
    explored: meter.explored,
  };
}

/** Returns the length to which the search is whole. No path is shorter than the pattern's fewest hops. */
function searchLengths(topology: Topology, pattern: Pattern, page: PathPage, meter: Meter): number {
  const states = new PatternStates(pattern.steps);
  const moves = new StepMoves(topology, pattern.steps);
  const levels = new PatternLevels(topology, pattern, states, moves, Workspace.of(topology), meter);
  let searched = Math.max(states.minHops, 1) - 1;
  while (searched < states.maxHops && !levels.isAtEnd) {
    do {
      if (!levels.grow()) return searched;
    } while (levels.depth < states.maxHops && !levels.isAtEnd && (levels.depth <= searched || levels.nextCost <= CHEAP_HOP));
    if (!levels.deepen()) return searched;
    const rows = new PatternRows(topology, states, moves, levels, meter);
    for (let length = searched + 1; length <= levels.depth; length++) {
      const isWhole = new PatternWalk(topology, pattern, states, levels, rows, page, meter, length).walk();
      if (!isWhole || meter.exhausted !== null) return length - 1;
      searched = length;
    }
  }
  return states.maxHops;
}
