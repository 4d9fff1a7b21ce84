import { describe, expect, it } from '@jest/globals';
import { DEFAULT_BUDGET } from '../../src/paths/Budget.ts';
import { findRelaxations } from '../../src/paths/findRelaxations.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import type { PathMode } from '../../src/paths/kernels/listPaths.ts';
import { createPathRunner } from '../../src/paths/PathRunner.ts';
import { relationshipFilter } from '../../src/paths/relationshipFilter.ts';
import { engineCriteria, translated } from './askEngine.ts';
import { MOST_HOPS, relax } from './askRelaxations.ts';
import { expectSame } from './expectSame.ts';
import { randomGraph, randomQuestion } from './randomGraph.ts';
import { type Asked, countAnswers, slowRelaxations } from './slowRelaxations.ts';
import type { Question } from './slowSearch.ts';
import { denseGraph, graphOf, snapshotOfGraph } from './smallGraph.ts';

const CASES = 4_000;
const MODES: readonly PathMode[] = ['SHORTEST', 'ALL_SHORTEST', 'K_SHORTEST', 'ALL'];
const ASK: Question = { from: ['a'], to: ['b'], maxHops: 2, criteria: null, via: null, avoid: null, connector: null };

describe('findRelaxations, compared with a slow and obvious search on random graphs', () => {
  it.each<[string, (seed: number) => Asked, string]>([
    ['paths', (seed) => MODES[seed % 4], 'AVOID MORE_HOPS QUALITY SOURCE STANCE STATUS TIME TYPES VIA'],
    ['connectors', () => 'CONNECTORS', 'AVOID CONNECTOR MORE_HOPS QUALITY SOURCE STANCE STATUS TIME TYPES VIA'],
  ])('finds the same changes with the same counts and examples, in order, to questions for %s without an answer', async (_, askedBy, kinds) => {
    const kindsSeen = new Set<string>();
    for (let seed = 0; seed < CASES; seed++) {
      const asked = askedBy(seed);
      const graph = randomGraph(seed);
      const question = randomQuestion(graph, seed);
      if (countAnswers(graph, question, asked).count > 0) continue;
      const { relaxations, unsearched, truncatedBy } = await relax(snapshotOfGraph(graph), question, asked);
      expectSame({ seed, unsearched, truncatedBy }, { seed, unsearched: [], truncatedBy: null });
      const expected = slowRelaxations(graph, question, asked, MOST_HOPS);
      expectSame([seed, relaxations], [seed, expected.map((one) => ({ ...one, complete: true }))]);
      for (const { what } of relaxations) kindsSeen.add(what.split(' ')[0]);
    }
    expect([...kindsSeen].sort().join(' ')).toBe(kinds);
  });
});

