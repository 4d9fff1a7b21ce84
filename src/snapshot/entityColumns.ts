import { growingNumbers } from '../lib/GrowingArray.ts';
import { TextsBuilder } from '../lib/PackedTexts.ts';
import { inRanges, type Steps } from '../lib/steps.ts';
import type { Ontology, PeriodBound } from '../ontology/Ontology.ts';
import { ownDates } from '../ontology/ownDates.ts';
import { DAY_OPEN_END, firstDay, isPartialDate, latestStart, type PartialDate, periodDays } from '../ontology/partialDate.ts';
import { preferredFirst } from '../ontology/preferredStatements.ts';
import { type EntityRecord, SOURCE_QUALITIES, STATUSES, type StatementRecord } from '../ontology/records.ts';
import { PackedSources } from './EntitySources.ts';
import { EntityTextsBuilder } from './EntityTexts.ts';
import { FormerIdsBuilder } from './FormerIds.ts';
import { keptStatements } from './KeptStatement.ts';
import { NodeIds } from './NodeIds.ts';
import { type EntityColumns, NO_KIND } from './Snapshot.ts';
import { StatementsBuilder } from './StatementColumn.ts';
import type { Topology } from './Topology.ts';

type LinkedColumns = 'degree' | 'sources' | 'live' | 'liveCount';

/** What the columns hold without a look at relationships. Their records are not needed any more: with a million of them beside the relationships they would not fit. */
export interface EntityParts {
  readonly columns: Omit<EntityColumns, LinkedColumns>;
  /** Every source that an entity names exists. */
  readonly namesNoMissingSource: boolean;
  /** Number of statements of each property. */
  readonly statementProperties: ReadonlyMap<string, number>;
}

/** Records must be in order of id, of types and kinds of the ontology, each with a name. */
export function* entityParts(ontology: Ontology, records: readonly EntityRecord[], numberById: ReadonlyMap<string, number>): Steps<EntityParts> {
  const values = new EntityValues(ontology, (id) => records[numberById.get(id) ?? -1]?.source?.published ?? null);
  const count = records.length;
  const columns = { type: new Uint8Array(count), kind: new Uint8Array(count), status: new Uint8Array(count), quality: new Uint8Array(count) };
  const periods = {
    ...{ since: new Int32Array(count), until: new Int32Array(count) },
    ...{ sinceLatest: new Int32Array(count), untilEarliest: new Int32Array(count) },
  };
  const [ids, formerIds, texts, statements] = [new TextsBuilder(), new FormerIdsBuilder(), new EntityTextsBuilder(), new StatementsBuilder()];
  const statementProperties = new Map<string, number>();
  const ownAt = new Uint32Array(count + 1);
  const own = growingNumbers();
  let namesNoMissingSource = true;
  const take = (record: EntityRecord, entity: number) => {
    const { type, kind, status, quality, since, until, sinceLatest, untilEarliest, kept } = values.of(record);
    columns.type[entity] = type;
    columns.kind[entity] = kind;
    columns.status[entity] = status;
    columns.quality[entity] = quality;
    periods.since[entity] = since;
    periods.until[entity] = until;
    periods.sinceLatest[entity] = sinceLatest;
    periods.untilEarliest[entity] = untilEarliest;
    ids.push(record.id);
    formerIds.add(entity, record.formerIds);
    texts.add(record);
    statements.add(entity, kept);
    for (const { property } of record.statements) statementProperties.set(property, (statementProperties.get(property) ?? 0) + 1);
    const { numbers: named, isWhole } = ownSources(record, (id) => numberById.get(id));
    if (!isWhole) namesNoMissingSource = false;
    for (const source of named) own.push(source);
    ownAt[entity + 1] = own.length;
  };
  yield* inRanges(count, ENTITIES_A_STEP, (begin, end) => {
    for (let entity = begin; entity < end; entity++) take(records[entity], entity);
  });
  return {
    columns: {
      count,
      ids: new NodeIds(ids.build(), formerIds.build()),
      ...columns,
      ...periods,
      texts: texts.build(),
      ownSources: new PackedSources(ownAt, own.toArray()),
      statements: statements.build(),
    },
    namesNoMissingSource,
    statementProperties,
  };
}

