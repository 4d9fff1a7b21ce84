import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createFile } from '../../../src/store/sqlite/createFile.ts';
import { openFile, openSqlite } from '../../../src/store/sqlite/openSqlite.ts';
import { SqliteStore } from '../../../src/store/sqlite/SqliteStore.ts';
import { SCHEMA_VERSION } from '../../../src/store/sqlite/schema.ts';
import { markWritten } from '../../../src/store/sqlite/writtenMark.ts';
import type { Store } from '../../../src/store/store.ts';
import { author, entity, everything, logged, putEntity, putRelationship } from '../records.ts';
import { batchOf, Expected } from './killedAppends.ts';
import { StoreProcess } from './StoreProcess.ts';

let root = '';
let files = 0;
const fresh = () => join(root, `${files++}`, 'atlas.db');
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-faults-'));
  chmodSync(root, 0o755);
});
afterAll(() => rmSync(root, { recursive: true }));

const processes: StoreProcess[] = [];
const start = (task: string, path: string, uid?: number) => {
  const process = new StoreProcess(task, path, uid);
  processes.push(process);
  return process;
};
afterEach(async () => {
  for (const process of processes.splice(0)) await process.kill();
});

/** Some hundred pages, closed. */
async function filled(versions = 12): Promise<string> {
  const path = fresh();
  const store = await openSqlite(path);
  for (let version = 1; version <= versions; version++) await store.append(batchOf(version), null, author);
  await store.close();
  return path;
}

/** As a process that was killed leaves it: much of the data only in the log. Copied by another process, to keep the lock. */
async function crashed(versions = 12): Promise<string> {
  const [path, copy] = [fresh(), fresh()];
  const store = await openSqlite(path);
  for (let version = 1; version <= versions; version++) await store.append(batchOf(version), null, author);
  execFileSync('cp', ['-r', dirname(path), dirname(copy)]);
  await store.close();
  expect(statSync(`${copy}-wal`).size).toBeGreaterThan(0);
  return copy;
}

/** Of the file, its log and whatever lies beside; a -shm holds nothing but an index of the log, which any reader may write. */
function bytes(path: string): Record<string, string> {
  const names = readdirSync(dirname(path)).filter((name) => !name.endsWith('-shm'));
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(dirname(path), name)))
        .digest('hex'),
    ]),
  );
}

async function expectRefused(path: string, code: string, saying = ''): Promise<void> {
  const before = bytes(path);
  const error = await openSqlite(path).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code, message: expect.stringContaining(saying) });
  expect((error as Error).message).toContain(path);
  expect(bytes(path)).toEqual(before);
}

function overwrite(path: string, offset: number, patch: Uint8Array): void {
  const content = readFileSync(path);
  content.set(patch, offset);
  writeFileSync(path, content);
}

describe('one user at a time', () => {
  it('refuses a second opening in the same process, and still holds the lock against others after that', async () => {
    const path = fresh();
    const store = await openSqlite(path);
    await expect(openSqlite(path)).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    expect(await start('open', path).ended()).toEqual(['ready', 'STORE_LOCKED']);
    expect(await store.append([putEntity('a')], 0, author)).toBe(1);
    expect(await start('open', path).ended()).toEqual(['ready', 'STORE_LOCKED']);
    await store.close();
    expect(await start('open', path).ended()).toEqual(['ready', 'opened at 1']);
  });

  it('refuses a file that another process has open, changes nothing, and gets in once that one is killed', async () => {
    const path = await filled();
    const other = start('hold', path);
    await other.said(2);
    await expectRefused(path, 'STORE_LOCKED');
    await other.kill();
    const store = await openSqlite(path);
    expect(await store.version()).toBe(12);
    await store.close();
  });

  it('refuses a file that another process is appending to, and that one goes on', async () => {
    const path = fresh();
    const other = start('append for ever', path);
    await other.said(20);
    await expect(openSqlite(path)).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    const count = other.lines.length;
    expect((await other.said(count + 5)).at(-1)).toMatch(/^\d+$/);
  });

  it('lets one of several that make the same file at once win, and none of them harms it', async () => {
    for (let round = 0; round < 4; round++) {
      const path = fresh();
      const outcomes = await Promise.all([1, 2, 3].map(() => start('append much', path).said(3)));
      const winners = outcomes.filter((lines) => lines[2] === '1');
      const losers = outcomes.filter((lines) => lines[1] === 'STORE_LOCKED');
      expect([winners.length, losers.length]).toEqual([1, 2]);
      for (const process of processes.splice(0)) await process.kill();
      const store = await openSqlite(path);
      expect((await everything(store)).items).toHaveLength(20_000);
      await store.close();
      expect(readdirSync(dirname(path))).toEqual(['atlas.db']);
    }
  }, 30_000);

  it('keeps the file of the process that made it first', async () => {
    const path = await filled();
    const before = bytes(path);
    createFile(path);
    expect(bytes(path)).toEqual(before);
  });

  it('loses nothing when a process exits without closing', async () => {
    const path = fresh();
    await start('exit without closing', path).ended();
    const expected = new Expected();
    expected.advanceTo(1);
    const store = await openSqlite(path);
    expect(await everything(store)).toEqual({ version: 1, items: expected.items() });
    await store.close();
  });
});

