import type { DatabaseSync } from 'node:sqlite';

/** "ZJAT": in the header of every file of ours, so that no other program's file is taken for one. */
export const APPLICATION_ID = 0x5a4a_4154;

/**
 * Step n brings a file from schema version n to n + 1. A step that was ever released is never edited: add one.
 *
 * `id` is the record's id by sortableId (in `kept`, `key` is one); `seal` guards `body` (see sealed.ts). `meta` has one row, on a page that each append
 * rewrites: thus every write-ahead log tells whose it is. `serial` has no gaps, nor has `revision.version`.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (one INTEGER PRIMARY KEY CHECK (one = 1), store TEXT NOT NULL, version INTEGER NOT NULL) STRICT;
  INSERT INTO meta VALUES (1, lower(hex(randomblob(16))), 0);
  CREATE TABLE entity (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL, seal INTEGER NOT NULL) STRICT;
  CREATE TABLE relationship (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL, seal INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE revision (
    version INTEGER PRIMARY KEY, first_change INTEGER NOT NULL, who TEXT NOT NULL, why TEXT NOT NULL, at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE change (
    serial INTEGER PRIMARY KEY, version INTEGER NOT NULL, sequence INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('entity', 'relationship')), id TEXT NOT NULL,
    before TEXT, before_seal INTEGER, after TEXT, after_seal INTEGER
  ) STRICT;
  CREATE INDEX change_by_id ON change (id, serial);
  `,
  `
  ALTER TABLE revision ADD COLUMN key TEXT;
  ALTER TABLE revision ADD COLUMN note TEXT;
  CREATE UNIQUE INDEX revision_by_key ON revision (key) WHERE key IS NOT NULL;
  CREATE TABLE kept (
    shelf TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, seal INTEGER NOT NULL, revision INTEGER NOT NULL, PRIMARY KEY (shelf, key)
  ) STRICT, WITHOUT ROWID;
  `,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Each step is one transaction: after a crash the next start goes on from the last step that was finished. */
export function migrate(db: DatabaseSync, steps: readonly string[] = MIGRATIONS): void {
  for (let version = schemaVersion(db); version < steps.length; version++) {
    db.exec('BEGIN IMMEDIATE');
    try {
      db.exec(steps[version]);
      db.exec(`PRAGMA user_version = ${version + 1}; COMMIT`);
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
}

export function schemaVersion(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
}
