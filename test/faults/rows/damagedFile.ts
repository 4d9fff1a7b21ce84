import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AtlasServer, until } from '../AtlasServer.ts';
import type { FaultRow } from '../FaultRow.ts';
import type { Json } from '../HttpClient.ts';
import { must, type Trial } from '../Trial.ts';

const STARTS_WITHIN_MS = 20_000;
/** What is looked at of a file in which bytes were changed: everything that it holds, by many pages. */
const TRUTH = `query ($after: String) { entities(first: 200, after: $after, orderBy: [{ by: NAME }]) { totalCount pageInfo { endCursor hasNextPage }
  nodes { id name summary names { text } statements { property evidence { locator } } evidence { locator } relationships(first: 20) { edges { relationship { id role } } } } } }`;

/** Every way in which a file can be not what was written. */
export const damagedFile: FaultRow = {
  number: 11,
  fault: 'the data file is damaged, cut off, of nothing, has the log of another or none any more',
  async carryOut(trial) {
    const whole = await filled(trial, 'whole');
    const crashed = await killed(trial, 'crashed');
    const other = await killed(trial, 'other');
    const bytes = readFileSync(whole);
    const damages: [string, string, (copy: string) => void, string][] = [
      ['the header is blank', whole, (copy) => writeFileSync(copy, blanked(bytes, 0, 100)), 'is damaged'],
      ['the first page is blank', whole, (copy) => writeFileSync(copy, blanked(bytes, 0, 4096)), 'is damaged'],
      ['0 bytes', whole, (copy) => truncateSync(copy, 0), 'is damaged'],
      ['50 bytes', whole, (copy) => truncateSync(copy, 50), 'is damaged'],
      ['half of it', whole, (copy) => truncateSync(copy, bytes.length >> 1), 'is damaged'],
      ['all but a page', whole, (copy) => truncateSync(copy, bytes.length - 4096), 'is damaged'],
      ['all but a byte', whole, (copy) => truncateSync(copy, bytes.length - 1), 'is damaged'],
      ['a letter', whole, (copy) => writeFileSync(copy, 'Dear reader,\n'.repeat(400)), 'is not an atlas data file'],
      ['noise', whole, (copy) => writeFileSync(copy, Buffer.from(Array.from({ length: 8192 }, () => trial.random.whole(0, 255)))), 'is not an atlas data file'],
      ['the log of another file', crashed, (copy) => cpSync(`${other}-wal`, `${copy}-wal`), 'belongs to another file'],
      ['a log of zeros', crashed, (copy) => writeFileSync(`${copy}-wal`, new Uint8Array(8192)), 'is no log'],
      ['a log without its file', crashed, (copy) => rmSync(copy), 'lies there without it'],
    ];
    for (const [name, from, damage, says] of damages) await trial.attempt(name, () => refused(trial, from, name, damage, says));
    await trial.attempt('the log is removed after kill -9', async () => {
      const path = await killed(trial, 'without its log');
      rmSync(`${path}-wal`);
      await refusedAt(path, 'has been removed');
    });
    await flippedBytes(trial, whole);
  },
};

async function filled(trial: Trial, name: string): Promise<string> {
  const path = join(trial.fresh(name), 'atlas.db');
  await (await AtlasServer.start({ ATLAS_DATA: path })).stop();
  return path;
}

/** With a log beside it, as kill -9 leaves it. */
async function killed(trial: Trial, name: string): Promise<string> {
  const path = join(trial.fresh(name), 'atlas.db');
  await (await AtlasServer.start({ ATLAS_DATA: path })).stop('SIGKILL');
  must(readdirSync(dirname(path)).includes('atlas.db-wal'), 'kill -9 left no log');
  return path;
}

