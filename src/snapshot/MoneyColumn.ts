import { growingNumbers } from '../lib/GrowingArray.ts';
import { type PackedTexts, TextsBuilder } from '../lib/PackedTexts.ts';
import { isDecimal } from '../ontology/checkRecords.ts';
import type { StatementRecord } from '../ontology/records.ts';

/** Preferred money statement of each entity, property and currency. */
export interface MoneyColumn {
  /** Those of which there is at least one amount, in order. */
  properties(): readonly string[];
  /** The amounts of one property by entity; the amount is decimal text. */
  each(property: string, tell: (entity: number, currency: string, amount: string) => void): void;
}

export interface Amount {
  readonly property: string;
  readonly currency: string;
  readonly amount: string;
}

export interface MoneySections {
  /** One entry an amount, by entity. */
  readonly entity: Uint32Array;
  readonly property: Uint32Array;
  readonly currency: Uint32Array;
  readonly amount: PackedTexts;
  /** Values of `property` and `currency`. */
  readonly properties: PackedTexts;
  readonly currencies: PackedTexts;
}

export class PackedMoney implements MoneyColumn {
  readonly sections: MoneySections;

  constructor(sections: MoneySections) {
    this.sections = sections;
  }

  properties(): readonly string[] {
    const { properties } = this.sections;
    return Array.from({ length: properties.length }, (_, i) => properties.at(i)).sort();
  }

  each(wanted: string, tell: (entity: number, currency: string, amount: string) => void): void {
    const { entity, property, currency, amount, properties, currencies } = this.sections;
    let number = 0;
    while (number < properties.length && properties.at(number) !== wanted) number++;
    for (let i = 0; i < entity.length; i++) if (property[i] === number) tell(entity[i], currencies.at(currency[i]), amount.at(i));
  }
}

export class MoneyBuilder {
  readonly #entity = growingNumbers();
  readonly #property = growingNumbers();
  readonly #currency = growingNumbers();
  readonly #amount = new TextsBuilder();
  readonly #properties = new Numbering();
  readonly #currencies = new Numbering();

  /** The entities in order. */
  add(entity: number, amounts: readonly Amount[]): void {
    for (const { property, currency, amount } of amounts) {
      this.#entity.push(entity);
      this.#property.push(this.#properties.of(property));
      this.#currency.push(this.#currencies.of(currency));
      this.#amount.push(amount);
    }
  }

  build(): PackedMoney {
    return new PackedMoney({
      entity: this.#entity.toArray(),
      property: this.#property.toArray(),
      currency: this.#currency.toArray(),
      amount: this.#amount.build(),
      properties: this.#properties.texts.build(),
      currencies: this.#currencies.texts.build(),
    });
  }
}

/** The first amount of each property and currency. */
export function amountsOf(preferred: readonly StatementRecord[]): Amount[] {
  const amounts: Amount[] = [];
  for (const { property, value } of preferred) {
    if (value.form !== 'money' || !isDecimal(value.money.value)) continue;
    const { currency, value: amount } = value.money;
    if (!amounts.some((known) => known.property === property && known.currency === currency)) amounts.push({ property, currency, amount });
  }
  return amounts;
}

class Numbering {
  readonly texts = new TextsBuilder();
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.texts.length;
      this.#numbers.set(text, number);
      this.texts.push(text);
    }
    return number;
  }
}
