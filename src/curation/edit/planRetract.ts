import type { EntityRecord, EvidenceRecord, RelationshipRecord } from '../../ontology/records.ts';
import { statementId } from '../../ontology/statementId.ts';
import { withoutEvidence } from './checkPending.ts';
import type { Edit, EditProblem, RetractTarget } from './Edit.ts';
import { evidenceWithout } from './evidenceLists.ts';
import type { PendingRecords } from './PendingRecords.ts';
import type { PlanEdit, PlanParts } from './planEdits.ts';
import { citersOf, entityNow, relationshipNow, relationshipsOf } from './whatTouches.ts';
import { withPrimary } from './withPrimary.ts';

type Problem = Omit<EditProblem, 'edit'>;

/** Citing things that are named where a source cannot be retracted. */
const NAMED_CITERS = 5;

/** Takes back what is no longer held to be true, and with it the evidence that entities had because of it. */
export const planRetract: PlanEdit<Extract<Edit, { op: 'RETRACT' }>> = async (parts, records, { target }) => {
  switch (target.of) {
    case 'ENTITY':
      return retractEntity(parts, records, target.id);
    case 'RELATIONSHIP':
      return retractRelationship(parts, records, target.id);
    default:
      return retractPart(parts, records, target);
  }
};

async function retractEntity(parts: PlanParts, records: PendingRecords, id: string): Promise<Problem[]> {
  const field = ['target', 'entity'];
  const [entity] = await records.entities([id]);
  if (entity === null) return [{ field, message: notThere('entity', id, await entityNow(parts, records, id)) }];
  if (entity.type === 'SOURCE') {
    const { entities, relationships } = await citersOf(parts, records, id);
    const citers = [...entities, ...relationships].map((record) => record.id);
    if (citers.length > 0) {
      const [named, more] = [citers.slice(0, NAMED_CITERS).map((one) => `"${one}"`), citers.length - NAMED_CITERS];
      const message = `"${id}" is cited by ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}; retract what it says, or cite another document, first`;
      return [{ field, message }];
    }
  }
  const relationships = await relationshipsOf(parts, records, id);
  for (const record of relationships) await records.putRelationship(record.id, null);
  await records.putEntity(id, null);
  const others = relationships.map((record) => ({ id: record.from === id ? record.to : record.from, evidence: record.evidence }));
  return takeEvidence(parts, records, others, field);
}

async function retractRelationship(parts: PlanParts, records: PendingRecords, id: string): Promise<Problem[]> {
  const field = ['target', 'relationship'];
  const [record] = await records.relationships([id]);
  if (record === null) return [{ field, message: notThere('relationship', id, (await relationshipNow(parts, records, id))?.id ?? null) }];
  await records.putRelationship(id, null);
  const ends = [record.from, record.to].map((end) => ({ id: end, evidence: record.evidence }));
  return takeEvidence(parts, records, ends, field);
}

/** A former id names the entity too: what is taken back is one thing that is said of it. */
async function retractPart(
  parts: PlanParts,
  records: PendingRecords,
  target: Exclude<RetractTarget, { readonly of: 'ENTITY' | 'RELATIONSHIP' }>,
): Promise<Problem[]> {
  const part = target.of.toLowerCase();
  const id = await entityNow(parts, records, target.id);
  const [entity] = id === null ? [null] : await records.entities([id]);
  if (entity === null) return [{ field: ['target', part, 'entity'], message: notThere('entity', target.id, null) }];
  const { record, gone } = without(entity, target);
  if (record === null) return [{ field: ['target', part], message: missingPart(entity, target) }];
  await records.putEntity(entity.id, record);
  return takeEvidence(parts, records, [{ id: entity.id, evidence: gone }], ['target', part]);
}

/** The entity without the part, and what was evidence of it; null: it has no such part, or cannot be without. */
function without(
  entity: EntityRecord,
  target: Exclude<RetractTarget, { readonly of: 'ENTITY' | 'RELATIONSHIP' }>,
): { readonly record: EntityRecord | null; readonly gone: readonly EvidenceRecord[] } {
  switch (target.of) {
    case 'STATEMENT': {
      const statement = entity.statements.find((one) => statementId(one) === target.statement);
      if (statement === undefined) return { record: null, gone: [] };
      return { record: { ...entity, statements: entity.statements.filter((one) => one !== statement) }, gone: statement.evidence };
    }
    case 'NAME': {
      const left = entity.names.filter(({ text }) => text !== target.text);
      if (left.length === 0 || left.length === entity.names.length) return { record: null, gone: [] };
      return { record: { ...entity, names: withPrimary(left, entity.names) }, gone: [] };
    }
    case 'IDENTIFIER': {
      const left = entity.identifiers.filter(({ scheme, value }) => scheme !== target.scheme || value !== target.value);
      return { record: left.length === entity.identifiers.length ? null : { ...entity, identifiers: left }, gone: [] };
    }
  }
}

function missingPart({ id, names }: EntityRecord, target: Exclude<RetractTarget, { readonly of: 'ENTITY' | 'RELATIONSHIP' }>): string {
  switch (target.of) {
    case 'STATEMENT':
      return `"${id}" has no statement "${target.statement}"; give the \`id\` of one of its statements`;
    case 'NAME':
      return names.some(({ text }) => text === target.text)
        ? `"${target.text}" is the last name of "${id}"; add another first, or retract the entity`
        : `"${id}" has no name "${target.text}"`;
    case 'IDENTIFIER':
      return `"${id}" has no identifier ${target.scheme} "${target.value}"`;
  }
}

/** Entities lose what was their evidence because of facts that are gone; one that has none left is a problem. */
export async function takeEvidence(
  parts: PlanParts,
  records: PendingRecords,
  losses: readonly { readonly id: string; readonly evidence: readonly EvidenceRecord[] }[],
  field: Problem['field'],
): Promise<Problem[]> {
  const lost = new Map<string, EvidenceRecord[]>();
  for (const { id, evidence } of losses) lost.set(id, [...(lost.get(id) ?? []), ...evidence]);
  const problems: Problem[] = [];
  for (const [id, gone] of lost) {
    const [entity] = await records.entities([id]);
    if (entity === null) continue;
    const left: readonly RelationshipRecord[] = await relationshipsOf(parts, records, id);
    const evidence = evidenceWithout(entity.evidence, gone, [...entity.statements, ...left]);
    if (evidence === entity.evidence) continue;
    await records.putEntity(id, { ...entity, evidence });
    if (evidence.length === 0) problems.push({ field, message: withoutEvidence(entity) });
  }
  return problems;
}

function notThere(what: string, id: string, now: string | null): string {
  return `no ${what} has the id "${id}"${now === null ? '' : `: it was merged into "${now}"; give that id, or split it first`}`;
}
