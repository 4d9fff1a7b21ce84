import { compareIds } from '../lib/compareTexts.ts';
import { inPieces, inRanges, type Steps, toEnd } from '../lib/steps.ts';
import type { Ontology } from '../ontology/Ontology.ts';
import type { EntityRecord, EntityType, RelationshipRecord } from '../ontology/records.ts';
import type { StoredItem } from '../store/store.ts';
import { type EntityParts, entityColumns, entityParts } from './entityColumns.ts';
import { entityProblem, relationshipProblem } from './recordProblems.ts';
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

/** Reads everything a store streams into a snapshot, in pieces of a few milliseconds. The facts are asked for at the end, when the stream has told its version. */
export async function buildSnapshot(
  items: AsyncIterable<readonly StoredItem[]>,
  ontology: Ontology,
  options: BuildOptions,
  facts: () => SnapshotFacts,
): Promise<Snapshot> {
  const builder = new SnapshotBuilder(ontology, options);
  for await (const batch of items) {
    for (const item of batch) {
      if (item.relationship !== undefined && !builder.hasAllEntities) await inPieces(builder.endEntities(), { ref: true });
      builder.add(item);
    }
  }
  return inPieces(builder.build(facts()), { ref: true });
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
  toEnd(builder.endEntities());
  for (const relationship of relationships.toSorted(compareIds)) builder.add({ relationship });
  return toEnd(builder.build({ version, loadedAt }));
}

/**
 * Takes all entities, then all relationships by ascending id. A store validates nothing (an operator may have edited it by hand), so what would
 * break an invariant of the snapshot is left out and reported, never thrown.
 */
class SnapshotBuilder {
  readonly #ontology: Ontology;
  readonly #onSkipped: (message: string) => void;
  readonly #isLenient: boolean;
  #isWhole = true;
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

  get hasAllEntities(): boolean {
    return this.#graph !== null;
  }

  *build({ version, loadedAt }: SnapshotFacts): Steps<Snapshot> {
    if (this.#graph === null) yield* this.endEntities();
    const { entities, relationships } = this.#graph!;
    const { count } = entities.columns;
    const sizes = { entities: count, relationships: relationships.count, evidence: relationships.evidenceCount };
    const topology = createTopology(sizes, withRoom(sizes));
    const columns = yield* relationships.build(topology);
    yield* buildRows(count, columns.from, columns.to, { at: startsOf(topology), to: topology.to, relationship: topology.relationship });
    yield* fillSlots(topology);
    return Object.freeze({
      version,
      loadedAt,
      isWhole: this.#isWhole && entities.namesNoMissingSource,
      delta: null,
      ontology: this.#ontology,
      entities: yield* entityColumns(entities, topology),
      relationships: columns,
      topology,
      statementProperties: entities.statementProperties,
      statementCount: [...entities.statementProperties.values()].reduce((sum, count) => sum + count, 0),
    });
  }

  /** To be called before the first relationship. */
  *endEntities(): Steps<void> {
    const records = this.#entities.sort(compareIds);
    const typeById = new Map<string, EntityType>();
    const typeOf = (id: string) => typeById.get(id) ?? null;
    yield* eachOf(records, ({ id, type }) => typeById.set(id, type));
    const kept: EntityRecord[] = [];
    yield* eachOf(records, (record) => {
      const problem = record.id === kept.at(-1)?.id ? 'another has the same id' : entityProblem(this.#ontology, record, typeOf, this.#isLenient);
      if (problem === null) kept.push(record);
      else this.#leaveOut(record.id, problem);
    });
    this.#entities = [];
    const numberById = new Map<string, number>();
    yield* eachOf(kept, ({ id }, i) => numberById.set(id, i));
    this.#graph = {
      entities: yield* entityParts(this.#ontology, kept, numberById),
      numberById,
      relationships: new RelationshipBuilder(this.#ontology, numberById),
    };
  }

  #addRelationship(record: RelationshipRecord): void {
    if (this.#graph === null) throw new Error('the entities have not been ended');
    const { entities, numberById, relationships } = this.#graph;
    const typeOf = (id: string) => {
      const entity = numberById.get(id);
      return entity === undefined ? null : this.#ontology.entityTypes[entities.columns.type[entity]].name;
    };
    const last = relationships.lastId;
    if (last !== undefined && record.id < last) throw new Error('a store gives relationships by ascending id');
    const problem = record.id === last ? 'another has the same id' : relationshipProblem(this.#ontology, record, typeOf, this.#isLenient);
    if (problem === null) relationships.add(record);
    else this.#leaveOut(record.id, problem);
  }

  #leaveOut(id: string, problem: string): void {
    this.#isWhole = false;
    this.#onSkipped(`${id}: ${problem}`);
  }
}

interface Graph {
  readonly entities: EntityParts;
  readonly numberById: ReadonlyMap<string, number>;
  readonly relationships: RelationshipBuilder;
}

/** For later versions to be appended: the pages of it that are not written to take no memory. */
export function withRoom({ entities, relationships, evidence }: TopologySizes): TopologySizes {
  return { entities, relationships: relationships * 2 + MOST_SMALL, evidence: evidence * 2 + MOST_SMALL };
}

const MOST_SMALL = 2_048;

function eachOf<T>(items: readonly T[], take: (item: T, i: number) => void): Steps<void> {
  return inRanges(items.length, 64, (begin, end) => {
    for (let i = begin; i < end; i++) take(items[i], i);
  });
}
