import { describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { type Paths, UNLIMITED } from './askEngine.ts';
import { askMatches, typesOf } from './askMatches.ts';
import { expectSame } from './expectSame.ts';
import { randomPattern, randomTypedGraph, reversedPattern, SYMMETRIC, typedSnapshot } from './randomPattern.ts';
import { type SlowPattern, type SlowStep, slowMatch, type Wanted } from './slowMatch.ts';
import type { SlowPath } from './slowSearch.ts';
import { graphOf, relationship, type SmallGraph, snapshotOfGraph } from './smallGraph.ts';

const CASES = 4_000;
const ANYTHING: Wanted = { types: null, ids: null };

describe('findMatches, compared with a slow and obvious search on random graphs', () => {
  it('finds the same paths with the same scores and hops in the same order', async () => {
    const seen = { withPaths: 0, long: 0, inSeveralWays: 0, leftOut: 0, impossible: 0 };
    for (let seed = 0; seed < CASES; seed++) {
      const { snapshot, pattern, expected, inSeveralWays } = random(seed);
      const maxHops = pattern.steps.reduce((sum, { max }) => sum + max, 0);
      const whole = { complete: true, truncatedBy: null, completeToDepth: maxHops, hasNextPage: false, hasPreviousPage: false };
      const types = typesOf(snapshot, pattern);
      const { explored, ...answer } = await askMatches(snapshot, pattern);
      expectSame({ seed, ...answer }, { seed, ...whole, paths: expected, totalCount: expected.length });
      // What the ontology refuses has no paths, and what it leaves out beforehand is on none.
      if (types === null) expectSame([seed, expected], [seed, []]);
      else {
        const { explored: _, ...narrowed } = await askMatches(snapshot, pattern, { types });
        expectSame({ seed, ...narrowed }, { seed, ...answer });
      }
      if (expected.length > 0) seen.withPaths++;
      if (expected.some(({ ids }) => ids.length > 4)) seen.long++;
      if (inSeveralWays > 0) seen.inSeveralWays++;
      if (expected.length > 0 && pattern.steps.some(({ min }) => min === 0)) seen.leftOut++;
      if (types === null) seen.impossible++;
    }
    // The comparison is worth something only where there is something to find.
    for (const [what, count] of Object.entries(seen)) expect([what, count, count > CASES / 40]).toEqual([what, count, true]);
  });

  it('cut by any budget, says so, is whole to the length that it says, and finds nothing that is no answer', async () => {
    const seen = { EXPANSIONS: 0, PATHS: 0, partly: 0 };
    for (let seed = 0; seed < CASES / 2; seed++) {
      const { snapshot, pattern, expected } = random(seed);
      if (expected.length === 0) continue;
      const texts = new Set(expected.map((path) => JSON.stringify(path)));
      const maxHops = pattern.steps.reduce((sum, { max }) => sum + max, 0);
      for (const budget of [
        { ...UNLIMITED, expansions: seed % 20 },
        { ...UNLIMITED, paths: seed % expected.length },
        { ...UNLIMITED, timeMs: 0 },
      ]) {
        const { paths, totalCount, complete, truncatedBy, completeToDepth, explored } = await askMatches(snapshot, pattern, { budget });
        const upTo = (found: readonly SlowPath[]) => found.filter(({ ids }) => ids.length <= completeToDepth + 1);
        expectSame([seed, upTo(paths)], [seed, upTo(expected)]);
        expectSame([seed, paths.filter((path) => !texts.has(JSON.stringify(path))), paths.length], [seed, [], totalCount]);
        expectSame([seed, complete, complete && paths.length < expected.length], [seed, truncatedBy === null, false]);
        expectSame([seed, !complete && completeToDepth >= maxHops, explored <= budget.expansions, paths.length <= budget.paths], [seed, false, true, true]);
        if (truncatedBy === 'EXPANSIONS' || truncatedBy === 'PATHS') seen[truncatedBy]++;
        if (truncatedBy !== null && completeToDepth > 0 && upTo(expected).length > 0) seen.partly++;
      }
    }
    for (const [what, count] of Object.entries(seen)) expect([what, count, count > CASES / 40]).toEqual([what, count, true]);
  });

  it('gives the same list in pages of 1, 2 and 3 as whole', async () => {
    for (let seed = 0; seed < 400; seed++) {
      const { snapshot, pattern, expected } = random(seed);
      if (expected.length > 40) continue;
      for (const first of [1, 2, 3]) {
        const paged: SlowPath[] = [];
        for (let next = true; next; ) {
          const page: Paths = await askMatches(snapshot, pattern, { first, after: paged.at(-1) ?? null });
          expect([page.hasPreviousPage, page.totalCount]).toEqual([paged.length > 0, expected.length]);
          paged.push(...page.paths);
          next = page.hasNextPage;
          expect(next).toBe(paged.length < expected.length);
        }
        expectSame([seed, first, paged], [seed, first, expected]);
      }
    }
  });

  it('finds by a pattern written from its end the same paths reversed, with scores equal to the last bit', async () => {
    for (let seed = 0; seed < 1_500; seed++) {
      const { snapshot, pattern } = random(seed);
      const there = await askMatches(snapshot, pattern);
      const back = await askMatches(snapshot, reversedPattern(pattern));
      const reversed = back.paths.map(({ ids, score, hops }) => ({ ids: ids.toReversed(), score, hops: hops.toReversed() }));
      const sorted = (paths: readonly SlowPath[]) => paths.toSorted((a, b) => (a.ids.join() < b.ids.join() ? -1 : 1));
      expectSame([seed, sorted(reversed)], [seed, sorted(there.paths)]);
    }
  });

  it('loses no path, and no relationship of a hop, when a step may be walked more often or fewer times at least', async () => {
    for (let seed = 0; seed < 800; seed++) {
      const { snapshot, pattern } = random(seed);
      if (pattern.steps.reduce((sum, { max }) => sum + max, 0) > 7) continue;
      const before = await askMatches(snapshot, pattern);
      for (const [i, { min, max }] of pattern.steps.entries()) {
        for (const repeat of [
          { min, max: max + 1 },
          { min: Math.max(min - 1, 0), max },
        ]) {
          const { paths } = await askMatches(snapshot, { ...pattern, steps: pattern.steps.with(i, { ...pattern.steps[i], ...repeat }) });
          const hopsOf = new Map(paths.map(({ ids, hops }) => [ids.join(), hops]));
          const lost = before.paths.filter(({ ids, hops }) => !hops.every((hop, at) => hop.every((id) => hopsOf.get(ids.join())?.[at].includes(id))));
          expectSame([seed, i, lost], [seed, i, []]);
        }
      }
    }
  });
});

describe('findMatches', () => {
  it('walks a step along its relationships, against them, or either way', async () => {
    const graph = graphOf('a-b c-b b-d');
    expect(await texts(graph, [{ direction: 'OUT' }])).toEqual(['a b', 'b d', 'c b']);
    expect(await texts(graph, [{ direction: 'IN' }])).toEqual(['b a', 'b c', 'd b']);
    expect(await texts(graph, [{}])).toEqual(['a b', 'b a', 'b c', 'b d', 'c b', 'd b']);
    expect(await texts(graph, [{ direction: 'OUT' }, { direction: 'IN' }])).toEqual(['a b c', 'c b a']);
  });

  it('holds in a hop those parallel relationships only that the step allows in the direction walked, and scores by these', async () => {
    const graph = graphOf('a-b a-b b-a');
    const of = async (direction: SlowStep['direction']) => (await ask(graph, [{ entity: ids('b'), direction }])).paths;
    // Each of the three weighs (3 · 3)^-½.
    expect(await of('OUT')).toEqual([{ ids: ['a', 'b'], score: 0.666666666667, hops: [['a-b', 'a-b:2']] }]);
    expect(await of('IN')).toEqual([{ ids: ['a', 'b'], score: 0.333333333333, hops: [['b-a']] }]);
    expect(await of('ANY')).toEqual([{ ids: ['a', 'b'], score: 1, hops: [['a-b', 'a-b:2', 'b-a']] }]);
  });

  it('lists a path once that follows the pattern in two ways, its hops with what either allows', async () => {
    const relationships = [
      relationship('1-funds', 'a', 'b', { type: 'FUNDS' }),
      ...[relationship('2-funds', 'b', 'c', { type: 'FUNDS' }), relationship('2-works', 'b', 'c'), relationship('2-near', 'b', 'c', { type: 'NEAR' })],
      relationship('3-works', 'c', 'd'),
    ];
    const graph = { ...graphOf('a-b b-c c-d'), relationships };
    const steps = [
      { criteria: { types: ['FUNDS'] }, min: 1, max: 2 },
      { criteria: { types: ['WORKS_WITH'] }, min: 1, max: 2, entity: ids('d') },
    ];
    const { paths, totalCount } = await ask(graph, steps, ids('a'));
    expect([paths, totalCount]).toEqual([
      [{ ids: ['a', 'b', 'c', 'd'], score: expect.any(Number), hops: [['1-funds'], ['2-funds', '2-works'], ['3-works']] }],
      1,
    ]);
  });

  it('asks `through` of what stands between only, and `entity` of the last only', async () => {
    const graph = graphOf('a-x x-y y-b a-b');
    const step = { min: 1, max: 3, entity: ids('b'), through: ids('x', 'y') };
    expect(await texts(graph, [step], ids('a'))).toEqual(['a b', 'a x y b']);
    expect(await texts(graph, [{ ...step, through: ids('x') }], ids('a'))).toEqual(['a b']);
    expect(await texts(graph, [{ ...step, through: ids('x', 'y', 'b') }, { entity: ids('y') }], ids('a'))).toEqual(['a b y']);
  });

  it('goes on from a cursor whose entity has left the graph since, and knows of the shorter paths before it', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-z a-c c-z'));
    const steps: SlowStep[] = [{ entity: ids('z'), through: ANYTHING, criteria: null, direction: 'ANY', min: 1, max: 2 }];
    const { paths, hasPreviousPage, totalCount } = await askMatches(snapshot, { start: ids('a'), steps }, { after: { score: 1, ids: ['a', 'b', 'z'] } });
    expect([paths.map((path) => path.ids.join(' ')), hasPreviousPage, totalCount]).toEqual([['a c z'], true, 2]);
  });

  it('leaves a step out where it may be walked no times and the entity before fits its end', async () => {
    const graph = graphOf('a-b b-c');
    const optional = { min: 0, max: 1 };
    expect(await texts(graph, [optional, { entity: ids('c') }])).toEqual(['b c', 'a b c']);
    expect(await texts(graph, [{ ...optional, entity: ids('b') }, { entity: ids('c') }], ids('a', 'b'))).toEqual(['b c', 'a b c']);
    expect(await texts(graph, [{ ...optional, entity: ids('a') }, { entity: ids('c') }])).toEqual([]);
    // No path is without a relationship.
    expect(await texts(graph, [optional], ids('a'))).toEqual(['a b']);
  });
});

/** In a graph whose relationships are WORKS_WITH, which has a direction there. */
function ask(graph: SmallGraph, steps: readonly Partial<SlowStep>[], start: Wanted = ids('a')): Promise<Paths> {
  const whole = steps.map((step): SlowStep => ({ entity: ANYTHING, through: ANYTHING, criteria: null, direction: 'ANY', min: 1, max: 1, ...step }));
  return askMatches(snapshotOfGraph(graph), { start, steps: whole });
}

async function texts(graph: SmallGraph, steps: readonly Partial<SlowStep>[], start: Wanted = ANYTHING): Promise<string[]> {
  return (await ask(graph, steps, start)).paths.map((path) => path.ids.join(' ')).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

function ids(...names: string[]): Wanted {
  return { types: null, ids: new Set(names) };
}

function random(seed: number): { snapshot: Snapshot; pattern: SlowPattern; expected: SlowPath[]; inSeveralWays: number } {
  const graph = randomTypedGraph(seed);
  const pattern = randomPattern(graph, seed);
  const { paths, inSeveralWays } = slowMatch(graph, pattern, SYMMETRIC);
  return { snapshot: typedSnapshot(graph), pattern, expected: paths, inSeveralWays };
}
