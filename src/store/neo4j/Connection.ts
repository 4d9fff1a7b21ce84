import neo4j, { type BookmarkManager, type Driver, type ManagedTransaction, type RecordShape } from 'neo4j-driver';
import { AtlasError, hasCode } from '../../errors.ts';
import type { Cypher } from './labels.ts';
import { isLoginRefused, neo4jError, unavailable } from './neo4jErrors.ts';

export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Null: the home database of the user. */
  readonly database: string | null;
}

/** Work that has waited so long makes us ask whether the server is there at all. */
const SUSPICIOUS_MS = 600;
/** One that is just starting takes seconds for its first answer; new questions go out meanwhile, because a network that was cut may have lost the first. */
const PROBE_AGAIN_MS = 500;
const COMING_BACK_MS = 5_000;
const LOOK_AGAIN_MS = 100;
/** How long a server may take to answer that it is there: for what somebody waits for, and for long work that would have to begin again. */
const HURRY_MS = 900;
const PATIENCE_MS = 10_000;
/** After a log-in was refused: Neo4j locks a user out for 5 seconds after some wrong passwords, for everybody who comes with the right one too. */
const REFUSED_MS = 10_000;
/** How long to wait for one of the connections when all are at work. */
const BUSY_MS = 5_000;
/** The database itself ends what takes longer. */
const READ_MS = 30_000;
const WRITE_MS = 300_000;
const MAX_CONNECTIONS = 20;

export type Work<T> = (run: Run, transaction: ManagedTransaction) => Promise<T>;
export interface Manner {
  /** For long work: a server so busy that it hardly answers is waited for. */
  readonly isPatient?: boolean;
}
interface UnderWay {
  readonly fail: (error: AtlasError) => void;
  readonly patienceMs: number;
  readonly driver: Driver;
}
/** Runs one statement and gives its rows. */
export type Run = <R extends RecordShape = RecordShape>(statement: Cypher, parameters?: Record<string, unknown>) => Promise<R[]>;

/**
 * The driver with an end to each wait. A server that is gone refuses, but one that hangs says nothing, and the driver would wait for it;
 * so work that takes long is doubted by a probe on a connection of its own, and when the probe is not answered, all work under way fails
 * at once, what comes then fails without waiting, and the driver is thrown away. Probes go out until one is answered. Patient work does the
 * same with more time for the probe. A server that refuses the password is not asked again for some seconds: all work is refused meanwhile.
 */
export class Connection {
  readonly #settings: Neo4jSettings;
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager();
  #driver: Driver;
  #isDown = false;
  #isClosed = false;
  readonly #probes = new Map<number, Promise<boolean>>();
  readonly #underWay = new Set<UnderWay>();
  #timer: NodeJS.Timeout | null = null;
  #refusal: { readonly error: unknown; readonly until: number } | null = null;
  #hasWorked = false;

  constructor(settings: Neo4jSettings) {
    this.#settings = settings;
    this.#driver = this.#connect();
  }

  read<T>(work: Work<T>, manner: Manner = {}): Promise<T> {
    return this.#transaction(neo4j.session.READ, READ_MS, work, manner);
  }

  /** Run again when the database asks for it, or when the connection was lost: `work` must bear being done twice. */
  write<T>(work: Work<T>, manner: Manner = {}): Promise<T> {
    return this.#transaction(neo4j.session.WRITE, WRITE_MS, work, manner);
  }

