import { isDeepStrictEqual } from 'node:util';
import { withoutFormerIds } from '../../ontology/formerIds.ts';
import type { RelationshipRecord } from '../../ontology/records.ts';
import type { LoggedChange } from '../../store/store.ts';
import { changesOf } from './changesOf.ts';
import type { Merge } from './findMerge.ts';
import { movedRelationship } from './movedRelationship.ts';
import type { PendingRecords } from './PendingRecords.ts';
import type { PlanParts } from './planEdits.ts';
import { apart } from './splitEntity.ts';
import { entityNow, relationshipNow } from './whatTouches.ts';

export interface SplitRelationships {
  /** Ids that nothing has any more. */
  readonly moved: readonly string[];
  /** What goes back to the entity that comes back. */
  readonly back: readonly RelationshipRecord[];
  /** What stays with the survivor, without what the other brought. */
  readonly left: readonly RelationshipRecord[];
}

/** Relationships of the merged entity that are still there under other ids; those that were retracted since stay retracted. */
export async function splitRelationships(parts: PlanParts, records: PendingRecords, merge: Merge): Promise<SplitRelationships> {
  const { gone, changes } = merge;
  const moved: string[] = [];
  const back: RelationshipRecord[] = [];
  const left = new Map<string, RelationshipRecord>();
  for (const { before } of changes) {
    if (before === null || 'names' in before || (before.from !== gone.id && before.to !== gone.id)) continue;
    const found = await relationshipNow(parts, records, before.id);
    const became = changes.find(
      ({ after }) => after !== null && !('names' in after) && (after.id === before.id || after.formerIds?.includes(before.id) === true),
    );
    if (found === null || became === undefined) continue;
    const now = left.get(found.id) ?? found;
    const { others, ids } = await lineageOf(parts, before, became);
    if (others.length === 0) {
      const returned = movedRelationship(parts.ontology, now, merge.into.id, gone.id);
      moved.push(now.id);
      back.push(
        withoutFormerIds(
          returned,
          [now.id, ...ids].filter((id) => id !== before.id && !before.formerIds?.includes(id)),
        ),
      );
      continue;
    }
    const ends = await Promise.all([before.from, before.to].map(async (end) => (end === gone.id ? end : entityNow(parts, records, end))));
    const other = ends.find((end) => end !== gone.id);
    if (other == null) continue;
    const end = before.from === gone.id ? before.to : before.from;
    back.push(end === other ? before : movedRelationship(parts.ontology, before, end, other));
    left.set(now.id, withoutIt(now, before, became, others));
  }
  return { moved: moved.filter((id) => !back.some((record) => record.id === id)), back, left: [...left.values()] };
}

interface Lineage {
  /** What else the relationship is made of now: what was there before the merge, and what was united with it since. */
  readonly others: readonly RelationshipRecord[];
  /** The ids that it has had since. */
  readonly ids: readonly string[];
}

/** Follows the log from the merge on. */
async function lineageOf({ store }: PlanParts, its: RelationshipRecord, became: LoggedChange): Promise<Lineage> {
  const others: (LoggedChange['before'] | undefined)[] = became.id === its.id ? [] : [became.before];
  const ids = [became.id];
  const known = new Set([its.id, ...((became.after as RelationshipRecord).formerIds ?? [])]);
  let current: LoggedChange | undefined = became;
  while (current !== undefined) {
    const { id, version }: LoggedChange = current;
    current = undefined;
    for (const change of (await store.history(id)).filter((one) => one.version > version)) {
      if (change.after === null) {
        current = (await changesOf(store, change.version))?.find(({ after }) => after?.formerIds?.includes(id));
        if (current === undefined) break;
        others.push(current.before);
        ids.push(current.id);
        break;
      }
      const united = (change.after.formerIds ?? []).filter((former) => !change.before?.formerIds?.includes(former) && !known.has(former));
      for (const former of united) others.push((await store.history(former)).find((one) => one.version === change.version)?.before);
    }
  }
  return { others: others.filter((record) => record != null && !('names' in record)) as RelationshipRecord[], ids };
}

const SINGLE = ['role', 'status', 'since', 'until', 'on', 'amount', 'note'] as const;

function withoutIt(now: RelationshipRecord, its: RelationshipRecord, became: LoggedChange, others: readonly RelationshipRecord[]): RelationshipRecord {
  const [was, after] = [became.before as RelationshipRecord | null, became.after as RelationshipRecord];
  const fields = Object.fromEntries(
    SINGLE.map((field) => [field, was !== null && isDeepStrictEqual(now[field], after[field]) ? was[field] : now[field]]),
  ) as Pick<RelationshipRecord, (typeof SINGLE)[number]>;
  const evidence = apart(
    now.evidence,
    its.evidence,
    others.flatMap((other) => other.evidence),
  );
  const formerly = [its.id, ...(its.formerIds ?? [])].filter((id) => !others.some((other) => other.formerIds?.includes(id)));
  return withoutFormerIds({ ...now, ...fields, evidence }, formerly);
}
