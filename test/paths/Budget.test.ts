import { describe, expect, it } from '@jest/globals';
import type { Budget } from '../../src/paths/Budget.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { askConnectors, askPaths, type Paths, UNLIMITED } from './askEngine.ts';
import { randomGraph, randomQuestion } from './randomGraph.ts';
import { type SlowPath, slowConnectors, slowPaths } from './slowSearch.ts';
import { denseGraph, snapshotOfGraph } from './smallGraph.ts';

const texts = (paths: readonly SlowPath[]) => paths.map(({ ids }) => ids.join(' '));
const upTo = (paths: readonly SlowPath[], depth: number) => paths.filter(({ ids }) => ids.length - 1 <= depth);

const DENSE = snapshotOfGraph(denseGraph());
const ASK = { from: ['a'], to: ['l'], maxHops: 6, criteria: null, via: null, avoid: null, connector: null };

describe('a search that runs out of its budget', () => {
  it('says which one, how deep it is whole, and keeps what it found', async () => {
    let cut = 0;
    for (let seed = 0; seed < 1_500; seed++) {
      const graph = randomGraph(seed);
      const snapshot = snapshotOfGraph(graph);
      const question = randomQuestion(graph, seed);
      const expected = slowPaths(graph, question);
      for (const budget of tinyBudgets(seed)) {
        const answer = await askPaths(snapshot, question, 'ALL', { budget });
        expectHonest(seed, answer, expected, question.maxHops, budget);
        if (!answer.complete) cut++;
      }
    }
    expect(cut).toBeGreaterThan(500);
  });

  it('is whole with exactly what it needs, and cut with one less', async () => {
    for (let seed = 0; seed < 800; seed++) {
      const graph = randomGraph(seed);
      const snapshot = snapshotOfGraph(graph);
      const question = randomQuestion(graph, seed);
      const { explored, totalCount } = await askPaths(snapshot, question, 'ALL');
      const outcome = async (budget: Partial<Budget>) => (await askPaths(snapshot, question, 'ALL', { budget: { ...UNLIMITED, ...budget } })).truncatedBy;
      const paths = totalCount as number;
      expect([seed, await outcome({ expansions: explored }), await outcome({ paths })]).toEqual([seed, null, null]);
      if (explored > 0) expect([seed, await outcome({ expansions: explored - 1 })]).toEqual([seed, 'EXPANSIONS']);
      if (paths > 0) expect([seed, await outcome({ paths: paths - 1 })]).toEqual([seed, 'PATHS']);
    }
  });

  it('has all connectors of the lengths it finished, and none that is false', async () => {
    let cut = 0;
    for (let seed = 0; seed < 1_500; seed++) {
      const graph = randomGraph(seed);
      const question = randomQuestion(graph, seed);
      const expected = slowPaths(graph, question);
      for (const budget of tinyBudgets(seed)) {
        const { connectors, complete, truncatedBy, completeToDepth, totalCount } = await askConnectors(snapshotOfGraph(graph), question, { budget });
        const ids = connectors.map(({ id }) => id);
        const sure = [...slowConnectors(upTo(expected, completeToDepth), question.connector).keys()];
        const possible = [...slowConnectors(expected, question.connector).keys()];
        expect([seed, complete, totalCount]).toEqual([seed, truncatedBy === null, ids.length]);
        expect([seed, sure.filter((id) => !ids.includes(id)), ids.filter((id) => !possible.includes(id))]).toEqual([seed, [], []]);
        if (!complete) cut++;
      }
    }
    expect(cut).toBeGreaterThan(500);
  });

  it('stops when its time is over, by the clock it was given', async () => {
    let timeMs = 0;
    const runner = createInlineRunner(() => (timeMs += 10));
    const all = await askPaths(DENSE, ASK, 'ALL');
    expect(all).toMatchObject({ complete: true, totalCount: 1 + 10 + 90 + 720 + 5_040 + 30_240 });
    const cut = await askPaths(DENSE, ASK, 'ALL', { runner, budget: { ...UNLIMITED, timeMs: 25 } });
    expect(cut).toMatchObject({ complete: false, truncatedBy: 'TIME', completeToDepth: 5 });
    // Making the walk ready took the rest of three looks at the clock.
    expect([cut.explored <= 3 * 8_192, cut.explored > 3 * 8_192 - 500]).toEqual([true, true]);
    expect(texts(upTo(cut.paths, 5))).toEqual(texts(upTo(all.paths, 5)));
    const connectors = await askConnectors(DENSE, ASK, { runner, budget: { ...UNLIMITED, timeMs: 25 } });
    expect(connectors).toMatchObject({ complete: false, truncatedBy: 'TIME', completeToDepth: 5, totalCount: 10 });
  });

  it('does not call a K_SHORTEST answer cut that did not need the rest', async () => {
    const answer = await askPaths(DENSE, ASK, 'K_SHORTEST', { first: 5, budget: { ...UNLIMITED, paths: 11 } });
    expect(answer).toMatchObject({ complete: true, truncatedBy: null, completeToDepth: 2, totalCount: null, hasNextPage: true });
  });
});

function tinyBudgets(seed: number): Budget[] {
  return [
    { ...UNLIMITED, expansions: seed % 13 },
    { ...UNLIMITED, paths: seed % 5 },
  ];
}

function expectHonest(seed: number, answer: Paths, expected: readonly SlowPath[], maxHops: number, budget: Budget): void {
  const { paths, complete, truncatedBy, completeToDepth, explored, totalCount } = answer;
  const limited = budget.paths < UNLIMITED.paths ? 'PATHS' : 'EXPANSIONS';
  expect([seed, truncatedBy]).toEqual([seed, complete ? null : limited]);
  expect([seed, texts(upTo(paths, completeToDepth))]).toEqual([seed, texts(upTo(expected, completeToDepth))]);
  const invented = paths.filter((path) => !expected.some(({ ids }) => ids.join() === path.ids.join()));
  expect([seed, invented, totalCount]).toEqual([seed, [], paths.length]);
  expect(explored).toBeLessThanOrEqual(budget.expansions);
  expect(paths.length).toBeLessThanOrEqual(budget.paths);
  if (complete) expect([seed, paths.length, completeToDepth]).toEqual([seed, expected.length, maxHops]);
  // A cut level is not called whole: something of the first one that is not claimed may be missing, of those before nothing.
  else expect(completeToDepth).toBeLessThan(maxHops);
}
