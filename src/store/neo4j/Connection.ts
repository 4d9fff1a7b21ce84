import neo4j, { type BookmarkManager, type Driver, type ManagedTransaction, type RecordShape } from 'neo4j-driver';
import { AtlasError } from '../../errors.ts';
import { neo4jError, unavailable } from './neo4jErrors.ts';

export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Null: the home database of the user. */
  readonly database: string | null;
}

/** Work that has waited so long makes us ask whether the server is there at all. */
const SUSPICIOUS_MS = 600;
const PROBE_MS = 900;
const PROBE_AGAIN_MS = 250;
/** The database itself ends what takes longer. */
const READ_MS = 30_000;
const WRITE_MS = 300_000;
const MAX_CONNECTIONS = 20;

export type Work<T> = (run: Run, transaction: ManagedTransaction) => Promise<T>;
/** Runs one statement and gives its rows. */
export type Run = <R extends RecordShape = RecordShape>(statement: string, parameters?: Record<string, unknown>) => Promise<R[]>;

/**
 * The driver with an end to each wait. A server that is gone refuses, but one that hangs says nothing, and the driver would wait for it;
 * so work that takes long is doubted by a probe on a connection of its own, and when the probe is not answered, all work under way fails
 * at once, what comes then fails without waiting, and the driver is thrown away. A new one probes until it is answered.
 */
export class Connection {
  readonly #settings: Neo4jSettings;
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager();
  #driver: Driver;
  #isDown = false;
  #isClosed = false;
  #probing: Promise<boolean> | null = null;
  readonly #underWay = new Set<(error: AtlasError) => void>();
  #timer: NodeJS.Timeout | null = null;

  constructor(settings: Neo4jSettings) {
    this.#settings = settings;
    this.#driver = this.#connect();
  }

  read<T>(work: Work<T>): Promise<T> {
    return this.#transaction(neo4j.session.READ, READ_MS, work);
  }

  /** Run again when the database asks for it, or when the connection was lost: `work` must bear being done twice. */
  write<T>(work: Work<T>): Promise<T> {
    return this.#transaction(neo4j.session.WRITE, WRITE_MS, work);
  }

  /** Schema statements, which have transactions of their own, one each. */
  async alone(statement: string, parameters: Record<string, unknown> = {}): Promise<RecordShape[]> {
    return this.#guarded(async () => {
      const session = this.#driver.session(this.#session(neo4j.session.WRITE));
      try {
        const { records } = await session.run(statement, parameters, { timeout: WRITE_MS });
        return records.map((record) => record.toObject());
      } finally {
        release(session);
      }
    });
  }

  get isDown(): boolean {
    return this.#isDown;
  }

  /** Fails what is under way. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#failAll(unavailable('it is closed'));
    await Promise.race([this.#driver.close().catch(() => {}), wait(1_000)]);
  }

  #transaction<T>(mode: typeof neo4j.session.READ | typeof neo4j.session.WRITE, timeout: number, work: Work<T>): Promise<T> {
    return this.#guarded(async () => {
      const session = this.#driver.session(this.#session(mode));
      const all = (transaction: ManagedTransaction) => {
        const run: Run = async (statement, parameters) => {
          const { records } = await transaction.run(statement, parameters);
          return records.map((record) => record.toObject()) as never;
        };
        return work(run, transaction);
      };
      try {
        return mode === neo4j.session.READ ? await session.executeRead(all, { timeout }) : await session.executeWrite(all, { timeout });
      } finally {
        release(session);
      }
    });
  }

  #session(defaultAccessMode: typeof neo4j.session.READ | typeof neo4j.session.WRITE) {
    return {
      defaultAccessMode,
      bookmarkManager: this.#bookmarks,
      fetchSize: 5_000,
      ...(this.#settings.database === null ? {} : { database: this.#settings.database }),
    };
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isClosed) throw unavailable('it is closed');
    if (this.#isDown) throw unavailable('Neo4j cannot be reached');
    let doubt: NodeJS.Timeout | undefined;
    let fail: (error: AtlasError) => void = () => {};
    const failed = new Promise<never>((_, reject) => {
      fail = reject;
    });
    this.#underWay.add(fail);
    const doubtLater = () => {
      doubt = setTimeout(() => {
        void this.#probe().then((isAnswered) => {
          if (isAnswered) doubtLater();
          else this.#goDown();
        });
      }, SUSPICIOUS_MS);
    };
    doubtLater();
    const working = work();
    working.catch(() => {});
    try {
      return await Promise.race([working, failed]);
    } catch (error) {
      const known = neo4jError(error);
      if (known instanceof AtlasError && known.code === 'STORE_UNAVAILABLE' && isConnectionLost(error)) this.#goDown();
      throw known;
    } finally {
      clearTimeout(doubt);
      this.#underWay.delete(fail);
    }
  }

  /** Whether the server answers. One probe at a time, with a driver of its own, so that a used-up pool is not taken for an outage. */
  #probe(): Promise<boolean> {
    this.#probing ??= this.#probeNow().finally(() => {
      this.#probing = null;
    });
    return this.#probing;
  }

  async #probeNow(): Promise<boolean> {
    const driver = this.#connect();
    const isAnswered = await Promise.race([
      driver
        .getServerInfo(this.#settings.database === null ? {} : { database: this.#settings.database })
        .then(() => true)
        // A refusal is an answer too; whoever works gets to know it.
        .catch((error: unknown) => !isConnectionLost(error)),
      wait(PROBE_MS).then(() => false),
    ]);
    driver.close().catch(() => {});
    return isAnswered;
  }

  #goDown(): void {
    if (this.#isDown || this.#isClosed) return;
    this.#isDown = true;
    this.#failAll(unavailable('Neo4j cannot be reached'));
    this.#driver.close().catch(() => {});
    this.#comeBackLater();
  }

  #comeBackLater(): void {
    this.#timer = setTimeout(async () => {
      const isAnswered = await this.#probe();
      if (this.#isClosed) return;
      if (!isAnswered) return this.#comeBackLater();
      this.#driver = this.#connect();
      this.#isDown = false;
    }, PROBE_AGAIN_MS);
    this.#timer.unref();
  }

  #failAll(error: AtlasError): void {
    for (const fail of this.#underWay) fail(error);
    this.#underWay.clear();
  }

  #connect(): Driver {
    const { uri, user, password } = this.#settings;
    try {
      return neo4j.driver(uri, neo4j.auth.basic(user, password), {
        disableLosslessIntegers: true,
        maxConnectionPoolSize: MAX_CONNECTIONS,
        connectionAcquisitionTimeout: 1_500,
        connectionTimeout: 1_500,
        maxTransactionRetryTime: 1_000,
        userAgent: 'zhangjiang-atlas',
        telemetryDisabled: true,
      });
    } catch (cause) {
      throw new AtlasError('BAD_CONFIG', ['NEO4J_URI must be an address like bolt://host:7687 or neo4j+s://host'], { cause });
    }
  }
}

function isConnectionLost(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === neo4j.error.SERVICE_UNAVAILABLE || code === neo4j.error.SESSION_EXPIRED;
}

/** Giving a session back may wait for a server that says nothing. */
function release(session: { close(): Promise<void> }): void {
  session.close().catch(() => {});
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