describe('what cannot be used is refused and left untouched', () => {
  const content: Record<string, () => Uint8Array> = {
    text: () => Buffer.from('not a database at all\n'.repeat(100)),
    'short text': () => Buffer.from('hello'),
    'random bytes': () => Buffer.from(Array.from({ length: 8192 }, (_, i) => (i * 7919) % 251)),
  };
  for (const [name, make] of Object.entries(content)) {
    it(`a file of ${name}: foreign`, async () => {
      const path = fresh();
      mkdirSync(dirname(path));
      writeFileSync(path, make());
      writeFileSync(`${path}-wal`, 'precious');
      await expectRefused(path, 'STORE_FOREIGN');
    });
  }

  it('another program’s SQLite file, with its log: foreign', async () => {
    const path = fresh();
    mkdirSync(dirname(path));
    const db = new DatabaseSync(path);
    db.exec('PRAGMA journal_mode = WAL; CREATE TABLE entity (id TEXT); INSERT INTO entity VALUES (1)');
    const copy = fresh();
    execFileSync('cp', ['-r', dirname(path), dirname(copy)]);
    db.close();
    await expectRefused(copy, 'STORE_FOREIGN');
    await expectRefused(path, 'STORE_FOREIGN');
  });

  it('a file of no bytes, a cut-off one, a blank beginning: damaged', async () => {
    const path = await filled();
    const size = statSync(path).size;
    for (const length of [0, 10, 99, 100, 4095, 4096, 8192, Math.floor(size / 2), size - 4096, size - 1]) {
      const copy = fresh();
      cpSync(dirname(path), dirname(copy), { recursive: true });
      truncateSync(copy, length);
      await expectRefused(copy, 'STORE_CORRUPT');
    }
    overwrite(path, 0, new Uint8Array(4096));
    await expectRefused(path, 'STORE_CORRUPT');
  });

  it('a damaged file whose log is good: damaged, and the log is kept', async () => {
    const path = await crashed(400);
    overwrite(path, 4096, new Uint8Array(statSync(path).size - 4096).fill(0xa5));
    await expectRefused(path, 'STORE_CORRUPT');
  });

  it('a file of a newer schema, in the file or only in its log: too new', async () => {
    const path = await filled();
    const db = new DatabaseSync(path);
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    const copy = fresh();
    execFileSync('cp', ['-r', dirname(path), dirname(copy)]);
    db.close();
    await expectRefused(path, 'STORE_TOO_NEW', `schema ${SCHEMA_VERSION + 1}`);
    await expectRefused(copy, 'STORE_TOO_NEW', `schema ${SCHEMA_VERSION + 1}`);
  });

  it('the log of another atlas file, of an older state, or of nothing: damaged', async () => {
    const [path, other] = [await crashed(), await crashed(3)];
    expect(Object.keys(bytes(path))).toEqual(['atlas.db', 'atlas.db-wal', 'atlas.db.open']);
    const log = readFileSync(`${path}-wal`);
    writeFileSync(`${path}-wal`, readFileSync(`${other}-wal`));
    await expectRefused(path, 'STORE_CORRUPT', 'belongs to another file');
    writeFileSync(`${path}-wal`, new Uint8Array(log.length));
    await expectRefused(path, 'STORE_CORRUPT', 'is no log');
    writeFileSync(`${path}-wal`, log);
    const store = await openSqlite(path);
    await store.append(batchOf(13), 12, author);
    await store.close();
    writeFileSync(`${path}-wal`, log);
    await expectRefused(path, 'STORE_CORRUPT', 'belongs to another file');
  });

  it('a log whose file is gone: nothing is made in its place', async () => {
    const path = await crashed();
    rmSync(path);
    await expectRefused(path, 'STORE_FAILED', 'atlas.db-wal');
    expect(existsSync(path)).toBe(false);
  });

  it('a rollback journal that another program left beside it', async () => {
    const path = await filled();
    writeFileSync(`${path}-journal`, 'whatever');
    await expectRefused(path, 'STORE_FAILED', 'atlas.db-journal');
  });

  it('a folder, a folder that cannot be made, a link to nothing', async () => {
    const path = fresh();
    mkdirSync(path, { recursive: true });
    writeFileSync(join(dirname(path), 'file'), 'x');
    await expect(openSqlite(path)).rejects.toMatchObject({ code: 'STORE_FAILED', message: expect.stringContaining('it is a folder') });
    const below = join(dirname(path), 'file', 'atlas.db');
    await expect(openSqlite(below)).rejects.toMatchObject({ code: 'STORE_FAILED', message: expect.stringContaining('should be its folder is a file') });
    if (existsSync('/proc')) {
      await expect(openSqlite('/proc/nowhere/atlas.db')).rejects.toMatchObject({ code: 'STORE_FAILED', message: expect.stringContaining('ENOENT, mkdir') });
    }
    const link = join(dirname(path), 'link');
    execFileSync('ln', ['-s', 'nowhere', link]);
    await expect(openSqlite(link)).rejects.toMatchObject({ code: 'STORE_FAILED', message: expect.stringContaining('a link to nothing') });
    expect(readFileSync(join(dirname(path), 'file'), 'utf8')).toBe('x');
  });

  it('a file, or a folder, that this account may not write', async () => {
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    const path = await filled();
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o777);
    const before = bytes(path);
    const denied = ['ready', expect.stringContaining('permission is missing')];
    expect(await start('open', path, uid).ended()).toEqual(['ready', 'STORE_FAILED']);
    expect(await start('explain', path, uid).ended()).toEqual(denied);
    chmodSync(path, 0o666);
    chmodSync(dirname(path), 0o555);
    for (const denial of [path, join(dirname(path), 'new.db'), join(dirname(path), 'sub', 'new.db')]) {
      expect(await start('explain', denial, uid).ended()).toEqual(denied);
    }
    chmodSync(dirname(path), 0o777);
    expect(bytes(path)).toEqual(before);
    expect(await start('open', path, uid).ended()).toEqual(['ready', 'opened at 12']);
  });

  it('a change log with gaps: damaged', async () => {
    const edits = ['UPDATE meta SET version = 11', 'DELETE FROM revision WHERE version = 5', 'DELETE FROM change WHERE serial = 7'];
    for (const edit of edits) {
      const path = await filled();
      const db = new DatabaseSync(path);
      db.exec(edit);
      db.close();
      await expectRefused(path, 'STORE_CORRUPT', 'gaps');
    }
  });

  it('a record that is kept under the id of another: found on reading', async () => {
    const path = await filled();
    const db = new DatabaseSync(path);
    db.exec("UPDATE entity SET id = 'nobody' WHERE id = 'head'");
    db.close();
    const store = await openSqlite(path);
    await expect(store.entities(['nobody'])).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
    await expect(everything(store)).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
    await store.close();
  });

  it('flipped bytes anywhere: refused at the opening or at the first touch, never wrong data', async () => {
    const path = await filled(8);
    const store = await openSqlite(path);
    const truth = await answers(store);
    await store.close();
    const pristine = readFileSync(path);
    const random = seeded(20_260_101);
    const counts = { refused: 0, 'found on reading': 0, harmless: 0 };
    for (let round = 0; round < 150; round++) {
      const damaged = Buffer.from(pristine);
      const offset = 100 + Math.floor(random() * (damaged.length - 100));
      for (let i = 0; i <= round % 4; i++) damaged[Math.min(offset + i, damaged.length - 1)] ^= 1 + Math.floor(random() * 255);
      writeFileSync(path, damaged);
      counts[await touch(path, truth)]++;
    }
    report(`flipped bytes: ${JSON.stringify(counts)}`);
    expect(counts['found on reading'] + counts.refused).toBeGreaterThan(75);
  });
});

