import { describe, expect, it } from '@jest/globals';
import type { PathQuery } from '../../src/paths/findPaths.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { askPaths, UNLIMITED } from './askEngine.ts';
import { expectSame } from './expectSame.ts';
import { randomGraph, randomQuestion } from './randomGraph.ts';
import { type Question, type SlowPath, slowAccepts, slowPaths } from './slowSearch.ts';
import { denseGraph, evidence, graphOf, relationship, type SmallGraph, snapshotOfGraph, source } from './smallGraph.ts';

const CASES = 5_000;
const ASK = { from: [], to: [], maxHops: 6, criteria: null, via: null, avoid: null, connector: null };

const texts = (paths: readonly SlowPath[]) => paths.map(({ ids }) => ids.join(' '));
const keyOf = ({ ids, score }: SlowPath) => ({ ids, score });

describe('findPaths, compared with a slow and obvious search on random graphs', () => {
  it('finds the same paths with the same scores and hops in the same order, in every mode', async () => {
    const seen = { withPaths: 0, long: 0, parallel: 0, overlapping: 0 };
    for (let seed = 0; seed < CASES; seed++) {
      const { snapshot, question, expected } = random(seed);
      const shortest = expected.filter(({ ids }) => ids.length === expected[0].ids.length);
      const whole = { complete: true, truncatedBy: null, hasPreviousPage: false };
      const ask = async (mode: PathQuery['mode'], first?: number) => {
        const { explored, ...answer } = await askPaths(snapshot, question, mode, first === undefined ? {} : { first });
        return { seed, mode, ...answer };
      };
      const depth = { completeToDepth: expected.length === 0 ? question.maxHops : expected[0].ids.length - 1, hasNextPage: false };

      const all = { paths: expected, totalCount: expected.length, completeToDepth: question.maxHops, hasNextPage: false };
      expectSame(await ask('ALL'), { seed, mode: 'ALL', ...whole, ...all });
      expectSame(await ask('ALL_SHORTEST'), { seed, mode: 'ALL_SHORTEST', ...whole, ...depth, paths: shortest, totalCount: shortest.length });
      const one = { paths: expected.slice(0, 1), totalCount: Math.min(expected.length, 1) };
      expectSame(await ask('SHORTEST'), { seed, mode: 'SHORTEST', ...whole, ...depth, ...one });
      const { completeToDepth, totalCount, ...best } = await ask('K_SHORTEST', 2);
      expectSame(best, { seed, mode: 'K_SHORTEST', ...whole, paths: expected.slice(0, 2), hasNextPage: expected.length > 2 });
      expectSame([seed, totalCount], [seed, completeToDepth < question.maxHops ? null : expected.length]);

      if (expected.length > 0) seen.withPaths++;
      if (expected.some(({ ids }) => ids.length > 4)) seen.long++;
      if (expected.some(({ hops }) => hops.some((hop) => hop.length > 1))) seen.parallel++;
      if (question.from.some((id) => question.to.includes(id))) seen.overlapping++;
    }
    // The comparison is worth something only where there is something to find.
    expect(seen.withPaths).toBeGreaterThan(CASES / 4);
    expect(seen.long).toBeGreaterThan(CASES / 20);
    expect(seen.parallel).toBeGreaterThan(CASES / 20);
    expect(seen.overlapping).toBeGreaterThan(CASES / 20);
  });

  it('says how deep it looked: to the shortest length, to the level that filled the page, or to maxHops', async () => {
    for (let seed = 0; seed < 500; seed++) {
      const { snapshot, question, expected } = random(seed);
      const lengths = expected.map(({ ids }) => ids.length - 1);
      const { completeToDepth } = await askPaths(snapshot, question, 'ALL_SHORTEST');
      expect([seed, completeToDepth]).toEqual([seed, lengths[0] ?? question.maxHops]);
      const best = await askPaths(snapshot, question, 'K_SHORTEST', { first: 1 });
      // One more than asked for must be known, to say whether a page follows.
      expect([seed, best.completeToDepth]).toEqual([seed, lengths[1] ?? question.maxHops]);
      const unsearched = best.completeToDepth < question.maxHops;
      expect([seed, best.totalCount]).toEqual([seed, unsearched ? null : expected.length]);
    }
  });

  it('gives the same list in pages of 1, 2 and 3 as whole', async () => {
    for (let seed = 0; seed < 400; seed++) {
      const { snapshot, question, expected } = random(seed);
      if (expected.length > 40) continue;
      for (const mode of ['ALL', 'K_SHORTEST', 'ALL_SHORTEST', 'SHORTEST'] as const) {
        const whole = (await askPaths(snapshot, question, mode)).paths;
        for (const first of [1, 2, 3]) {
          const paged: SlowPath[] = [];
          for (let next = true; next; ) {
            const after = paged.length === 0 ? null : keyOf(paged[paged.length - 1]);
            const page = await askPaths(snapshot, question, mode, { first, after });
            expect(page.hasPreviousPage).toBe(paged.length > 0);
            paged.push(...page.paths);
            next = page.hasNextPage;
            expect(next).toBe(paged.length < whole.length);
          }
          expect([seed, mode, first, paged]).toEqual([seed, mode, first, whole]);
        }
      }
    }
  });

  it('finds from B to A what it finds from A to B, reversed, with scores equal to the last bit', async () => {
    for (let seed = 0; seed < 600; seed++) {
      const { snapshot, question } = random(seed);
      const there = await askPaths(snapshot, question, 'ALL');
      const back = await askPaths(snapshot, { ...question, from: question.to, to: question.from }, 'ALL');
      const reversed = back.paths.map(({ ids, score, hops }) => ({ ids: ids.toReversed(), score, hops: hops.toReversed() }));
      const sorted = (paths: readonly SlowPath[]) => paths.toSorted((a, b) => (a.ids.join() < b.ids.join() ? -1 : 1));
      expect([seed, sorted(reversed)]).toEqual([seed, sorted(there.paths)]);
    }
  });

  it('loses nothing and reorders nothing when more hops are allowed', async () => {
    for (let seed = 0; seed < 400; seed++) {
      const { snapshot, question } = random(seed);
      let before: readonly SlowPath[] = [];
      for (let maxHops = 1; maxHops <= 6; maxHops++) {
        const { paths } = await askPaths(snapshot, { ...question, maxHops }, 'ALL');
        expect([seed, maxHops, paths.slice(0, before.length)]).toEqual([seed, maxHops, before]);
        before = paths;
      }
    }
  });

  it('always shows a direct relationship, whatever `via` says', async () => {
    for (let seed = 0; seed < 400; seed++) {
      const graph = randomGraph(seed);
      for (const { id, type, from, to } of graph.relationships) {
        if (type === 'NEAR') continue;
        const { paths } = await askPaths(snapshotOfGraph(graph), { ...ASK, from: [from], to: [to], via: new Set() }, 'SHORTEST');
        expect([seed, paths[0].ids, paths[0].hops[0].includes(id)]).toEqual([seed, [from, to], true]);
      }
    }
  });

  it('filters as if the graph held nothing else', async () => {
    for (let seed = 0; seed < 600; seed++) {
      const { graph, snapshot, question } = random(seed);
      const { via, avoid, from, to } = question;
      const open = new Set(
        graph.entities.map(({ id }) => id).filter((id) => !avoid?.has(id) && (via?.has(id) !== false || from.includes(id) || to.includes(id))),
      );
      const relationships = graph.relationships.filter((one) => open.has(one.from) && open.has(one.to) && slowAccepts(graph, question.criteria, one, 'PATHS'));
      // NEAR is named, because what `criteria` accepted is all that is left.
      const free = { ...question, via: null, avoid: null, criteria: { types: ['FUNDS', 'WORKS_WITH', 'NEAR'] } };
      const filtered = await askPaths(snapshot, question, 'ALL');
      const smaller = await askPaths(snapshotOfGraph({ ...graph, relationships }), free, 'ALL');
      expect([seed, texts(filtered.paths).sort()]).toEqual([seed, texts(smaller.paths).sort()]);
    }
  });
});

