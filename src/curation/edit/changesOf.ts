import type { LoggedChange, Store } from '../../store/store.ts';
import type { PlannedChange } from './Edit.ts';

/** What one version changed, in its order; null where that is more than `most`. */
export async function changesOf(store: Pick<Store, 'changesSince'>, version: number, most = Number.POSITIVE_INFINITY): Promise<LoggedChange[] | null> {
  const changes: LoggedChange[] = [];
  for await (const change of store.changesSince(version - 1)) {
    if (change.version !== version) break;
    if (changes.length === most) return null;
    changes.push(change);
  }
  return changes;
}

/** All that one version changed, as it was planned. */
export async function plannedChangesOf(store: Pick<Store, 'changesSince'>, version: number): Promise<PlannedChange[]> {
  return ((await changesOf(store, version)) ?? []).map(({ id, before, after }) => ({ id, before, after }));
}

export function isEntityChange({ before, after }: Pick<LoggedChange, 'before' | 'after'>): boolean {
  return 'names' in (after ?? before)!;
}
