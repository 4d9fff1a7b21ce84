import { afterAll, beforeAll, describe } from '@jest/globals';
import neo4j, { type Driver, type RecordShape } from 'neo4j-driver';
import type { Neo4jSettings } from '../../src/store/neo4j/Connection.ts';
import { NEO4J_VERSIONS, Neo4jServer, type Neo4jVersion, PASSWORD, whyNoNeo4j } from './startNeo4j.ts';

/** A real server for one group of tests, and a driver of its own to look behind the atlas and to work behind its back. */
export class TestDatabase {
  readonly server: Neo4jServer;
  readonly driver: Driver;
  readonly settings: Neo4jSettings;

  constructor(server: Neo4jServer) {
    this.server = server;
    this.settings = { uri: server.uri, user: 'neo4j', password: PASSWORD, database: null };
    this.driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', PASSWORD), { disableLosslessIntegers: true });
  }

  async run<R extends RecordShape = RecordShape>(statement: string, parameters: Record<string, unknown> = {}): Promise<R[]> {
    const session = this.driver.session();
    try {
      return (await session.run(statement, parameters)).records.map((record) => record.toObject()) as never;
    } finally {
      await session.close();
    }
  }

  /** Constraints and indexes stay. */
  async wipe(): Promise<void> {
    await this.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  }
}

/** The same tests on each version of Neo4j that this machine can run. What it cannot run is skipped loudly, and counted. */
export function describeNeo4j(name: string, define: (database: () => TestDatabase) => void, versions = Object.keys(NEO4J_VERSIONS) as Neo4jVersion[]): void {
  for (const version of versions) {
    const reason = whyNoNeo4j(version);
    if (reason !== null) process.stderr.write(`SKIPPED: ${name} on Neo4j ${version}, because ${reason} is missing\n`);
    (reason === null ? describe : describe.skip)(`${name} on Neo4j ${version}`, () => {
      let database: TestDatabase;
      beforeAll(async () => {
        database = new TestDatabase(await Neo4jServer.start(version));
      }, 300_000);
      afterAll(async () => {
        await database?.driver.close();
        await database?.server.close();
      }, 60_000);
      define(() => database);
    });
  }
}
