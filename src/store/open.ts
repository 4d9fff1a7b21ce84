import { openSqlite } from './sqlite/openSqlite.ts';
import type { Store } from './store.ts';

export interface StoreSettings {
  /** Path of the SQLite file, or ":memory:". */
  readonly path: string;
}

/** Picks the store that the settings ask for. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  return openSqlite(settings.path);
}
