import { GrowingArray, growingBytes, growingDays, growingNumbers } from '../lib/GrowingArray.ts';
import { type PackedTexts, TextsBuilder } from '../lib/PackedTexts.ts';
import { TextNumbering } from '../lib/TextNumbering.ts';
import { type KeptStatement, VALUE_FORMS, type ValueForm } from './KeptStatement.ts';

/** Statements of all entities. */
export interface StatementColumn {
  /** Properties of which there is at least one statement of the form, in order; those of the entities in `without` do not count. */
  properties(form: ValueForm, without?: { has(entity: number): boolean }): readonly string[];
  /** Those of one property, an entity's own in order of preference. What is told is good during the call alone. */
  each(property: string, tell: (entity: number, statement: KeptStatement) => void): void;
}

/** One entry a statement, by entity, then in order of preference. */
export interface StatementSections {
  readonly entity: Uint32Array;
  /** Places in `properties` and `units`. */
  readonly property: Uint32Array;
  readonly unit: Uint32Array;
  readonly form: Uint8Array;
  readonly status: Uint8Array;
  /** 1 where it is the preferred one. */
  readonly preferred: Uint8Array;
  readonly number: Float64Array;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly sources: Uint8Array;
  readonly seen: Int32Array;
  readonly value: PackedTexts;
  readonly properties: PackedTexts;
  readonly units: PackedTexts;
}

export class PackedStatements implements StatementColumn {
  readonly sections: StatementSections;

  constructor(sections: StatementSections) {
    this.sections = sections;
  }

  properties(form: ValueForm, without?: { has(entity: number): boolean }): readonly string[] {
    const { entity, property, form: forms, properties } = this.sections;
    const has = new Uint8Array(properties.length);
    const wanted = VALUE_FORMS.indexOf(form);
    for (let i = 0; i < property.length; i++) {
      if (forms[i] === wanted && has[property[i]] === 0 && without?.has(entity[i]) !== true) has[property[i]] = 1;
    }
    return Array.from(properties)
      .filter((_, number) => has[number] === 1)
      .sort();
  }

  each(wanted: string, tell: (entity: number, statement: KeptStatement) => void): void {
    const { entity, property, properties } = this.sections;
    let number = 0;
    while (number < properties.length && properties.at(number) !== wanted) number++;
    if (number === properties.length) return;
    const statement = new StatementView(this.sections);
    for (let i = 0; i < entity.length; i++) {
      if (property[i] !== number) continue;
      statement.place = i;
      tell(entity[i], statement);
    }
  }
}

/** Shows one entry after another: an object for each of a million statements would cost more than to look at them. */
class StatementView implements KeptStatement {
  place = 0;
  readonly #sections: StatementSections;

  constructor(sections: StatementSections) {
    this.#sections = sections;
  }

  get property(): string {
    return this.#sections.properties.at(this.#sections.property[this.place]);
  }

  get form(): ValueForm {
    return VALUE_FORMS[this.#sections.form[this.place]];
  }

  get unit(): string {
    return this.#sections.units.at(this.#sections.unit[this.place]);
  }

  get value(): string {
    return this.#sections.value.at(this.place);
  }

  get number(): number {
    return this.#sections.number[this.place];
  }

  get firstDay(): number {
    return this.#sections.firstDay[this.place];
  }

  get lastDay(): number {
    return this.#sections.lastDay[this.place];
  }

  get sources(): number {
    return this.#sections.sources[this.place];
  }

  get seen(): number {
    return this.#sections.seen[this.place];
  }

  get status(): number {
    return this.#sections.status[this.place];
  }

  get isPreferred(): boolean {
    return this.#sections.preferred[this.place] === 1;
  }
}

export class StatementsBuilder {
  readonly #entity = growingNumbers();
  readonly #property = growingNumbers();
  readonly #unit = growingNumbers();
  readonly #form = growingBytes();
  readonly #status = growingBytes();
  readonly #preferred = growingBytes();
  readonly #number = new GrowingArray((length) => new Float64Array(length));
  readonly #firstDay = growingDays();
  readonly #lastDay = growingDays();
  readonly #sources = growingBytes();
  readonly #seen = growingDays();
  readonly #value = new TextsBuilder();
  readonly #properties = new TextNumbering();
  readonly #units = new TextNumbering();

  /** The entities in order. */
  add(entity: number, statements: readonly KeptStatement[]): void {
    for (const { property, form, unit, value, number, firstDay, lastDay, sources, seen, status, isPreferred } of statements) {
      this.#entity.push(entity);
      this.#property.push(this.#properties.of(property));
      this.#unit.push(this.#units.of(unit));
      this.#form.push(VALUE_FORMS.indexOf(form));
      this.#status.push(status);
      this.#preferred.push(Number(isPreferred));
      this.#number.push(number);
      this.#firstDay.push(firstDay);
      this.#lastDay.push(lastDay);
      this.#sources.push(sources);
      this.#seen.push(seen);
      this.#value.push(value);
    }
  }

  build(): PackedStatements {
    return new PackedStatements({
      entity: this.#entity.toArray(),
      property: this.#property.toArray(),
      unit: this.#unit.toArray(),
      form: this.#form.toArray(),
      status: this.#status.toArray(),
      preferred: this.#preferred.toArray(),
      number: this.#number.toArray(),
      firstDay: this.#firstDay.toArray(),
      lastDay: this.#lastDay.toArray(),
      sources: this.#sources.toArray(),
      seen: this.#seen.toArray(),
      value: this.#value.build(),
      properties: this.#properties.texts.build(),
      units: this.#units.texts.build(),
    });
  }
}
