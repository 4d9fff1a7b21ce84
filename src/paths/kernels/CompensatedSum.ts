import { rounded } from './score.ts';

/** A sum that loses nothing worth telling of very many small terms, in whatever order they come (Neumaier, ZAMM 54, 1974). */
export class CompensatedSum {
  sum = 0;
  /** What the additions have lost, to be added at the end. */
  lost = 0;

  add(term: number): void {
    const sum = this.sum + term;
    this.lost += this.sum >= term ? this.sum - sum + term : term - sum + this.sum;
    this.sum = sum;
  }

  addAll({ sum, lost }: CompensatedSum): void {
    this.add(sum);
    this.lost += lost;
  }

  clear(): void {
    this.sum = 0;
    this.lost = 0;
  }

  /** To the digits that scores have. */
  get rounded(): number {
    return this.sum === 0 ? 0 : rounded(this.sum + this.lost);
  }
}
