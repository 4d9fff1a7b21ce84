import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { removeStaleDrafts } from '../../../src/snapshot/file/drafts.ts';
import { writeSnapshotFile } from '../../../src/snapshot/file/writeSnapshotFile.ts';
import { randomGraph, randomNumbers } from '../randomGraph.ts';
import { FACTS, readBack, testFolder } from './fileFixture.ts';

const PROGRAM = join(import.meta.dirname, 'fileChild.ts');
const LATER = Date.now() + 3_600_000;

describe('writing a snapshot file', () => {
  const path = testFolder();
  const names = () => readdirSync(dirname(path('a'))).sort();

  it('leaves the old file or the new one whole, and at most a draft, wherever it is killed: 12 times', async () => {
    const random = randomNumbers(3);
    let drafts = 0;
    for (let round = 0; round < 12; round++) {
      const writer = start('for ever', path('a'), 7);
      await said(writer);
      await new Promise((resolve) => setTimeout(resolve, random() * 30));
      writer.kill('SIGKILL');
      await once(writer, 'close');
      const { found, refusals } = await readBack(path('a'));
      expect([found?.version, refusals]).toEqual([7, []]);
      const left = names();
      expect(left.filter((name) => !/^a\.new-\d+-[0-9a-f]{16}$/.test(name))).toEqual(['a']);
      expect(left.length).toBeLessThanOrEqual(2);
      drafts += left.length - 1;
      await removeStaleDrafts(path('a'), LATER);
      expect(names()).toEqual(['a']);
    }
    // Otherwise no kill came between the beginning and the renaming.
    expect(drafts).toBeGreaterThan(0);
  }, 120_000);

  it('by two processes at once: whoever reads finds one of both files, whole', async () => {
    const writers = [start('for ever', path('a'), 1), start('for ever', path('a'), 2)];
    await Promise.all(writers.map(said));
    const seen = new Set<number | undefined>();
    const expected = new Map([1, 2].map((seed) => [seed, randomGraph(seed).snapshot]));
    for (let i = 0; i < 300; i++) {
      const { found, refusals } = await readBack(path('a'));
      expect(refusals).toEqual([]);
      if (i % 30 === 0) expect(found?.snapshot).toEqual(expected.get(found?.version ?? 0));
      seen.add(found?.version);
    }
    expect(seen).toEqual(new Set([1, 2]));
    for (const writer of writers) {
      writer.kill('SIGKILL');
      await once(writer, 'close');
    }
  });

  it('fails with the reason and leaves nothing where the folder is a file, where it may not write, and where the disk takes no more', async () => {
    writeFileSync(path('file'), '');
    await expect(writeSnapshotFile(path('file/a'), randomGraph(1).snapshot, FACTS)).rejects.toMatchObject({ code: 'EEXIST' });
    chmodSync(dirname(path('a')), 0o755);
    mkdirSync(path('closed'), { mode: 0o555 });
    expect(await linesOf(start('once', path('closed/a'), 1, NOBODY))).toEqual(['EACCES']);
    const full = spawn('sh', ['-c', `ulimit -f 8; exec "$0" "$@"`, process.execPath, PROGRAM, 'once', path('a'), '1'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    expect(await linesOf(full)).toEqual(['EFBIG']);
    expect([names(), readdirSync(path('closed'))]).toEqual([['closed', 'file'], []]);
  });

  it('that is called off leaves the old file and no draft', async () => {
    await writeSnapshotFile(path('a'), randomGraph(1).snapshot, FACTS);
    const before = readFileSync(path('a'));
    const signal = AbortSignal.abort(new Error('closing'));
    await expect(writeSnapshotFile(path('a'), randomGraph(2).snapshot, { ...FACTS, signal })).rejects.toThrow('closing');
    expect([names(), readFileSync(path('a')).equals(before)]).toEqual([['a'], true]);
  });
});

describe('drafts', () => {
  const path = testFolder();

  it('go when their writer is gone and nobody wrote to them lately; all else stays', async () => {
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(gone, 'close');
    const draft = (pid: number | undefined, end = '0123456789abcdef') => `a.new-${pid}-${end}`;
    const [stale, fresh, own, living] = [draft(gone.pid), draft(gone.pid, 'fedcba9876543210'), draft(process.pid), draft(process.ppid)];
    const others = ['a', 'b.new-1-0123456789abcdef', 'a.new-1', `${stale}.txt`];
    for (const name of [stale, fresh, own, living, ...others]) {
      writeFileSync(path(name), '');
      if (name !== fresh) utimesSync(path(name), 1, 1);
    }
    await removeStaleDrafts(path('a'));
    expect(readdirSync(dirname(path('a'))).sort()).toEqual([fresh, living, ...others].sort());
    await removeStaleDrafts(path('no/such/folder'));
  });
});

/** Root may do everything, so the test is done by somebody who may not. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;

function start(task: string, path: string, seed: number, uid?: number): ChildProcess {
  return spawn(process.execPath, [PROGRAM, task, path, String(seed)], { stdio: ['ignore', 'pipe', 'inherit'], ...(uid === undefined ? {} : { uid }) });
}

function said(child: ChildProcess): Promise<unknown> {
  return once(child.stdout!, 'data');
}

async function linesOf(child: ChildProcess): Promise<string[]> {
  let text = '';
  for await (const chunk of child.stdout!) text += chunk;
  return text.trim().split('\n');
}