async function answers(store: Store) {
  return { ...(await everything(store)), log: (await logged(store.changesSince(0))).map(({ before, after, version }) => ({ before, after, version })) };
}

async function touch(path: string, truth: unknown): Promise<'refused' | 'found on reading' | 'harmless'> {
  const before = bytes(path);
  let store: Store;
  try {
    store = await openSqlite(path);
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(/^STORE_(CORRUPT|FOREIGN|TOO_NEW)$/) });
    expect(bytes(path)).toEqual(before);
    return 'refused';
  }
  try {
    expect(await answers(store)).toEqual(truth);
    return 'harmless';
  } catch (error) {
    expect(error).toMatchObject({ code: 'STORE_CORRUPT' });
    return 'found on reading';
  } finally {
    await store.close();
  }
}

describe('a log that was deleted after a crash', () => {
  it('is missed, because what was written last was in it alone', async () => {
    const path = await crashed();
    markWritten(path);
    const log = readFileSync(`${path}-wal`);
    for (const damage of [() => rmSync(`${path}-wal`), () => writeFileSync(`${path}-wal`, '')]) {
      damage();
      await expectRefused(path, 'STORE_CORRUPT', 'atlas.db-wal, which held it, has been removed');
    }
    writeFileSync(`${path}-wal`, log);
    const store = await openSqlite(path);
    expect(await store.version()).toBe(12);
    await store.close();
    expect(readdirSync(dirname(path))).toEqual(['atlas.db']);
  });

  it('is not missed where nothing was written, the file was closed, or another file took its place', async () => {
    const path = fresh();
    const store = await openSqlite(path);
    expect(readdirSync(dirname(path))).not.toContain('atlas.db.open');
    await store.append([putEntity('a')], 0, author);
    expect(readdirSync(dirname(path))).toContain('atlas.db.open');
    await store.close();
    expect(readdirSync(dirname(path))).toEqual(['atlas.db']);
    markWritten(path);
    copyFileSync(path, `${path}.backup`);
    renameSync(`${path}.backup`, path);
    const again = await openSqlite(path);
    expect(await again.version()).toBe(1);
    await again.close();
  });
});

