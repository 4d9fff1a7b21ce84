import { compareIds } from '../lib/compareTexts.ts';
import { checkEntity, checkRelationship, checkStatement, dateMessage, type RecordProblem } from '../ontology/checkRecords.ts';
import { withFormerIds } from '../ontology/formerIds.ts';
import type { Ontology } from '../ontology/Ontology.ts';
import { isPartialDate } from '../ontology/partialDate.ts';
import { type EntityRecord, type EntityType, type EvidenceRecord, type RelationshipRecord, relationshipId, type StatementRecord } from '../ontology/records.ts';
import { mergeNames, type PlacedName } from './mergeNames.ts';
import type { SeedFile, SeedPath } from './SeedFile.ts';
import type { SeedProblem } from './SeedProblem.ts';
import {
  asList,
  dateText,
  type EntityItem,
  evidenceRecord,
  languageOf,
  moneyRecord,
  type RelationshipItem,
  type SeedContent,
  type SourceItem,
  type StatementItem,
  statementRecord,
  valueRecord,
} from './seedContent.ts';

interface Place {
  readonly file: SeedFile;
  readonly path: SeedPath;
}

interface EntityDraft {
  place: Place;
  record: Mutable<EntityRecord>;
  names: PlacedName[];
  statements: { record: StatementRecord; place: Place }[];
  explicit: Set<'kind' | 'status'>;
  identifiers: EntityRecord['identifiers'][number][];
}

interface RelationshipDraft {
  place: Place;
  record: RelationshipRecord;
  statusGiven: boolean;
  /** The file has the ends the other way round: the type is symmetric. */
  swapped: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Unites what all seed files say, by id. Call addFile for each, then finish, which tells every problem at once. */
export class SeedMerger {
  readonly #ontology: Ontology;
  readonly #problems: SeedProblem[] = [];
  /** What may only seem so because an item was left out. */
  readonly #gaps: SeedProblem[] = [];
  readonly #entities = new Map<string, EntityDraft>();
  readonly #relationships = new Map<string, RelationshipDraft>();
  readonly #looseStatements: { entity: string; record: StatementRecord; place: Place }[] = [];

  constructor(ontology: Ontology) {
    this.#ontology = ontology;
  }

  /** Items for which `leftOut` is true (their list, their place in it) are passed over: their shape is wrong. */
  addFile(file: SeedFile, content: SeedContent, leftOut: (list: string, index: number) => boolean = () => false): void {
    const onlySource = content.sources?.length === 1 ? content.sources[0].id : null;
    for (const [i, item] of (content.sources ?? []).entries()) if (!leftOut('sources', i)) this.#addSource(item, { file, path: ['sources', i] });
    for (const [i, item] of (content.entities ?? []).entries()) if (!leftOut('entities', i)) this.#addEntity(item, { file, path: ['entities', i] }, onlySource);
    content.statements?.forEach((item, i) => {
      if (leftOut('statements', i)) return;
      const place = { file, path: ['statements', i] };
      const record = this.#statement(item, place, onlySource);
      if (record !== null) this.#looseStatements.push({ entity: item.entity, record, place });
    });
    for (const [i, item] of (content.relationships ?? []).entries())
      if (!leftOut('relationships', i)) this.#addRelationship(item, { file, path: ['relationships', i] }, onlySource);
  }

