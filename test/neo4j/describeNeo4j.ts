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

  async dropSchema(): Promise<void> {
    for (const { name } of await this.run('SHOW CONSTRAINTS YIELD name')) await this.run(`DROP CONSTRAINT ${name}`);
    for (const { name } of await this.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) await this.run(`DROP INDEX ${name}`);
  }
}

interface Needs {
  readonly versions?: readonly Neo4jVersion[];
  /** A server of its own, which may be killed. Else it is one that other tests have used, with nothing in its database but constraints and indexes. */
  readonly ownServer?: boolean;
}

/** The same tests on each version of Neo4j that this machine can run. What it cannot run is skipped loudly, and counted. */
export function describeNeo4j(name: string, define: (database: () => TestDatabase) => void, needs: Needs = {}): void {
  const { versions = Object.keys(NEO4J_VERSIONS) as Neo4jVersion[], ownServer = false } = needs;
  for (const version of versions) {
    const reason = whyNoNeo4j(version);
    if (reason !== null) process.stderr.write(`SKIPPED: ${name} on Neo4j ${version}, because ${reason} is missing\n`);
    (reason === null ? describe : describe.skip)(`${name} on Neo4j ${version}`, () => {
      let database: TestDatabase;
      beforeAll(async () => {
        database = new TestDatabase(await (ownServer ? Neo4jServer.start(version) : Neo4jServer.shared(version)));
        await database.wipe();
      }, 300_000);
      afterAll(async () => {
        await database?.driver.close();
        if (ownServer) await database?.server.close();
      }, 60_000);
      define(() => database);
    });
  }
}
