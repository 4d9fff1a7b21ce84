import neo4j, { type Driver } from 'neo4j-driver';
import { openNeo4j } from '../../src/store/neo4j/openNeo4j.ts';
import { names } from '../neo4j/names.ts';
import { Neo4jServer, PASSWORD, whyNoNeo4j } from '../neo4j/startNeo4j.ts';
import { AtlasServer, type Ended, until } from './AtlasServer.ts';
import { checkStore } from './checkWrites.ts';
import { must, type Trial } from './Trial.ts';
import type { Writer } from './Writer.ts';

const VERSION = '5.26';
let shared: Promise<FaultDatabase> | null = null;

/** A real Neo4j with the seeds in it and a token for it, one for all rows: each leaves it running. */
export class FaultDatabase {
  readonly server: Neo4jServer;
  readonly token: string;
  readonly #driver: Driver;

  private constructor(server: Neo4jServer, token: string) {
    this.server = server;
    this.token = token;
    this.#driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', PASSWORD), { disableLosslessIntegers: true });
  }

  /** It answers; a row that failed may have left it stopped. */
  static async shared(): Promise<FaultDatabase> {
    shared ??= FaultDatabase.#start();
    const database = await shared;
    const answers = () =>
      database.run('RETURN 1').then(
        () => true,
        () => false,
      );
    database.server.signal('SIGCONT');
    if (!(await answers())) {
      await database.server.kill();
      await database.startAgain();
    }
    return database;
  }

  static async closeShared(): Promise<void> {
    const database = await shared?.catch(() => null);
    await database?.close();
  }

  static async #start(): Promise<FaultDatabase> {
    const server = await Neo4jServer.start(VERSION);
    const env = envOf(server.uri);
    const filling = await AtlasServer.start(env, { args: ['serve', '--seed'] });
    await filling.stop();
    let made = await newToken(env);
    // A Neo4j that has just started may take longer to read the graph than a command waits for it.
    for (let n = 1; n < 10 && made.code !== 0; n++) made = await newToken(env);
    must(made.code === 0, `no token is given out: ${made.stderr}`);
    return new FaultDatabase(server, made.stdout.trim().split('\n').at(-1)!);
  }

  /** What the atlas is told in its environment; by way of a proxy: its address. */
  env(uri = this.server.uri): Record<string, string> {
    return envOf(uri);
  }

  async run(statement: string): Promise<Record<string, unknown>[]> {
    const session = this.#driver.session();
    try {
      return (await session.run(statement)).records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  }

  async changePassword(from: string, to: string): Promise<void> {
    const driver = neo4j.driver(this.server.uri, neo4j.auth.basic('neo4j', from));
    const isChanged = async (): Promise<boolean> => {
      try {
        await driver.executeQuery('ALTER CURRENT USER SET PASSWORD FROM $from TO $to', { from, to }, { database: 'system' });
        return true;
      } catch (error) {
        if ((error as { code?: unknown }).code === 'Neo.ClientError.Security.AuthenticationRateLimit') return false;
        throw error;
      }
    };
    try {
      // Neo4j locks a user out for five seconds after some wrong passwords, which others may have sent at the same moment.
      await until(isChanged, 8_000, 'the user stays locked out', 200);
    } finally {
      await driver.close();
    }
  }

  /** All of them, as a restart of a load balancer does. */
  async killConnections(password: string): Promise<void> {
    const driver = neo4j.driver(this.server.uri, neo4j.auth.basic('neo4j', password));
    try {
      await driver.executeQuery(
        'CALL dbms.listConnections() YIELD connectionId WITH collect(connectionId) AS ids CALL dbms.killConnections(ids) YIELD message RETURN message',
      );
    } catch {
      // Its own was among them.
    } finally {
      await driver.close();
    }
  }

  /** After it was stopped or killed; resolves when it answers who has waited for nothing else. */
  async startAgain(): Promise<void> {
    await this.server.start();
    await until(
      () =>
        this.run('RETURN 1').then(
          () => true,
          () => false,
        ),
      60_000,
      'Neo4j does not answer',
    );
  }

  async check(trial: Trial, writer: Writer): Promise<void> {
    const store = await openNeo4j({ uri: this.server.uri, user: 'neo4j', password: PASSWORD, database: null }, names);
    try {
      await checkStore(trial, store, writer);
    } finally {
      await store.close();
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
    await this.server.close();
  }
}

export function newToken(env: Readonly<Record<string, string>>): Promise<Ended> {
  return AtlasServer.command(['token', 'create', '--role', 'curator', '--name', 'fault tests'], env);
}

export function envOf(uri: string): Record<string, string> {
  return { NEO4J_URI: uri, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: PASSWORD, NEO4J_REFRESH_SECONDS: '0' };
}

export function neo4jMissing(): string | null {
  try {
    const reason = whyNoNeo4j(VERSION);
    return reason === null ? null : `${reason} is missing`;
  } catch (error) {
    return (error as Error).message;
  }
}
