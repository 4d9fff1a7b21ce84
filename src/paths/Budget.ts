/** What one search may spend. When any of it is used up the search stops and says so. */
export interface Budget {
  /** Steps: neighbours looked at. */
  readonly expansions: number;
  /** Paths found. */
  readonly paths: number;
  readonly timeMs: number;
}

export type BudgetName = 'EXPANSIONS' | 'TIME' | 'PATHS';

export const DEFAULT_BUDGET: Budget = Object.freeze({ expansions: 20_000_000, paths: 1_000_000, timeMs: 2_000 });
