import { hasCode } from '../../errors.ts';
import type { Store } from '../store.ts';
import { Connection, type Neo4jSettings } from './Connection.ts';
import { Neo4jStore } from './Neo4jStore.ts';
import { type GraphNames, prepareDatabase } from './schema.ts';

/**
 * Opens the store and makes its constraints and indexes. A server that cannot be reached now is no reason to give up: every method rejects with
 * STORE_UNAVAILABLE until it can. What only an operator can mend (a wrong password, somebody else's database) rejects here.
 */
export async function openNeo4j(settings: Neo4jSettings, names: GraphNames): Promise<Store> {
  const connection = new Connection(settings);
  let preparing: Promise<void> | null = null;
  const prepare = (): Promise<void> => {
    preparing ??= prepareDatabase(connection, names).catch((error: unknown) => {
      preparing = null;
      throw error;
    });
    return preparing;
  };
  try {
    await prepare();
  } catch (error) {
    if (!hasCode(error, 'STORE_UNAVAILABLE')) {
      await connection.close();
      throw error;
    }
  }
  return new Neo4jStore(connection, names, prepare);
}
