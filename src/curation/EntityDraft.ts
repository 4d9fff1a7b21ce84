import { isDeepStrictEqual } from 'node:util';
import { withFormerIds } from '../ontology/formerIds.ts';
import type { EntityRecord, EntityType, EvidenceRecord, SourceDetails, StatementRecord } from '../ontology/records.ts';
import type { Place } from './ContentProblem.ts';
import { mergeIdentifiers, mergeStatements, oneASource } from './mergeFacts.ts';
import { mergeNames } from './mergeNames.ts';
import { asList, dateText, type EntityItem, evidenceRecord, languageOf, type SourceItem } from './seedContent.ts';

/** Told of what disagrees within one telling: the field, and what is wrong. */
export type Say = (field: readonly (string | number)[], message: string) => void;

/** Where one content names an entity. */
export interface Naming {
  readonly own: EvidenceRecord[];
  readonly following: EvidenceRecord[];
}

/** An entity as the items that were added so far make it, beginning from what is stored, if anything is. */
export class EntityDraft {
  /** Of the first item that describes it; null: none does, what is stored is only spoken of. */
  place: Place | null = null;
  readonly #stored: EntityRecord | null;
  #record: EntityRecord;
  /** What an item gave; the others must agree. */
  readonly #given = new Map<string, unknown>();

  constructor(id: string, type: EntityType, stored: EntityRecord | null) {
    this.#stored = stored;
    this.#record = stored ?? {
      ...{ id, type, kind: null, status: 'ACTUAL', names: [], summaries: [], identifiers: [], statements: [], evidence: [], source: null },
    };
  }

  get record(): EntityRecord {
    return this.#record;
  }

  /** Whether more is said of it than that documents name it. */
  get isTold(): boolean {
    return !isDeepStrictEqual({ ...this.#record, evidence: [] }, { ...this.#stored, evidence: [] });
  }

  addItem(item: EntityItem, onlySource: string | null, whereIs: string, say: Say): void {
    const { id } = this.#record;
    for (const field of ['kind', 'status'] as const) {
      const value = item[field];
      if (value === undefined) continue;
      if (this.#isOther(field, value)) say([field], `"${id}" has ${field} ${this.#record[field]} in ${whereIs}; they must agree`);
      else this.#set({ [field]: value });
    }
    const names = (item.names ?? []).map((name) => ({
      text: name.text,
      language: languageOf(name.language),
      use: name.use ?? null,
      translated: name.translated ?? false,
      since: dateText(name.since),
      until: dateText(name.until),
    }));
    for (const [key, language] of [
      ['en', 'EN'],
      ['zh', 'ZH'],
    ] as const) {
      const text = item.summary?.[key];
      if (text === undefined) continue;
      if (this.#isOther(`summary ${key}`, text)) say(['summary', key], `"${id}" has another summary in ${whereIs}; keep one`);
      else this.#summarize(language, text);
    }
    const identifiers = (item.identifiers ?? []).map(({ scheme, value, evidence }) => ({
      ...{ scheme, value, evidence: asList(evidence).map((one) => evidenceRecord(one, onlySource)) },
    }));
    this.#set({ names: mergeNames(this.#record.names, names), identifiers: mergeIdentifiers(this.#record.identifiers, identifiers) });
    this.#addFormerIds(item.formerIds);
  }

  addSource(item: SourceItem): void {
    const { source: known, names } = this.#record;
    const isSame = known?.title === item.title;
    const source: SourceDetails = {
      title: item.title,
      titleTranslated: item.titleTranslated ?? (isSame && known.titleTranslated),
      url: item.url ?? known?.url ?? null,
      publisher: item.publisher ?? known?.publisher ?? null,
      author: item.author ?? known?.author ?? null,
      published: dateText(item.published) ?? known?.published ?? null,
      language: item.language,
      quality: item.quality,
    };
    const others = known === null ? names : names.filter(({ text }) => text !== known.title);
    this.#set({ source, names: [nameOf(source), ...others] });
    this.#addFormerIds(item.formerIds);
  }

  addStatements(statements: readonly StatementRecord[]): void {
    this.#set({ statements: mergeStatements(this.#record.statements, statements) });
  }

  /** Where a document names it, as one content tells: what is told of the entity itself takes the place of what only follows from a statement or a relationship. */
  addEvidence({ own, following }: Naming): void {
    if (this.#record.type === 'SOURCE' || own.length + following.length === 0) return;
    const isNamedBy = (source: string) => this.#record.evidence.some((item) => item.source === source);
    if (own.length === 0 && following.every(({ source }) => isNamedBy(source))) return;
    const bySource = new Map(oneASource(own).map((item) => [item.source, item]));
    this.#set({ evidence: oneASource([...this.#record.evidence.map((item) => bySource.get(item.source) ?? item), ...own, ...following]) });
  }

  #summarize(language: 'EN' | 'ZH', text: string): void {
    const { summaries } = this.#record;
    const isThere = summaries.some((summary) => summary.language === language);
    this.#set({
      summaries: isThere ? summaries.map((summary) => (summary.language === language ? { language, text } : summary)) : [...summaries, { language, text }],
    });
  }

  #addFormerIds(ids: readonly string[] = []): void {
    this.#record = withFormerIds(this.#record, [...(this.#record.formerIds ?? []), ...ids]);
  }

  #isOther(field: string, value: unknown): boolean {
    const isOther = this.#given.has(field) && this.#given.get(field) !== value;
    if (!isOther) this.#given.set(field, value);
    return isOther;
  }

  #set(part: Partial<EntityRecord>): void {
    this.#record = { ...this.#record, ...part };
  }
}

function nameOf({ title, titleTranslated, language }: SourceDetails): EntityRecord['names'][number] {
  return { text: title, language: languageOf(language), use: 'PRIMARY', translated: titleTranslated, since: null, until: null };
}
