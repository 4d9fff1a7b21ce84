import type { MoneyRecord } from '../../ontology/records.ts';
import type { AmountColumn } from '../AmountColumn.ts';

/** Amounts of a base, and those of relationships that came behind it: what was changed has a new number, so that none of the base's ever changes. */
export class LayeredAmounts implements AmountColumn {
  readonly #base: AmountColumn;
  readonly #appended: readonly (readonly [relationship: number, amount: MoneyRecord])[];

  private constructor(base: AmountColumn, appended: readonly (readonly [number, MoneyRecord])[]) {
    this.#base = base;
    this.#appended = appended;
  }

  static after(before: AmountColumn, appended: readonly (readonly [number, MoneyRecord])[]): LayeredAmounts {
    if (before instanceof LayeredAmounts) return new LayeredAmounts(before.#base, [...before.#appended, ...appended]);
    return new LayeredAmounts(before, appended);
  }

  each(tell: (relationship: number, amount: MoneyRecord) => void): void {
    this.#base.each(tell);
    for (const [relationship, amount] of this.#appended) tell(relationship, amount);
  }
}
