import { overlaps } from '../../ontology/partialDate.ts';
import type { EntityRecord } from '../../ontology/records.ts';
import { NAME_USES, type NameUse } from '../../ontology/records.ts';
import type { EntitySources } from '../EntitySources.ts';
import { type EntityTexts, type FoldedText, foldedTexts, type NameLanguage, nameIn, type TextField, type WantedName } from '../EntityTexts.ts';
import type { KeptStatement, ValueForm } from '../KeptStatement.ts';
import type { StatementColumn } from '../StatementColumn.ts';

/** What columns of a base say anew of some entities; null: the entity is gone. */
export interface NewWords {
  readonly texts: readonly FoldedText[];
  readonly nameEn: string;
  readonly nameZh: string;
  readonly statements: readonly KeptStatement[];
}

export function newWords(record: EntityRecord, statements: readonly KeptStatement[]): NewWords {
  const name = (language: NameLanguage) => record.names[nameIn(record, language)].text;
  return { texts: foldedTexts(record), nameEn: name('EN'), nameZh: name('ZH'), statements };
}

function isName(field: TextField): field is NameUse {
  return (NAME_USES as readonly string[]).includes(field);
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

  named(wanted: WantedName): Uint8Array {
    const mask = new Uint8Array(this.#count);
    mask.set(this.base.named(wanted));
    const { piece, languages, uses, days } = wanted;
    const fits = ({ field, language, folded, period }: FoldedText) =>
      isName(field) &&
      (uses?.includes(field) ?? true) &&
      (languages?.includes(language) ?? true) &&
      folded.includes(piece ?? '') &&
      (days == null || period === undefined || overlaps(period, days));
    for (const [entity, words] of this.words) mask[entity] = words?.texts.some(fits) ? 1 : 0;
    return mask;
  }

  withPeriods(): readonly number[] {
    const anew = [...this.words].filter(([, words]) => words?.texts.some(({ period }) => period !== undefined)).map(([entity]) => entity);
    return [...this.base.withPeriods().filter((entity) => !this.words.has(entity)), ...anew];
  }
}

export class LayeredStatements implements StatementColumn {
  readonly #base: StatementColumn;
  readonly #words: Words;

  constructor(base: StatementColumn, words: Words) {
    this.#base = base;
    this.#words = words;
  }

  properties(form: ValueForm, without?: { has(entity: number): boolean }): readonly string[] {
    const all = new Set(this.#base.properties(form, { has: (entity) => this.#words.has(entity) || without?.has(entity) === true }));
    for (const [entity, words] of this.#words) {
      if (without?.has(entity) === true) continue;
      for (const own of words?.statements ?? []) if (own.form === form) all.add(own.property);
    }
    return [...all].sort();
  }

  each(property: string, tell: (entity: number, statement: KeptStatement) => void): void {
    this.#base.each(property, (entity, statement) => {
      if (!this.#words.has(entity)) tell(entity, statement);
    });
    for (const [entity, words] of this.#words) {
      for (const own of words?.statements ?? []) if (own.property === property) tell(entity, own);
    }
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