/** The topology has its rows already; what it holds of entities is put there, and the columns show it. */
export function* entityColumns({ columns }: EntityParts, topology: Topology): Steps<EntityColumns> {
  const { at, end, entityType: type, kind, quality } = topology;
  type.set(columns.type);
  kind.set(columns.kind);
  quality.set(columns.quality);
  const sourceAt = new Uint32Array(columns.count + 1);
  const sources = growingNumbers();
  const gather = (entity: number) => {
    for (const source of allSources(topology, entity, columns.ownSources.of(entity))) sources.push(source);
    sourceAt[entity + 1] = sources.length;
  };
  yield* inRanges(columns.count, ENTITIES_A_STEP, (first, last) => {
    for (let entity = first; entity < last; entity++) gather(entity);
  });
  const degree = Uint32Array.from({ length: columns.count }, (_, entity) => end[entity] - at[entity]);
  return { ...columns, live: null, liveCount: columns.count, type, kind, quality, degree, sources: new PackedSources(sourceAt, sources.toArray()) };
}

/** Ascending numbers of the sources that an entity has of its own, and of those of its relationships. */
export function allSources({ at, end, relationship, evidenceAt, evidenceSource }: Topology, entity: number, own: Uint32Array): Uint32Array {
  const all = new Set(own);
  for (let slot = at[entity]; slot < end[entity]; slot++) {
    const r = relationship[slot];
    for (let e = evidenceAt[r]; e < evidenceAt[r + 1]; e++) all.add(evidenceSource[e]);
  }
  return Uint32Array.from(all).sort();
}

/** What the columns hold of one entity. */
export class EntityValues {
  readonly #ontology: Ontology;
  readonly #typeNumbers: ReadonlyMap<string, number>;
  readonly #publishedOf: (id: string) => PartialDate | null;

  /** `published`: what a source tells of the day on which it was published, by id; null where it tells nothing, or is no source. */
  constructor(ontology: Ontology, published: (id: string) => string | null) {
    this.#ontology = ontology;
    this.#typeNumbers = new Map(ontology.entityTypes.map(({ name }, i) => [name, i]));
    this.#publishedOf = (id) => {
      const date = published(id);
      return date !== null && isPartialDate(date) ? date : null;
    };
  }

  /** Of a type and kind of the ontology. */
  of(record: EntityRecord) {
    const preferred = preferredFirst(record.statements, this.#publishedOf);
    const published = record.source?.published ?? null;
    // A document begins on the day it was published.
    const [start, end] =
      published !== null && isPartialDate(published) ? [published, null] : ownPeriod(preferred, this.#ontology.periodBounds.get(record.type));
    return {
      type: this.#typeNumbers.get(record.type) as number,
      kind: record.kind === null ? NO_KIND : (this.#ontology.kindByName.get(record.kind)?.index as number),
      status: STATUSES.indexOf(record.status),
      quality: record.source === null ? SOURCE_QUALITIES.length - 1 : SOURCE_QUALITIES.indexOf(record.source.quality),
      ...periodDays({ since: start, until: end }),
      sinceLatest: latestStart({ since: start }),
      untilEarliest: end === null ? DAY_OPEN_END : firstDay(end),
      kept: keptStatements(preferred, this.#publishedOf),
    };
  }
}

/** Ascending numbers of the sources that it names itself, in a statement, or of an identifier; not whole where one of them does not exist. */
export function ownSources(record: EntityRecord, numberOf: (id: string) => number | undefined): { numbers: Uint32Array; isWhole: boolean } {
  const all = new Set<number>();
  let isWhole = true;
  for (const { evidence } of [record, ...record.statements, ...record.identifiers]) {
    for (const { source } of evidence) {
      const number = numberOf(source);
      if (number === undefined) isWhole = false;
      else all.add(number);
    }
  }
  return { numbers: Uint32Array.from(all).sort(), isWhole };
}

const ENTITIES_A_STEP = 64;

function ownPeriod(preferred: readonly StatementRecord[], bounds: ReadonlyMap<string, PeriodBound> | undefined): [PartialDate | null, PartialDate | null] {
  const { on, since, until } = ownDates(preferred, bounds);
  return [on ?? since, until];
}