describe('findRelaxations', () => {
  it('tells for the changed argument just what was searched', async () => {
    let told = 0;
    for (let seed = 0; seed < CASES; seed++) {
      const graph = randomGraph(seed);
      const question = randomQuestion(graph, seed);
      if (question.criteria === null || countAnswers(graph, question, 'ALL').count > 0) continue;
      const snapshot = snapshotOfGraph(graph);
      const asking = {
        ...translated(snapshot, question),
        criteria: engineCriteria(snapshot, question.criteria),
        goal: { kind: 'PATHS', mode: 'ALL' } as const,
      };
      const { relaxations } = await findRelaxations(snapshot, asking, { mostHops: MOST_HOPS }, createInlineRunner());
      for (const { kind, argument, criteria, ...says } of relaxations) {
        const field = argument.split('.')[1] as 'status' | undefined;
        const types = kind === 'TYPES' ? { types: says.types, notTypes: says.notTypes } : {};
        const again = { ...asking.criteria, ...(field === undefined ? {} : { [field]: says[field] }), ...types };
        expectSame([seed, argument, relationshipFilter(snapshot, again, 'PATHS')], [seed, argument, relationshipFilter(snapshot, criteria, 'PATHS')]);
        told++;
      }
    }
    expect(told).toBeGreaterThan(CASES / 20);
  });

  it('names each entity through which there are paths, and all of them where one is not enough', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-x x-b a-y y-b x-y c-d'));
    const through = async (avoid: string[]) => (await relax(snapshot, { ...ASK, maxHops: 3, avoid: new Set(avoid) }, 'ALL')).relaxations;
    expect((await through(['y', 'x', 'c'])).map(({ what, count }) => [what, count])).toEqual([
      ['AVOID x', 1],
      ['AVOID y', 1],
    ]);
    const chain = snapshotOfGraph(graphOf('a-x x-y y-b c-d'));
    const { relaxations } = await relax(chain, { ...ASK, maxHops: 3, avoid: new Set(['x', 'y', 'c']) }, 'ALL');
    expect(relaxations.map(({ what, count }) => [what, count])).toEqual([['AVOID any', 1]]);
    const ends = await relax(chain, { ...ASK, maxHops: 3, avoid: new Set(['b']) }, 'ALL');
    expect(ends.relaxations.map(({ what }) => what)).toEqual(['AVOID b']);
  });

  it('goes as many hops further as it takes and the limit allows, and no further', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-p p-q q-r r-b a-s s-q q-t t-u u-b'));
    const hops = async (mostHops: number, asked: Asked) => {
      const { relaxations } = await relax(snapshot, ASK, asked, { mostHops });
      return relaxations.map(({ what, count }) => [what, count]);
    };
    expect(await hops(3, 'ALL')).toEqual([]);
    expect(await hops(8, 'ALL')).toEqual([['MORE_HOPS 4', 2]]);
    expect(await hops(8, 'CONNECTORS')).toEqual([['MORE_HOPS 4', 4]]);
    expect(await hops(8, 'SHORTEST')).toEqual([['MORE_HOPS 4', 1]]);
  });

  it('finds nothing, and says that all was searched, where no change helps', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-x y-b'));
    const { relaxations, unsearched, truncatedBy } = await relax(snapshot, { ...ASK, avoid: new Set(['x']) }, 'ALL');
    expect({ relaxations, unsearched, truncatedBy }).toEqual({ relaxations: [], unsearched: [], truncatedBy: null });
  });

  it('tells which kinds of change its budget left unsearched, and never that they do not help', async () => {
    const snapshot = snapshotOfGraph(denseGraph());
    const question: Question = { ...ASK, maxHops: 4, avoid: new Set('ac'), criteria: { status: ['PLANNED'] } };
    const none = await relax(snapshot, question, 'ALL', { budget: { ...DEFAULT_BUDGET, timeMs: 0 } });
    expect(none).toMatchObject({ relaxations: [], unsearched: ['MORE_HOPS', 'STATUS', 'TYPES', 'AVOID'], truncatedBy: 'TIME' });
    const simple: Question = { ...question, avoid: null };
    const whole = await relax(snapshot, simple, 'ALL');
    expect(whole.relaxations.map(({ what, count, complete }) => [what, count, complete])).toEqual([['STATUS ACTUAL', 1 + 10 + 90 + 720, true]]);
    const cut = await relax(snapshot, simple, 'ALL', { budget: { ...DEFAULT_BUDGET, paths: 100 } });
    expect(cut).toMatchObject({ relaxations: [{ what: 'STATUS ACTUAL', complete: false, count: expect.any(Number) }], truncatedBy: 'PATHS' });
  });

  it('answers from a thread what it answers here, and stops when its client goes away', async () => {
    const snapshot = snapshotOfGraph(denseGraph());
    const question: Question = { ...ASK, maxHops: 5, avoid: new Set('acd'), criteria: { status: ['PLANNED'], notTypes: ['WORKS_WITH'] } };
    const runner = createPathRunner();
    try {
      for (const asked of ['ALL', 'CONNECTORS'] as const)
        expect(await relax(snapshot, question, asked, { runner })).toEqual(await relax(snapshot, question, asked));
      const gone = new Error('the client has gone');
      const client = new AbortController();
      const budget = { expansions: 1e9, paths: 1e9, timeMs: 60_000 };
      const long = relax(snapshotOfGraph(denseGraph('abcdefghijklmnopqrst')), { ...ASK, maxHops: 8, criteria: { status: [] } }, 'ALL', {
        runner,
        budget,
        signal: client.signal,
        mostHops: 8,
      });
      setTimeout(() => client.abort(gone), 100);
      await expect(long).rejects.toBe(gone);
    } finally {
      await runner.close();
    }
  });
});
