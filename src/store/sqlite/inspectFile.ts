import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { AtlasError } from '../../errors.ts';
import { APPLICATION_ID, SCHEMA_VERSION, schemaVersion } from './schema.ts';
import { openingError } from './sqliteErrors.ts';

/** How long an opening waits for another process to let go, in case that one is just closing or looking. */
export const LOCK_WAIT_MS = 500;

/**
 * Refuses what is not a whole file of ours, without changing a byte of it or of the log beside it: SQLite is let near only when the
 * header is ours, and then read-only when there is a log, because a connection that may write plays the log in when it closes.
 * Returns whether the contents were checked; if not, there is no log and the writing connection has to check them.
 *
 * Reading a file that this process has open would drop SQLite's lock on it (POSIX): the caller makes sure that it has not.
 */
export function inspectFile(path: string): boolean {
  accessSync(path, constants.R_OK | constants.W_OK);
  accessSync(dirname(path), constants.W_OK);
  inspectHeader(path);
  if (sizeOf(`${path}-journal`) > 0) throw new AtlasError('STORE_FAILED', [path, `another program left ${basename(path)}-journal beside it; move that away`]);
  if (sizeOf(`${path}-wal`) === 0) return false;
  inspectLog(path);
  return true;
}

/** For a file without a log. SQLite overlooks it when less than a page is cut off. */
export function inspectWhole(db: DatabaseSync, path: string, check: Check = 'quick_check'): void {
  if (statSync(path).size % Number(db.prepare('PRAGMA page_size').get()?.['page_size']) !== 0) throw damaged(path, 'it is cut off');
  inspectContents(db, path, check);
}

/** SQLite's; the second looks at what indexes hold too. */
type Check = 'quick_check' | 'integrity_check';

/** Checks the structure of the whole and our own bookkeeping. */
function inspectContents(db: DatabaseSync, path: string, check: Check = 'quick_check'): void {
  const version = schemaVersion(db);
  if (version > SCHEMA_VERSION) throw new AtlasError('STORE_TOO_NEW', [path, version, SCHEMA_VERSION]);
  const [problem] = Object.values(db.prepare(`PRAGMA ${check}(1)`).get() ?? {});
  if (problem !== 'ok') throw damaged(path, String(problem).replaceAll(/\s+/g, ' ').slice(0, 200));
  if (version < SCHEMA_VERSION) return;
  const counts = db.prepare(BOOKKEEPING).get() ?? {};
  const whole = counts['version'] === counts['last_version'] && counts['version'] === counts['versions'] && counts['serials'] === counts['last_serial'];
  if (!whole) throw damaged(path, 'its change log has gaps');
}

export function inspectHeader(path: string): void {
  const header = firstBytes(path, 100);
  const isSqlite = header.subarray(0, MAGIC.length).equals(MAGIC.subarray(0, header.length));
  if (header.length === 0) throw damaged(path, 'it is empty');
  if (header.length < 100) throw isSqlite ? damaged(path, 'it is cut off') : foreign(path, 'it does not look like a database');
  if (header.every((byte) => byte === 0)) throw damaged(path, 'its beginning is blank');
  if (!isSqlite) throw foreign(path, 'it does not look like a database');
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw foreign(path, 'it is a SQLite file of another program');
  const version = header.readUInt32BE(60);
  if (version > SCHEMA_VERSION) throw new AtlasError('STORE_TOO_NEW', [path, version, SCHEMA_VERSION]);
}

/** A log of another file would be played into this one without a word: both have to name the same store. */
function inspectLog(path: string): void {
  if ((firstBytes(`${path}-wal`, 4).readUInt32BE() & ~1) >>> 0 !== LOG_MAGIC) throw damaged(path, `${basename(path)}-wal is no log`);
  const db = connect(path, 'mode=ro');
  let logged: Meta | null;
  try {
    logged = readMeta(db);
    inspectContents(db, path);
  } catch (error) {
    throw openingError(path, error);
  } finally {
    db.close();
  }
  const bare = readBareMeta(path);
  if (bare !== null && logged !== null && (bare.store !== logged.store || bare.version > logged.version)) {
    throw damaged(path, `${basename(path)}-wal belongs to another file`);
  }
}

/** As if there were no log. Null when unreadable: after a power cut in a checkpoint, only file and log together are whole. */
function readBareMeta(path: string): Meta | null {
  const db = connect(path, 'immutable=1');
  try {
    return readMeta(db);
  } catch {
    return null;
  } finally {
    db.close();
  }
}

export function connect(path: string, query: 'mode=ro' | 'mode=rw' | 'immutable=1'): DatabaseSync {
  return new DatabaseSync(`${pathToFileURL(path).href}?${query}`, { timeout: LOCK_WAIT_MS, readOnly: query !== 'mode=rw' });
}

interface Meta {
  readonly store: string;
  readonly version: number;
}

function readMeta(db: DatabaseSync): Meta | null {
  if (schemaVersion(db) < 1) return null;
  return (db.prepare('SELECT store, version FROM meta').get() as Meta | undefined) ?? null;
}

function firstBytes(path: string, count: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(count);
    return bytes.subarray(0, readSync(file, bytes, 0, count, 0));
  } finally {
    closeSync(file);
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

const damaged = (path: string, how: string) => new AtlasError('STORE_CORRUPT', [path, how]);
const foreign = (path: string, why: string) => new AtlasError('STORE_FOREIGN', [path, why]);

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
/** Its last bit tells the byte order of the checksums. */
const LOG_MAGIC = 0x377f_0682;
const BOOKKEEPING = `
  SELECT
    (SELECT version FROM meta) AS version,
    (SELECT count(*) FROM revision) AS versions, (SELECT coalesce(max(version), 0) FROM revision) AS last_version,
    (SELECT count(*) FROM change) AS serials, (SELECT coalesce(max(serial), 0) FROM change) AS last_serial`;
