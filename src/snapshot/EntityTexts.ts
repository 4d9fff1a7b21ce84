import { foldText } from '../lib/foldText.ts';
import { growingBytes, growingNumbers } from '../lib/GrowingArray.ts';
import { type PackedTexts, TextsBuilder } from '../lib/PackedTexts.ts';
import { type EntityRecord, LANGUAGES, type Language, NAME_USES, type NameUse } from '../ontology/records.ts';

export type TextField = NameUse | 'IDENTIFIER' | 'ID' | 'SUMMARY';
export type NameLanguage = 'EN' | 'ZH';

/** A text of an entity, as kept and folded (see lib/foldText.ts). */
export interface FoldedText {
  readonly field: TextField;
  readonly language: Language;
  readonly text: string;
  readonly folded: string;
}

/** What search and name filters look in, and how entities are called. */
export interface EntityTexts {
  of(entity: number): readonly FoldedText[];
  /** Primary name in the language, for ordering and sentences: falls back to a name that exists. */
  name(entity: number, language: NameLanguage): string;
  /** 1 for each entity that has such a name. */
  named(wanted: WantedName): Uint8Array;
}

/** What one and the same name must be; null and left out: anything. */
export interface WantedName {
  /** Held by the folded name; not empty. */
  readonly piece?: string | null;
  readonly languages?: readonly Language[] | null;
  readonly uses?: readonly NameUse[] | null;
}

export const TEXT_FIELDS: readonly TextField[] = [...NAME_USES, 'IDENTIFIER', 'ID', 'SUMMARY'];

export interface PackedTextSections {
  /** Texts of entity v: `at[v]` up to, not including, `at[v + 1]`. */
  readonly at: Uint32Array;
  readonly field: Uint8Array;
  readonly language: Uint8Array;
  readonly text: PackedTexts;
  readonly folded: PackedTexts;
  /** Which of all texts is the name. */
  readonly nameEn: Uint32Array;
  readonly nameZh: Uint32Array;
}

export class PackedEntityTexts implements EntityTexts {
  readonly sections: PackedTextSections;

  constructor(sections: PackedTextSections) {
    this.sections = sections;
  }

  of(entity: number): readonly FoldedText[] {
    const { at, field, language, text, folded } = this.sections;
    const texts: FoldedText[] = [];
    for (let i = at[entity]; i < at[entity + 1]; i++) {
      texts.push({ field: TEXT_FIELDS[field[i]], language: LANGUAGES[language[i]], text: text.at(i), folded: folded.at(i) });
    }
    return texts;
  }

  name(entity: number, language: NameLanguage): string {
    const { text, nameEn, nameZh } = this.sections;
    return text.at((language === 'ZH' ? nameZh : nameEn)[entity]);
  }

  named({ piece = null, languages = null, uses = null }: WantedName): Uint8Array {
    const { at, field, language, folded } = this.sections;
    const mask = new Uint8Array(at.length - 1);
    const isUse = NAME_USES.map((use) => uses?.includes(use) ?? true);
    const isLanguage = LANGUAGES.map((one) => languages?.includes(one) ?? true);
    let entity = 0;
    for (const text of piece === null ? field.keys() : folded.containing(piece)) {
      if (field[text] >= NAME_USES.length || !isUse[field[text]] || !isLanguage[language[text]]) continue;
      while (at[entity + 1] <= text) entity++;
      mask[entity] = 1;
    }
    return mask;
  }
}

export class EntityTextsBuilder {
  readonly #at = growingNumbers();
  readonly #field = growingBytes();
  readonly #language = growingBytes();
  readonly #text = new TextsBuilder();
  readonly #folded = new TextsBuilder();
  readonly #nameEn = growingNumbers();
  readonly #nameZh = growingNumbers();

  constructor() {
    this.#at.push(0);
  }

  /** The entities in order. Each must have a name. */
  add(record: EntityRecord): void {
    const first = this.#text.length;
    for (const { field, language, text, folded } of foldedTexts(record)) {
      this.#field.push(TEXT_FIELDS.indexOf(field));
      this.#language.push(LANGUAGES.indexOf(language));
      this.#text.push(text);
      this.#folded.push(folded);
    }
    this.#at.push(this.#text.length);
    // Names come first among an entity's texts, in their own order.
    this.#nameEn.push(first + nameIn(record, 'EN'));
    this.#nameZh.push(first + nameIn(record, 'ZH'));
  }

  build(): PackedEntityTexts {
    return new PackedEntityTexts({
      at: this.#at.toArray(),
      field: this.#field.toArray(),
      language: this.#language.toArray(),
      text: this.#text.build(),
      folded: this.#folded.build(),
      nameEn: this.#nameEn.toArray(),
      nameZh: this.#nameZh.toArray(),
    });
  }
}

export function foldedTexts(record: EntityRecord): FoldedText[] {
  const texts: Omit<FoldedText, 'folded'>[] = [
    ...record.names.map(({ text, language, use }) => ({ field: use, language, text })),
    ...record.identifiers.map(({ value }) => ({ field: 'IDENTIFIER' as const, language: 'OTHER' as const, text: value })),
    { field: 'ID', language: 'EN', text: record.id },
    ...record.summaries.map(({ language, text }) => ({ field: 'SUMMARY' as const, language, text })),
  ];
  return texts.map((text) => ({ ...text, folded: foldText(text.text) }));
}

/** Which name: the primary one in the language, else any primary name, else any name. */
export function nameIn({ names }: EntityRecord, language: NameLanguage): number {
  const own = names.findIndex((name) => name.use === 'PRIMARY' && name.language === language);
  return own !== -1
    ? own
    : Math.max(
        0,
        names.findIndex(({ use }) => use === 'PRIMARY'),
      );
}