function copyOf(trial: Trial, path: string, name: string): string {
  const copy = join(trial.folder, `copy-${name.replaceAll(/\W+/g, '-')}`, 'atlas.db');
  mkdirSync(dirname(copy), { recursive: true });
  for (const suffix of ['', '-wal']) if (readdirSync(dirname(path)).includes(`atlas.db${suffix}`)) cpSync(path + suffix, copy + suffix);
  return copy;
}

async function refused(trial: Trial, from: string, name: string, damage: (copy: string) => void, says: string): Promise<void> {
  const copy = copyOf(trial, from, name);
  damage(copy);
  await refusedAt(copy, says);
}

async function refusedAt(path: string, says: string): Promise<void> {
  const before = allBytes(path);
  const server = new AtlasServer({ ATLAS_DATA: path });
  await until(() => !server.isAlive || server.stdout.includes('serving at'), STARTS_WITHIN_MS, 'it neither ends nor serves');
  must(!server.isAlive, 'it serves');
  const { code, stderr } = await server.ended;
  must(code === 1 && stderr.includes(path) && stderr.includes(says), `it ended with ${code}, and says: ${stderr}`);
  if (/is damaged/.test(stderr)) must(/atlas -- restore/.test(stderr), `it does not say what to do: ${stderr}`);
  must(allBytes(path) === before, 'the files were changed');
}

/** Anywhere in the file: refused at the start or at the first touch, or of no consequence; never is something else answered than what was written. */
async function flippedBytes(trial: Trial, whole: string): Promise<void> {
  const server = await AtlasServer.start({ ATLAS_DATA: whole });
  const truth = (await everything(server)).answers;
  await server.stop();
  const pristine = readFileSync(whole);
  for (let round = 1; round <= trial.size(60, 4); round++) {
    await trial.attempt(`flipped bytes ${round}`, async () => {
      const copy = copyOf(trial, whole, `flipped-${round}`);
      const damaged = Buffer.from(pristine);
      const pages = round % 3 === 0 ? trial.random.whole(2, 20) : 1;
      for (let n = 0; n < pages; n++) damaged[trial.random.whole(100, damaged.length - 1)] ^= trial.random.whole(1, 255);
      writeFileSync(copy, damaged);
      trial.count(await touch(copy, truth));
    });
  }
}

async function touch(path: string, truth: readonly string[]): Promise<string> {
  const server = new AtlasServer({ ATLAS_DATA: path });
  await until(() => !server.isAlive || server.stdout.includes('serving at'), STARTS_WITHIN_MS, 'it neither ends nor serves');
  if (!server.isAlive) {
    const { code, stderr } = await server.ended;
    must(code === 1 && /is damaged|is not an atlas|newer version/.test(stderr), `it ended with ${code}: ${stderr}`);
    return 'refused at the start';
  }
  const { answers, codes } = await everything(server);
  await server.stop();
  for (const [i, answer] of answers.entries()) must(answer === truth[i], `it answers something else: ${answer.slice(0, 300)}`);
  for (const code of codes) must(code === 'STORE_CORRUPT', `it answers ${code}`);
  return codes.length > 0 ? 'found at the first touch' : 'of no consequence';
}

async function everything(server: AtlasServer): Promise<{ answers: string[]; codes: string[] }> {
  const answers: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors, text } = (await server.ask(TRUTH, { after })) as Json;
    if (errors !== undefined) return { answers, codes: errors.map(({ extensions }: Json) => extensions.code) };
    answers.push(text);
    after = data.entities.pageInfo.hasNextPage ? data.entities.pageInfo.endCursor : null;
  } while (after !== null);
  return { answers, codes: [] };
}

function blanked(bytes: Buffer, from: number, to: number): Buffer {
  return Buffer.from(bytes).fill(0, from, to);
}

function allBytes(path: string): string {
  const names = readdirSync(dirname(path)).filter((name) => !name.endsWith('-shm') && !name.endsWith('.sock'));
  return JSON.stringify(names.map((name) => [name, readFileSync(join(dirname(path), name)).toString('base64')]));
}