  finish(): { entities: EntityRecord[]; relationships: RelationshipRecord[]; problems: SeedProblem[]; gaps: SeedProblem[] } {
    const typeOf = (id: string): EntityType | null => this.#entities.get(id)?.record.type ?? null;
    for (const { entity, record, place } of this.#looseStatements) {
      const draft = this.#entities.get(entity);
      if (draft === undefined) this.#gaps.push(place.file.problem([...place.path, 'entity'], this.#unknown(entity)));
      else draft.statements.push({ record, place });
    }
    const relationships = [...this.#relationships.values()].map((draft) => {
      const found = checkRelationship(this.#ontology, draft.record, typeOf);
      this.#report(draft.place, draft.swapped ? found.map(asWritten) : found);
      return draft.record;
    });
    const evidenceAbout = collectEvidence(relationships);
    const entities = [...this.#entities.values()].map((draft) => this.#finishEntity(draft, typeOf, evidenceAbout.get(draft.record.id) ?? []));
    return { entities: entities.sort(compareIds), relationships: relationships.sort(compareIds), problems: this.#problems, gaps: this.#gaps };
  }

  #finishEntity(draft: EntityDraft, typeOf: (id: string) => EntityType | null, about: readonly EvidenceRecord[]): EntityRecord {
    const statements = mergeStatements(draft.statements.map(({ record }) => record));
    for (const { record, place } of draft.statements) this.#report(place, checkStatement(this.#ontology, record, typeOf));
    const record: EntityRecord = {
      ...draft.record,
      names: mergeNames(draft.names),
      statements,
      identifiers: draft.identifiers,
      evidence: draft.record.type === 'SOURCE' ? [] : oneASource([...draft.record.evidence, ...statements.flatMap(({ evidence }) => evidence), ...about]),
    };
    this.#report(draft.place, checkEntity(this.#ontology, record));
    draft.record.evidence.forEach((item) => {
      if (typeOf(item.source) !== 'SOURCE')
        this.#gaps.push(draft.place.file.problem([...draft.place.path, 'evidence'], `no source has the id "${item.source}"`));
      if (item.asOf !== null && !isPartialDate(item.asOf)) this.#say(draft.place, ['evidence'], dateMessage(item.asOf));
    });
    if (record.type !== 'SOURCE' && record.evidence.length === 0) {
      const message = `nothing is said of "${record.id}" by any document: give evidence, a statement or a relationship`;
      this.#gaps.push(draft.place.file.problem([...draft.place.path, 'evidence'], message));
    }
    if (record.source !== null) {
      if (record.source.published !== null && !isPartialDate(record.source.published))
        this.#say(draft.place, ['published'], dateMessage(record.source.published));
      if (record.source.url !== null && !URL.canParse(record.source.url)) this.#say(draft.place, ['url'], `"${record.source.url}" is no web address`);
    }
    return record;
  }

  #addSource(item: SourceItem, place: Place): void {
    if (this.#entities.has(item.id)) {
      this.#say(place, ['id'], `the source "${item.id}" stands in ${this.#whereIs(item.id)} already; describe it once`);
      return;
    }
    this.#entities.set(item.id, {
      place,
      record: {
        ...withFormerIds(blankEntity(item.id, 'SOURCE'), item.formerIds ?? []),
        source: {
          title: item.title,
          titleTranslated: item.titleTranslated ?? false,
          url: item.url ?? null,
          publisher: item.publisher ?? null,
          author: item.author ?? null,
          published: dateText(item.published),
          language: item.language,
          quality: item.quality,
        },
      },
      names: [{ text: item.title, language: languageOf(item.language), use: 'PRIMARY', translated: item.titleTranslated ?? false, since: null, until: null }],
      statements: [],
      explicit: new Set(),
      identifiers: [],
    });
  }

  #addEntity(item: EntityItem, place: Place, onlySource: string | null): void {
    const type = this.#ontology.entityTypes.find(({ objectType }) => objectType === item.type)?.name;
    if (type === undefined) return;
    let draft = this.#entities.get(item.id);
    if (draft === undefined) {
      draft = { place, record: blankEntity(item.id, type), names: [], statements: [], explicit: new Set(), identifiers: [] };
      this.#entities.set(item.id, draft);
    } else if (draft.record.type !== type) {
      this.#say(place, ['type'], `"${item.id}" is a ${draft.record.type} in ${this.#whereIs(item.id)}; one id has one type`);
      return;
    }
    for (const field of ['kind', 'status'] as const) {
      const value = item[field];
      if (value === undefined) continue;
      if (draft.explicit.has(field) && draft.record[field] !== value) {
        this.#say(place, [field], `"${item.id}" has ${field} ${draft.record[field]} in ${this.#whereIs(item.id)}; they must agree`);
        continue;
      }
      draft.explicit.add(field);
      (draft.record as Record<string, unknown>)[field] = value;
    }
    for (const name of item.names ?? []) {
      draft.names.push({
        text: name.text,
        language: languageOf(name.language),
        use: name.use ?? null,
        translated: name.translated ?? false,
        since: dateText(name.since),
        until: dateText(name.until),
      });
    }
    draft.record = withFormerIds(draft.record, [...(draft.record.formerIds ?? []), ...(item.formerIds ?? [])]);
    const summaries = [...draft.record.summaries];
    for (const [key, language] of [
      ['en', 'EN'],
      ['zh', 'ZH'],
    ] as const) {
      const text = item.summary?.[key];
      if (text === undefined) continue;
      if (summaries.some((summary) => summary.language === language && summary.text !== text)) {
        this.#say(place, ['summary', key], `"${item.id}" has another summary in ${this.#whereIs(item.id)}; keep one`);
      } else if (!summaries.some((summary) => summary.language === language)) summaries.push({ language, text });
    }
    draft.record.summaries = summaries;
    for (const identifier of item.identifiers ?? []) {
      if (draft.identifiers.some(({ scheme, value }) => scheme === identifier.scheme && value === identifier.value)) continue;
      draft.identifiers.push({
        scheme: identifier.scheme,
        value: identifier.value,
        evidence: asList(identifier.evidence).map((e) => evidenceRecord(e, onlySource)),
      });
    }
    draft.record.evidence = [...draft.record.evidence, ...asList(item.evidence).map((evidence) => evidenceRecord(evidence, onlySource))];
    item.statements?.forEach((statement, i) => {
      const statementPlace = { file: place.file, path: [...place.path, 'statements', i] };
      const record = this.#statement(statement, statementPlace, onlySource);
      if (record !== null) draft.statements.push({ record, place: statementPlace });
    });
  }

  #statement(item: StatementItem, place: Place, onlySource: string | null): StatementRecord | null {
    const value = valueRecord(item);
    if (value === null) {
      this.#say(place, [], 'give exactly one of money, quantity, date and text');
      return null;
    }
    return statementRecord(item, value, onlySource);
  }

  #addRelationship(item: RelationshipItem, place: Place, onlySource: string | null): void {
    const swap = this.#ontology.relationshipTypeByName.get(item.type)?.symmetric === true && item.from > item.to;
    const [from, to] = swap ? [item.to, item.from] : [item.from, item.to];
    const record: RelationshipRecord = {
      id: relationshipId(item.type, from, to, item.key ?? null),
      type: item.type,
      from,
      to,
      role: item.role ?? null,
      status: item.status ?? 'ACTUAL',
      since: dateText(item.since),
      until: dateText(item.until),
      on: dateText(item.on),
      amount: item.amount === undefined ? null : moneyRecord(item.amount),
      note: item.note ?? null,
      evidence: asList(item.evidence).map((evidence) => evidenceRecord(evidence, onlySource)),
      ...(item.formerIds === undefined ? {} : { formerIds: item.formerIds }),
    };
    const draft = this.#relationships.get(record.id);
    if (draft === undefined)
      this.#relationships.set(record.id, {
        place,
        record: withFormerIds(record, record.formerIds ?? []),
        statusGiven: item.status !== undefined,
        swapped: swap,
      });
    else this.#mergeRelationship(draft, record, item.status !== undefined, place);
  }

  #mergeRelationship(draft: RelationshipDraft, record: RelationshipRecord, statusGiven: boolean, place: Place): void {
    const merged: Mutable<RelationshipRecord> = { ...draft.record };
    const first = `${draft.place.file.file}, ${draft.place.path.join(' ')}`;
    for (const field of ['role', 'since', 'until', 'on', 'amount', 'note'] as const) {
      const [one, other] = [merged[field], record[field]];
      if (other === null) continue;
      if (one === null || field === 'note') (merged as Record<string, unknown>)[field] = one ?? other;
      else if (JSON.stringify(one) !== JSON.stringify(other)) {
        this.#say(
          place,
          [field],
          `${record.id} has another ${field} in ${first} (${JSON.stringify(one)}); if they are two, give each a key, otherwise make them agree`,
        );
      }
    }
    if (statusGiven) {
      if (draft.statusGiven && merged.status !== record.status) this.#say(place, ['status'], `${record.id} is ${merged.status} in ${first}; they must agree`);
      merged.status = record.status;
      draft.statusGiven = true;
    }
    merged.evidence = distinct([...merged.evidence, ...record.evidence]);
    draft.record = withFormerIds(merged, [...(merged.formerIds ?? []), ...(record.formerIds ?? [])]);
  }

  #report(place: Place, problems: readonly RecordProblem[]): void {
    for (const { field, message, unknownId } of problems) {
      if (unknownId === undefined) this.#say(place, field, message);
      else this.#gaps.push(place.file.problem([...place.path, ...field], field.at(-1) === 'source' ? message : this.#unknown(unknownId)));
    }
  }

  #say(place: Place, field: SeedPath, message: string): void {
    this.#problems.push(place.file.problem([...place.path, ...field], message));
  }

  #whereIs(id: string): string {
    return this.#entities.get(id)?.place.file.file ?? '';
  }

  /** Names the id, and one with the same slug and another type, the commonest slip. */
  #unknown(id: string): string {
    const slug = id.slice(id.indexOf('/') + 1);
    const near = this.#ontology.entityTypes.map(({ name }) => `${name.toLowerCase()}/${slug}`).find((other) => this.#entities.has(other));
    return `no entity has the id "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`;
  }
}

