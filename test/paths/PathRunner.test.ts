import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { findNeighbourhood } from '../../src/paths/findNeighbourhood.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { type ClosablePathRunner, createPathRunner, type PathRunner, threadCount } from '../../src/paths/PathRunner.ts';
import { relationshipFilter } from '../../src/paths/relationshipFilter.ts';
import { askConnectors, askPaths, numbers, UNLIMITED } from './askEngine.ts';
import { askMatches } from './askMatches.ts';
import { randomGraph, randomQuestion } from './randomGraph.ts';
import { randomPattern, randomTypedGraph, typedSnapshot } from './randomPattern.ts';
import { denseGraph, graphOf, snapshotOfGraph } from './smallGraph.ts';

const DENSE = snapshotOfGraph(denseGraph());
const WIDE = snapshotOfGraph(graphOf([...'abcdefghijklmnopqrstuvwx'].flatMap((from, i, all) => all.slice(i + 1).map((to) => `${from}-${to}`)).join(' ')));
const SMALL = snapshotOfGraph(graphOf('a-b b-l'));
const ASK = { from: ['a'], to: ['l'], maxHops: 6, criteria: null, via: null, avoid: null, connector: null };
const gone = new Error('the client has gone');

let opened: ClosablePathRunner | null = null;
function open(): ClosablePathRunner {
  opened = createPathRunner();
  return opened;
}
afterEach(async () => {
  await opened?.close();
  opened = null;
});

describe('the path runner', () => {
  it('answers from its threads what the same search answers here', async () => {
    const runner = open();
    await askPaths(DENSE, ASK, 'ALL', { runner });
    const inline = createInlineRunner();
    for (let seed = 0; seed < 400; seed++) {
      const graph = randomGraph(seed);
      const snapshot = snapshotOfGraph(graph);
      const question = randomQuestion(graph, seed);
      const budget = { ...UNLIMITED, expansions: seed % 3 === 0 ? seed : 1e9 };
      const neighbourhood = (at: PathRunner) =>
        findNeighbourhood(
          snapshot,
          { of: numbers(snapshot.entities, question.from), hops: 2, limit: 6, filter: relationshipFilter(snapshot, null, 'NEIGHBOURHOOD'), where: null },
          at,
        );
      const mode = (['SHORTEST', 'ALL_SHORTEST', 'K_SHORTEST', 'ALL'] as const)[seed % 4];
      const typed = randomTypedGraph(seed);
      const pattern = randomPattern(typed, seed);
      const typedGraph = typedSnapshot(typed);
      const ask = async (at: PathRunner) => [
        await askMatches(typedGraph, pattern, { runner: at, budget, first: 5 }),
        await askPaths(snapshot, question, mode, { runner: at, budget, first: 5 }),
        await askConnectors(snapshot, question, { runner: at, budget, first: 5 }),
        question.from.length === 0 ? null : await neighbourhood(at),
      ];
      expect([seed, await ask(runner)]).toEqual([seed, await ask(inline)]);
    }
  });

  it('answers the same while its threads start, and when all are busy', async () => {
    const runner = open();
    const inline = createInlineRunner();
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const question = { ...ASK, maxHops: 1 + (i % 5) };
        return [i, await askPaths(DENSE, question, 'ALL', { runner }), await askConnectors(DENSE, question, { runner })];
      }),
    );
    for (const [i, paths, connectors] of answers) {
      const question = { ...ASK, maxHops: 1 + ((i as number) % 5) };
      expect([i, paths]).toEqual([i, await askPaths(DENSE, question, 'ALL', { runner: inline })]);
      expect([i, connectors]).toEqual([i, await askConnectors(DENSE, question, { runner: inline })]);
    }
  });

  it('keeps this thread free, and answers small questions, while long searches have all threads', async () => {
    const runner = open();
    const clients = [new AbortController(), new AbortController(), new AbortController()];
    const long = clients.map(({ signal }) => askPaths(WIDE, ASK, 'ALL', { runner, signal, budget: UNLIMITED, first: 1 }));
    let done = 0;
    for (const answer of long) void answer.then(() => done++).catch(() => undefined);
    const times: number[] = [];
    for (let i = 0; i < 200; i++) {
      const start = performance.now();
      const { paths } = await askPaths(SMALL, ASK, 'ALL', { runner });
      times.push(performance.now() - start);
      expect(paths.map(({ ids }) => ids)).toEqual([['a', 'b', 'l']]);
    }
    expect(done).toBe(0);
    expect(times.sort((a, b) => a - b)[100]).toBeLessThan(20);
    for (const client of clients) client.abort(gone);
    for (const answer of long) await expect(answer).rejects.toBe(gone);
  });

  it('stops a search whose client goes away, and is free for the next', async () => {
    const runner = open();
    const client = new AbortController();
    const long = askConnectors(WIDE, ASK, { runner, signal: client.signal, budget: UNLIMITED });
    setTimeout(() => client.abort(gone), 200);
    await expect(long).rejects.toBe(gone);
    const start = performance.now();
    const next = await Promise.all([1, 2].map(() => askPaths(DENSE, ASK, 'ALL', { runner, first: 1 })));
    expect(next.map(({ totalCount }) => totalCount)).toEqual([36_101, 36_101]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('does not begin a search whose client is gone', async () => {
    const runner = open();
    await expect(askPaths(SMALL, ASK, 'ALL', { runner, signal: AbortSignal.abort(gone) })).rejects.toBe(gone);
  });

  it('ends a process that has nothing else to do, and not before its searches are answered', async () => {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [new URL('./leftOpen.ts', import.meta.url).pathname], { timeout: 20_000 });
    expect([stdout, stderr]).toEqual(['36101 36101 36101 36101 36101', '']);
  });

  it.each([
    [1, 2],
    [2, 2],
    [4, 3],
    [64, 4],
  ])('on %i cores has %i threads', (cores, threads) => {
    expect(threadCount(cores)).toBe(threads);
  });
});
