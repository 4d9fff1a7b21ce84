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

/** Clock and client are looked at once in so many neighbours: every 0.1 ms, some 1 ms where each of them ends a path. */
const LOOK_EVERY = 8_192;

/** Counts what a search spends. Once `exhausted` is set the search must stop; it never becomes null again. */
export class Meter {
  explored = 0;
  found = 0;
  exhausted: BudgetName | null = null;
  readonly #budget: Budget;
  readonly #deadline: number;
  readonly #control: Control;
  #sinceLook = 0;

  constructor(budget: Budget, control: Control) {
    this.#budget = budget;
    this.#control = control;
    this.#deadline = control.now() + budget.timeMs;
  }

  /** Steps of the walk: neighbours looked at. False when the search must stop; steps that are not in the budget are not counted. */
  steps(count: number): boolean {
    if (this.explored + count > this.#budget.expansions) {
      this.exhausted ??= 'EXPANSIONS';
      return false;
    }
    this.explored += count;
    return this.work(count);
  }

  /** Neighbours looked at to make a walk ready. They cost time and no steps. */
  work(count: number): boolean {
    this.#sinceLook += count;
    if (this.#sinceLook >= LOOK_EVERY) {
      this.#sinceLook = 0;
      this.#look();
    }
    return this.exhausted === null;
  }

  /** Paths found. False when not all of them may be; those that may are counted. */
  paths(count: number): boolean {
    this.found += count;
    if (this.found <= this.#budget.paths) return true;
    this.found = this.#budget.paths;
    this.exhausted ??= 'PATHS';
    return false;
  }

  #look(): void {
    if (this.#control.aborted()) throw new SearchAborted();
    if (this.#control.now() >= this.#deadline) this.exhausted ??= 'TIME';
  }
}
