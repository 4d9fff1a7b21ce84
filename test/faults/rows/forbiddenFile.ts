import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AtlasServer, type Ended, type Manner, until } from '../AtlasServer.ts';
import { checkFile, checkPages } from '../checkWrites.ts';
import type { FaultRow } from '../FaultRow.ts';
import { must, type Trial } from '../Trial.ts';
import { Writer } from '../Writer.ts';

const STARTS_WITHIN_MS = 15_000;
const NOBODY = 65_534;

/** Takes the lock as another program does, and keeps it. */
const LOCKER = `const { DatabaseSync } = require('node:sqlite');
const db = new DatabaseSync(process.argv[1]);
db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
console.log('locked');
setInterval(() => db, 1000);`;

/** The file or its folder may not be written, or another process has it. */
export const forbiddenFile: FaultRow = {
  number: 10,
  fault: 'the data file or its folder is read-only; another process has it',
  async carryOut(trial) {
    chmodSync(trial.folder, 0o755);
    const path = join(trial.fresh('mine'), 'atlas.db');
    await (await AtlasServer.start({ ATLAS_DATA: path })).stop();
    await withoutRights(trial, path);
    await locked(trial, path);
    await secondServers(trial, path);
  },
};

/** Nobody may write what everybody may read: as root itself there would be nothing that is forbidden. */
async function withoutRights(trial: Trial, path: string): Promise<void> {
  const uid = process.getuid?.() === 0 ? NOBODY : undefined;
  const copies: [string, number, number, string][] = [
    ['a file that may not be written', 0o444, 0o777, 'permission is missing'],
    ['a folder that may not be written', 0o666, 0o555, 'permission is missing'],
    ['a file that may not be read', 0o000, 0o777, 'permission is missing'],
  ];
  for (const [name, fileMode, folderMode, says] of copies) {
    const copy = join(trial.folder, name.replaceAll(' ', '-'), 'atlas.db');
    mkdirSync(dirname(copy));
    cpSync(path, copy);
    chmodSync(copy, fileMode);
    chmodSync(dirname(copy), folderMode);
    await trial.attempt(name, () => refused(copy, says, uid === undefined ? {} : { uid }));
  }
  const closed = trial.fresh('closed');
  chmodSync(closed, 0o555);
  for (const missing of [join(closed, 'atlas.db'), join(closed, 'deeper', 'atlas.db')]) {
    await trial.attempt(`no file in a folder that may not be written: ${missing.slice(closed.length)}`, async () => {
      await refused(missing, 'permission is missing', uid === undefined ? {} : { uid });
      must(readdirSync(closed).length === 0, 'something was made there');
    });
  }
}

async function locked(trial: Trial, path: string): Promise<void> {
  await trial.attempt('a lock of another program', async () => {
    const other: ChildProcess = spawn(process.execPath, ['--no-warnings', '-e', LOCKER, path], { stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      await once(other.stdout!, 'data');
      await refused(path, 'is in use by another process');
    } finally {
      other.kill('SIGKILL');
      await once(other, 'exit');
    }
    const server = await AtlasServer.start({ ATLAS_DATA: path });
    must((await server.stop()).code === 0, 'it did not serve once the other had let go');
  });
}

/** More servers on a file that one has, which is writing. */
async function secondServers(trial: Trial, path: string): Promise<void> {
  const server = await AtlasServer.start({ ATLAS_DATA: path });
  const writer = new Writer('rights');
  writer.begin(server.operator, 2, 5);
  for (let n = 1; n <= trial.size(10, 1); n++) {
    await trial.attempt(`second server ${n}`, async () => {
      await refused(path, 'is in use by another process');
      must((await server.ask('{ graph { version } }')).errors === undefined, 'the first server does not answer any more');
      must(server.operator !== null && (await server.operator.ask('{ __typename }')).status === 200, 'the socket of the first server was taken');
    });
  }
  await wait(100);
  await writer.stop();
  await server.stop();
  await checkFile(trial, path, writer);
}

async function refused(path: string, says: string, manner: Manner = {}): Promise<void> {
  const before = bytesOf(path);
  const { code, stdout, stderr } = await endedBySelf(path, manner);
  must(code === 1 && !stdout.includes('serving at'), `it ended with ${code}: ${stdout}${stderr}`);
  must(stderr.includes(path) && stderr.includes(says), `it does not say "${says}" of the file: ${stderr}`);
  must(stderr.trim().split('\n').length === 1, `it says more than a line: ${stderr}`);
  // Under a server that writes the file changes, of course.
  if (!says.includes('in use')) must(bytesOf(path)?.equals(before ?? Buffer.alloc(0)) ?? before === null, 'the file was changed');
  if (before !== null && !says.includes('in use')) checkPages(path);
}

/** Never a database in memory instead: a server that serves is the failure. */
async function endedBySelf(path: string, manner: Manner): Promise<Ended> {
  const server = new AtlasServer({ ATLAS_DATA: path }, manner);
  await until(() => !server.isAlive || server.stdout.includes('serving at'), STARTS_WITHIN_MS, 'it neither ends nor serves');
  if (server.isAlive) return server.stop('SIGKILL');
  return server.ended;
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
