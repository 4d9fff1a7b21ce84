import type { LoggedChange, Store } from '../../store/store.ts';

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

export function isEntityChange({ before, after }: Pick<LoggedChange, 'before' | 'after'>): boolean {
  return 'names' in (after ?? before)!;
}
