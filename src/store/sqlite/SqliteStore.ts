import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { AtlasError } from '../../errors.ts';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import type { Author, Change, LoggedChange, Store, StoredItem } from '../store.ts';
import { sealOf } from './sealed.ts';
import { nextSortableId, sortableId } from './sortableId.ts';
import { runningError } from './sqliteErrors.ts';

/** Rows read in one go, during which nothing else runs in this process. */
const BATCH_ROWS = 512;

/**
 * The store over a connection that is its alone. SQLite answers in the calling thread, so each method is done when it returns and
 * appends cannot overlap. Only `stream` and `changesSince` let others run between batches; they look back to the version they
 * began with by means of the change log, so nobody waits for a slow reader.
 */
export class SqliteStore implements Store {
  readonly name = 'sqlite';
  readonly #db: DatabaseSync;
  readonly #path: string;
  readonly #release: () => void;
  readonly #tables: Readonly<Record<Kind, Table>>;
  readonly #log: Log;
  #closed = false;

  constructor(db: DatabaseSync, path: string, release: () => void = () => {}) {
    this.#db = db;
    this.#path = path;
    this.#release = release;
    this.#tables = { entity: prepareTable(db, 'entity'), relationship: prepareTable(db, 'relationship') };
    this.#log = prepareLog(db);
  }

  async version(): Promise<number> {
    return this.#do(() => this.#position().version);
  }

  async entities(ids: readonly string[]): Promise<(EntityRecord | null)[]> {
    return this.#do(() => ids.map((id) => this.#find('entity', id) as EntityRecord | null));
  }

  async relationships(ids: readonly string[]): Promise<(RelationshipRecord | null)[]> {
    return this.#do(() => ids.map((id) => this.#find('relationship', id) as RelationshipRecord | null));
  }

  async *stream(onVersion: (version: number) => void): AsyncGenerator<readonly StoredItem[]> {
    const start = this.#do(() => this.#position());
    onVersion(start.version);
    for (const kind of KINDS) {
      for (let from: string | null = ''; from !== null; ) {
        const rows: StoredRow[] = this.#do(() => this.#page(kind, from as string, start.serial));
        if (rows.length > 0) yield rows.map((row) => ({ [kind]: this.#open(row) }) as unknown as StoredItem);
        from = rows.length < BATCH_ROWS ? null : nextSortableId(rows[rows.length - 1].id);
        await setImmediate();
      }
    }
  }

  async append(changes: readonly Change[], expectedVersion: number | null, author: Author): Promise<number> {
    return this.#do(() => {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        const version = this.#write(changes, expectedVersion, author);
        this.#db.exec('COMMIT');
        return version;
      } catch (error) {
        // After some failures (a full disk is one) SQLite has rolled back by itself.
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
        throw error;
      }
    });
  }

  async *changesSince(version: number): AsyncGenerator<LoggedChange> {
    const last = this.#do(() => this.#position().serial);
    let from = this.#do(() => (this.#log.firstAfter.get(version) as { serial: number | null }).serial ?? last + 1);
    while (from <= last) {
      const rows = this.#do(() => this.#log.range.all(from, last, BATCH_ROWS) as unknown as LogRow[]);
      for (const row of rows) yield this.#openLogged(row);
      from += rows.length;
      await setImmediate();
    }
  }

  async history(id: string): Promise<LoggedChange[]> {
    return this.#do(() => (this.#log.ofId.all(sortableId(id)) as unknown as LogRow[]).map((row) => this.#openLogged(row)));
  }

  /** What could not be moved from the log into the file for want of space is safe in the log, so that is no failure. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    try {
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch (error) {
      if (!(runningError(this.#path, error) instanceof AtlasError)) throw error;
    } finally {
      this.#db.close();
      this.#release();
    }
  }

  #do<T>(work: () => T): T {
    if (this.#closed) throw new AtlasError('STORE_UNAVAILABLE', ['it is closed']);
    try {
      return work();
    } catch (error) {
      throw runningError(this.#path, error);
    }
  }

  #position(): Position {
    return this.#log.position.get() as unknown as Position;
  }

  #find(kind: Kind, id: string): StoredRecord | null {
    const row = this.#tables[kind].find.get(sortableId(id)) as StoredRow | undefined;
    return row === undefined ? null : this.#open(row);
  }

  /** The rows from this id on, as they were at that place of the change log. */
  #page(kind: Kind, fromId: string, serial: number): StoredRow[] {
    const table = this.#tables[kind];
    if (this.#position().serial === serial) return table.page.all(fromId, BATCH_ROWS) as unknown as StoredRow[];
    return table.pageAt.all({ from: fromId, serial, limit: BATCH_ROWS }) as unknown as StoredRow[];
  }

  #write(changes: readonly Change[], expectedVersion: number | null, author: Author): number {
    const { version, serial } = this.#position();
    if (expectedVersion !== null && expectedVersion !== version) throw new AtlasError('CONFLICT', [version, expectedVersion]);
    let sequence = 0;
    for (const change of changes) {
      if (this.#writeOne(change, version + 1, sequence)) sequence++;
    }
    if (sequence === 0) return version;
    this.#log.addRevision.run(version + 1, serial + 1, author.who, author.why, new Date().toISOString());
    this.#log.raise.run(version + 1);
    return version + 1;
  }

  /** Whether there was anything to change. */
  #writeOne(change: Change, version: number, sequence: number): boolean {
    const { kind, id, record } = target(change);
    const table = this.#tables[kind];
    const key = sortableId(id);
    const found = table.find.get(key) as StoredRow | undefined;
    if (found === undefined && record === null) return false;
    const before = found?.body ?? null;
    const after = record === null ? null : JSON.stringify(record);
    if (before === after || (found !== undefined && record !== null && isDeepStrictEqual(this.#open(found), record))) return false;
    if (after === null) table.remove.run(key);
    else table.put.run(key, after, sealOf(after));
    this.#log.add.run(version, sequence, kind, key, before, after, sealOf(before, after));
    return true;
  }

  #open({ id, body, before, seal }: StoredRow): StoredRecord {
    const intact = before === undefined ? sealOf(body) === seal : sealOf(before, body) === seal;
    const record = intact ? (JSON.parse(before === undefined ? body : before) as StoredRecord) : null;
    if (record === null || sortableId(record.id) !== id) throw this.#damaged();
    return record;
  }

  #openLogged({ id, before, after, seal, ...rest }: LogRow): LoggedChange {
    const parsed = { before: parse(before), after: parse(after) };
    return { ...rest, id, ...parsed };
  }

  #damaged(): AtlasError {
    return new AtlasError('STORE_CORRUPT', [this.#path, 'a record does not match its checksum']);
  }
}
