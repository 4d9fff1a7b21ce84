import { type Family, Labelled, type Sample } from './Family.ts';

/** Upper bounds in seconds: from an answer out of memory to the longest that is allowed. */
const BOUNDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const;

/** How many took how long. */
export class Durations {
  /** By bound; those that took longer than all are the last. */
  readonly counts = new Float64Array(BOUNDS.length + 1);
  sum = 0;

  add(seconds: number): void {
    let at = 0;
    while (at < BOUNDS.length && seconds > BOUNDS[at]) at++;
    this.counts[at]++;
    this.sum += seconds;
  }
}

export class Histogram implements Family {
  readonly type = 'histogram';
  readonly name: string;
  readonly help: string;
  readonly #cells: Labelled<Durations>;

  constructor(name: string, help: string, labels: readonly string[]) {
    this.name = name;
    this.help = help;
    this.#cells = new Labelled(labels, () => new Durations());
  }

  of(...labels: readonly string[]): Durations {
    return this.#cells.of(...labels);
  }

  samples(): readonly Sample[] {
    return this.#cells.entries().flatMap(({ labels, value: { counts, sum } }) => {
      let upTo = 0;
      const buckets = [...counts].map((count, at): Sample => {
        upTo += count;
        return { suffix: '_bucket', labels: { ...labels, le: at < BOUNDS.length ? String(BOUNDS[at]) : '+Inf' }, value: upTo };
      });
      return [...buckets, { suffix: '_sum', labels, value: sum }, { suffix: '_count', labels, value: upTo }];
    });
  }
}
