import type { Budget, BudgetName } from '../Budget.ts';

/** Counts what a search spends. Once `exhausted` is set the search must stop; it never becomes null again. */
export class Meter {
  explored = 0;
  found = 0;
  exhausted: BudgetName | null = null;
  readonly #budget: Budget;
  readonly #deadline: number;
  readonly #now: () => number;

  /** `now` is a monotonic clock in milliseconds. */
  constructor(budget: Budget, now: () => number) {
    this.#budget = budget;
    this.#now = now;
    this.#deadline = now() + budget.timeMs;
  }

  /** One step. False when the search must stop. The clock is read every 8,192 steps: about 0.2 ms. */
  step(): boolean {
    if (this.explored >= this.#budget.expansions) this.exhausted ??= 'EXPANSIONS';
    else {
      this.explored++;
      if ((this.explored & 8_191) === 0 && this.#now() >= this.#deadline) this.exhausted ??= 'TIME';
    }
    return this.exhausted === null;
  }

  /** One path. False, and the path is not counted, when no more may be found. */
  path(): boolean {
    if (this.found >= this.#budget.paths) {
      this.exhausted ??= 'PATHS';
      return false;
    }
    this.found++;
    return true;
  }
}
