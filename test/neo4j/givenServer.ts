import neo4j from 'neo4j-driver';
import type { Neo4jSettings } from '../../src/store/neo4j/Connection.ts';
import type { Neo4jVersion } from './startNeo4j.ts';

export interface GivenServer {
  readonly version: Neo4jVersion;
  readonly settings: Neo4jSettings;
}

/**
 * The server at NEO4J_TEST_URI (with NEO4J_TEST_USER, NEO4J_TEST_PASSWORD and NEO4J_TEST_DATABASE), if there is one. The tests fill its database and
 * empty it, so it must be empty.
 */
export async function givenServer(): Promise<GivenServer | null> {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '', NEO4J_TEST_DATABASE: database = null } = process.env;
  if (uri === undefined) return null;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    const ask = async (query: string): Promise<Record<string, unknown>> => {
      const { records } = await driver.executeQuery(query, {}, database === null ? {} : { database });
      return records[0].toObject();
    };
    const { count } = await ask('MATCH (n) RETURN count(n) AS count');
    if (count !== 0) throw new Error(`NEO4J_TEST_URI: the tests would delete the ${count} nodes of this database; give them an empty one`);
    const { version } = await ask("CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version");
    return { version: String(version).startsWith('5.') ? '5.26' : '2026', settings: { uri, user, password, database } };
  } finally {
    await driver.close();
  }
}
