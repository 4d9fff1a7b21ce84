import { rounded } from './score.ts';

/** A sum that loses nothing worth telling of very many small terms, in whatever order they come (Neumaier, ZAMM 54, 1974). */
export class CompensatedSum {
  #sum = 0;
  #lost = 0;

  add(term: number): void {
    const sum = this.#sum + term;
    this.#lost += this.#sum >= term ? this.#sum - sum + term : term - sum + this.#sum;
    this.#sum = sum;
  }

  /** To the digits that scores have. */
  get rounded(): number {
    return this.#sum === 0 ? 0 : rounded(this.#sum + this.#lost);
  }
}
