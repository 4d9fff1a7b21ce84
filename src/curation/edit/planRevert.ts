import { isDeepStrictEqual } from 'node:util';
import { AtlasError } from '../../errors.ts';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import type { LoggedChange } from '../../store/store.ts';
import { changesOf, isEntityChange } from './changesOf.ts';
import { checkPending, MOST_PROBLEMS } from './checkPending.ts';
import { type Edit, type EditProblem, MOST_CHANGES } from './Edit.ts';
import type { PendingRecords } from './PendingRecords.ts';
import type { PlanEdit, PlanParts } from './planEdits.ts';

type Problem = Omit<EditProblem, 'edit'>;

/** What a version changed is as it was before, where nobody has changed it since. */
export const planRevert: PlanEdit<Extract<Edit, { op: 'REVERT' }>> = async (parts, records, { version }) => {
  const field = ['version'];
  const last = await parts.store.version();
  const [revision] = version >= 1 && version <= last ? await parts.store.revisions([version]) : [null];
  if (revision === null) return [{ field, message: `the log has no version ${version}${last === 0 ? '' : `; it has 1 to ${last}`}` }];
  const changes = await changesOf(parts.store, version, MOST_CHANGES);
  if (changes === null) {
    const message = `Version ${version} changed more than ${MOST_CHANGES} entities and relationships, which is the most that may change at once.`;
    throw new AtlasError('LIMIT_EXCEEDED', [message], { details: { argument: 'version', limit: 'changesAtOnce', max: MOST_CHANGES } });
  }
  const problems = await changedSince(parts, records, changes, version);
  if (problems.length > 0) return problems;
  const [entities, relationships] = [changes.filter(isEntityChange), changes.filter((change) => !isEntityChange(change))];
  for (const { id, before } of entities) await records.putEntity(id, before as EntityRecord | null);
  for (const { id, before } of relationships) await records.putRelationship(id, before as RelationshipRecord | null);
  return checkPending(
    parts,
    records,
    entities.map(({ id }) => id),
    relationships.map(({ id }) => id),
    field,
  );
};

async function changedSince({ store }: PlanParts, records: PendingRecords, changes: readonly LoggedChange[], version: number): Promise<Problem[]> {
  const problems: Problem[] = [];
  const entityIds = changes.filter(isEntityChange).map(({ id }) => id);
  const relationshipIds = changes.filter((change) => !isEntityChange(change)).map(({ id }) => id);
  const now = new Map<string, EntityRecord | RelationshipRecord | null>();
  for (const [i, record] of (await records.entities(entityIds)).entries()) now.set(`entity ${entityIds[i]}`, record);
  for (const [i, record] of (await records.relationships(relationshipIds)).entries()) now.set(`relationship ${relationshipIds[i]}`, record);
  for (const change of changes) {
    const { id, after } = change;
    if (isDeepStrictEqual(now.get(`${isEntityChange(change) ? 'entity' : 'relationship'} ${id}`), after)) continue;
    const later = (await store.history(id)).findLast((one) => one.version > version)?.version;
    const by = later === undefined ? 'by an earlier edit of this request' : `by version ${later}`;
    problems.push({ field: ['version'], message: `"${id}" has changed since version ${version}, last ${by}; undo that first, or edit what is there now` });
    if (problems.length === MOST_PROBLEMS) break;
  }
  return problems;
}
