import { copyStore } from './copyStore.ts';
import { openSqlite } from './sqlite/openSqlite.ts';
import type { Store } from './store.ts';

/** Writes all that a store holds, with its log and what is kept beside the graph, to a new data file, while others read and write; it is of one version. */
export async function backUp(store: Store, path: string): Promise<void> {
  if (store.backUp !== undefined) return store.backUp(path);
  const target = await openSqlite(path);
  try {
    await copyStore(store, target);
  } finally {
    await target.close();
  }
}
