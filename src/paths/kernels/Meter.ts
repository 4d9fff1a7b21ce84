import type { Budget, BudgetName } from '../Budget.ts';

/** What a search is told while it runs. */
export interface Control {
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
  /** True once nobody waits for the answer. */
  readonly aborted: () => boolean;
}

/** Thrown out of a search that nobody waits for any more: it has no answer, not even a cut one. */
export class SearchAborted extends Error {}

/** Counts what a search spends. Once `exhausted` is set the search must stop; it never becomes null again. */
export class Meter {
  explored = 0;
  found = 0;
  exhausted: BudgetName | null = null;
  readonly #budget: Budget;
  readonly #deadline: number;
  readonly #control: Control;

  constructor(budget: Budget, control: Control) {
    this.#budget = budget;
    this.#control = control;
    this.#deadline = control.now() + budget.timeMs;
  }

  /** One step. False when the search must stop. Clock and client are looked at every 8,192 steps: 0.1 ms, some 10 ms where all steps end in paths. */
  step(): boolean {
    if (this.explored >= this.#budget.expansions) this.exhausted ??= 'EXPANSIONS';
    else {
      this.explored++;
      if ((this.explored & 8_191) === 0) this.#look();
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

  #look(): void {
    if (this.#control.aborted()) throw new SearchAborted();
    if (this.#control.now() >= this.#deadline) this.exhausted ??= 'TIME';
  }
}