describe('findPaths', () => {
  it('lets only the first entity be in A and only the last in B', async () => {
    const snapshot = snapshotOfGraph(graphOf('a1-a2 a2-b1 b1-b2'));
    const { paths } = await askPaths(snapshot, { ...ASK, from: ['a1', 'a2'], to: ['b1', 'b2'] }, 'ALL');
    expect(texts(paths)).toEqual(['a2 b1']);
  });

  it('puts what is on both sides on no path, not even as a stop between', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-x x-b a-y y-b'));
    const { paths } = await askPaths(snapshot, { ...ASK, from: ['a', 'x'], to: ['x', 'b'] }, 'ALL');
    expect(texts(paths)).toEqual(['a y b']);
  });

  it('touches what is to be avoided at no place, the ends included', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-b a-x x-b a-c c-b'));
    const ask = { ...ASK, from: ['a', 'c'], to: ['b'] };
    expect(texts((await askPaths(snapshot, { ...ask, avoid: new Set(['x', 'c']) }, 'ALL')).paths)).toEqual(['a b']);
    expect(texts((await askPaths(snapshot, { ...ask, avoid: new Set(['b']) }, 'ALL')).paths)).toEqual([]);
  });

  it('makes one path of parallel relationships, best evidence first in its hop', async () => {
    const quiet = evidence('source/weak');
    const relationships = [
      relationship('1-implied', 'a', 'b', { evidence: [evidence('source/a', 'IMPLIED'), evidence('source/a', 'IMPLIED')] }),
      relationship('2-weak', 'b', 'a', { evidence: [quiet] }),
      relationship('3-weak-but-twice', 'a', 'b', { evidence: [quiet, quiet] }),
      relationship('4-stated', 'b', 'a'),
      relationship('5-stated', 'a', 'b'),
    ];
    const graph: SmallGraph = { ...graphOf('a-b'), relationships };
    const snapshot = snapshotOfGraph({ ...graph, entities: [...graph.entities, source('source/weak', 'WEAK')] });
    const { paths, totalCount } = await askPaths(snapshot, { ...ASK, from: ['a'], to: ['b'] }, 'ALL');
    expect(totalCount).toBe(1);
    // Each relationship weighs (5 · 5)^-½.
    expect(paths).toEqual([{ ids: ['a', 'b'], score: 1, hops: [['4-stated', '5-stated', '3-weak-but-twice', '2-weak', '1-implied']] }]);
  });

  it('ranks a path through a hub below one through an exclusive link of the same length', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-hub hub-b hub-c hub-d hub-e a-z z-b'));
    const { paths } = await askPaths(snapshot, { ...ASK, from: ['a'], to: ['b'] }, 'ALL');
    expect(paths.map(({ ids, score }) => [ids.join(' '), score])).toEqual([
      ['a z b', 0.25],
      ['a hub b', 0.1],
    ]);
  });

  it('finds each page among very many paths of one score, which only their ids put in order', async () => {
    const snapshot = snapshotOfGraph(denseGraph());
    // Backwards, so that paths are not met in their order.
    const ask = { ...ASK, from: ['k', 'l'], to: ['b', 'a'], maxHops: 5 };
    const whole = (await askPaths(snapshot, ask, 'ALL')).paths;
    const ids = texts(whole);
    expect(ids).toEqual(ids.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)));
    for (const position of [0, 3, 4, 35, 36, 37, 1_000, whole.length - 3]) {
      const after = position === 0 ? null : keyOf(whole[position - 1]);
      const page = await askPaths(snapshot, ask, 'ALL', { first: 5, after });
      expect([position, texts(page.paths)]).toEqual([position, ids.slice(position, position + 5)]);
    }
  });

  it('goes on from a cursor whose entity has left the graph since', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-c c-z a-e e-z'));
    const after = { score: 0.25, ids: ['a', 'd', 'z'] };
    const { paths, hasPreviousPage } = await askPaths(snapshot, { ...ASK, from: ['a'], to: ['z'] }, 'ALL', { after });
    expect(texts(paths)).toEqual(['a e z']);
    expect(hasPreviousPage).toBe(true);
  });

  it('knows of no previous page where the cursor stands before everything', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-c c-z a-e e-z'));
    for (const mode of ['ALL', 'SHORTEST'] as const) {
      const { paths, hasPreviousPage } = await askPaths(snapshot, { ...ASK, from: ['a'], to: ['z'] }, mode, { after: { score: 0.5, ids: ['a', 'z'] } });
      expect([mode, texts(paths), hasPreviousPage]).toEqual([mode, mode === 'ALL' ? ['a c z', 'a e z'] : ['a c z'], false]);
    }
  });

  it('finds nothing between empty sides, and says that this is all', async () => {
    const { paths, complete, totalCount, completeToDepth, explored } = await askPaths(snapshotOfGraph(graphOf('a-b')), ASK, 'ALL', { budget: UNLIMITED });
    expect({ paths, complete, totalCount, completeToDepth, explored }).toEqual({ paths: [], complete: true, totalCount: 0, completeToDepth: 6, explored: 0 });
  });
});

function random(seed: number): { graph: SmallGraph; snapshot: Snapshot; question: Question; expected: SlowPath[] } {
  const graph = randomGraph(seed);
  const question = randomQuestion(graph, seed);
  return { graph, snapshot: snapshotOfGraph(graph), question, expected: slowPaths(graph, question) };
}
