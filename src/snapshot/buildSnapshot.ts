import { checkEntity, checkRelationship, checkStatement, type RecordProblem } from '../ontology/checkRecords.ts';
import type { Ontology } from '../ontology/Ontology.ts';
import { isPartialDate } from '../ontology/partialDate.ts';
import { type EntityRecord, type EntityType, type RelationshipRecord, SOURCE_QUALITIES, STATUSES } from '../ontology/records.ts';
import type { StoredItem } from '../store/store.ts';
import { type EntityParts, entityColumns, entityParts } from './entityColumns.ts';
import { RelationshipBuilder } from './relationshipColumns.ts';
import { buildRows } from './rows.ts';
import type { Snapshot } from './Snapshot.ts';
import { fillSlots } from './slotColumns.ts';
import { createTopology, startsOf, type TopologySizes } from './topologyBuffer.ts';

export interface BuildOptions {
  /** Told of each item that breaks the ontology; it is left out. */
  readonly onSkipped?: (message: string) => void;
  /** True: whatever the columns can hold is taken, as relationships that have no evidence and join anything. For graphs that are made up. */
  readonly isLenient?: boolean;
}

export interface SnapshotFacts {
  readonly version: number;
  readonly loadedAt: Date;
}

/** Reads everything a store streams into a snapshot. The facts are asked for at the end, when the stream has told its version. */
export async function buildSnapshot(
  items: AsyncIterable<readonly StoredItem[]>,
  ontology: Ontology,
  options: BuildOptions,
  facts: () => SnapshotFacts,
): Promise<Snapshot> {
  const builder = new SnapshotBuilder(ontology, options);
  for await (const batch of items) for (const item of batch) builder.add(item);
  return builder.build(facts());
}

/** The same from records at hand, in any order. */
export function snapshotOf(
  ontology: Ontology,
  entities: readonly EntityRecord[],
  relationships: readonly RelationshipRecord[],
  { version, loadedAt, ...options }: SnapshotFacts & BuildOptions,
): Snapshot {
  const builder = new SnapshotBuilder(ontology, options);
  for (const entity of entities) builder.add({ entity });
  for (const relationship of relationships.toSorted(byId)) builder.add({ relationship });
  return builder.build({ version, loadedAt });
}

/**
 * Takes all entities, then all relationships by ascending id. A store validates nothing (an operator may have edited it by hand), so what would
 * break an invariant of the snapshot is left out and reported, never thrown.
 */
class SnapshotBuilder {
  readonly #ontology: Ontology;
  readonly #onSkipped: (message: string) => void;
  readonly #isLenient: boolean;
  #entities: EntityRecord[] = [];
  /** Begun when there are no more entities. */
  #graph: Graph | null = null;

  constructor(ontology: Ontology, { onSkipped = () => {}, isLenient = false }: BuildOptions) {
    this.#ontology = ontology;
    this.#onSkipped = onSkipped;
    this.#isLenient = isLenient;
  }

