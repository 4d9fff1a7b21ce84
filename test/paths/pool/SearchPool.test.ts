import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SearchPool, type SearchPoolOptions } from '../../../src/paths/pool/SearchPool.ts';
import type { Topology } from '../../../src/snapshot/Topology.ts';
import { createTopology } from '../../../src/snapshot/topologyBuffer.ts';
import { graphOf, snapshotOfGraph } from '../smallGraph.ts';
import type { TEST_KERNELS } from './testThread.ts';

type TestPool = SearchPool<typeof TEST_KERNELS>;

const SCRIPT = new URL('./testThread.ts', import.meta.url);
const { topology } = snapshotOfGraph(graphOf('a-b b-c a-c c-d'));
const gone = new Error('the client has gone');

const pools: TestPool[] = [];
function open(options: Partial<SearchPoolOptions> = {}): TestPool {
  const pool: TestPool = new SearchPool({ script: SCRIPT, threads: 2, waiting: 8, ...options });
  pools.push(pool);
  return pool;
}
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

/** A search of a minute that tells when it has begun and when it has seen that nobody waits. */
function longSearch(pool: TestPool, signal?: AbortSignal, ms = 60_000) {
  const looks = new Int32Array(new SharedArrayBuffer(8));
  const told = async (place: number) => {
    const waiting = Atomics.waitAsync(looks, place, 0, 30_000);
    return waiting.async ? await waiting.value : waiting.value;
  };
  const answer = pool.run('long', topology, { ms, looks }, { signal });
  answer.catch(() => undefined);
  return { answer, begun: told(0), stopped: told(1) };
}

