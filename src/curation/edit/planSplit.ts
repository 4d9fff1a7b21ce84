import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import { oneASource } from '../mergeFacts.ts';
import { checkPending } from './checkPending.ts';
import { citeAgain } from './citeAgain.ts';
import type { Edit } from './Edit.ts';
import { evidenceOf, evidenceWithout, isSameEvidence, isSamePlace } from './evidenceLists.ts';
import { findMerge, type Merge } from './findMerge.ts';
import type { PendingRecords } from './PendingRecords.ts';
import type { PlanEdit, PlanParts } from './planEdits.ts';
import { splitEntity } from './splitEntity.ts';
import { splitRelationships } from './splitRelationships.ts';
import { entityNow, relationshipsOf } from './whatTouches.ts';

/**
 * Undoes a merge: the merged entity comes back as it was, with its relationships that are still there; what was added since stays where it is. Of several merges into
 * one another the last comes first.
 */
export const planSplit: PlanEdit<Extract<Edit, { op: 'SPLIT' }>> = async (parts, records, { merged }) => {
  const found = await findSplit(parts, records, merged);
  if (typeof found === 'string') return [{ field: ['merged'], message: found }];
  const { merge, survivor } = found;
  const relationships = await splitRelationships(parts, records, merge);
  const others = await mergedSince(parts, survivor, merge);
  const rest = splitEntity(survivor, merge, others);
  for (const id of relationships.moved) await records.putRelationship(id, null);
  for (const record of [...relationships.left, ...relationships.back]) await records.putRelationship(record.id, record);
  const added = relationships.back.flatMap(({ id, evidence }) => {
    const was = merge.changes.find(({ before }) => before?.id === id)?.before as RelationshipRecord | undefined;
    return evidence.filter((item) => !was?.evidence.some((one) => isSameEvidence(one, item)));
  });
  const { gone } = merge;
  const comesBack = added.length === 0 ? gone : { ...gone, evidence: oneASource([...gone.evidence, ...added]) };
  await records.putEntity(merged, comesBack);
  const facts = [...rest.statements, ...(await relationshipsOf(parts, records, survivor.id))];
  const own = [merge.into.before!, ...others].flatMap(({ evidence }) => evidence);
  const lost = relationships.back.flatMap(({ evidence }) => evidence).filter((item) => !own.some((one) => isSamePlace(one, item)));
  // Documents that only the other one had brought, and that say something of it since, are its own by now.
  const evidence = gone.type === 'SOURCE' ? [] : evidenceOf(evidenceWithout(rest.evidence, lost, facts), facts);
  await records.putEntity(survivor.id, { ...rest, evidence });
  if (gone.type === 'SOURCE') await citeAgain(parts, records, merge);
  const touched = [...relationships.moved, ...relationships.left.map(({ id }) => id), ...relationships.back.map(({ id }) => id)];
  return checkPending(parts, records, [merged, survivor.id], touched, ['merged']);
};

/** The merge, and what the entity is now that the other went into; text: why there is nothing to undo. */
async function findSplit(parts: PlanParts, records: PendingRecords, id: string): Promise<{ merge: Merge; survivor: EntityRecord } | string> {
  const now = await entityNow(parts, records, id);
  if (now === id) return `"${id}" is there; only what was merged into another can be split`;
  const merge = await findMerge(parts.store, id);
  if (merge === null) {
    const last = (await parts.store.history(id)).at(-1);
    if (last === undefined) return `nothing ever had the id "${id}"`;
    return last.after === null
      ? `"${id}" was retracted by version ${last.version}, not merged; revert that version to have it back`
      : `"${id}" is being merged by this request; leave the merge out instead`;
  }
  const { into, version } = merge;
  if (now === null) {
    const gone = (await parts.store.history(into.id)).at(-1);
    return `"${id}" was merged into "${into.id}" by version ${version}, which is not there any more${gone === undefined ? '' : ` since version ${gone.version}`}; bring that back first`;
  }
  if (now !== into.id) return `"${id}" was merged into "${into.id}" by version ${version}, which was merged into "${now}" since; split "${into.id}" first`;
  if (into.before === null)
    return `"${id}" was merged by version ${version} into "${into.id}", which that version added: what was whose cannot be told; revert the version instead`;
  const [survivor] = (await records.entities([now])) as [EntityRecord];
  return { merge, survivor };
}

/** What other entities were that went into the survivor after the merge, in the order in which they did. */
async function mergedSince({ store }: PlanParts, survivor: EntityRecord, { version, into }: Merge): Promise<EntityRecord[]> {
  const since = (survivor.formerIds ?? []).filter((id) => !into.after.formerIds?.includes(id));
  const last = await Promise.all(since.map(async (id) => (await store.history(id)).findLast((change) => change.after === null && change.version > version)));
  return last
    .filter((change) => change !== undefined)
    .sort((a, b) => a.version - b.version || a.sequence - b.sequence)
    .flatMap(({ before }) => (before !== null && 'names' in before ? [before] : []));
}