  add({ entity, relationship }: StoredItem): void {
    if (entity !== undefined) {
      if (this.#graph !== null) throw new Error('a store gives all entities before the relationships');
      this.#entities.push(entity);
    } else this.#addRelationship(relationship);
  }

  build({ version, loadedAt }: SnapshotFacts): Snapshot {
    const { entities, relationships } = this.#withEntities();
    const { count } = entities.columns;
    const sizes = { entities: count, relationships: relationships.count, evidence: relationships.evidenceCount };
    const topology = createTopology(sizes, withRoom(sizes));
    const columns = relationships.build(topology);
    buildRows(count, columns.from, columns.to, { at: startsOf(topology), to: topology.to, relationship: topology.relationship });
    fillSlots(topology);
    return Object.freeze({
      version,
      loadedAt,
      ontology: this.#ontology,
      entities: entityColumns(entities, columns, topology),
      relationships: columns,
      topology,
      statementProperties: entities.statementProperties,
      statementCount: [...entities.statementProperties.values()].reduce((sum, count) => sum + count, 0),
    });
  }

  #withEntities(): Graph {
    if (this.#graph !== null) return this.#graph;
    const typeById = new Map(this.#entities.map(({ id, type }) => [id, type]));
    const typeOf = (id: string) => typeById.get(id) ?? null;
    const kept: EntityRecord[] = [];
    for (const record of this.#entities.sort(byId)) {
      const problem =
        record.id === kept.at(-1)?.id
          ? 'another has the same id'
          : (entityProblem(this.#ontology, record) ?? (this.#isLenient ? null : brokenEntity(this.#ontology, record, typeOf)));
      if (problem === null) kept.push(record);
      else this.#onSkipped(`${record.id}: ${problem}`);
    }
    this.#entities = [];
    const numberById = new Map(kept.map(({ id }, i) => [id, i]));
    this.#graph = {
      entities: entityParts(this.#ontology, kept, numberById),
      numberById,
      relationships: new RelationshipBuilder(this.#ontology, numberById),
    };
    return this.#graph;
  }

  #addRelationship(record: RelationshipRecord): void {
    const { entities, numberById, relationships } = this.#withEntities();
    const typeOf = (id: string) => {
      const entity = numberById.get(id);
      return entity === undefined ? null : this.#ontology.entityTypes[entities.columns.type[entity]].name;
    };
    const last = relationships.lastId;
    if (last !== undefined && record.id < last) throw new Error('a store gives relationships by ascending id');
    const problem =
      record.id === last
        ? 'another has the same id'
        : (relationshipProblem(this.#ontology, record, typeOf) ?? (this.#isLenient ? null : first(checkRelationship(this.#ontology, record, typeOf))));
    if (problem === null) relationships.add(record);
    else this.#onSkipped(`${record.id}: ${problem}`);
  }
}

interface Graph {
  readonly entities: EntityParts;
  readonly numberById: ReadonlyMap<string, number>;
  readonly relationships: RelationshipBuilder;
}

/** For later versions to be appended: the pages of it that are not written to take no memory. */
function withRoom({ entities, relationships, evidence }: TopologySizes): TopologySizes {
  return { entities, relationships: relationships * 2 + MOST_SMALL, evidence: evidence * 2 + MOST_SMALL };
}

const MOST_SMALL = 2_048;

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function entityProblem(ontology: Ontology, { type, kind, status, names, source }: EntityRecord): string | null {
  if (!ontology.entityTypes.some(({ name }) => name === type)) return `the schema has no entity type ${type}`;
  if (kind !== null && !ontology.kindByName.has(kind)) return `the schema has no kind ${kind}`;
  if (!STATUSES.includes(status)) return `there is no status ${status}`;
  if (names.length === 0) return 'it has no name';
  if (source !== null && !SOURCE_QUALITIES.includes(source.quality)) return `there is no source quality ${source.quality}`;
  return null;
}

function brokenEntity(ontology: Ontology, record: EntityRecord, typeOf: TypeOf): string | null {
  const problem = first(checkEntity(ontology, record));
  if (problem !== null) return problem;
  for (const statement of record.statements) {
    const wrong = first(checkStatement(statement, typeOf));
    if (wrong !== null) return `${statement.property}: ${wrong}`;
  }
  return null;
}

function relationshipProblem(ontology: Ontology, record: RelationshipRecord, typeOf: TypeOf): string | null {
  if (!ontology.relationshipTypeByName.has(record.type)) return `the schema has no relationship type ${record.type}`;
  for (const end of [record.from, record.to]) {
    const type = typeOf(end);
    if (type === null) return `no entity has the id ${end}`;
    if (type === 'SOURCE') return `${end} is a source, and sources take no relationships`;
  }
  if (record.from === record.to) return 'a thing cannot be related to itself';
  if (!STATUSES.includes(record.status)) return `there is no status ${record.status}`;
  const wrongDate = [record.since, record.until, record.on].find((date) => date !== null && !isPartialDate(date));
  if (wrongDate !== undefined) return `"${wrongDate}" is no date`;
  const missing = record.evidence.find(({ source }) => typeOf(source) === null);
  return missing === undefined ? null : `no source has the id ${missing.source}`;
}

type TypeOf = (id: string) => EntityType | null;

function first(problems: readonly RecordProblem[]): string | null {
  return problems[0]?.message ?? null;
}