describe('a full disk', () => {
  it('refuses the append whole, answers reads, and works again once there is space', async () => {
    const path = fresh();
    const { db, ...holding } = openFile(path);
    const store = new SqliteStore(db, path, holding);
    await store.append([putEntity('a')], 0, author);
    const limit = (pages: number) => db.exec(`PRAGMA max_page_count = ${pages}`);
    limit(Number(db.prepare('PRAGMA page_count').get()?.['page_count']) + 5);
    await expectFull(store);
    limit(1_000_000);
    expect(await store.append(much, 1, author)).toBe(2);
    await store.close();
    expectIntact(path);
  });
});

describe('a real file system that is full', () => {
  const mounted = join(tmpdir(), `atlas-full-${process.pid}`);
  const mount = () => {
    mkdirSync(mounted, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'none', mounted], { stdio: 'ignore' });
  };
  const unmount = () => execFileSync('umount', [mounted]);
  const mayMount = attempt(() => {
    mount();
    unmount();
  });
  rmSync(mounted, { recursive: true, force: true });
  const itOnMount = mayMount ? it : it.skip;
  beforeEach(() => {
    if (mayMount) mount();
  });
  afterEach(() => {
    if (mayMount) unmount();
    rmSync(mounted, { recursive: true, force: true });
  });
  /** To the last kilobyte. */
  const fill = () => {
    for (let size = 1 << 20; size >= 1024; size /= 2) attempt(() => writeFileSync(join(mounted, `ballast${size}`), new Uint8Array(size)));
  };
  const free = () => {
    for (const name of readdirSync(mounted)) if (name.startsWith('ballast')) rmSync(join(mounted, name));
  };

  itOnMount('refuses the append whole, can be closed and opened while it is full, and works again once there is space', async () => {
    const path = join(mounted, 'atlas.db');
    let store = await openSqlite(path);
    await store.append([putEntity('a')], 0, author);
    fill();
    await expectFull(store);
    await expectFull(store);
    await store.close();
    store = await openSqlite(path);
    await expectFull(store);
    free();
    expect(await store.append(much.slice(0, 300), 1, author)).toBe(2);
    await store.close();
    expectIntact(path);
  });

  itOnMount('keeps what is only in the log when there is no space to move it into the file', async () => {
    const path = join(mounted, 'atlas.db');
    const store = await openSqlite(path);
    await store.append(much.slice(0, 300), 0, author);
    await store.append(much.slice(300, 400), 1, author);
    const before = await everything(store);
    fill();
    await store.close();
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
    await expectRefused(path, 'STORE_FAILED', 'the disk is full');
    free();
    const again = await openSqlite(path);
    expect(await everything(again)).toEqual(before);
    await again.close();
    expectIntact(path);
  });

  itOnMount('leaves nothing behind when there is no space to make a file', async () => {
    fill();
    const before = readdirSync(mounted);
    await expect(openSqlite(join(mounted, 'atlas.db'))).rejects.toMatchObject({ code: 'STORE_FAILED', message: expect.stringContaining('the disk is full') });
    expect(readdirSync(mounted)).toEqual(before);
  });
});

const much = Array.from({ length: 3000 }, (_, i) => putRelationship(`r${i}`));

