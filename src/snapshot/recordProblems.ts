import { checkEntity, checkRelationship, checkStatement, type RecordProblem } from '../ontology/checkRecords.ts';
import type { Ontology } from '../ontology/Ontology.ts';
import { isPartialDate } from '../ontology/partialDate.ts';
import { type EntityRecord, type EntityType, type RelationshipRecord, SOURCE_QUALITIES, STATUSES } from '../ontology/records.ts';

/** The type of the entity with an id; null where none has it. */
export type TypeOf = (id: string) => EntityType | null;

/** Why a snapshot cannot show a record; null: it can. `isLenient`: only what would break an invariant of the snapshot counts. */
export function entityProblem(ontology: Ontology, record: EntityRecord, typeOf: TypeOf, isLenient: boolean): string | null {
  return unfitEntity(ontology, record) ?? (isLenient ? null : brokenEntity(ontology, record, typeOf));
}

export function relationshipProblem(ontology: Ontology, record: RelationshipRecord, typeOf: TypeOf, isLenient: boolean): string | null {
  return unfitRelationship(ontology, record, typeOf) ?? (isLenient ? null : first(checkRelationship(ontology, record, typeOf)));
}

function unfitEntity(ontology: Ontology, { type, kind, status, names, source }: EntityRecord): string | null {
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
    const wrong = first(checkStatement(ontology, statement, typeOf, record.type));
    if (wrong !== null) return `${statement.property}: ${wrong}`;
  }
  return null;
}

function unfitRelationship(ontology: Ontology, record: RelationshipRecord, typeOf: TypeOf): string | null {
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

function first(problems: readonly RecordProblem[]): string | null {
  return problems[0]?.message ?? null;
}
