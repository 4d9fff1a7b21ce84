import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFile, openSqlite } from '../../../src/store/sqlite/openSqlite.ts';
import { APPLICATION_ID, MIGRATIONS, migrate, SCHEMA_VERSION, schemaVersion } from '../../../src/store/sqlite/schema.ts';
import { describeStore } from '../conformance.ts';
import { author, entity, everything, putEntity, putRelationship } from '../records.ts';

let folder = '';
let files = 0;
const fresh = () => join(folder, `${files++}`, 'atlas.db');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-store-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describeStore('sqlite file', () => openSqlite(fresh()));
describeStore('sqlite in memory', () => openSqlite(':memory:'));

describe('a SQLite file', () => {
  it('has after reopening what it had before closing, and nothing lies beside it', async () => {
    const path = fresh();
    const first = await openSqlite(path);
    await first.append([putEntity('a'), putRelationship('r')], null, author);
    await first.append([putEntity('a', 'new')], null, author);
    const [before, history] = [await everything(first), await first.history('a')];
    await first.close();
    expect(readdirSync(join(path, '..'))).toEqual(['atlas.db']);
    const second = await openSqlite(path);
    expect(await everything(second)).toEqual(before);
    expect(await second.history('a')).toEqual(history);
    expect(await second.append([putEntity('b')], 2, author)).toBe(3);
    await second.close();
  });

  it('is made with the folders above it, under names that URLs and SQL would read otherwise', async () => {
    const path = join(folder, 'deep', '张江 100%?mode=memory#x', "file:it's.db");
    const store = await openSqlite(path);
    await store.append([putEntity('a')], null, author);
    await store.close();
    expect(existsSync(path)).toBe(true);
    const again = await openSqlite(path);
    expect(await again.entities(['a'])).toEqual([entity('a')]);
    await again.close();
  });

  it('is followed through a link, and stays one file', async () => {
    const path = fresh();
    await (await openSqlite(path)).close();
    const link = join(folder, 'link.db');
    symlinkSync(path, link);
    const store = await openSqlite(link);
    await expect(openSqlite(path)).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    await store.close();
  });

  it('is synced to disk at each commit and locked for this connection alone', async () => {
    const { db, closed } = openFile(fresh());
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(db.prepare('PRAGMA locking_mode').get()).toEqual({ locking_mode: 'exclusive' });
    expect(db.prepare('PRAGMA application_id').get()).toEqual({ application_id: APPLICATION_ID });
    db.close();
    closed(true);
  });
});

describe('migrations', () => {
  it('bring a file of schema version 0 forward when it is opened', async () => {
    const path = fresh();
    await (await openSqlite(path)).close();
    rmSync(path);
    const old = new DatabaseSync(path);
    old.exec(`PRAGMA journal_mode = WAL; PRAGMA application_id = ${APPLICATION_ID}`);
    old.close();
    const store = await openSqlite(path);
    expect(await store.append([putEntity('a')], 0, author)).toBe(1);
    await store.close();
    const now = new DatabaseSync(path);
    expect(schemaVersion(now)).toBe(SCHEMA_VERSION);
    now.close();
  });

  it('run each step once, in order, and keep the data', () => {
    const db = new DatabaseSync(':memory:');
    migrate(db);
    const steps = [...MIGRATIONS, 'CREATE TABLE extra (n INTEGER); INSERT INTO extra VALUES (1)', 'UPDATE extra SET n = n + 1'];
    migrate(db, steps);
    migrate(db, steps);
    expect(schemaVersion(db)).toBe(SCHEMA_VERSION + 2);
    expect(db.prepare('SELECT n FROM extra').all()).toEqual([{ n: 2 }]);
  });

  it('undo the whole of a step that fails and go on from there the next time', () => {
    const db = new DatabaseSync(':memory:');
    migrate(db);
    const first = [...MIGRATIONS, 'CREATE TABLE extra (n INTEGER)'];
    expect(() => migrate(db, [...first, 'INSERT INTO extra VALUES (1); INSERT INTO missing VALUES (1)'])).toThrow('missing');
    expect(schemaVersion(db)).toBe(SCHEMA_VERSION + 1);
    expect(db.prepare('SELECT n FROM extra').all()).toEqual([]);
    migrate(db, [...first, 'INSERT INTO extra VALUES (2)']);
    expect(db.prepare('SELECT n FROM extra').all()).toEqual([{ n: 2 }]);
    expect(schemaVersion(db)).toBe(SCHEMA_VERSION + 2);
  });
});
