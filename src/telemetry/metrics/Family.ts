/** What is counted or measured under one name, in the words of Prometheus. */
export interface Family {
  /** In snake case with its unit: `_seconds`, `_bytes`; counters end with `_total`. */
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  samples(): readonly Sample[];
}

export interface Sample {
  /** What follows the name of the family; left out: nothing. */
  readonly suffix?: '_bucket' | '_sum' | '_count';
  readonly labels: Labels;
  readonly value: number;
}

export type Labels = Readonly<Record<string, string>>;

/** Values that belong to combinations of labels; each combination has one. Whoever counts often keeps what `of` gives. */
export class Labelled<T> {
  readonly #names: readonly string[];
  readonly #make: () => T;
  readonly #byKey = new Map<string, { readonly labels: Labels; readonly value: T }>();

  constructor(names: readonly string[], make: () => T) {
    this.#names = names;
    this.#make = make;
  }

  /** One value for each label, in the order of their names. They must be of a bounded set: what was counted once is never forgotten. */
  of(...values: readonly string[]): T {
    const key = values.length === 1 ? values[0] : values.join('\0');
    let known = this.#byKey.get(key);
    if (known === undefined) {
      known = { labels: Object.fromEntries(this.#names.map((name, i) => [name, values[i]])), value: this.#make() };
      this.#byKey.set(key, known);
    }
    return known.value;
  }

  entries(): readonly { readonly labels: Labels; readonly value: T }[] {
    return [...this.#byKey.values()];
  }
}
