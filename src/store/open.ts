import type { Neo4jSettings } from './neo4j/Connection.ts';
import type { GraphNames } from './neo4j/schema.ts';
import { openSqlite } from './sqlite/openSqlite.ts';
import type { Store } from './store.ts';

export type StoreSettings =
  /** Path of the SQLite file, or ":memory:". */
  { readonly path: string } | { readonly neo4j: Neo4jSettings };

/** Picks the store that the settings ask for. The driver of Neo4j takes a fifth of a second to load, and only who asks for one has to wait for it. */
export async function openStore(settings: StoreSettings, names: GraphNames): Promise<Store> {
  if (!('neo4j' in settings)) return openSqlite(settings.path);
  const { openNeo4j } = await import('./neo4j/openNeo4j.ts');
  return openNeo4j(settings.neo4j, names);
}
