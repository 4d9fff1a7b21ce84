import type { Neo4jSettings } from './neo4j/Connection.ts';
import { openNeo4j } from './neo4j/openNeo4j.ts';
import type { GraphNames } from './neo4j/schema.ts';
import { openSqlite } from './sqlite/openSqlite.ts';
import type { Store } from './store.ts';

export type StoreSettings =
  /** Path of the SQLite file, or ":memory:". */
  { readonly path: string } | { readonly neo4j: Neo4jSettings };

/** Picks the store that the settings ask for. */
export async function openStore(settings: StoreSettings, names: GraphNames): Promise<Store> {
  return 'neo4j' in settings ? openNeo4j(settings.neo4j, names) : openSqlite(settings.path);
}
