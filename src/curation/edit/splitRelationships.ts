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
import { uniteRelationships } from './unite.ts';
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
  const { gone, into } = merge;
  const moved: string[] = [];
  const left: RelationshipRecord[] = [];
  const back = new Map<string, RelationshipRecord>();
  const giveBack = (record: RelationshipRecord) => {
    const known = back.get(record.id);
    back.set(record.id, known === undefined ? record : uniteRelationships(known, record).record);
  };
  for (const [now, its] of await relationshipsNow(parts, records, merge)) {
    if (its.every(({ lineage }) => othersOf(lineage).length === 0)) {
      const ids = its
        .flatMap(({ lineage }) => lineage.map(({ id }) => id))
        .filter((id) => !its.some(({ was }) => was.id === id || was.formerIds?.includes(id)));
      moved.push(now.id);
      giveBack(withoutFormerIds(movedRelationship(parts.ontology, now, into.id, gone.id), [...ids, now.id]));
      continue;
    }
    const others = its.flatMap(({ lineage }) => othersOf(lineage));
    for (const { was } of its) {
      const end = was.from === gone.id ? was.to : was.from;
      const endNow = await entityNow(parts, records, end);
      if (endNow !== null) giveBack(endNow === end ? was : movedRelationship(parts.ontology, was, end, endNow));
    }
    left.push(its.reduce((rest, { was, became, lineage }) => withoutIt(rest, was, became, others, aloneIn(lineage)), now));
  }
  return { moved: moved.filter((id) => !back.has(id)), back: [...back.values()], left };
}

interface Moved {
  /** What it was before the merge, and what the merge made of it. */
  readonly was: RelationshipRecord;
  readonly became: LoggedChange;
  readonly lineage: Lineage;
}

/** What relationships of the merged entity are now: several may be one. */
async function relationshipsNow(parts: PlanParts, records: PendingRecords, { gone, changes }: Merge): Promise<Map<RelationshipRecord, Moved[]>> {
  const all: [RelationshipRecord, Moved][] = [];
  for (const { before: was } of changes) {
    if (was === null || 'names' in was || (was.from !== gone.id && was.to !== gone.id)) continue;
    const now = await relationshipNow(parts, records, was.id);
    const became = changes.find(({ after }) => after !== null && !('names' in after) && (after.id === was.id || after.formerIds?.includes(was.id) === true));
    if (now !== null && became !== undefined) all.push([now, { was, became, lineage: await lineageOf(parts, was, became) }]);
  }
  // What one of them is part of is told by its own lineage: the rest of it counts, not all.
  const own = new Set(all.map(([, { was }]) => was.id));
  const isOwn = ({ id, formerIds }: RelationshipRecord) => own.has(id) || formerIds?.some((former) => own.has(former)) === true;
  const byNow = new Map<string, [RelationshipRecord, Moved[]]>();
  for (const [now, { lineage, ...rest }] of all) {
    const one: Moved = { ...rest, lineage: lineage.map(({ id, others }) => ({ id, others: others.filter((other) => !isOwn(other)) })) };
    const known = byNow.get(now.id);
    if (known === undefined) byNow.set(now.id, [now, [one]]);
    else known[1].push(one);
  }
  return new Map(byNow.values());
}

/** The ids that a relationship has had since the merge, in this order, with what else it was united with while it had them. */
type Lineage = readonly { readonly id: string; readonly others: readonly RelationshipRecord[] }[];

/** Follows the log from the merge on. */
async function lineageOf({ store }: PlanParts, its: RelationshipRecord, became: LoggedChange): Promise<Lineage> {
  const lineage: { id: string; others: RelationshipRecord[] }[] = [];
  const known = new Set([its.id, ...((became.after as RelationshipRecord).formerIds ?? [])]);
  let current: LoggedChange | undefined = became;
  while (current !== undefined) {
    const { id, version, before }: LoggedChange = current;
    const others = id === its.id ? [] : [before];
    current = undefined;
    for (const change of (await store.history(id)).filter((one) => one.version > version)) {
      if (change.after === null) {
        current = (await changesOf(store, change.version))?.find(({ after }) => after?.formerIds?.includes(id));
        break;
      }
      const united = (change.after.formerIds ?? []).filter((former) => !change.before?.formerIds?.includes(former) && !known.has(former));
      for (const former of united) others.push((await store.history(former)).find((one) => one.version === change.version)?.before ?? null);
    }
    lineage.push({ id, others: others.filter((record) => record !== null && !('names' in record)) as RelationshipRecord[] });
  }
  return lineage;
}

function othersOf(lineage: Lineage): RelationshipRecord[] {
  return lineage.flatMap(({ others }) => others);
}

/** The ids that it had before it was united with anything else. */
function aloneIn(lineage: Lineage): string[] {
  const end = lineage.findIndex(({ others }) => others.length > 0);
  return lineage.slice(0, end < 0 ? undefined : end).map(({ id }) => id);
}

const SINGLE = ['role', 'status', 'since', 'until', 'on', 'amount', 'note'] as const;

function withoutIt(
  now: RelationshipRecord,
  its: RelationshipRecord,
  became: LoggedChange,
  others: readonly RelationshipRecord[],
  ids: readonly string[],
): RelationshipRecord {
  const [was, after] = [became.before as RelationshipRecord | null, became.after as RelationshipRecord];
  const fields = Object.fromEntries(
    SINGLE.map((field) => [field, was !== null && isDeepStrictEqual(now[field], after[field]) ? was[field] : now[field]]),
  ) as Pick<RelationshipRecord, (typeof SINGLE)[number]>;
  const evidence = apart(
    now.evidence,
    its.evidence,
    others.flatMap((other) => other.evidence),
  );
  const formerly = [its.id, ...(its.formerIds ?? []), ...ids].filter((id) => !others.some((other) => other.id === id || other.formerIds?.includes(id)));
  return withoutFormerIds({ ...now, ...fields, evidence }, formerly);
}
