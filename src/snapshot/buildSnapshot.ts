import type { Ontology } from '../ontology/Ontology.ts';
import { isPartialDate } from '../ontology/partialDate.ts';
import { type EntityRecord, type RelationshipRecord, SOURCE_QUALITIES, STATUSES } from '../ontology/records.ts';
import type { StoredItem } from '../store/store.ts';
import { entityColumns } from './entityColumns.ts';
import { relationshipColumns } from './relationshipColumns.ts';
import { buildRows } from './rows.ts';
import type { Snapshot } from './Snapshot.ts';

export interface SnapshotOptions {
  readonly version: number;
  readonly loadedAt: Date;
  /** Told of each item that breaks the ontology; it is left out. */
  readonly onSkipped?: (message: string) => void;
  /** True: relationships need no evidence and may join anything. For graphs that are made up. */
  readonly isLenient?: boolean;
}

/** Reads everything a store streams into a snapshot. The options are asked for at the end, when the stream has told its version. */
export async function buildSnapshot(items: AsyncIterable<readonly StoredItem[]>, ontology: Ontology, options: () => SnapshotOptions): Promise<Snapshot> {
  const entities: EntityRecord[] = [];
  const relationships: RelationshipRecord[] = [];
  for await (const batch of items) {
    for (const item of batch) {
      if (item.entity !== undefined) entities.push(item.entity);
      else relationships.push(item.relationship);
    }
  }
  return snapshotOf(ontology, entities, relationships, options());
}

/**
 * The same from records at hand, in any order. A store validates nothing (an operator may have edited it by hand), so what would break
 * an invariant of the snapshot is left out and reported, never thrown.
 */
export function snapshotOf(
  ontology: Ontology,
  allEntities: readonly EntityRecord[],
  allRelationships: readonly RelationshipRecord[],
  { version, loadedAt, onSkipped = () => {}, isLenient = false }: SnapshotOptions,
): Snapshot {
  const entities = kept(allEntities, (record) => entityProblem(ontology, record), onSkipped);
  const indexById = new Map(entities.map(({ id }, i) => [id, i]));
  const relationships = kept(
    allRelationships,
    (record) => relationshipProblem(ontology, record, (id) => entities[indexById.get(id) ?? -1], isLenient),
    onSkipped,
  );
  const columns = relationshipColumns(ontology, relationships, indexById);
  const rows = buildRows(entities.length, columns.from, columns.to);
  const statementProperties = new Map<string, number>();
  for (const { statements } of entities) {
    for (const { property } of statements) statementProperties.set(property, (statementProperties.get(property) ?? 0) + 1);
  }
  return Object.freeze({
    version,
    loadedAt,
    ontology,
    entities: entityColumns(ontology, entities, indexById, columns, rows),
    relationships: columns,
    rows,
    statementProperties,
    statementCount: entities.reduce((sum, { statements }) => sum + statements.length, 0),
  });
}

/** Records without a problem, by ascending id (UTF-16 code units); of several with one id the first given. */
function kept<R extends { readonly id: string }>(records: readonly R[], problemOf: (record: R) => string | null, onSkipped: (message: string) => void): R[] {
  const result: R[] = [];
  for (const record of records.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const problem = record.id === result.at(-1)?.id ? 'another has the same id' : problemOf(record);
    if (problem === null) result.push(record);
    else onSkipped(`${record.id}: ${problem}`);
  }
  return result;
}

function entityProblem(ontology: Ontology, { type, kind, status, names, source }: EntityRecord): string | null {
  if (!ontology.entityTypes.some(({ name }) => name === type)) return `the schema has no entity type ${type}`;
  if (kind !== null && !ontology.kindByName.has(kind)) return `the schema has no kind ${kind}`;
  if (!STATUSES.includes(status)) return `there is no status ${status}`;
  if (names.length === 0) return 'it has no name';
  if (source !== null && !SOURCE_QUALITIES.includes(source.quality)) return `there is no source quality ${source.quality}`;
  return null;
}

function relationshipProblem(
  ontology: Ontology,
  record: RelationshipRecord,
  entityOf: (id: string) => EntityRecord | undefined,
  isLenient: boolean,
): string | null {
  const definition = ontology.relationshipTypeByName.get(record.type);
  if (definition === undefined) return `the schema has no relationship type ${record.type}`;
  for (const side of ['from', 'to'] as const) {
    const end = entityOf(record[side]);
    if (end === undefined) return `no entity has the id ${record[side]}`;
    if (end.type === 'SOURCE') return `${end.id} is a source, and sources take no relationships`;
    if (!isLenient && !definition[side].includes(end.type))
      return `${record.type} runs from ${definition.from.join(' or ')} to ${definition.to.join(' or ')}, and ${end.id} is a ${end.type}`;
  }
  if (!isLenient && record.evidence.length === 0) return 'it has no evidence';
  if (record.from === record.to) return 'a thing cannot be related to itself';
  if (!STATUSES.includes(record.status)) return `there is no status ${record.status}`;
  const wrongDate = [record.since, record.until, record.on].find((date) => date !== null && !isPartialDate(date));
  if (wrongDate !== undefined) return `"${wrongDate}" is no date`;
  const missing = record.evidence.find(({ source }) => entityOf(source) === undefined);
  return missing === undefined ? null : `no source has the id ${missing.source}`;
}
