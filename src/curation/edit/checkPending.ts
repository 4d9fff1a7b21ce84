import { checkEntity, checkRelationship, checkStatement, type RecordProblem } from '../../ontology/checkRecords.ts';
import type { EntityRecord, EntityType, RelationshipRecord } from '../../ontology/records.ts';
import type { EditProblem } from './Edit.ts';
import type { PendingRecords } from './PendingRecords.ts';
import type { PlanParts } from './planEdits.ts';
import { allEvidence, citersOf, relationshipsOf } from './whatTouches.ts';

type Problem = Omit<EditProblem, 'edit'>;

/** No more problems are told of one edit: the rest are of the same sort. */
export const MOST_PROBLEMS = 50;

/**
 * What is wrong with entities and relationships as pending edits leave them, by the checks of seeds; those that are gone may not be needed by what is there.
 * `field` is where the edit speaks of them.
 */
export async function checkPending(
  parts: PlanParts,
  records: PendingRecords,
  entityIds: readonly string[],
  relationshipIds: readonly string[],
  field: Problem['field'],
): Promise<Problem[]> {
  const entities = (await records.entities(entityIds)).filter((record) => record !== null);
  const relationships = (await records.relationships(relationshipIds)).filter((record) => record !== null);
  const named = [...entities, ...relationships].flatMap((record) => [
    ...('from' in record ? [record.from, record.to] : []),
    ...allEvidence(record).map(({ source }) => source),
  ]);
  const types = new Map((await records.entities([...new Set(named)])).flatMap((record) => (record === null ? [] : [[record.id, record.type] as const])));
  const typeOf = (id: string) => types.get(id) ?? null;
  const problems: Problem[] = [];
  for (const record of entities) for (const { message } of problemsOf(parts, record, typeOf)) problems.push({ field, message: `${record.id}: ${message}` });
  for (const record of relationships) {
    for (const { message } of checkRelationship(parts.ontology, record, typeOf)) problems.push({ field, message: `${record.id}: ${message}` });
  }
  for (const id of entityIds) {
    if (entities.some((record) => record.id === id)) continue;
    for (const message of await neededBy(parts, records, id)) problems.push({ field, message });
  }
  return problems.slice(0, MOST_PROBLEMS);
}

function problemsOf({ ontology }: PlanParts, record: EntityRecord, typeOf: (id: string) => EntityType | null): readonly Pick<RecordProblem, 'message'>[] {
  const missing = [record, ...record.identifiers].flatMap(({ evidence }) => evidence).filter(({ source }) => typeOf(source) !== 'SOURCE');
  return [
    ...checkEntity(ontology, record),
    ...record.statements.flatMap((statement) => checkStatement(ontology, statement, typeOf, record.type)),
    ...missing.map(({ source }) => ({ message: `no source has the id "${source}"` })),
    ...(record.type !== 'SOURCE' && record.evidence.length === 0 ? [{ message: withoutEvidence(record) }] : []),
  ];
}

export function withoutEvidence({ id }: EntityRecord): string {
  return `nothing is said of "${id}" by any document: give evidence, a statement or a relationship, or retract it too`;
}

async function neededBy(parts: PlanParts, records: PendingRecords, id: string): Promise<string[]> {
  const relationships: readonly RelationshipRecord[] = await relationshipsOf(parts, records, id);
  const citers = id.startsWith('source/') ? await citersOf(parts, records, id) : { entities: [], relationships: [] };
  return [
    ...relationships.map((record) => `"${record.id}" needs "${id}": retract it first`),
    ...[...citers.entities, ...citers.relationships].map((record) => `"${record.id}" cites "${id}": retract what it says first, or cite another document`),
  ];
}
