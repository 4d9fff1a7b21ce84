import { growingBytes, growingNumbers } from '../lib/GrowingArray.ts';
import { type PackedTexts, TextsBuilder } from '../lib/PackedTexts.ts';
import { TextNumbering } from '../lib/TextNumbering.ts';
import { isDecimal } from '../ontology/checkRecords.ts';
import { AMOUNT_SCOPES, type AmountScope, type MoneyRecord } from '../ontology/records.ts';

/** Amounts of money that relationships carry. */
export interface AmountColumn {
  /** In order of number; numbers of relationships that are gone may be among them. */
  each(tell: (relationship: number, amount: MoneyRecord) => void): void;
}

/** One entry an amount, by relationship. */
export interface AmountSections {
  readonly relationship: Uint32Array;
  /** Place in `currencies`. */
  readonly currency: Uint32Array;
  /** Place in AMOUNT_SCOPES; NO_SCOPE where no document says what it covers. */
  readonly scope: Uint8Array;
  readonly value: PackedTexts;
  readonly currencies: PackedTexts;
}

export const NO_SCOPE = 255;

export class PackedAmounts implements AmountColumn {
  readonly sections: AmountSections;

  constructor(sections: AmountSections) {
    this.sections = sections;
  }

  each(tell: (relationship: number, amount: MoneyRecord) => void): void {
    const { relationship, currency, scope, value, currencies } = this.sections;
    for (let i = 0; i < relationship.length; i++) {
      tell(relationship[i], { value: value.at(i), currency: currencies.at(currency[i]), scope: (AMOUNT_SCOPES[scope[i]] as AmountScope | undefined) ?? null });
    }
  }
}

export class AmountsBuilder {
  readonly #relationship = growingNumbers();
  readonly #currency = growingNumbers();
  readonly #scope = growingBytes();
  readonly #value = new TextsBuilder();
  readonly #currencies = new TextNumbering();

  /** The relationships in order. */
  add(relationship: number, amount: MoneyRecord | null): void {
    if (!isReadable(amount)) return;
    this.#relationship.push(relationship);
    this.#currency.push(this.#currencies.of(amount.currency));
    this.#scope.push(amount.scope === null ? NO_SCOPE : AMOUNT_SCOPES.indexOf(amount.scope));
    this.#value.push(amount.value);
  }

  build(): PackedAmounts {
    return new PackedAmounts({
      relationship: this.#relationship.toArray(),
      currency: this.#currency.toArray(),
      scope: this.#scope.toArray(),
      value: this.#value.build(),
      currencies: this.#currencies.texts.build(),
    });
  }
}

export function isReadable(amount: MoneyRecord | null): amount is MoneyRecord {
  return amount !== null && isDecimal(amount.value);
}
