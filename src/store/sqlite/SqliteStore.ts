import { backup, type DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { AtlasError, hasCode } from '../../errors.ts';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import { keptConflict, versionConflict } from '../conflicts.ts';
import { nextSortableId, originalId, sortableId } from '../sortableId.ts';
import type { Author, Change, KeptRecord, LoggedChange, Revision, Shelf, Store, StoredItem } from '../store.ts';
import { type Sealed, type StoredRecord, sealedJson, unsealed } from './sealed.ts';
import { runningError } from './sqliteErrors.ts';
import { stampOf } from './stampOf.ts';
import { KINDS, type Kind, type LogRow, type Position, prepareStatements, type Row, type Statements } from './statements.ts';
import { writeChange } from './writeChange.ts';

/** Rows read in one go, during which nothing else runs in this process. */
const BATCH_ROWS = 512;
/** Changes written in one go; an append of more is one transaction all the same. */
const SLICE_CHANGES = 250;
/** At most as many are an edit's. */
const EDIT_CHANGES = 10_000;
/** After so many pages (4 KiB) in the log a commit moves them into the file; after a long append that is done in a turn of its own. */
const AUTOCHECKPOINT_PAGES = 1_000;
/** Pages copied in one go. */
const BACKUP_PAGES = 1_000;

/** What is to be done for the file below a store. */
export interface FileHolding {
  /** Something was written for the first time. */
  readonly written: () => void;
  /** The log is about to be moved into the file. */
  readonly closing: () => void;
  /** `isWhole`: nothing of it was found to be damaged. */
  readonly closed: (isWhole: boolean) => void;
}

const NO_FILE: FileHolding = { written: () => undefined, closing: () => undefined, closed: () => undefined };

/** An append under way that lets others run between its slices. What it has written is in no version yet, and nobody is shown it. */
interface LongAppend {
  /** What readers are answered from. */
  readonly before: Position;
  readonly ended: Promise<void>;
}

/**
 * The store over a connection that is its alone. SQLite answers in the calling thread, so that most methods have done their work when they
 * return. `stream`, `changesSince` and long appends let others run, between batches. Readers keep to a version by looking back through
 * the change log: those that stream to the one they began with, so that no append has to wait for a slow reader, and all of them to the one
 * before a long append until that has ended. Whatever else is written waits for it.
 */
export class SqliteStore implements Store {
  readonly name = 'sqlite';
  readonly isShared = false;
  readonly #db: DatabaseSync;
  readonly #path: string;
  readonly #holding: FileHolding;
  readonly #sql: Statements;
  readonly #copying = new Set<Promise<unknown>>();
  /** Of the copies that have no page yet: until then one fails when it meets a transaction; later it waits for its end. */
  readonly #beginning = new Set<Promise<void>>();
  #long: LongAppend | null = null;
  #closed = false;
  #hasWritten = false;
  /** Whether something of it was found to be damaged. */
  #isDamaged = false;

  constructor(db: DatabaseSync, path: string, holding: FileHolding = NO_FILE) {
    this.#db = db;
    this.#path = path;
    this.#holding = holding;
    this.#sql = prepareStatements(db);
  }

  async version(): Promise<number> {
    return this.#do(() => this.#position().version);
  }

  async stamp(version: number): Promise<string | null> {
    return this.#do(() => stampOf(this.#sql, version, this.#position().serial));
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
      let from = '';
      let isLast = false;
      while (!isLast) {
        const rows = this.#do(() => this.#page(kind, from, start));
        isLast = rows.length < BATCH_ROWS;
        if (rows.length > 0) {
          from = nextSortableId(rows[rows.length - 1].id);
          yield this.#do(() => rows.map((row) => ({ [kind]: this.#open(row) }) as unknown as StoredItem));
        }
        await setImmediate();
      }
    }
  }

  async append(changes: readonly Change[], expectedVersion: number | null, author: Author): Promise<number> {
    // Beside a copy an edit is written in one go; only an import waits for its end.
    const isLong = changes.length > (this.#copying.size > 0 ? EDIT_CHANGES : SLICE_CHANGES);
    for (let busy = this.#busy(isLong); busy !== null; busy = this.#busy(isLong)) await busy;
    return isLong ? this.#writeInSlices(changes, expectedVersion, author) : this.#atOnce(() => this.#write(changes, expectedVersion, author));
  }

  async *changesSince(version: number): AsyncGenerator<LoggedChange> {
    const last = this.#do(() => this.#position().serial);
    let from = this.#do(() => (this.#sql.firstChangeAfter.get(version) as { serial: number | null }).serial ?? last + 1);
    while (from <= last) {
      const rows = this.#do(() => this.#sql.changes.all(from, last, BATCH_ROWS) as unknown as LogRow[]);
      for (const row of rows) yield this.#do(() => this.#openLogged(row));
      from += rows.length;
      await setImmediate();
    }
  }

  async revisions(versions: readonly number[]): Promise<(Revision | null)[]> {
    return this.#do(() => versions.map((version) => (this.#sql.revision.get(version) as unknown as Revision | undefined) ?? null));
  }

  async revisionOf(key: string): Promise<Revision | null> {
    return this.#do(() => (this.#sql.revisionOf.get(key) as unknown as Revision | undefined) ?? null);
  }

  async lastChanged(ids: readonly string[]): Promise<number[]> {
    return this.#do(() => {
      const { serial } = this.#position();
      return ids.map((id) => (this.#sql.lastChangeOf.get(sortableId(id), serial) as { version: number } | undefined)?.version ?? 0);
    });
  }

  async history(id: string): Promise<LoggedChange[]> {
    return this.#do(() => (this.#sql.changesOf.all(sortableId(id)) as unknown as LogRow[]).map((row) => this.#openLogged(row)));
  }

  /** The file is locked: nobody else can have changed it. */
  async refresh(): Promise<number> {
    return this.version();
  }

  async kept(shelf: Shelf, key: string): Promise<KeptRecord | null> {
    return this.#do(() => this.#kept(shelf, key));
  }

  async listKept(shelf: Shelf, after: string | null, limit: number): Promise<KeptRecord[]> {
    const from = after === null ? '' : nextSortableId(sortableId(after));
    return this.#do(() => (this.#sql.listKept.all(shelf, from, limit) as unknown as KeptRow[]).map((row) => this.#openKept(row)));
  }

  async keep(shelf: Shelf, key: string, body: unknown, expected: number | null): Promise<number> {
    for (let busy = this.#busy(false); busy !== null; busy = this.#busy(false)) await busy;
    return this.#atOnce(() => {
      const revision = this.#kept(shelf, key)?.revision ?? 0;
      if (expected !== null && expected !== revision) throw keptConflict(revision, expected);
      if (body === null) {
        this.#sql.forget.run(shelf, sortableId(key));
        return 0;
      }
      const made = sealedJson(body);
      this.#sql.keep.run(shelf, sortableId(key), made.body, made.seal, revision + 1);
      return revision + 1;
    });
  }

  /** Some pages at a time, beside all else; what is written meanwhile is in it too. */
  async backUp(path: string): Promise<void> {
    while (this.#long !== null) await this.#long.ended;
    this.#do(() => this.#position());
    const { promise: beginning, resolve } = Promise.withResolvers<void>();
    const begun = (): void => {
      this.#beginning.delete(beginning);
      resolve();
    };
    this.#beginning.add(beginning);
    let copying: Promise<unknown> = Promise.resolve();
    try {
      copying = backup(this.#db, path, { rate: BACKUP_PAGES, progress: begun });
      this.#copying.add(copying);
      await copying;
    } catch (error) {
      throw runningError(path, error);
    } finally {
      this.#copying.delete(copying);
      begun();
    }
  }

  /** What cannot be moved from the log into the file, for want of space, is safe in the log: that is no failure of closing. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    while (this.#long !== null) await this.#long.ended;
    await Promise.allSettled(this.#copying);
    this.#holding.closing();
    try {
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch (error) {
      if (!(runningError(this.#path, error) instanceof AtlasError)) throw error;
    } finally {
      this.#db.close();
      this.#holding.closed(!this.#isDamaged);
    }
  }

  #do<T>(work: () => T): T {
    if (this.#closed) throw new AtlasError('STORE_UNAVAILABLE', ['it is closed']);
    try {
      return work();
    } catch (error) {
      const known = runningError(this.#path, error);
      if (hasCode(known, 'STORE_CORRUPT')) this.#isDamaged = true;
      throw known;
    }
  }

  /** All that the work writes, or nothing. */
  #atOnce<T>(work: () => T): T {
    return this.#do(() => {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        this.#db.exec('COMMIT');
        this.#noteWritten();
        return result;
      } catch (error) {
        this.#rollBack();
        throw error;
      }
    });
  }

  /** After some failures, a full disk among them, SQLite has rolled back by itself. */
  #rollBack(): void {
    if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
  }

  /** What a writer has to wait for; null: for nothing. A copy would wait for a long append with all its might. */
  #busy(isLong: boolean): Promise<unknown> | null {
    if (this.#long !== null) return this.#long.ended;
    if (this.#beginning.size > 0) return Promise.all(this.#beginning);
    return isLong && this.#copying.size > 0 ? Promise.allSettled(this.#copying) : null;
  }

  /** One transaction, during which others run. Closing the store undoes it. */
  async #writeInSlices(changes: readonly Change[], expectedVersion: number | null, author: Author): Promise<number> {
    const { version, isDone } = this.#do(() => this.#begun(expectedVersion, author));
    if (isDone) return version;
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    this.#long = { before: this.#do(() => this.#position()), ended };
    try {
      this.#do(() => this.#db.exec('PRAGMA wal_autocheckpoint = 0; BEGIN IMMEDIATE'));
      let sequence = 0;
      for (let from = 0; from < changes.length; from += SLICE_CHANGES) {
        if (from > 0) await setImmediate();
        this.#do(() => {
          // A failure of somebody else's meanwhile may have ended it; by itself each statement would be kept.
          if (!this.#db.isTransaction) throw new AtlasError('STORE_UNAVAILABLE', ['a transaction was broken off']);
          for (const change of changes.slice(from, from + SLICE_CHANGES)) if (writeChange(this.#sql, change, version + 1, sequence)) sequence++;
        });
      }
      return this.#do(() => {
        const made = this.#finished(version, sequence, author);
        this.#db.exec('COMMIT');
        this.#noteWritten();
        return made;
      });
    } catch (error) {
      this.#rollBack();
      throw error;
    } finally {
      this.#long = null;
      end();
      await setImmediate();
      this.#moveLog();
    }
  }

  /** From the log into the file, as far as that goes: what stays is moved by a later commit. Whoever closes it, or is at another long append, does so too. */
  #moveLog(): void {
    if (this.#closed || this.#long !== null) return;
    try {
      this.#db.exec(`PRAGMA wal_autocheckpoint = ${AUTOCHECKPOINT_PAGES}`);
      this.#db.exec('PRAGMA wal_checkpoint(PASSIVE)');
    } catch (error) {
      // What was appended is kept, whatever comes of this.
      if (hasCode(runningError(this.#path, error), 'STORE_CORRUPT')) this.#isDamaged = true;
    }
  }

  /** Before anybody is told that something is kept. */
  #noteWritten(): void {
    if (this.#hasWritten) return;
    this.#hasWritten = true;
    this.#holding.written();
  }

  /** Of the newest version that is whole. */
  #position(): Position {
    return this.#long?.before ?? (this.#sql.position.get() as unknown as Position);
  }

  #find(kind: Kind, id: string): StoredRecord | null {
    const { find, findAt } = this.#sql[kind];
    const key = sortableId(id);
    const row = (this.#long === null ? find.get(key) : findAt.get({ id: key, serial: this.#long.before.serial })) as unknown as Row | undefined;
    return row === undefined ? null : this.#open(row);
  }

  #page(kind: Kind, from: string, start: Position): Row[] {
    const { page, pageAt } = this.#sql[kind];
    const unchanged = this.#long === null && this.#position().serial === start.serial;
    const rows = unchanged ? page.all(from, BATCH_ROWS) : pageAt.all({ from, serial: start.serial, limit: BATCH_ROWS });
    return rows as unknown as Row[];
  }

  #write(changes: readonly Change[], expectedVersion: number | null, author: Author): number {
    const { version, isDone } = this.#begun(expectedVersion, author);
    if (isDone) return version;
    let sequence = 0;
    for (const change of changes) {
      if (writeChange(this.#sql, change, version + 1, sequence)) sequence++;
    }
    return this.#finished(version, sequence, author);
  }

  /** The version to write upon; or the one that the author's key has made before. */
  #begun(expectedVersion: number | null, { key }: Author): { version: number; isDone: boolean } {
    const done = key === undefined ? undefined : (this.#sql.revisionOf.get(key) as unknown as Revision | undefined);
    if (done !== undefined) return { version: done.version, isDone: true };
    const { version } = this.#position();
    if (expectedVersion !== null && expectedVersion !== version) throw versionConflict(version, expectedVersion);
    return { version, isDone: false };
  }

  /** After as many changes upon a version. */
  #finished(version: number, changes: number, author: Author): number {
    if (changes === 0) return version;
    const { who, why, at = new Date().toISOString(), key = null, note = null } = author;
    this.#sql.addRevision.run(version + 1, (this.#sql.position.get() as unknown as Position).serial - changes + 1, who, why, at, key, note);
    this.#sql.raise.run(version + 1);
    return version + 1;
  }

  #open(row: Row): StoredRecord {
    const record = this.#unseal(row);
    if (sortableId(record.id) !== row.id) throw this.#damaged();
    return record;
  }

  #kept(shelf: Shelf, key: string): KeptRecord | null {
    const row = this.#sql.kept.get(shelf, sortableId(key)) as unknown as KeptRow | undefined;
    return row === undefined ? null : this.#openKept(row);
  }

  #openKept({ id, revision, ...sealedBody }: KeptRow): KeptRecord {
    return { key: originalId(id), body: this.#unseal(sealedBody) as unknown, revision };
  }

  #openLogged({ before, before_seal, after, after_seal, ...rest }: LogRow): LoggedChange {
    const was = before === null ? null : this.#unseal({ body: before, seal: before_seal ?? 0 });
    const is = after === null ? null : this.#unseal({ body: after, seal: after_seal ?? 0 });
    const { id } = (was ?? is)!;
    return { ...rest, id, before: was, after: is };
  }

  #unseal(row: Sealed): StoredRecord {
    const record = unsealed(row);
    if (record === null) throw this.#damaged();
    return record;
  }

  #damaged(): AtlasError {
    return new AtlasError('STORE_CORRUPT', [this.#path, 'a record does not match its checksum']);
  }
}

interface KeptRow extends Sealed {
  readonly id: string;
  readonly revision: number;
}
