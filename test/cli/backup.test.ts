import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from '@jest/globals';
import { backUp } from '../../src/store/backUp.ts';
import { openSqlite } from '../../src/store/sqlite/openSqlite.ts';
import { verifyFile } from '../../src/store/sqlite/verifyFile.ts';
import { author, logged, putEntity, putRelationship } from '../store/records.ts';
import { AtlasProcess, ask } from './atlasProcess.ts';

const folders: string[] = [];
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-backup-'));
  folders.push(folder);
});
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

const atlas = (args: readonly string[], data: string) => new AtlasProcess(args, { ATLAS_DATA: data, ATLAS_LOG: 'warn' }).finished;

it('is of one version and whole while others write, and holds what is kept beside the graph', async () => {
  const store = await openSqlite(join(folder, 'a.db'));
  await store.append(
    Array.from({ length: 20_000 }, (_, i) => putEntity(`e${i}`, 'x'.repeat(200))),
    null,
    { ...author, key: 'first', note: '{"n":1}' },
  );
  await store.keep('token', 't', { hash: 'h' }, 0);
  let isDone = false;
  let appended = 0;
  const backingUp = backUp(store, join(folder, 'b.db')).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await store.append([putEntity(`e${appended}`, 'new'), putRelationship(`r${appended}`)], null, author);
    appended++;
    await new Promise((resolve) => setImmediate(resolve));
  }
  await backingUp;
  const verified = verifyFile(join(folder, 'b.db'));
  expect(verified.version).toBeGreaterThanOrEqual(1);
  expect(verified.version).toBeLessThanOrEqual(1 + appended);
  expect(verified).toMatchObject({ entities: 20_000, relationships: verified.version - 1, changes: 20_000 + 2 * (verified.version - 1) });
  expect(appended).toBeGreaterThan(0);

  const restored = await openSqlite(join(folder, 'b.db'));
  const log = await logged(restored.changesSince(0));
  expect(log).toEqual((await logged(store.changesSince(0))).filter(({ version }) => version <= verified.version));
  expect([await restored.stamp(verified.version), await restored.revisionOf('first'), await restored.kept('token', 't')]).toEqual([
    await store.stamp(verified.version),
    await store.revisionOf('first'),
    { key: 't', body: { hash: 'h' }, revision: 1 },
  ]);
  await restored.close();
  await store.close();
}, 60_000);

it('is taken from a server that runs, and restored on an empty machine and in the place of what is there', async () => {
  const [data, file, other] = ['a.db', 'b.db', 'deep/er/c.db'].map((name) => join(folder, name));
  const server = new AtlasProcess(['serve'], { ATLAS_DATA: data });
  const address = await server.address();
  const before = await ask(address, QUESTION);
  const taken = await atlas(['backup', file], data);
  expect([taken.code, taken.stdout]).toEqual([0, expect.stringMatching(/^backed up to .*b\.db, and verified: version 1, \d+ entities/)]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).filter((name) => name.includes('.new-') || name.endsWith('.part'))).toEqual([]);
  expect((await atlas(['backup', file], data)).stderr).toContain('is there already');
  // Neither reader nor anonymous: rights are those of the policy.
  const refused = await fetch(`${address}/backup`);
  expect([refused.status, ((await refused.json()) as { errors: { extensions: { code: string } }[] }).errors[0].extensions.code]).toEqual([
    401,
    'UNAUTHENTICATED',
  ]);
  expect((await atlas(['restore', file, '--replace'], data)).stderr).toContain('in use by another process');
  await server.stop('SIGTERM');

  expect((await atlas(['restore', file], other)).stdout).toContain('restored version 1');
  expect(readFileSync(other).equals(readFileSync(file))).toBe(true);
  const again = new AtlasProcess(['serve'], { ATLAS_DATA: other });
  expect(await ask(await again.address(), QUESTION)).toEqual(before);
  await again.stop('SIGTERM');

  writeFileSync(data, 'rubbish');
  expect((await atlas(['restore', file], data)).stderr).toContain('--replace moves it aside');
  const replaced = await atlas(['restore', file, '--replace'], data);
  expect([replaced.code, replaced.stdout]).toEqual([0, expect.stringContaining('what was there before is ')]);
  const aside = readdirSync(folder).find((name) => name.startsWith('a.db.replaced-') && !name.endsWith('-wal'));
  expect(readFileSync(join(folder, aside ?? '')).toString()).toBe('rubbish');
  expect(readFileSync(data).equals(readFileSync(file))).toBe(true);
}, 120_000);

it('refuses to restore what is damaged, foreign or in use, and touches nothing', async () => {
  const [data, file] = ['a.db', 'b.db'].map((name) => join(folder, name));
  const store = await openSqlite(file);
  await store.append(
    Array.from({ length: 200 }, (_, i) => putEntity(`e${i}`, '瑞金'.repeat(50))),
    null,
    author,
  );
  await store.close();
  const bytes = readFileSync(file);
  // Its remains in parts of pages that are no longer used would tell nothing.
  const withBadTexts = Buffer.from(bytes.toString('latin1').replaceAll(latin1('瑞金瑞金'), latin1('瑞金瑞银')), 'latin1');
  const damages: readonly [string, (path: string) => void, string][] = [
    ['a text', (path) => writeFileSync(path, withBadTexts), 'does not match its checksum'],
    ['its end', (path) => truncateSync(path, bytes.length - 5000), 'is damaged'],
    ['its head', (path) => writeFileSync(path, Buffer.concat([Buffer.alloc(100), bytes.subarray(100)])), 'is damaged'],
    ['everything', (path) => writeFileSync(path, ''), 'is damaged'],
    ['another file', (path) => writeFileSync(path, 'a letter to nobody'.repeat(50)), 'is not an atlas data file'],
    ['a log beside it', (path) => writeFileSync(`${path}-wal`, 'x'), 'lies beside it'],
  ];
  for (const [what, damage, message] of damages) {
    const copy = join(folder, `${what}.db`);
    copyFileSync(file, copy);
    damage(copy);
    expect(() => verifyFile(copy)).toThrow(message);
  }
  const refused = await atlas(['restore', join(folder, 'a text.db')], data);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('is damaged')]);
  expect((await atlas(['restore', join(folder, 'none.db')], data)).stderr).toContain('none.db is not there');
  // A slip in ATLAS_DATA makes no backup of the seeds.
  expect((await atlas(['backup', join(folder, 'c.db')], data)).stderr).toContain('there is no data file');
  expect(readdirSync(folder).filter((name) => name.startsWith('a.db'))).toEqual([]);
}, 60_000);

const latin1 = (text: string) => Buffer.from(text).toString('latin1');
const QUESTION = '{ graph { version } institutions(first: 5, orderBy: [{ field: ID }]) { totalCount pageInfo { endCursor } nodes { id name } } }';