const outcome = (answer: Promise<unknown>) =>
  answer.then(
    (value) => value,
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe('a pool of search threads', () => {
  it('searches the topology that it is given, several versions side by side, the old one too', async () => {
    const pool = open();
    const next = snapshotOfGraph(graphOf('a-b b-c a-d c-d')).topology;
    const ask = (version: Topology) => pool.run('neighbours', version, { of: 0 });
    const answers = await Promise.all([ask(topology), ask(next), ask(topology), ask(next), ask(topology)]);
    expect(answers.map((answer) => [...answer])).toEqual([
      [1, 2],
      [1, 3],
      [1, 2],
      [1, 3],
      [1, 2],
    ]);
  });

  it('gives back what the search made, large arrays and small ones, and has the memory that was given', async () => {
    const pool = open();
    const job = {
      large: Uint32Array.from({ length: 20_000 }, (_, i) => i),
      small: Uint8Array.of(1, 2),
      part: new Uint8Array(40_000).fill(7).subarray(3, 30_000),
    };
    const copy = structuredClone(job);
    expect(await pool.run('echo', topology, job, { transfer: [job.large.buffer] })).toEqual(copy);
    expect([job.large.length, job.small.length, job.part.length]).toEqual([0, 2, 29_997]);
  });

  it('starts no thread before the first search, and no more than are needed', async () => {
    const pool = open();
    expect(pool.hasFreeThread).toBe(false);
    await pool.run('echo', topology, 1);
    expect(pool.hasFreeThread).toBe(true);
    const long = longSearch(pool);
    await long.begun;
    expect(pool.hasFreeThread).toBe(false);
  });

  it('tells a failed search why, and goes on', async () => {
    const pool = open({ threads: 1 });
    expect(await outcome(pool.run('wrong', topology, null))).toBe('TypeError: a mistake of ours');
    expect(await outcome(pool.run('echo', topology, () => 1))).toMatch(/^DataCloneError: /);
    expect(await pool.run('echo', topology, 2)).toBe(2);
  });
});

describe('a search that nobody waits for any more', () => {
  it('is answered at once and stops in its thread soon', async () => {
    const pool = open({ threads: 1 });
    const client = new AbortController();
    const long = longSearch(pool, client.signal);
    await long.begun;
    const start = performance.now();
    client.abort(gone);
    await expect(long.answer).rejects.toBe(gone);
    expect(await long.stopped).not.toBe('timed-out');
    expect(await pool.run('echo', topology, 3)).toBe(3);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('is not begun if it still waits', async () => {
    const pool = open({ threads: 1 });
    const client = new AbortController();
    const first = longSearch(pool, undefined, 200);
    const second = longSearch(pool, client.signal);
    client.abort(gone);
    await expect(second.answer).rejects.toBe(gone);
    await expect(pool.run('echo', topology, 1, { signal: client.signal })).rejects.toBe(gone);
    expect(await first.answer).toBe('whole');
    expect(await pool.run('echo', topology, 4)).toBe(4);
    expect(await Promise.race([second.begun, 'not begun'])).toBe('not begun');
  });

  it('is ended with its thread where it does not look', async () => {
    const pool = open({ threads: 1 });
    const client = new AbortController();
    const stuck = pool.run('stuck', topology, null, { signal: client.signal });
    const waiting = pool.run('echo', topology, 5);
    setTimeout(() => client.abort(gone), 100);
    await expect(stuck).rejects.toBe(gone);
    expect(await waiting).toBe(5);
  });
});

describe('more searches than threads', () => {
  it('wait in a queue that has an end', async () => {
    const pool = open({ threads: 2, waiting: 3 });
    const long = [longSearch(pool), longSearch(pool)];
    await Promise.all(long.map(({ begun }) => begun));
    const clients = Array.from({ length: 3 }, () => new AbortController());
    const waiting = clients.map(({ signal }, i) => pool.run('echo', topology, i, { signal }));
    await expect(pool.run('echo', topology, 'one too many')).rejects.toMatchObject({
      code: 'OVERLOADED',
      message: 'Too many searches are waiting; ask again in a moment.',
      details: { retryAfter: 1 },
    });
    clients[0].abort(gone);
    await expect(waiting[0]).rejects.toBe(gone);
    const again = pool.run('echo', topology, 'there is room again');
    void again.catch(() => undefined);
    for (const answer of waiting) void answer.catch(() => undefined);
    await expect(pool.run('echo', topology, 'and again too many')).rejects.toMatchObject({ code: 'OVERLOADED' });
  });

  it('leave a thread to the others when they are all of one request', async () => {
    const pool = open({ threads: 2 });
    const { signal } = new AbortController();
    const many = Array.from({ length: 6 }, () => longSearch(pool, signal));
    await many[0].begun;
    expect(await pool.run('echo', topology, 6)).toBe(6);
    expect(await Promise.race([many[1].begun, 'not begun'])).toBe('not begun');
  });

  it('leave a thread to the others when they may take long, whoever asks for them', async () => {
    const pool = open({ long: new Set(['long']) });
    const first = longSearch(pool);
    await first.begun;
    const second = pool.run('long', topology, { ms: 60_000, looks: new Int32Array(new SharedArrayBuffer(8)) }, { signal: AbortSignal.timeout(300) });
    expect([...(await pool.run('neighbours', topology, { of: 0 }))]).toEqual([1, 2]);
    expect([...(await pool.run('neighbours', topology, { of: 0 }))]).toEqual([1, 2]);
    expect(await outcome(second)).toContain('TimeoutError');
  });

  it('take turns by request', async () => {
    const pool = open({ threads: 1 });
    const done: string[] = [];
    const ask = (name: string, { signal }: AbortController) => pool.run('echo', topology, name, { signal }).then((answer) => done.push(answer as string));
    const [a, b] = [new AbortController(), new AbortController()];
    await Promise.all([ask('a1', a), ask('a2', a), ask('a3', a), ask('b1', b), ask('b2', b)]);
    expect(done).toEqual(['a1', 'b1', 'a2', 'b2', 'a3']);
  });
});

describe('a search that ends its thread', () => {
  it.each(['exit', 'exhaust'] as const)('(%s) fails alone, without a code, and the thread is replaced', async (search) => {
    const pool = open({ heapMegabytes: 32 });
    const other = longSearch(pool, undefined, 1_500);
    await other.begun;
    const failed = outcome(pool.run(search, topology, null));
    const waiting = pool.run('echo', topology, 7);
    expect(await failed).toMatch(/^Error: a search thread has ended with code \d+ while it searched$/);
    expect(await waiting).toBe(7);
    expect(await other.answer).toBe('whole');
  });

  it('after its answer hurts nobody', async () => {
    const pool = open({ threads: 1 });
    expect(await pool.run('crash', topology, null)).toBe('answered');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await pool.run('echo', topology, 8)).toBe(8);
  });

  it('before it came up fails what waits, one by one, and is not tried for ever', async () => {
    const pool = open({ script: new URL('./nothing.ts', import.meta.url) });
    const failed = 'Error: a search thread could not be started';
    expect(await Promise.all([1, 2, 3].map((job) => outcome(pool.run('echo', topology, job))))).toEqual([failed, failed, failed]);
  });
});

describe('a version that nobody uses any more', () => {
  it('is forgotten by the threads too, and its memory is free', async () => {
    const pool = open({ threads: 1 });
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const megabytes = () => process.memoryUsage().arrayBuffers / 1e6;
    await pool.run('echo', topology, 0);
    // What earlier tests left is freed first: else it might go while this one counts.
    for (let last = Number.POSITIVE_INFINITY; megabytes() < last; ) {
      last = megabytes();
      collect();
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    const before = megabytes();
    const searchAll = async () => {
      const versions = Array.from({ length: 8 }, () => createTopology({ entities: 1, relationships: 250_000, evidence: 0 }));
      for (const version of versions) await pool.run('neighbours', version, { of: 0 });
      expect([versions.length, megabytes() - before > 100]).toEqual([8, true]);
    };
    await searchAll();
    for (let wait = 0; wait < 200 && megabytes() - before > 10; wait++) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect(megabytes() - before).toBeLessThan(10);
    expect([...(await pool.run('neighbours', topology, { of: 0 }))]).toEqual([1, 2]);
  });
});

describe('a closed pool', () => {
  it('has failed what ran and waited, and does no more', async () => {
    const pool = open({ threads: 1 });
    const running = longSearch(pool);
    await running.begun;
    const waiting = outcome(pool.run('echo', topology, 9));
    await pool.close();
    expect(await outcome(running.answer)).toMatch(/^Error: a search thread has ended/);
    expect(await waiting).toBe('Error: the search threads have been closed');
    expect(await outcome(pool.run('echo', topology, 10))).toBe('Error: the search threads have been closed');
    await pool.close();
  });
});
