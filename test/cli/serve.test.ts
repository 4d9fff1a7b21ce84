import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AtlasProcess, ask } from './atlasProcess.ts';

const COUNTS = '{ graph { version entityCount relationshipCount statementCount } }';

describe('the server', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-serve-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('fills an empty store, answers, and on SIGTERM finishes with 0 and one file left', async () => {
    const file = join(folder, 'first', 'atlas.db');
    const first = new AtlasProcess(['serve'], { ATLAS_DATA: file });
    const filled = await ask(await first.address(), COUNTS);
    const stopped = await first.stop('SIGTERM');
    expect(filled).toEqual({
      data: { graph: { version: 1, entityCount: expect.any(Number), relationshipCount: expect.any(Number), statementCount: expect.any(Number) } },
    });
    expect([stopped.code, stopped.stderr]).toEqual([0, '']);
    expect(readdirSync(join(folder, 'first'))).toEqual(['atlas.db']);
    const second = new AtlasProcess(['serve'], { ATLAS_DATA: file });
    expect(await ask(await second.address(), COUNTS)).toEqual(filled);
    expect(second.stdout).not.toContain('has been filled');
    await second.stop('SIGINT');
  });

  it('says in its log where it serves, from what store, how much, and what to try', async () => {
    const atlas = new AtlasProcess(['serve'], { ATLAS_DATA: join(folder, 'log.db') });
    const address = await atlas.address();
    await ask(address, COUNTS);
    const { stdout } = await atlas.stop('SIGTERM');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: 'the graph is loaded', store: 'sqlite', entities: expect.any(Number), relationships: expect.any(Number) }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ address, msg: `serving at ${address}` }));
    expect(lines).toContainEqual(expect.objectContaining({ msg: expect.stringMatching(/^try: open http/) }));
    expect(lines).toContainEqual(expect.objectContaining({ method: 'POST', path: '/graphql', status: 200, requestId: expect.any(String) }));
  });

  it('refuses a file that another process has, with one line and 1', async () => {
    const file = join(folder, 'locked.db');
    const first = new AtlasProcess(['serve'], { ATLAS_DATA: file });
    await first.address();
    const second = await new AtlasProcess(['serve'], { ATLAS_DATA: file }).finished;
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(
      /^atlas: The data file .*locked\.db is in use by another process\. Stop that process, or set ATLAS_DATA to another file\.\n$/,
    );
    await first.stop('SIGTERM');
  });

  it('refuses a port that is taken and settings that are wrong, with a line for each', async () => {
    const first = new AtlasProcess(['serve'], { ATLAS_DATA: ':memory:' });
    const port = new URL(await first.address()).port;
    const second = await new AtlasProcess(['serve'], { ATLAS_DATA: ':memory:', PORT: port }).finished;
    expect([second.code, second.stderr]).toEqual([1, `atlas: The configuration is wrong:\nport ${port} is taken; stop what uses it, or set PORT to another\n`]);
    await first.stop('SIGTERM');
    const wrong = await new AtlasProcess(['serve'], { PORT: '70000', ATLAS_LOG: 'loud', ATLAS_COLOUR: 'red' }).finished;
    expect([wrong.code, wrong.stderr]).toEqual([
      1,
      'atlas: The configuration is wrong:\nPORT must be a whole number from 0 to 65535, not "70000"\nATLAS_LOG must be one of debug, info, warn, error, silent, not "loud"\n' +
        'ATLAS_COLOUR is no setting; `npm run atlas -- config` lists them\n',
    ]);
  });

  it('starts from the snapshot file that an earlier start wrote, with the same answers, even after kill -9; a damaged one costs nothing but time', async () => {
    const [file, cache] = [join(folder, 'kept.db'), join(folder, 'cache')];
    const env = { ATLAS_DATA: file, ATLAS_SNAPSHOT: cache, ATLAS_SNAPSHOT_MIN_MB: '0' };
    const questions = [COUNTS, '{ search(text: "张江") { totalCount edges { score node { id } } } graph { loadedAt } }'];
    const start = async (log: string, signal: NodeJS.Signals) => {
      const atlas = new AtlasProcess(['serve'], env);
      const address = await atlas.address();
      const answers: unknown[] = [];
      for (const question of questions) answers.push(await ask(address, question));
      while (!atlas.stdout.includes(log)) await new Promise((resolve) => setTimeout(resolve, 5));
      await atlas.stop(signal);
      return { answers, stdout: atlas.stdout };
    };
    const [written, used] = ['the snapshot file is written', 'the graph comes from the snapshot file'];
    const first = await start(written, 'SIGKILL');
    expect(readdirSync(cache)).toEqual(['kept.db.snapshot']);
    const second = await start(used, 'SIGTERM');
    expect(second.answers).toEqual(first.answers);
    expect(second.stdout).not.toContain(written);
    const bytes = readFileSync(join(cache, 'kept.db.snapshot'));
    bytes.fill(7, bytes.length >> 1);
    writeFileSync(join(cache, 'kept.db.snapshot'), bytes);
    const third = await start(written, 'SIGTERM');
    expect(third.stdout).toContain('the snapshot file is not used; reading the graph from the store');
    expect(third.answers[0]).toEqual(first.answers[0]);
  });

  it('leaves a file that is not ours untouched', async () => {
    const file = join(folder, 'letter.db');
    writeFileSync(file, 'Dear reader,\n');
    const { code, stderr } = await new AtlasProcess(['serve'], { ATLAS_DATA: file }).finished;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^atlas: The file .*letter\.db is not an atlas data file/);
  });
});

describe('kill -9 during the first load', () => {
  const CYCLES = 20;

  it(`leaves nothing or all of it, ${CYCLES} times`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-kill-'));
    const whole = new AtlasProcess(['serve'], { ATLAS_DATA: ':memory:' });
    const started = performance.now();
    const expected = await ask(await whole.address(), COUNTS);
    const loadMs = performance.now() - started;
    await whole.stop('SIGTERM');
    const left = { nothing: 0, all: 0 };
    for (let cycle = 0; cycle < CYCLES; cycle++) {
      const file = join(folder, `${cycle}.db`);
      const victim = new AtlasProcess(['serve'], { ATLAS_DATA: file });
      // Spread over the whole load, a little past its end.
      await new Promise((resolve) => setTimeout(resolve, (loadMs * 1.1 * (cycle + 1)) / CYCLES));
      const { signal } = await victim.stop('SIGKILL');
      expect(signal).toBe('SIGKILL');
      const next = new AtlasProcess(['serve'], { ATLAS_DATA: file });
      expect(await ask(await next.address(), COUNTS)).toEqual(expected);
      left[next.stdout.includes('has been filled') ? 'nothing' : 'all']++;
      await next.stop('SIGTERM');
    }
    rmSync(folder, { recursive: true });
    process.stdout.write(`kill -9 during the first load: ${CYCLES} cycles, ${left.nothing} left nothing, ${left.all} left all, 0 left a part\n`);
    // Otherwise the kills came too early to prove anything.
    expect(left.nothing).toBeGreaterThan(0);
  }, 180_000);
});
