import type { LoggedChange, Store } from '../../store/store.ts';
import type { PlannedChange } from './Edit.ts';

type Log = Pick<Store, 'changesSince'>;

/** What one version changed, in its order, as far as somebody reads it. Rejects with the signal's reason when it is set in between. */
export async function* eachChangeOf(store: Log, version: number, signal?: AbortSignal): AsyncGenerator<LoggedChange, void, void> {
  for await (const change of store.changesSince(version - 1)) {
    signal?.throwIfAborted();
    if (change.version !== version) return;
    yield change;
  }
}

/** All of it at once; null where that is more than `most`. */
export async function changesOf(store: Log, version: number, most = Number.POSITIVE_INFINITY): Promise<LoggedChange[] | null> {
  const changes: LoggedChange[] = [];
  for await (const change of eachChangeOf(store, version)) {
    if (changes.length === most) return null;
    changes.push(change);
  }
  return changes;
}

/** All that one version changed, as it was planned. */
export async function plannedChangesOf(store: Log, version: number): Promise<PlannedChange[]> {
  return ((await changesOf(store, version)) ?? []).map(({ id, before, after }) => ({ id, before, after }));
}

export function isEntityChange({ before, after }: Pick<LoggedChange, 'before' | 'after'>): boolean {
  return 'names' in (after ?? before)!;
}
