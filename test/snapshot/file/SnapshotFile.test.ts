import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { loadSdl } from '../../../src/ontology/loadSdl.ts';
import type { EntityRecord } from '../../../src/ontology/records.ts';
import { snapshotOf } from '../../../src/snapshot/buildSnapshot.ts';
import { programDigest } from '../../../src/snapshot/file/programDigest.ts';
import { SnapshotFile, type SnapshotFileOptions } from '../../../src/snapshot/file/SnapshotFile.ts';
import { Projector } from '../../../src/snapshot/Projector.ts';
import { openSqlite } from '../../../src/store/sqlite/openSqlite.ts';
import type { Change, Store } from '../../../src/store/store.ts';
import { inWords } from '../delta/inWords.ts';
import { randomGraph } from '../randomGraph.ts';
import { entity, LOADED_AT, ONTOLOGY, source } from '../records.ts';
import { testFolder } from './fileFixture.ts';

const AUTHOR = { who: 'test', why: '' };

describe('the snapshot file of a store', () => {
  const path = testFolder();
  const open: Store[] = [];
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });

  /** A process over the data file: what it read, how often it streamed the store, and what it was told of the file. */
  async function start(more: Partial<SnapshotFileOptions> = {}, data = path('a.db')) {
    const store = await openSqlite(data);
    open.push(store);
    if ((await store.version()) === 0) await put(store, source('source/a'), ...['a', 'b'].map((slug) => entity(`institution/${slug}`)));
    let streams = 0;
    const counted = new Proxy(store, {
      get: (target, name) => {
        if (name === 'stream') streams++;
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const told: string[] = [];
    const skipped: string[] = [];
    const file = new SnapshotFile(store, ONTOLOGY, {
      ...{ path: path('a.db.snapshot'), digest: () => 'of this program', minBytes: 0, restMs: 0 },
      onRead: ({ version }) => told.push(`read ${version}`),
      onRefused: (why) => told.push(why),
      onWritten: ({ version }) => told.push(`written ${version}`),
      onFailed: (error) => told.push(`failed ${(error as NodeJS.ErrnoException).code}`),
      ...more,
    });
    const projector = await Projector.start(counted, ONTOLOGY, { now: () => LOADED_AT, file, onSkipped: (message) => skipped.push(message) });
    await file.idle();
    return { store, file, projector, told, skipped, streams: () => streams };
  }

  const end = async ({ store, file }: { store: Store; file: SnapshotFile }) => {
    await file.close();
    await store.close();
  };

  it('is written after the store was read, and read instead of it by the next process', async () => {
    const first = await start();
    await end(first);
    const second = await start();
    expect([first.told, first.streams(), second.told, second.streams()]).toEqual([['written 1'], 1, ['read 1'], 0]);
    expect(second.projector.current).toEqual(first.projector.current);
    expect(second.projector.isLoaded).toBe(true);
    expect(readdirSync(dirname(path('a'))).filter((name) => name.includes('new'))).toEqual([]);
  });

  it('tells again what was left out when it was built', async () => {
    const store = await openSqlite(path('a.db'));
    await put(store, entity('institution/a'), entity('institution/broken', { names: [] }));
    await store.close();
    const first = await start();
    await end(first);
    const second = await start();
    expect([first.skipped, second.skipped, second.told]).toEqual([['institution/broken: it has no name'], ['institution/broken: it has no name'], ['read 1']]);
  });

  it('is written again when the process reads the store again, and not for a version that it made from changes', async () => {
    const first = await start();
    await put(first.store, entity('institution/c'));
    expect((await first.projector.catchUp()).delta).not.toBeNull();
    await settled(first.file);
    expect(first.told).toEqual(['written 1']);
    await put(first.store, entity('institution/broken', { names: [] }));
    const snapshot = await first.projector.catchUp();
    await settled(first.file);
    await end(first);
    const second = await start();
    expect([first.told, second.told]).toEqual([['written 1', 'written 3'], ['read 3']]);
    expect(second.projector.current).toEqual(snapshot);
  });

  it('of an older version is brought up to date from the log, without a reading of the store', async () => {
    await end(await start());
    const store = await openSqlite(path('a.db'));
    await put(store, entity('institution/c'));
    await put(store, entity('institution/d'), entity('institution/a', { kind: 'HOSPITAL' }));
    await store.append([{ op: 'DELETE_ENTITY', id: 'institution/b' }], null, AUTHOR);
    await store.close();
    const second = await start();
    expect([second.told, second.streams(), second.projector.current.version]).toEqual([['read 1'], 0, 4]);
    const items = await everything(second.store);
    expect(inWords(second.projector.current)).toEqual(inWords(snapshotOf(ONTOLOGY, items, [], { version: 4, loadedAt: LOADED_AT })));
  });

  it('of an older version is replaced where the log does not tell how to bring it up to date', async () => {
    await end(await start());
    const store = await openSqlite(path('a.db'));
    await put(store, entity('institution/broken', { names: [] }));
    await store.close();
    const second = await start();
    expect([second.told, second.streams()]).toEqual([
      ['read 1', 'it is of version 1, and what has changed up to version 2 cannot be taken over', 'written 2'],
      1,
    ]);
    await end(second);
    expect((await start()).told).toEqual(['read 2']);
  });

  it('is not used after a backup was restored, whatever version the store comes to afterwards', async () => {
    await end(await start());
    copyFileSync(path('a.db'), path('backup.db'));
    const second = await start();
    await put(second.store, entity('institution/c'));
    second.file.write(snapshotOf(ONTOLOGY, await everything(second.store), [], { version: 2, loadedAt: LOADED_AT }), []);
    await settled(second.file);
    expect(second.told).toEqual(['read 1', 'written 2']);
    await end(second);
    const kept = readFileSync(path('a.db.snapshot'));
    copyFileSync(path('backup.db'), path('a.db'));
    const third = await start();
    const other = 'it is of version 2 of another store, or of a history that was undone';
    expect([third.told, third.projector.current.entities.count]).toEqual([[other, 'written 1'], 3]);
    await put(third.store, entity('institution/d'));
    await end(third);
    writeFileSync(path('a.db.snapshot'), kept);
    const fourth = await start();
    expect([fourth.told, [...fourth.projector.current.entities.ids]]).toEqual([
      [other, 'written 2'],
      ['institution/a', 'institution/b', 'institution/d', 'source/a'],
    ]);
  });

  it('is not used for another data file at its place', async () => {
    await end(await start());
    rmSync(path('a.db'));
    expect((await start()).told).toEqual(['it is of version 1 of another store, or of a history that was undone', 'written 1']);
  });

  it('is not used by another program or with another schema', async () => {
    const sdl = loadSdl();
    expect(programDigest(sdl)).toBe(programDigest(sdl));
    expect(programDigest(`${sdl} `)).not.toBe(programDigest(sdl));
    await end(await start({ digest: () => programDigest(sdl) }));
    const { told } = await start({ digest: () => programDigest(`${sdl} `) });
    expect(told).toEqual(['it was built by another version of the atlas or of the schema', 'written 1']);
  });

  it('that is damaged is replaced', async () => {
    await end(await start());
    const bytes = readFileSync(path('a.db.snapshot'));
    bytes[bytes.length - 1] ^= 1;
    writeFileSync(path('a.db.snapshot'), bytes);
    const second = await start();
    expect([second.told, second.streams()]).toEqual([[expect.stringMatching(/^its section ".*" does not match its checksum$/), 'written 1'], 1]);
    await end(second);
    expect((await start()).told).toEqual(['read 1']);
  });

  it('is not written below its size, and one of a graph that was larger goes', async () => {
    await end(await start());
    const store = await openSqlite(path('a.db'));
    await put(store, entity('institution/broken', { names: [] }));
    await store.close();
    const second = await start({ minBytes: 2 ** 30 });
    expect([second.told.length, second.streams(), existsSync(path('a.db.snapshot'))]).toEqual([2, 1, false]);
  });

  it('that cannot be written is told of once, until it can be', async () => {
    writeFileSync(path('taken'), '');
    const first = await start({ path: path('taken/a.snapshot') });
    first.file.write(first.projector.current, []);
    await settled(first.file);
    expect([first.told, first.projector.current.entities.count]).toEqual([['it cannot be read (ENOTDIR)', 'failed EEXIST'], 3]);
    rmSync(path('taken'));
    mkdirSync(path('taken'));
    first.file.write(first.projector.current, []);
    await settled(first.file);
    expect(first.told.slice(2)).toEqual(['written 1']);
  });

  it('is written once for snapshots that come soon after one another, the last of them, and not after closing', async () => {
    const { file, projector, told } = await start();
    for (const version of [10, 11, 12]) file.write({ ...projector.current, version: 1, loadedAt: new Date(version) }, []);
    await settled(file);
    expect([told, (await file.read())?.snapshot.loadedAt]).toEqual([['written 1', 'written 1', 'read 1'], new Date(12)]);
    file.write(projector.current, []);
    await file.close();
    file.write(projector.current, []);
    await file.idle();
    expect(told).toHaveLength(3);
    expect(readdirSync(dirname(path('a'))).filter((name) => name.includes('new'))).toEqual([]);
  });

  it('is of packed snapshots alone, of versions that the store has', async () => {
    const { file, projector, told } = await start();
    const { entities } = projector.current;
    file.write({ ...projector.current, entities: { ...entities, ids: { ...entities.ids, own: { ...entities.ids.own } } } } as never, []);
    await settled(file);
    file.write(randomGraph(7).snapshot, []);
    await settled(file);
    expect(told).toEqual(['written 1']);
  });
});

function put(store: Store, ...entities: Extract<Change, { op: 'PUT_ENTITY' }>['entity'][]): Promise<number> {
  return store.append(
    entities.map((entity) => ({ op: 'PUT_ENTITY', entity })),
    null,
    AUTHOR,
  );
}

async function everything(store: Store): Promise<EntityRecord[]> {
  const all: EntityRecord[] = [];
  for await (const batch of store.stream(() => {})) for (const item of batch) if (item.entity !== undefined) all.push(item.entity);
  return all;
}

/** Nothing is being written, and nothing will be. */
async function settled(file: SnapshotFile): Promise<void> {
  for (let i = 0; i < 20; i++) {
    await file.idle();
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