  /** Schema statements, which have transactions of their own, one each. */
  async alone(statement: Cypher, parameters: Record<string, unknown> = {}): Promise<RecordShape[]> {
    return this.#guarded({ isPatient: true }, async (driver) => {
      const session = driver.session(this.#session(neo4j.session.WRITE));
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
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#fail(unavailable('it is closed'), Number.POSITIVE_INFINITY);
    await Promise.race([this.#driver.close().catch(() => {}), wait(1_000)]);
  }

  #transaction<T>(mode: typeof neo4j.session.READ | typeof neo4j.session.WRITE, timeout: number, work: Work<T>, manner: Manner): Promise<T> {
    return this.#guarded(manner, async (driver) => {
      const session = driver.session(this.#session(mode));
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

  async #guarded<T>({ isPatient = false }: Manner, work: (driver: Driver) => Promise<T>): Promise<T> {
    const patienceMs = isPatient ? PATIENCE_MS : HURRY_MS;
    if (isPatient) await this.#back(patienceMs);
    if (this.#isClosed) throw unavailable('it is closed');
    if (this.#isDown) throw unavailable('Neo4j cannot be reached');
    if (this.#isRefused) throw this.#refusal?.error;
    // One tries whether it is taken again; others are refused until that is known.
    if (this.#refusal !== null) this.#refusal = { ...this.#refusal, until: performance.now() + REFUSED_MS };
    const driver = this.#driver;
    let doubt: NodeJS.Timeout | undefined;
    let fail: (error: AtlasError) => void = () => {};
    const failed = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const underWay = { fail, patienceMs, driver };
    this.#underWay.add(underWay);
    const doubtLater = () => {
      doubt = setTimeout(async () => {
        const isAnswered = this.#isRefused || (await this.#probe(patienceMs));
        if (!this.#underWay.has(underWay)) return;
        if (isAnswered) doubtLater();
        else this.#goDown(patienceMs);
      }, SUSPICIOUS_MS);
    };
    doubtLater();
    const working = work(driver);
    working.catch(() => {});
    try {
      const result = await Promise.race([working, failed]);
      this.#hasWorked = true;
      this.#refusal = null;
      return result;
    } catch (error) {
      const known = this.#known(error);
      if (hasCode(known, 'STORE_UNAVAILABLE') && isConnectionLost(error)) this.#goDown(HURRY_MS);
      throw known;
    } finally {
      clearTimeout(doubt);
      this.#underWay.delete(underWay);
      if (driver !== this.#driver || this.#isDown) this.#closeUnused(driver);
    }
  }

  #known(error: unknown): unknown {
    const known = neo4jError(error);
    if (!isLoginRefused(error)) return known;
    // A password that was right before may be so again: no fault of whoever asks, nor a reason to give up.
    const told = this.#hasWorked ? unavailable('the database refuses the atlas', known) : known;
    this.#refusal = { error: told, until: performance.now() + REFUSED_MS };
    return told;
  }

  get #isRefused(): boolean {
    return this.#refusal !== null && performance.now() < this.#refusal.until;
  }

  /** Resolves when the server answers again, or when that was waited for long enough. */
  async #back(patienceMs: number): Promise<void> {
    const end = performance.now() + patienceMs;
    while (this.#isDown && !this.#isClosed && performance.now() < end) await wait(LOOK_AGAIN_MS);
  }

  /** Whether the server answers, asked with a driver of its own, so that a used-up pool is not taken for an outage. */
  #probe(patienceMs: number): Promise<boolean> {
    const underWay = this.#probes.get(patienceMs);
    if (underWay !== undefined) return underWay;
    const probing = this.#probeNow(patienceMs).finally(() => this.#probes.delete(patienceMs));
    this.#probes.set(patienceMs, probing);
    return probing;
  }

  async #probeNow(patienceMs: number): Promise<boolean> {
    const driver = this.#connect(patienceMs);
    const isAnswered = await Promise.race([
      driver
        .getServerInfo(this.#settings.database === null ? {} : { database: this.#settings.database })
        .then(() => true)
        // A refusal is an answer too; whoever works gets to know it. All other errors are the driver's own.
        .catch((error: unknown) => {
          this.#known(error);
          return isFromServer(error);
        }),
      wait(patienceMs).then(() => false),
    ]);
    driver.close().catch(() => {});
    return isAnswered;
  }

  #goDown(patienceMs: number): void {
    if (this.#isClosed) return;
    this.#fail(unavailable('Neo4j cannot be reached'), patienceMs);
    if (this.#isDown) return;
    this.#isDown = true;
    this.#closeUnused(this.#driver);
    this.#comeBackLater();
  }

  #comeBackLater(): void {
    this.#timer = setInterval(async () => {
      if (this.#isRefused || !(await this.#probeNow(COMING_BACK_MS)) || this.#isClosed || !this.#isDown) return;
      if (this.#timer !== null) clearInterval(this.#timer);
      this.#driver = this.#connect();
      this.#isDown = false;
    }, PROBE_AGAIN_MS);
    this.#timer.unref();
  }

  #fail(error: AtlasError, patienceMs: number): void {
    for (const one of this.#underWay) {
      if (one.patienceMs > patienceMs) continue;
      this.#underWay.delete(one);
      one.fail(error);
    }
  }

  /** Patient work may still be at it. */
  #closeUnused(driver: Driver): void {
    if (![...this.#underWay].some((one) => one.driver === driver)) driver.close().catch(() => {});
  }

  #connect(timeoutMs = BUSY_MS): Driver {
    const { uri, user, password } = this.#settings;
    try {
      return neo4j.driver(uri, neo4j.auth.basic(user, password), {
        disableLosslessIntegers: true,
        maxConnectionPoolSize: MAX_CONNECTIONS,
        connectionAcquisitionTimeout: timeoutMs,
        connectionTimeout: timeoutMs,
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

function isFromServer(error: unknown): boolean {
  return String((error as { code?: unknown } | null)?.code).startsWith('Neo.');
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
