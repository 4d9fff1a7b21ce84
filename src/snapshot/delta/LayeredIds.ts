import type { IdColumn } from '../../lib/PackedTexts.ts';

/** Ids of a base, and behind them those that were added. Some of the base's may have been taken over by an added one, or be gone. */
export class LayeredIds implements IdColumn {
  readonly base: IdColumn;
  readonly #added: readonly string[];
  /** Of each id that was added, changed or removed; null: gone. */
  readonly #numbers: ReadonlyMap<string, number | null>;

  private constructor(base: IdColumn, added: readonly string[], numbers: ReadonlyMap<string, number | null>) {
    this.base = base;
    this.#added = added;
    this.#numbers = numbers;
  }

  /** What another column becomes by some changes: ids to go, then ids that take the next numbers in this order. */
  static after(before: IdColumn, gone: Iterable<string>, added: readonly string[]): LayeredIds {
    const [base, earlier, known] = before instanceof LayeredIds ? [before.base, before.#added, before.#numbers] : [before, [], new Map<string, number>()];
    const numbers = new Map<string, number | null>(known);
    for (const id of gone) numbers.set(id, null);
    added.forEach((id, i) => {
      numbers.set(id, before.length + i);
    });
    return new LayeredIds(base, [...earlier, ...added], numbers);
  }

  get length(): number {
    return this.base.length + this.#added.length;
  }

  at(number: number): string {
    return number < this.base.length ? this.base.at(number) : (this.#added[number - this.base.length] ?? '');
  }

  *[Symbol.iterator](): Generator<string> {
    yield* this.base;
    yield* this.#added;
  }

  find(id: string): number | undefined {
    const number = this.#numbers.get(id);
    return number === undefined ? this.base.find(id) : (number ?? undefined);
  }

  *beginningWith(start: string): Generator<number> {
    for (const number of this.base.beginningWith(start)) if (!this.#numbers.has(this.base.at(number))) yield number;
    for (const [id, number] of this.#numbers) if (number !== null && id.startsWith(start)) yield number;
  }
}
