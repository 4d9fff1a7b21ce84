import { lstatSync, realpathSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AtlasError } from '../../errors.ts';
import type { Store } from '../store.ts';
import { createFile, removeStaleDrafts } from './createFile.ts';
import { connect, inspectFile, inspectWhole } from './inspectFile.ts';
import { forgetLeftWhole, isLeftWhole, noteLeftWhole } from './leftWhole.ts';
import { type FileHolding, SqliteStore } from './SqliteStore.ts';
import { migrate } from './schema.ts';
import { openingError } from './sqliteErrors.ts';
import { hasLog, markWritten, refuseWithoutLog, removeMark } from './writtenMark.ts';

/**
 * Opens the file for this process alone, or makes it when there is none; ":memory:" is a store that ends with its closing.
 * The lock is the kernel's, so a process that is killed lets go. Whatever cannot be used is refused and left as it is.
 */
export async function openSqlite(path: string): Promise<Store> {
  if (path === ':memory:') {
    const db = new DatabaseSync(path);
    migrate(db);
    return new SqliteStore(db, path);
  }
  const file = resolve(path);
  try {
    const { db, ...holding } = openFile(file);
    return storeOver(db, file, holding);
  } catch (error) {
    throw openingError(file, error);
  }
}

function storeOver(db: DatabaseSync, path: string, holding: FileHolding): SqliteStore {
  try {
    return new SqliteStore(db, path, holding);
  } catch (error) {
    db.close();
    holding.closed(false);
    throw error;
  }
}

/**
 * Files that this process has open, by device and inode. Another opening must not even read one: closing any descriptor of
 * a file drops all POSIX locks that the process has on it, and another process could come in.
 */
const openFiles = new Set<string>();

/** The connection below a store on a file. Nothing in it is asynchronous, so two openings in one process cannot interleave. */
export function openFile(path: string): { db: DatabaseSync } & FileHolding {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) {
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw new AtlasError('STORE_FAILED', [path, 'it is a link to nothing']);
    createFile(path);
  }
  const real = realpathSync(path);
  const found = statSync(real);
  if (!found.isFile()) throw new AtlasError('STORE_FAILED', [path, found.isDirectory() ? 'it is a folder' : 'it is not a regular file']);
  const key = `${found.dev}:${found.ino}`;
  if (openFiles.has(key)) throw new AtlasError('STORE_LOCKED', [path]);
  const db = openReal(real);
  openFiles.add(key);
  removeStaleDrafts(path);
  return {
    db,
    written: () => markWritten(real),
    closing: () => removeMark(real),
    closed: (isWhole) => {
      openFiles.delete(key);
      if (isWhole) noteLeftWhole(real);
      else forgetLeftWhole(real);
    },
  };
}

function openReal(path: string): DatabaseSync {
  refuseWithoutLog(path);
  const inspected = inspectFile(path);
  const db = connect(path, 'mode=rw');
  try {
    // The order matters: the exclusive lock first, so that SQLite keeps the log's index in memory and never in a -shm file.
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE; COMMIT');
    if (!inspected && !isLeftWhole(path)) inspectWhole(db, path);
    rmSync(`${path}-shm`, { force: true });
    db.exec('PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -65536');
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    // Closing has moved the log into the file, where it could.
    if (!hasLog(path)) removeMark(path);
    throw error;
  }
}
