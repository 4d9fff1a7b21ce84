import { type Family, Labelled, type Sample } from './Family.ts';

export interface Cell {
  count: number;
}

/** Raised as one raises a number, so that counting costs next to nothing. */
export class Counter implements Family {
  readonly type = 'counter';
  readonly name: string;
  readonly help: string;
  readonly #cells: Labelled<Cell>;

  constructor(name: string, help: string, labels: readonly string[] = []) {
    this.name = name;
    this.help = help;
    this.#cells = new Labelled(labels, () => ({ count: 0 }));
    // Without labels there is one, which is 0 before anything was counted.
    if (labels.length === 0) this.of();
  }

  of(...labels: readonly string[]): Cell {
    return this.#cells.of(...labels);
  }

  samples(): readonly Sample[] {
    return this.#cells.entries().map(({ labels, value: { count } }) => ({ labels, value: count }));
  }
}
