import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import type { LoggedChange, Store } from '../../store/store.ts';
import { changesOf, eachChangeOf } from './changesOf.ts';

/** How an id came to lead to another one. */
export interface Merge {
  readonly version: number;
  /** What the merged entity was. */
  readonly gone: EntityRecord;
  /** What became of the one that it went into. */
  readonly into: { readonly id: string; readonly before: EntityRecord | null; readonly after: EntityRecord };
  /** All that the version changed. */
  readonly changes: readonly LoggedChange[];
}

type Log = Pick<Store, 'history' | 'changesSince'>;

/** The merging by which an entity went away. Null: it is there, never was, or was retracted. */
export async function findMerge(store: Log, id: string): Promise<Merge | null> {
  const last = lastOf(await store.history(id));
  if (last === null || !('names' in last.before)) return null;
  const changes = (await changesOf(store, last.version)) ?? [];
  const into = changes.find((change) => isHeirOf(change, id));
  if (into === undefined) return null;
  return {
    version: last.version,
    gone: last.before,
    into: { id: into.id, before: into.before as EntityRecord | null, after: into.after as EntityRecord },
    changes,
  };
}

/** Of the ids that went away in a version those that led elsewhere, and where to; the others were retracted. */
export async function heirsOf(store: Pick<Store, 'changesSince'>, version: number, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const heirs = new Map<string, string>();
  for await (const change of eachChangeOf(store, version, signal)) {
    for (const id of change.after?.formerIds ?? []) if (!heirs.has(id) && isHeirOf(change, id)) heirs.set(id, change.id);
  }
  return heirs;
}

/** That a thing was merged is told by the records alone: it is gone, and in the same version another has its id among the former ones. */
function isHeirOf({ before, after }: LoggedChange, id: string): boolean {
  return after?.formerIds?.includes(id) === true && before?.formerIds?.includes(id) !== true;
}

/** The change that took the thing away, if it is gone, up to a version. */
export function lastOf(
  history: readonly LoggedChange[],
  upTo = Number.POSITIVE_INFINITY,
): (LoggedChange & { before: EntityRecord | RelationshipRecord }) | null {
  const last = history.findLast(({ version }) => version <= upTo);
  return last === undefined || last.after !== null || last.before === null ? null : { ...last, before: last.before };
}
