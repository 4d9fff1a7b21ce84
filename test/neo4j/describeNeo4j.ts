import { afterAll, beforeAll, describe } from '@jest/globals';
import neo4j, { type Driver, type RecordShape } from 'neo4j-driver';
import type { Neo4jSettings } from '../../src/store/neo4j/Connection.ts';
import { type GivenServer, givenServer } from './givenServer.ts';
import { NEO4J_VERSIONS, Neo4jServer, type Neo4jVersion, PASSWORD, whyNoNeo4j } from './startNeo4j.ts';

/** The one at NEO4J_TEST_URI; null when the tests start their own. */
const GIVEN = await givenServer();

/** A real database for one group of tests, and a driver of its own to look behind the atlas and to work behind its back. */
export class TestDatabase {
  readonly settings: Neo4jSettings;
  readonly driver: Driver;
  readonly #server: Neo4jServer | null;

  constructor(server: Neo4jServer | GivenServer) {
    this.#server = server instanceof Neo4jServer ? server : null;
    this.settings = server instanceof Neo4jServer ? { uri: server.uri, user: 'neo4j', password: PASSWORD, database: null } : server.settings;
    const { uri, user, password } = this.settings;
    this.driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  }

  /** To stop, kill and start again. */
  get server(): Neo4jServer {
    if (this.#server === null) throw new Error('a test that handles the server needs one of its own');
    return this.#server;
  }

  /** What the atlas is told in its environment. */
  get env(): Record<string, string> {
    const { uri, user, password, database } = this.settings;
    return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, ...(database === null ? {} : { NEO4J_DATABASE: database }) };
  }

  async run<R extends RecordShape = RecordShape>(statement: string, parameters: Record<string, unknown> = {}): Promise<R[]> {
    const session = this.driver.session(this.settings.database === null ? {} : { database: this.settings.database });
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
    const given = ownServer ? null : GIVEN;
    if (given !== null && given.version !== version) continue;
    const reason = given === null ? whyNoNeo4j(version) : null;
    if (reason !== null) process.stderr.write(`SKIPPED: ${name} on Neo4j ${version}, because ${reason} is missing\n`);
    (reason === null ? describe : describe.skip)(`${name} on Neo4j ${version}`, () => {
      let database: TestDatabase;
      beforeAll(async () => {
        database = new TestDatabase(given ?? (await (ownServer ? Neo4jServer.start(version) : Neo4jServer.shared(version))));
        await database.wipe();
      }, 300_000);
      afterAll(async () => {
        if (given !== null) await database.wipe();
        await database?.driver.close();
        if (ownServer) await database?.server.close();
      }, 60_000);
      define(() => database);
    });
  }
}
