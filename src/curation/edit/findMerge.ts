import type { EntityRecord } from '../../ontology/records.ts';
import type { LoggedChange, Store } from '../../store/store.ts';
import { changesOf } from './changesOf.ts';

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

/**
 * The merging by which an entity went away, up to a version of the log. It is told by the records alone: the entity is gone, and in the same version another one has
 * its id among the former ones. Null: it is there, never was, or was retracted.
 */
export async function findMerge(store: Pick<Store, 'history' | 'changesSince'>, id: string, upTo = Number.POSITIVE_INFINITY): Promise<Merge | null> {
  const last = (await store.history(id)).filter(({ version }) => version <= upTo).at(-1);
  if (last === undefined || last.after !== null || last.before === null || !('names' in last.before)) return null;
  const changes = (await changesOf(store, last.version)) ?? [];
  const into = changes.find(({ before, after }) => after !== null && 'names' in after && hasHad(after, id) && !hasHad(before, id));
  if (into === undefined) return null;
  return {
    version: last.version,
    gone: last.before,
    into: { id: into.id, before: into.before as EntityRecord | null, after: into.after as EntityRecord },
    changes,
  };
}

function hasHad(record: LoggedChange['before'], id: string): boolean {
  return record?.formerIds?.includes(id) === true;
}
