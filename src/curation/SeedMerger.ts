import { compareIds } from '../lib/compareTexts.ts';
import { webAddress } from '../lib/webAddress.ts';
import { checkEntity, checkEvidence, checkNames, checkRelationship, checkStatement, dateMessage, type RecordProblem } from '../ontology/checkRecords.ts';
import type { Ontology } from '../ontology/Ontology.ts';
import { isPartialDate } from '../ontology/partialDate.ts';
import type { EntityRecord, EntityType, EvidenceRecord, RelationshipRecord, StatementRecord } from '../ontology/records.ts';
import type { ContentProblem, Place } from './ContentProblem.ts';
import { EntityDraft, type Naming } from './EntityDraft.ts';
import { byProperty } from './mergeFacts.ts';
import { RelationshipDraft, type ToldRelationship, toldRelationship } from './RelationshipDraft.ts';
import type { SeedPath } from './SeedFile.ts';
import {
  asList,
  dateText,
  type EntityItem,
  evidenceRecord,
  type RelationshipItem,
  type SeedContent,
  type SourceItem,
  type StatementItem,
  statementRecord,
  valueRecord,
} from './seedContent.ts';

/** What is stored, as far as the contents speak of it. */
export interface StoredRecords {
  entity(id: string): EntityRecord | null;
  relationship(id: string): RelationshipRecord | null;
}

const NOTHING_STORED: StoredRecords = { entity: () => null, relationship: () => null };
/** Where what is stored is said to be. */
const STORED = 'the graph';

export interface MergedContent {
  /** What the contents speak of, as it is with them; by id. */
  readonly entities: readonly EntityRecord[];
  readonly relationships: readonly RelationshipRecord[];
  readonly problems: readonly ContentProblem[];
  /** What may only seem so because an item was left out. */
  readonly gaps: readonly ContentProblem[];
}

interface ToldStatement {
  readonly record: StatementRecord;
  readonly place: Place;
  /** Whether it stands by itself, not in an entity. */
  readonly isLoose: boolean;
}

interface Told {
  readonly relationship: ToldRelationship;
  readonly draft: RelationshipDraft;
  readonly place: Place;
}

/**
 * Unites what contents say, by id, and adds it to what is stored: all seed files at once, or what one request says. Call `add` for each, then `finish`,
 * which tells every problem at once. Contents added at once come to the same as one after the other, each upon what those before it came to.
 */
export class SeedMerger {
  readonly #ontology: Ontology;
  readonly #stored: StoredRecords;
  readonly #problems: ContentProblem[] = [];
  readonly #gaps: ContentProblem[] = [];
  readonly #entities = new Map<string, EntityDraft>();
  readonly #relationships = new Map<string, RelationshipDraft>();
  readonly #statements = new Map<string, ToldStatement[]>();
  readonly #told: Told[] = [];
  /** Items of entities, whose evidence can be checked when all sources are known. */
  readonly #described: { item: EntityItem; place: Place; evidence: readonly EvidenceRecord[] }[] = [];
  /** Where each content names an entity, in the order of the contents. */
  readonly #namings = new Map<string, readonly Naming[]>();

  constructor(ontology: Ontology, stored: StoredRecords = NOTHING_STORED) {
    this.#ontology = ontology;
    this.#stored = stored;
  }

