import type { DatabaseSync, StatementSync } from 'node:sqlite';

export const KINDS = ['entity', 'relationship'] as const;
export type Kind = (typeof KINDS)[number];

export interface Row {
  readonly id: string;
  readonly body: string;
  readonly seal: number;
}

/** The newest version, and the last change that belongs to it. */
export interface Position {
  readonly version: number;
  readonly serial: number;
}

export interface LogRow {
  readonly version: number;
  readonly sequence: number;
  readonly before: string | null;
  readonly before_seal: number | null;
  readonly after: string | null;
  readonly after_seal: number | null;
  readonly who: string;
  readonly why: string;
  readonly at: string;
}

export type Statements = ReturnType<typeof prepareStatements>;

/** All SQL that an open store runs. Ids are sortable ids throughout (see sortableId.ts). */
export function prepareStatements(db: DatabaseSync) {
  return {
    entity: prepareTable(db, 'entity'),
    relationship: prepareTable(db, 'relationship'),
    position: db.prepare('SELECT version, (SELECT coalesce(max(serial), 0) FROM change) AS serial FROM meta'),
    raise: db.prepare('UPDATE meta SET version = ?'),
    addRevision: db.prepare('INSERT INTO revision (version, first_change, who, why, at, key, note) VALUES (?, ?, ?, ?, ?, ?, ?)'),
    addChange: db.prepare('INSERT INTO change (version, sequence, kind, id, before, before_seal, after, after_seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
    firstChangeAfter: db.prepare('SELECT min(first_change) AS serial FROM revision WHERE version > ?'),
    changes: db.prepare(`${LOG} WHERE serial >= ? AND serial <= ? ORDER BY serial LIMIT ?`),
    changesOf: db.prepare(`${LOG} WHERE id = ? ORDER BY serial`),
    lastChangeOf: db.prepare('SELECT version FROM change WHERE id = ? AND serial <= ? ORDER BY serial DESC LIMIT 1'),
    revision: db.prepare('SELECT version, who, why, at, key, note FROM revision WHERE version = ?'),
    revisionOf: db.prepare('SELECT version, who, why, at, key, note FROM revision WHERE key = ?'),
    kept: db.prepare('SELECT key AS id, body, seal, revision FROM kept WHERE shelf = ? AND key = ?'),
    listKept: db.prepare('SELECT key AS id, body, seal, revision FROM kept WHERE shelf = ? AND key >= ? ORDER BY key LIMIT ?'),
    keep: db.prepare(`INSERT INTO kept (shelf, key, body, seal, revision) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (shelf, key) DO UPDATE SET body = excluded.body, seal = excluded.seal, revision = excluded.revision`),
    forget: db.prepare('DELETE FROM kept WHERE shelf = ? AND key = ?'),
    storeId: db.prepare('SELECT store FROM meta'),
    revisionsTo: db.prepare('SELECT version, first_change, who, why, at FROM revision WHERE version <= ? ORDER BY version DESC LIMIT ?'),
    sealsTo: db.prepare(`
      SELECT serial, id, before_seal, after_seal FROM change
      WHERE serial < coalesce((SELECT first_change FROM revision WHERE version = ?), ? + 1) ORDER BY serial DESC LIMIT ?`),
  };
}

export interface Table {
  readonly find: StatementSync;
  /** The same as of an earlier place in the change log: what the log says was there before, or what did not change since. */
  readonly findAt: StatementSync;
  /** Changes nothing where the id is there. */
  readonly add: StatementSync;
  readonly put: StatementSync;
  readonly remove: StatementSync;
  /** The rows from an id on. */
  readonly page: StatementSync;
  /** The same as of an earlier place in the change log: what did not change since, and what the log says was there before. */
  readonly pageAt: StatementSync;
}

function prepareTable(db: DatabaseSync, kind: Kind): Table {
  const later = `SELECT 1 FROM change AS c WHERE c.id = t.id AND c.kind = '${kind}' AND c.serial > :serial`;
  return {
    find: db.prepare(`SELECT id, body, seal FROM ${kind} WHERE id = ?`),
    findAt: db.prepare(`
      SELECT id, body, seal FROM (
        SELECT * FROM (SELECT id, before AS body, before_seal AS seal FROM change WHERE id = :id AND kind = '${kind}' AND serial > :serial ORDER BY serial LIMIT 1)
        UNION ALL
        SELECT id, body, seal FROM ${kind} AS t WHERE id = :id AND NOT EXISTS (${later})
      ) WHERE body IS NOT NULL`),
    add: db.prepare(`INSERT INTO ${kind} (id, body, seal) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING`),
    put: db.prepare(`INSERT INTO ${kind} (id, body, seal) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body, seal = excluded.seal`),
    remove: db.prepare(`DELETE FROM ${kind} WHERE id = ?`),
    page: db.prepare(`SELECT id, body, seal FROM ${kind} WHERE id >= ? ORDER BY id LIMIT ?`),
    pageAt: db.prepare(`
      SELECT id, body, seal FROM ${kind} AS t WHERE id >= :from AND NOT EXISTS (${later})
      UNION ALL
      SELECT id, before, before_seal FROM change AS t
      WHERE serial > :serial AND kind = '${kind}' AND id >= :from AND before IS NOT NULL AND NOT EXISTS (${later} AND c.serial < t.serial)
      ORDER BY id LIMIT :limit`),
  };
}

const LOG = `
  SELECT version, sequence, before, before_seal, after, after_seal, who, why, at
  FROM change JOIN revision USING (version)`;
