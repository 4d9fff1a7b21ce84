import type { Budget } from '../Budget.ts';
import { type Control, Meter, SearchAborted } from './Meter.ts';

/** One budget for several searches, one after the other. Each may spend an equal share of what is left, so what one does not need goes to those after it. */
export class SharedBudget {
  explored = 0;
  #found = 0;
  readonly #budget: Budget;
  readonly #control: Control;
  readonly #deadline: number;

  constructor(budget: Budget, control: Control) {
    this.#budget = budget;
    this.#control = control;
    this.#deadline = control.now() + budget.timeMs;
  }

  /** Has a search run that is the first of `searchesLeft`. What it must not spend ends it by its meter; with no time left it is not begun: null. */
  run<Result>(searchesLeft: number, search: (meter: Meter) => Result): Result | null {
    if (this.#control.aborted()) throw new SearchAborted();
    const timeLeft = this.#deadline - this.#control.now();
    if (timeLeft <= 0) return null;
    const share = {
      expansions: Math.floor((this.#budget.expansions - this.explored) / searchesLeft),
      paths: Math.floor((this.#budget.paths - this.#found) / searchesLeft),
      timeMs: timeLeft / searchesLeft,
    };
    const meter = new Meter(share, this.#control);
    const result = search(meter);
    this.explored += meter.explored;
    this.#found += meter.found;
    return result;
  }
}
