import { type Days, overlaps } from '../../ontology/partialDate.ts';
import type { EntityRecord } from '../../ontology/records.ts';
import { NAME_USES } from '../../ontology/records.ts';
import type { EntitySources } from '../EntitySources.ts';
import { type EntityTexts, type FoldedText, foldedTexts, type NameLanguage, nameIn } from '../EntityTexts.ts';
import type { Amount, MoneyColumn } from '../MoneyColumn.ts';

/** What columns of a base say anew of some entities; null: the entity is gone. */
export interface NewWords {
  readonly texts: readonly FoldedText[];
  readonly nameEn: string;
  readonly nameZh: string;
  readonly amounts: readonly Amount[];
}

export function newWords(record: EntityRecord, amounts: readonly Amount[]): NewWords {
  const name = (language: NameLanguage) => record.names[nameIn(record, language)].text;
  return { texts: foldedTexts(record), nameEn: name('EN'), nameZh: name('ZH'), amounts };
}

type Words = ReadonlyMap<number, NewWords | null>;

export class LayeredTexts implements EntityTexts {
  readonly base: EntityTexts;
  readonly words: Words;
  readonly #count: number;

  constructor(base: EntityTexts, words: Words, count: number) {
    this.base = base;
    this.words = words;
    this.#count = count;
  }

  of(entity: number): readonly FoldedText[] {
    const words = this.words.get(entity);
    return words === undefined ? this.base.of(entity) : (words?.texts ?? []);
  }

  name(entity: number, language: NameLanguage): string {
    const words = this.words.get(entity);
    if (words === undefined) return this.base.name(entity, language);
    return (language === 'ZH' ? words?.nameZh : words?.nameEn) ?? '';
  }

  named(piece: string, days: Days | null = null): Uint8Array {
    const mask = new Uint8Array(this.#count);
    mask.set(this.base.named(piece, days));
    const isName = ({ field, period }: FoldedText) =>
      (NAME_USES as readonly string[]).includes(field) && (days === null || period === undefined || overlaps(period, days));
    for (const [entity, words] of this.words) mask[entity] = words?.texts.some((text) => isName(text) && text.folded.includes(piece)) ? 1 : 0;
    return mask;
  }

  withPeriods(): readonly number[] {
    const anew = [...this.words].filter(([, words]) => words?.texts.some(({ period }) => period !== undefined)).map(([entity]) => entity);
    return [...this.base.withPeriods().filter((entity) => !this.words.has(entity)), ...anew];
  }
}

export class LayeredMoney implements MoneyColumn {
  readonly base: MoneyColumn;
  readonly #words: Words;

  constructor(base: MoneyColumn, words: Words) {
    this.base = base;
    this.#words = words;
  }

  properties(): readonly string[] {
    const all = new Set(this.base.properties());
    for (const words of this.#words.values()) for (const { property } of words?.amounts ?? []) all.add(property);
    // The last amount of a property may be gone.
    return [...all].filter((property) => this.#has(property)).sort();
  }

  each(property: string, tell: (entity: number, currency: string, amount: string) => void): void {
    this.base.each(property, (entity, currency, amount) => {
      if (!this.#words.has(entity)) tell(entity, currency, amount);
    });
    for (const [entity, words] of this.#words) {
      for (const own of words?.amounts ?? []) if (own.property === property) tell(entity, own.currency, own.amount);
    }
  }

  #has(property: string): boolean {
    let found = false;
    this.each(property, () => {
      found = true;
    });
    return found;
  }
}

export class LayeredSources implements EntitySources {
  readonly base: EntitySources;
  readonly anew: ReadonlyMap<number, Uint32Array>;

  constructor(base: EntitySources, anew: ReadonlyMap<number, Uint32Array>) {
    this.base = base;
    this.anew = anew;
  }

  of(entity: number): Uint32Array {
    return this.anew.get(entity) ?? this.base.of(entity);
  }
}