async function expectFull(store: Store): Promise<void> {
  await expect(store.append(much, null, author)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringContaining('the disk is full') });
  expect(await everything(store)).toEqual({ version: 1, items: [{ entity: entity('a') }] });
  expect(await logged(store.changesSince(1))).toEqual([]);
}

describe('kill -9', () => {
  it('at random moments of appending loses nothing that was acknowledged and leaves nothing in part', async () => {
    const path = fresh();
    const random = seeded(7);
    const expected = new Expected();
    let acknowledged = 0;
    let unknown = 0;
    let slowestMs = 0;
    let withLog = 0;
    const cycles = 30;
    for (let cycle = 0; cycle < cycles; cycle++) {
      const process = start('append for ever', path);
      await process.said(1);
      await wait(random() * 120);
      const lines = await process.kill();
      const last = Number(lines.slice(2).at(-1) ?? expected.version);
      expect(lines.every((line) => /^(ready|opened at \d+|\d+)$/.test(line))).toBe(true);
      if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) withLog++;
      const began = performance.now();
      const store = await openSqlite(path);
      slowestMs = Math.max(slowestMs, performance.now() - began);
      const version = await store.version();
      expect(version - last === 0 || version - last === 1).toBe(true);
      acknowledged += last - expected.version;
      unknown += version - last;
      const before = expected.version;
      expected.advanceTo(version);
      expect(isDeepStrictEqual(await everything(store), { version, items: expected.items() })).toBe(true);
      const changes = Array.from({ length: version - before }, (_, i) => batchOf(before + 1 + i)).flat();
      expect((await logged(store.changesSince(before))).map(({ id }) => id)).toEqual(changes.map(idOf));
      await store.close();
      expectIntact(path);
    }
    report(
      `kill -9 in appends: ${cycles} cycles, ${withLog} left a log, ${acknowledged} acknowledged, ${unknown} unknown but whole, opened in at most ${slowestMs.toFixed(0)} ms`,
    );
    expect(acknowledged).toBeGreaterThan(cycles);
  }, 40_000);

  it('while the file is made or first filled leaves no half file, and the next start clears up', async () => {
    const random = seeded(11);
    const counts = { 'no file': 0, empty: 0, filled: 0, 'draft left': 0 };
    for (let cycle = 0; cycle < 24; cycle++) {
      const path = fresh();
      const process = start('append much', path);
      await process.said(1);
      await wait(cycle % 2 === 0 ? random() * 12 : random() * 400);
      const lines = await process.kill();
      if (!existsSync(path)) counts['no file']++;
      else expect(statSync(path).size).toBeGreaterThan(0);
      if (existsSync(dirname(path)) && readdirSync(dirname(path)).some((name) => name.startsWith(`${basename(path)}.new-`))) counts['draft left']++;
      const store = await openSqlite(path);
      const { version, items } = await everything(store);
      expect(items).toHaveLength(version * 20_000);
      expect(version).toBeGreaterThanOrEqual(lines[2] === '1' ? 1 : 0);
      counts[version === 0 ? 'empty' : 'filled']++;
      await store.close();
      expectIntact(path);
    }
    report(`kill -9 in making and filling: ${JSON.stringify(counts)}`);
  }, 40_000);

  it('in making leaves a draft that the next making removes; a living process’s draft and strangers’ files stay', async () => {
    const path = fresh();
    mkdirSync(dirname(path));
    const dead = start('exit', join(root, 'other.db'));
    await dead.ended();
    const strangers = ['atlas.db.new-', 'atlas.db.new-old', 'atlas.db.new-1-0123456', 'x.db.new-999999-01234567'];
    const stale = [`atlas.db.new-${process.pid}-01234567`, 'atlas.db.new-99999999-89abcdef', 'atlas.db.new-99999999-89abcdef-wal'];
    const living = `atlas.db.new-${process.ppid}-01234567`;
    for (const name of [...strangers, ...stale, living]) writeFileSync(join(dirname(path), name), 'draft');
    await (await openSqlite(path)).close();
    expect(readdirSync(dirname(path)).sort()).toEqual(['atlas.db', living, ...strangers].sort());
  });
});

function idOf(change: ReturnType<typeof batchOf>[number]): string {
  if (change.op === 'PUT_ENTITY') return change.entity.id;
  return change.op === 'PUT_RELATIONSHIP' ? change.relationship.id : change.id;
}

/** And nothing lies beside the file. */
function expectIntact(path: string): void {
  expect(readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)))).toEqual([basename(path)]);
  const db = new DatabaseSync(path, { readOnly: true });
  expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  db.close();
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const report = (line: string) => process.stdout.write(`${line}\n`);
