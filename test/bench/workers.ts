import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DEFAULT_BUDGET } from '../../src/paths/Budget.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import type { PathsJob } from '../../src/paths/kernels/listPaths.ts';
import { createPathRunner, type PathRunner } from '../../src/paths/PathRunner.ts';
import { SearchPool } from '../../src/paths/pool/SearchPool.ts';
import { SEARCHES } from '../../src/paths/searches.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { askPaths, UNLIMITED } from '../paths/askEngine.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { entity, relationship, snapshotOfGraph, source } from '../paths/smallGraph.ts';

/**
 * `node test/bench/workers.ts [relationships]`: what a search in a worker thread costs and spares, half a minute. Figures of another machine do
 * not compare.
 */
const print = (line: string) => process.stdout.write(`${line}\n`);
const RELATIONSHIPS = Number(process.argv[2] ?? 5_000);
const SNAPSHOT = randomSnapshot(RELATIONSHIPS);
const [FROM, TO] = ['e/1', 'e/2'];
const SHORT = { from: [FROM], to: [TO], maxHops: 2, criteria: null, via: null, avoid: null, connector: null };
const LONG = { ...SHORT, maxHops: 6 };
const clients: AbortController[] = [];

print(`${SNAPSHOT.entities.count} entities, ${RELATIONSHIPS} relationships, ${SNAPSHOT.topology.at.buffer.byteLength} bytes shared`);
await benchStart();
await benchRoundTrip();
await benchLag('inline', createInlineRunner());
const runner = createPathRunner();
await benchLag('in threads', runner);
for (const long of [0, 1, 2, 4]) await benchShort(runner, long);
await runner.close();

async function benchStart(): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 7; round++) {
    const pool = openPool();
    times.push(await timed(() => pool.run('paths', SNAPSHOT.topology, tinyJob())));
    await pool.close();
  }
  print(`first answer of a pool, its thread's start included: ${percentiles(times)}`);
}

/** The kernel called here, and through a thread that waits. */
async function benchRoundTrip(): Promise<void> {
  const pool = openPool();
  const [inline, threads]: number[][] = [[], []];
  for (let round = 0; round < 4_000; round++) {
    const here = timed(async () => SEARCHES.paths(SNAPSHOT.topology, tinyJob(), { now: () => performance.now(), aborted: () => false }));
    inline.push(await here);
    threads.push(await timed(() => pool.run('paths', SNAPSHOT.topology, tinyJob())));
  }
  await pool.close();
  print(`paths of 2 hops, job made here, inline: ${percentiles(inline.slice(500))}`);
  print(`the same through a thread:            ${percentiles(threads.slice(500))}`);
}

/** Two seconds of long searches, two at a time. */
async function benchLag(name: string, at: PathRunner): Promise<void> {
  const lag = monitorEventLoopDelay({ resolution: 1 });
  const end = performance.now() + 3_000;
  const askOn = async () => {
    while (performance.now() < end) await askPaths(SNAPSHOT, LONG, 'ALL', { runner: at, first: 1, budget: { ...DEFAULT_BUDGET, timeMs: 300 } });
  };
  lag.enable();
  await Promise.all([askOn(), askOn()]);
  lag.disable();
  print(`event loop late while long searches run ${name}: p50 ${ms(lag.percentile(50) / 1e6)}, p99 ${ms(lag.percentile(99) / 1e6)}, most ${ms(lag.max / 1e6)}`);
}

/** A short search every 5 ms, while some clients have long ones. */
async function benchShort(at: PathRunner, long: number): Promise<void> {
  for (let i = 0; i < long; i++) {
    const client = new AbortController();
    clients.push(client);
    askPaths(SNAPSHOT, LONG, 'ALL', { runner: at, first: 1, budget: UNLIMITED, signal: client.signal }).catch(() => undefined);
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  const times: number[] = [];
  for (let i = 0; i < 500; i++) {
    times.push(await timed(() => askPaths(SNAPSHOT, SHORT, 'ALL', { runner: at, first: 20 })));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  for (const client of clients.splice(0)) client.abort(new Error('enough'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  print(`a short search while ${long} long ones run: ${percentiles(times)}`);
}

function openPool() {
  return new SearchPool<typeof SEARCHES>({ script: new URL('../../src/paths/pool/worker.ts', import.meta.url), threads: 2, waiting: 64 });
}

function tinyJob(): PathsJob {
  const numbers = (id: string) => Uint32Array.of(SNAPSHOT.entities.ids.find(id) as number);
  const space = { from: numbers(FROM), to: numbers(TO), via: null, avoid: null, filter: null, maxHops: 2 };
  return { kind: 'PATHS', space, mode: 'ALL', first: 20, after: null, budget: DEFAULT_BUDGET };
}

/** Five relationships an entity, some of them hubs. */
function randomSnapshot(relationshipCount: number): Snapshot {
  const random = new RandomNumbers(7);
  const count = Math.ceil(relationshipCount / 5);
  const end = () => `e/${random.chance(0.2) ? random.whole(0, 20) : random.whole(0, count - 1)}`;
  const relationships = Array.from({ length: relationshipCount }, (_, i) => {
    const [from, to] = [end(), end()];
    return relationship(`r/${i}`, from, from === to ? `e/${(Number(to.slice(2)) + 1) % count}` : to);
  });
  return snapshotOfGraph({ entities: [...Array.from({ length: count }, (_, i) => entity(`e/${i}`)), source('source/a', 'PRIMARY')], relationships });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function percentiles(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `p50 ${ms(sorted[Math.floor(sorted.length * 0.5)])}, p99 ${ms(sorted[Math.floor(sorted.length * 0.99)])}`;
}

function ms(time: number): string {
  return `${time.toFixed(3)} ms`;
}
