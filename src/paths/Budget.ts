/** What one search may spend. When any of it is used up the search stops and says so. */
export interface Budget {
  /** Steps: neighbours looked at. */
  readonly expansions: number;
  /** Paths found; not those that are counted without being walked (kernels/countConnectors.ts). */
  readonly paths: number;
  readonly timeMs: number;
}

export type BudgetName = 'EXPANSIONS' | 'TIME' | 'PATHS';

export const DEFAULT_BUDGET: Budget = Object.freeze({ expansions: 20_000_000, paths: 1_000_000, timeMs: 2_000 });

/**
 * Of one search of the graph as a whole, which may have a million entities. For betweenness as many searches are planned as the steps are enough for: some
 * 2 to 4 seconds of work, so that time ends it only where the machine is busy or the graph very large.
 */
export const NETWORK_BUDGET: Budget = Object.freeze({ expansions: 300_000_000, paths: 1_000_000, timeMs: 10_000 });
