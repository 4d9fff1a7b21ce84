import { createHash } from 'node:crypto';
import { accessSync, constants, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { AtlasError } from '../../errors.ts';
import { connect, inspectHeader, inspectWhole } from './inspectFile.ts';
import { openingError } from './sqliteErrors.ts';

/** What a data file holds. */
export interface VerifiedFile {
  readonly version: number;
  readonly entities: number;
  readonly relationships: number;
  /** Entries of the change log. */
  readonly changes: number;
  /** Of all entities and relationships, byte by byte: files with the same hold the same graph. */
  readonly digest: string;
  readonly bytes: number;
}

/**
 * Looks at every page, index, record and log entry of a data file that nobody has open, without changing a byte; throws STORE_CORRUPT, STORE_FOREIGN, STORE_TOO_NEW or
 * STORE_FAILED where it is not whole. It takes some ten seconds a GB, in the calling thread.
 */
export function verifyFile(path: string): VerifiedFile {
  const file = resolve(path);
  try {
    accessSync(file, constants.R_OK);
    inspectHeader(file);
    if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
      throw new AtlasError('STORE_FAILED', [
        file,
        `${basename(file)}-wal lies beside it, so it is a data file in use or left by a crash, no backup; start a server with it once`,
      ]);
    }
    const db = connect(file, 'immutable=1');
    try {
      inspectWhole(db, file, 'integrity_check');
      return contentsOf(db, file);
    } finally {
      db.close();
    }
  } catch (error) {
    throw openingError(file, error);
  }
}

function contentsOf(db: DatabaseSync, path: string): VerifiedFile {
  const digest = createHash('sha256');
  const count = (table: 'entity' | 'relationship'): number => {
    let rows = 0;
    for (const { id, body, seal } of db.prepare(`SELECT id, body, seal FROM ${table} ORDER BY id`).iterate()) {
      if (crc32(body as string) !== seal) throw damaged(path, 'a record does not match its checksum');
      digest.update(`${table} ${id as string}\n${body as string}\n`);
      rows++;
    }
    return rows;
  };
  const entities = count('entity');
  const relationships = count('relationship');
  const changes = checkLog(db, path);
  const version = Number(db.prepare('SELECT version FROM meta').get()?.['version']);
  return { version, entities, relationships, changes, digest: digest.digest('hex'), bytes: statSync(path).size };
}

function checkLog(db: DatabaseSync, path: string): number {
  let changes = 0;
  for (const { before, before_seal, after, after_seal } of db.prepare('SELECT before, before_seal, after, after_seal FROM change').iterate()) {
    for (const [body, seal] of [
      [before, before_seal],
      [after, after_seal],
    ]) {
      if (body !== null && crc32(body as string) !== seal) throw damaged(path, 'an entry of the change log does not match its checksum');
    }
    changes++;
  }
  return changes;
}

function damaged(path: string, how: string): AtlasError {
  return new AtlasError('STORE_CORRUPT', [path, how]);
}
