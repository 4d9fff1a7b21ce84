import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFile, openSqlite } from '../../../src/store/sqlite/openSqlite.ts';
import { SqliteStore } from '../../../src/store/sqlite/SqliteStore.ts';
import { APPLICATION_ID, MIGRATIONS, migrate, SCHEMA_VERSION, schemaVersion } from '../../../src/store/sqlite/schema.ts';
import type { Store, StoredItem } from '../../../src/store/store.ts';
import { describeStore } from '../conformance.ts';
import { author, deleteEntity, entity, everything, logged, putEntity, putRelationship } from '../records.ts';

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

it('a backup that begins while others write does not fail', async () => {
  const store = await openSqlite(fresh());
  await store.append([putEntity('a')], null, author);
  for (let n = 0; n < 40; n++) {
    const path = fresh();
    mkdirSync(dirname(path));
    const copying = store.backUp?.(path);
    await Promise.all([store.append([putEntity(`e${n}`)], null, author), store.keep('token', 'k', { n }, null), copying]);
    const copy = await openSqlite(path);
    expect((await everything(copy)).items.length).toBeGreaterThan(n);
    await copy.close();
  }
  await store.close();
});

describe('a long append, which lets others run', () => {
  const LONG = [
    putEntity('a', 'new'),
    deleteEntity('b'),
    ...Array.from({ length: 3_000 }, (_, i) => (i % 2 === 0 ? putEntity(`e${i}`) : putRelationship(`r${i}`))),
  ];
  const opened = async (path = fresh()): Promise<Store> => {
    const store = await openSqlite(path);
    await store.append([putEntity('a'), putEntity('b'), putRelationship('r')], null, author);
    return store;
  };
  const shown = async (store: Store) => ({
    version: await store.version(),
    stamps: [await store.stamp(1), await store.stamp(2)],
    records: [await store.entities(['a', 'b', 'e0', 'nobody']), await store.relationships(['r', 'r1'])],
    everything: await everything(store),
    log: await logged(store.changesSince(0)),
    histories: [await store.history('a'), await store.history('b'), await store.history('e0')],
    lastChanged: await store.lastChanged(['a', 'b', 'e0', 'r']),
    revisions: [await store.revisions([1, 2]), await store.revisionOf('long')],
  });

  it('shows readers the version before it until it is whole', async () => {
    const store = await opened();
    const before = await shown(store);
    const appending = store.append(LONG, 1, { ...author, key: 'long' });
    const seen = [];
    for (;;) {
      const looked = await shown(store);
      if ((await store.version()) !== 1) break;
      seen.push(looked);
    }
    expect(seen.length).toBeGreaterThan(1);
    for (const one of seen) expect(one).toEqual(before);
    expect(await appending).toBe(2);
    const after = await shown(store);
    expect(after).toMatchObject({
      version: 2,
      records: [
        [entity('a', 'new'), null, entity('e0'), null],
        [{ id: 'r' }, { id: 'r1' }],
      ],
      lastChanged: [2, 2, 2, 1],
    });
    expect([after.everything.items.length, after.log.length, after.stamps[0]]).toEqual([3_002, 3_005, before.stamps[0]]);
    await store.close();
  });

  it('lets a reader who began meanwhile stay with the version before', async () => {
    const store = await opened();
    const before = await everything(store);
    const appending = store.append(LONG, null, author);
    const items: StoredItem[] = [];
    for await (const batch of store.stream(() => {})) {
      await appending;
      items.push(...batch);
    }
    expect(items).toEqual(before.items);
    await store.close();
  });

  it('keeps whatever else is written waiting, also another one', async () => {
    const store = await opened();
    const made = await Promise.all([
      store.append(LONG, null, author),
      store.append([putEntity('z')], null, author),
      store.append(
        LONG.map((change) => ('entity' in change ? putEntity(change.entity.id, 'again') : change)),
        null,
        author,
      ),
      store.keep('token', 'k', { is: 'kept' }, 0),
      store.append([putEntity('y')], 1, author).catch(({ code }) => code),
    ]);
    expect(made.slice(3)).toEqual([1, 'CONFLICT']);
    expect(made.slice(0, 3).toSorted()).toEqual([2, 3, 4]);
    await store.close();
  });

  it('leaves nothing when it fails in the middle, and the store goes on', async () => {
    const store = await opened();
    const before = await shown(store);
    await expect(store.append([...LONG, putEntity('bad', 1n as never), putEntity('last')], null, author)).rejects.toThrow(TypeError);
    expect(await shown(store)).toEqual(before);
    expect(await store.append([putEntity('z')], 1, author)).toBe(2);
    await store.close();
  });

  it('leaves nothing when its transaction is broken off under it', async () => {
    const { db, ...holding } = openFile(fresh());
    const store = new SqliteStore(db, 'broken.db', holding);
    const appending = store.append(LONG, null, author);
    await setImmediate();
    db.exec('ROLLBACK');
    await expect(appending).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await everything(store)).toEqual({ version: 0, items: [] });
    expect(await store.append([putEntity('z')], 0, author)).toBe(1);
    await store.close();
  });

  it('leaves nothing when the store is closed in the middle', async () => {
    const path = fresh();
    const store = await opened(path);
    const before = await shown(store);
    const appending = store.append(LONG, null, author);
    await Promise.all([expect(appending).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' }), store.close()]);
    const again = await openSqlite(path);
    expect(await shown(again)).toEqual(before);
    await again.close();
  });

  it('is in a backup as a whole or not at all', async () => {
    const store = await opened();
    const paths = [fresh(), fresh()];
    for (const path of paths) mkdirSync(dirname(path));
    const [, , version] = await Promise.all([store.backUp?.(paths[0]), store.append(LONG, null, author), store.append([putEntity('z')], null, author)]);
    await Promise.all([
      store.append(
        LONG.slice(2).map((change) => ('entity' in change ? deleteEntity(change.entity.id) : change)),
        null,
        author,
      ),
      store.backUp?.(paths[1]),
    ]);
    expect(version).toBeGreaterThan(1);
    const copies = await Promise.all(paths.map(openSqlite));
    const [first, second] = await Promise.all(copies.map(everything));
    expect([first.items.length, second.items.length]).toEqual([expect.anything(), 1_503]);
    expect([3, 4, 3_002, 3_003]).toContain(first.items.length);
    await Promise.all([...copies, store].map((one) => one.close()));
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