function asWritten({ field, ...problem }: RecordProblem): RecordProblem {
  const [first, ...rest] = field;
  return { field: [first === 'from' ? 'to' : first === 'to' ? 'from' : first, ...rest], ...problem };
}

function blankEntity(id: string, type: EntityType): Mutable<EntityRecord> {
  return { id, type, kind: null, status: 'ACTUAL', names: [], summaries: [], identifiers: [], statements: [], evidence: [], source: null };
}

/** Equal statements of two documents are one statement with the evidence of both. */
function mergeStatements(statements: readonly StatementRecord[]): StatementRecord[] {
  const merged = new Map<string, StatementRecord>();
  for (const statement of statements) {
    const key = JSON.stringify([statement.property, statement.value, statement.asOf, statement.qualifier, statement.status]);
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined ? statement : { ...known, note: known.note ?? statement.note, evidence: distinct([...known.evidence, ...statement.evidence]) },
    );
  }
  return [...merged.values()].sort((a, b) => (a.property < b.property ? -1 : a.property > b.property ? 1 : 0));
}

function collectEvidence(relationships: readonly RelationshipRecord[]): Map<string, EvidenceRecord[]> {
  const byEntity = new Map<string, EvidenceRecord[]>();
  for (const { from, to, evidence } of relationships) {
    for (const id of [from, to]) {
      const known = byEntity.get(id);
      if (known === undefined) byEntity.set(id, [...evidence]);
      else known.push(...evidence);
    }
  }
  return byEntity;
}

function distinct(evidence: readonly EvidenceRecord[]): EvidenceRecord[] {
  return [...new Map(evidence.map((item) => [JSON.stringify([item.source, item.locator, item.stance, item.asOf]), item])).values()];
}

/** The first evidence of each source: enough to show where an entity is named. */
function oneASource(evidence: readonly EvidenceRecord[]): EvidenceRecord[] {
  const bySource = new Map<string, EvidenceRecord>();
  for (const item of evidence) if (!bySource.has(item.source)) bySource.set(item.source, { ...item, asOf: null });
  return [...bySource.values()];
}
