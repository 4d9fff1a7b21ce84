import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import { oneASource } from '../mergeFacts.ts';
import { checkPending } from './checkPending.ts';
import type { Edit, EditProblem } from './Edit.ts';
import { citing } from './evidenceLists.ts';
import { movedRelationship } from './movedRelationship.ts';
import type { PendingRecords } from './PendingRecords.ts';
import type { PlanEdit, PlanParts } from './planEdits.ts';
import { uniteEntities, uniteRelationships } from './unite.ts';
import { citersOf, entityNow, relationshipsOf } from './whatTouches.ts';

type Problem = Omit<EditProblem, 'edit'>;
type Pair = { readonly gone: EntityRecord; readonly kept: EntityRecord };

/** One entity goes into another, with all that is said of it; ids that it loses lead to what they became. */
export const planMerge: PlanEdit<Extract<Edit, { op: 'MERGE' }>> = async (parts, records, edit) => {
  const found = await findPair(parts, records, edit);
  if ('message' in found) return [found];
  const { gone, kept } = found;
  const problems: Problem[] = [];
  if (gone.kind !== null && kept.kind !== null && gone.kind !== kept.kind) {
    const message = `"${gone.id}" has kind ${gone.kind} and "${kept.id}" has kind ${kept.kind}; they must agree: change one of them first`;
    problems.push({ field: ['merged'], message });
  }
  const moves = await moveRelationships(parts, records, found, problems);
  if (problems.length > 0) return problems;
  await records.putEntity(gone.id, null);
  await records.putEntity(kept.id, uniteEntities(kept, gone));
  for (const [id, record] of moves) await records.putRelationship(id, record);
  if (gone.type === 'SOURCE') await citeInstead(parts, records, gone.id, kept.id);
  return checkPending(parts, records, [gone.id, kept.id], [...moves.keys()], ['merged']);
};

async function findPair(parts: PlanParts, records: PendingRecords, { merged, into }: { merged: string; into: string }): Promise<Pair | Problem> {
  const [gone] = await records.entities([merged]);
  const survivor = await entityNow(parts, records, into);
  if (gone === null) {
    const now = await entityNow(parts, records, merged);
    return { field: ['merged'], message: now === null ? `no entity has the id "${merged}"` : `"${merged}" was merged into "${now}" already` };
  }
  if (survivor === null) return { field: ['into'], message: `no entity has the id "${into}"` };
  if (survivor === merged) {
    const why = into === merged ? '' : `"${into}" was merged into "${merged}": `;
    return { field: ['into'], message: `${why}a thing cannot be merged into itself` };
  }
  const [kept] = (await records.entities([survivor])) as [EntityRecord];
  if (kept.type === gone.type) return { gone, kept };
  return { field: ['into'], message: `"${gone.id}" is a ${gone.type} and "${kept.id}" is a ${kept.type}; only two of one type can be merged` };
}

/** What becomes of relationships of the one that goes, and of those of the other that they coincide with, by id. */
async function moveRelationships(
  parts: PlanParts,
  records: PendingRecords,
  { gone, kept }: Pair,
  problems: Problem[],
): Promise<Map<string, RelationshipRecord | null>> {
  const moves = new Map<string, RelationshipRecord | null>();
  for (const record of await relationshipsOf(parts, records, gone.id)) {
    const moved = movedRelationship(parts.ontology, record, gone.id, kept.id);
    if (moved.from === moved.to) {
      const message = `"${record.id}" relates the two to each other, and a thing cannot be related to itself; retract it first`;
      problems.push({ field: ['merged'], message });
      continue;
    }
    moves.set(record.id, null);
    const there = moved.id === record.id ? null : (moves.get(moved.id) ?? (await records.relationships([moved.id]))[0]);
    if (there === null) {
      moves.set(moved.id, moved);
      continue;
    }
    const united = uniteRelationships(there, moved);
    moves.set(moved.id, united.record);
    for (const { field, one, other } of united.contradictions) {
      const message = `"${record.id}" would become "${there.id}", which has another ${field} (${JSON.stringify(one)}, not ${JSON.stringify(other)}); make them agree, or retract one of them, first`;
      problems.push({ field: ['merged'], message });
    }
  }
  return moves;
}

async function citeInstead(parts: PlanParts, records: PendingRecords, source: string, instead: string): Promise<void> {
  const { entities, relationships } = await citersOf(parts, records, source);
  const renamed = <T extends { readonly evidence: EntityRecord['evidence'] }>(item: T): T => ({ ...item, evidence: citing(item.evidence, source, instead) });
  for (const record of entities) {
    const { identifiers, statements, evidence } = record;
    const changed = { identifiers: identifiers.map(renamed), statements: statements.map(renamed), evidence: oneASource(citing(evidence, source, instead)) };
    await records.putEntity(record.id, { ...record, ...changed });
  }
  for (const record of relationships) await records.putRelationship(record.id, renamed(record));
}