  /** Items for which `isBad` (their list, their place in it) are passed over: their shape is wrong. `file` is what problems call the content. */
  add(file: string, content: SeedContent, isBad: (list: string, index: number) => boolean = () => false): void {
    const onlySource = content.sources?.length === 1 ? content.sources[0].id : null;
    const good = <T>(list: keyof SeedContent, items: readonly T[] | undefined) =>
      (items ?? []).flatMap((item, i): [T, Place][] => (isBad(list, i) ? [] : [[item, { file, path: [list, i] }]]));
    const naming = new Map<string, Naming>();
    const named = (id: string): Naming => {
      const known = naming.get(id);
      if (known !== undefined) return known;
      const none: Naming = { own: [], following: [] };
      naming.set(id, none);
      return none;
    };
    const statements: [string, StatementRecord][] = [];
    const ends: [string, RelationshipRecord][] = [];
    for (const [item, place] of good('sources', content.sources)) this.#addSource(item, place);
    for (const [item, place] of good('entities', content.entities)) {
      const evidence = asList(item.evidence).map((one) => evidenceRecord(one, onlySource));
      if (!this.#addEntity(item, place, onlySource, evidence)) continue;
      named(item.id).own.push(...evidence);
      item.statements?.forEach((statement, i) => {
        const record = this.#addStatement(item.id, statement, { file, path: [...place.path, 'statements', i] }, onlySource, false);
        if (record !== null) statements.push([item.id, record]);
      });
    }
    for (const [item, place] of good('statements', content.statements)) {
      const record = this.#addStatement(item.entity, item, place, onlySource, true);
      if (record !== null) statements.push([item.entity, record]);
    }
    for (const [item, place] of good('relationships', content.relationships)) {
      const record = this.#addRelationship(item, place, onlySource);
      ends.push([record.from, record], [record.to, record]);
    }
    const ofStatements = statements.toSorted(([, a], [, b]) => byProperty(a, b));
    for (const [id, { evidence }] of [...ofStatements, ...ends]) named(id).following.push(...evidence);
    for (const [id, places] of naming) this.#namings.set(id, [...(this.#namings.get(id) ?? []), places]);
  }

  finish(): MergedContent {
    for (const [id, statements] of this.#statements) this.#finishStatements(id, statements);
    for (const told of this.#told) this.#reportRelationship(told);
    for (const [id, namings] of this.#namings) for (const naming of namings) this.#draftOf(id)?.addEvidence(naming);
    for (const { item, place, evidence } of this.#described) this.#reportEvidence(item, place, evidence);
    for (const draft of this.#entities.values()) this.#reportEntity(draft);
    return {
      entities: [...this.#entities.values()].map(({ record }) => record).sort(compareIds),
      relationships: [...this.#relationships.values()].map(({ record }) => record!).sort(compareIds),
      problems: this.#problems,
      gaps: this.#gaps,
    };
  }

  #addSource(item: SourceItem, place: Place): void {
    const draft = this.#draftOf(item.id) ?? this.#begin(item.id, 'SOURCE');
    if (draft.record.type !== 'SOURCE') this.#say(place, ['id'], this.#otherType(item.id));
    else if (draft.place !== null) this.#say(place, ['id'], `the source "${item.id}" stands in ${this.#whereIs(item.id)} already; describe it once`);
    else {
      draft.place = place;
      draft.addSource(item);
    }
  }

  /** Whether it is one that can be added to. */
  #addEntity(item: EntityItem, place: Place, onlySource: string | null, evidence: readonly EvidenceRecord[]): boolean {
    const type = this.#ontology.entityTypes.find(({ objectType }) => objectType === item.type)?.name;
    if (type === undefined) return false;
    const draft = this.#draftOf(item.id) ?? this.#begin(item.id, type);
    if (draft.record.type !== type) {
      this.#say(place, ['type'], this.#otherType(item.id));
      return false;
    }
    draft.place ??= place;
    draft.addItem(item, onlySource, this.#whereIs(item.id), (field, message) => this.#say(place, field, message));
    this.#described.push({ item, place, evidence });
    return true;
  }

  #addStatement(entity: string, item: StatementItem, place: Place, onlySource: string | null, isLoose: boolean): StatementRecord | null {
    const value = valueRecord(item);
    if (value === null) {
      this.#say(place, [], 'give exactly one of money, quantity, date and text');
      return null;
    }
    const record = statementRecord(item, value, onlySource);
    const known = this.#statements.get(entity);
    if (known === undefined) this.#statements.set(entity, [{ record, place, isLoose }]);
    else known.push({ record, place, isLoose });
    return record;
  }

  #addRelationship(item: RelationshipItem, place: Place, onlySource: string | null): RelationshipRecord {
    const relationship = toldRelationship(this.#ontology, item, onlySource);
    const { id } = relationship.record;
    let draft = this.#relationships.get(id);
    if (draft === undefined) {
      draft = new RelationshipDraft(this.#stored.relationship(id), STORED);
      this.#relationships.set(id, draft);
    }
    draft.add(relationship, `${place.file}, ${place.path.join(' ')}`, (field, message) => this.#say(place, field, message));
    this.#told.push({ relationship, draft, place });
    return relationship.record;
  }

  #finishStatements(id: string, statements: readonly ToldStatement[]): void {
    this.#draftOf(id)?.addStatements(statements.map(({ record }) => record));
    for (const { record, place, isLoose } of statements) {
      if (isLoose && this.#draftOf(id) === null) this.#gaps.push({ file: place.file, path: [...place.path, 'entity'], message: this.#unknown(id) });
      this.#report(place, checkStatement(this.#ontology, record, this.#typeOf, this.#typeOf(id)));
    }
  }

  /** What the item says must be right by itself, and so must be what all come to. */
  #reportRelationship({ relationship: { record, isSwapped }, draft, place }: Told): void {
    const own = checkRelationship(this.#ontology, record, this.#typeOf);
    const all = draft.record === record ? [] : checkRelationship(this.#ontology, draft.record!, this.#typeOf);
    const others = all.filter(({ field, message }) => field[0] !== 'evidence' && !own.some((one) => one.message === message));
    const found = [...own, ...others];
    this.#report(place, isSwapped ? found.map(asWritten) : found);
  }

  #reportEvidence(item: EntityItem, place: Place, evidence: readonly EvidenceRecord[]): void {
    this.#report(place, checkEvidence(evidence, this.#typeOf, ['evidence']));
    item.identifiers?.forEach((identifier, i) => {
      const records = asList(identifier.evidence).map((one) => evidenceRecord(one, null));
      this.#report(
        place,
        checkEvidence(
          records.filter(({ source }) => source !== ''),
          this.#typeOf,
          ['identifiers', i, 'evidence'],
        ),
      );
    });
    const names = (item.names ?? []).map(({ since, until }) => ({ since: dateText(since), until: dateText(until) }));
    this.#report(place, checkNames(names));
  }

  #reportEntity(draft: EntityDraft): void {
    const { place, record } = draft;
    if (place === null) return;
    const isOfNames = ({ field }: RecordProblem) => field[0] === 'names' && field.length > 1;
    this.#report(
      place,
      checkEntity(this.#ontology, record).filter((problem) => !isOfNames(problem)),
    );
    if (record.source !== null) {
      const { published, url } = record.source;
      if (published !== null && !isPartialDate(published)) this.#say(place, ['published'], dateMessage(published));
      if (url !== null && webAddress(url) === null) this.#say(place, ['url'], `"${url}" is no web address`);
    } else if (draft.isTold && !this.#isNamed(record.id)) {
      const message = `nothing is said of "${record.id}" by any document: give evidence, a statement or a relationship`;
      this.#gaps.push({ file: place.file, path: [...place.path, 'evidence'], message });
    }
  }

  #isNamed(id: string): boolean {
    return (this.#namings.get(id) ?? []).some(({ own, following }) => own.length + following.length > 0);
  }

  #begin(id: string, type: EntityType): EntityDraft {
    const draft = new EntityDraft(id, type, null);
    this.#entities.set(id, draft);
    return draft;
  }

  /** Null: there is none, neither here nor stored. */
  #draftOf(id: string): EntityDraft | null {
    const known = this.#entities.get(id);
    if (known !== undefined) return known;
    const stored = this.#stored.entity(id);
    if (stored === null) return null;
    const draft = new EntityDraft(id, stored.type, stored);
    this.#entities.set(id, draft);
    return draft;
  }

  readonly #typeOf = (id: string): EntityType | null => (this.#entities.get(id)?.record ?? this.#stored.entity(id))?.type ?? null;

  #report(place: Place, problems: readonly RecordProblem[]): void {
    for (const { field, message, unknownId } of problems) {
      if (unknownId === undefined) this.#say(place, field, message);
      else this.#gaps.push({ file: place.file, path: [...place.path, ...field], message: field.at(-1) === 'source' ? message : this.#unknown(unknownId) });
    }
  }

  #say({ file, path }: Place, field: SeedPath, message: string): void {
    this.#problems.push({ file, path: [...path, ...field], message });
  }

  #otherType(id: string): string {
    return `"${id}" is a ${this.#typeOf(id)} in ${this.#whereIs(id)}; one id has one type`;
  }

  #whereIs(id: string): string {
    return this.#entities.get(id)?.place?.file ?? STORED;
  }

  /** Names the id, and one with the same slug and another type, the commonest slip. */
  #unknown(id: string): string {
    const near = sameSlugs(this.#ontology, id).find((other) => this.#typeOf(other) !== null);
    return `no entity has the id "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`;
  }
}

export function sameSlugs(ontology: Ontology, id: string): string[] {
  const slug = id.slice(id.indexOf('/') + 1);
  return ontology.entityTypes.map(({ name }) => `${name.toLowerCase()}/${slug}`);
}

function asWritten({ field, ...problem }: RecordProblem): RecordProblem {
  const [first, ...rest] = field;
  return { field: [first === 'from' ? 'to' : first === 'to' ? 'from' : first, ...rest], ...problem };
}
