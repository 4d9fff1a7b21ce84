import { describe, expect, it } from '@jest/globals';
import { askConnectors, type Connectors } from './askEngine.ts';
import { expectSame } from './expectSame.ts';
import { randomGraph, randomQuestion } from './randomGraph.ts';
import { slowConnectors, slowPaths } from './slowSearch.ts';
import { denseGraph, graphOf, snapshotOfGraph } from './smallGraph.ts';

const CASES = 5_000;
const ASK = { from: ['a'], to: ['b'], maxHops: 4, criteria: null, via: null, avoid: null, connector: null };

type Connector = Connectors['connectors'][number];
const inOrder = (a: Connector, b: Connector) => a.distance - b.distance || b.score - a.score || (a.id < b.id ? -1 : 1);

describe('findConnectors, compared with a slow and obvious search on random graphs', () => {
  it('finds the same connectors with the same distance, count, score and best paths, in order', async () => {
    let connectorsSeen = 0;
    for (let seed = 0; seed < CASES; seed++) {
      const graph = randomGraph(seed);
      const question = randomQuestion(graph, seed);
      const expected = slowConnectors(slowPaths(graph, question), question.connector);
      const { connectors, explored, ...answer } = await askConnectors(snapshotOfGraph(graph), question);

      const whole = { complete: true, truncatedBy: null, totalCount: expected.size, completeToDepth: question.maxHops };
      expectSame({ seed, ...answer }, { seed, ...whole, hasNextPage: false, hasPreviousPage: false });
      expectSame([seed, connectors.map(({ id }) => id).sort()], [seed, [...expected.keys()].sort()]);
      expectSame([seed, connectors], [seed, connectors.toSorted(inOrder)]);
      for (const { id, distance, pathCount, score, paths } of connectors) {
        const slow = expected.get(id) as { paths: { ids: readonly string[] }[]; score: number };
        expectSame([seed, id, distance, pathCount], [seed, id, slow.paths[0].ids.length - 1, slow.paths.length]);
        expectSame([seed, id, Math.abs(score - slow.score) <= 1e-9 * slow.score, score], [seed, id, true, Number(score.toPrecision(12))]);
        expectSame([seed, id, paths], [seed, id, slow.paths.slice(0, 3)]);
        connectorsSeen++;
      }
    }
    expect(connectorsSeen).toBeGreaterThan(CASES / 2);
  });

  it('gives the same list in pages of 1, 2 and 3 as whole', async () => {
    for (let seed = 0; seed < 500; seed++) {
      const graph = randomGraph(seed);
      const question = randomQuestion(graph, seed);
      const snapshot = snapshotOfGraph(graph);
      const whole = (await askConnectors(snapshot, question)).connectors;
      for (const first of [1, 2, 3]) {
        const paged: Connector[] = [];
        for (let next = true; next; ) {
          const page = await askConnectors(snapshot, question, { first, after: paged.at(-1) ?? null });
          expect([page.hasPreviousPage, page.totalCount]).toEqual([paged.length > 0, whole.length]);
          paged.push(...page.connectors);
          next = page.hasNextPage;
          expect(next).toBe(paged.length < whole.length);
        }
        expect([seed, first, paged]).toEqual([seed, first, whole]);
      }
    }
  });

  it('finds the same connectors from B to A', async () => {
    for (let seed = 0; seed < 500; seed++) {
      const graph = randomGraph(seed);
      const question = randomQuestion(graph, seed);
      const there = await askConnectors(snapshotOfGraph(graph), question);
      const back = await askConnectors(snapshotOfGraph(graph), { ...question, from: question.to, to: question.from });
      const facts = ({ connectors }: Connectors) =>
        connectors.map(({ id, distance, pathCount, score }) => [id, distance, pathCount, score.toPrecision(9)].join()).sort();
      expect([seed, facts(back)]).toEqual([seed, facts(there)]);
    }
  });
});

describe('findConnectors', () => {
  it('takes a dead end that hangs off a hub for no connector, however near both sides it is', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-hub hub-b hub-dead'));
    const { connectors } = await askConnectors(snapshot, { ...ASK, maxHops: 6 });
    expect(connectors.map(({ id }) => id)).toEqual(['hub']);
  });

  it('sums the scores of all paths through a connector and keeps the best of them', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-x x-b a-y y-x'));
    const { connectors } = await askConnectors(snapshot, ASK, { keep: 1 });
    // a has degree 2, x 3, y 2, b 1: a x b weighs 6^-½ · 3^-½, a y x b weighs 4^-½ · 6^-½ · 3^-½.
    const direct = Number((1 / Math.sqrt(18)).toPrecision(12));
    expect(connectors.map(({ id, distance, pathCount, score }) => [id, distance, pathCount, score.toFixed(9)])).toEqual([
      ['x', 2, 2, (direct * 1.5).toFixed(9)],
      ['y', 3, 1, (direct * 0.5).toFixed(9)],
    ]);
    expect(connectors[0].paths).toEqual([{ ids: ['a', 'x', 'b'], score: direct, hops: [['a-x'], ['x-b']] }]);
  });

  it('keeps the best of very many paths of one score, which only their ids put in order', async () => {
    const { connectors } = await askConnectors(snapshotOfGraph(denseGraph()), { ...ASK, from: ['l'], to: ['a'], maxHops: 5 }, { keep: 12 });
    const h = connectors.find(({ id }) => id === 'h');
    const shorter = [...'bcdefgijk'].flatMap((x) => [`l ${x} h a`, `l h ${x} a`]).sort();
    expect(h?.paths.map(({ ids }) => ids.join(' '))).toEqual(['l h a', ...shorter.slice(0, 11)]);
    expect(h?.pathCount).toBe(1 + 2 * 9 + 3 * 9 * 8 + 4 * 9 * 8 * 7);
  });

  it('loses nothing of a sum of very many scores', async () => {
    const { connectors } = await askConnectors(snapshotOfGraph(denseGraph()), { ...ASK, from: ['l'], to: ['a'], maxHops: 6 });
    // Each hop weighs 1/11. Added up one by one without compensation the last digit comes out as 4.
    expect(new Set(connectors.map(({ score }) => score))).toEqual(new Set([0.0575938395573]));
  });

  it('knows of no previous page where the cursor stands before everything, and goes on from one whose entity is gone', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-c c-b a-e e-b'));
    const ask = async (after: { distance: number; score: number; id: string }) => {
      const { connectors, hasPreviousPage } = await askConnectors(snapshot, ASK, { after });
      return [connectors.map(({ id }) => id).join(), hasPreviousPage];
    };
    expect(await ask({ distance: 1, score: 1, id: 'z' })).toEqual(['c,e', false]);
    expect(await ask({ distance: 2, score: 0.25, id: 'd' })).toEqual(['e', true]);
  });

  it('does not take the ends for connectors', async () => {
    const { connectors, totalCount } = await askConnectors(snapshotOfGraph(graphOf('a-b a-c c-b')), { ...ASK, from: ['a', 'c'] });
    expect([connectors, totalCount]).toEqual([[], 0]);
  });
});
