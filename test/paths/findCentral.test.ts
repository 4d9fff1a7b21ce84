import { describe, expect, it } from '@jest/globals';
import { type CentralityPage, findCentral } from '../../src/paths/findCentral.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { choosePivots } from '../../src/paths/kernels/choosePivots.ts';
import { mask, UNLIMITED } from './askEngine.ts';
import { expectSame } from './expectSame.ts';
import { FRIENDS, PUBLISHED_BETWEENNESS } from './karateClub.ts';
import { RandomNumbers } from './randomNumbers.ts';
import { asked, linksOf, neighboursOf, type Part, randomPart } from './slowNetwork.ts';
import { graphOf } from './smallGraph.ts';

const runner = createInlineRunner();
const WHOLE = { where: null, first: 100_000, after: null, budget: UNLIMITED };
const two = (number: number) => String(number).padStart(2, '0');
const KARATE = part(
  Object.entries(FRIENDS)
    .flatMap(([one, friends]) => friends.map((other) => `${two(Number(one))}-${two(other)}`))
    .join(' '),
);

describe('findCentral', () => {
  it.each(['DEGREE', 'BETWEENNESS'] as const)('agrees by %s with counting on random graphs', async (measure) => {
    let above = 0;
    for (let seed = 0; seed < 1_500; seed++) {
      const one = randomPart(seed);
      const { snapshot, query } = asked(one);
      const answer = await findCentral(snapshot, { ...query, ...WHOLE, measure }, runner);
      const { ids } = snapshot.entities;
      const found = answer.items.map(({ entity, rank, value, score, neighbours, relationships }) => {
        return { id: ids.at(entity), rank, value: near(value), score: score === null ? null : near(score), neighbours, relationships };
      });
      const expected = measure === 'DEGREE' ? slowDegree(one) : slowBetweenness(one);
      expectSame([seed, found], [seed, expected]);
      expectSame([answer.complete, answer.sampled, answer.errorBound, answer.totalCount], [true, false, null, one.within.length]);
      if (expected[0]?.value > 0) above++;
    }
    expect(above).toBeGreaterThan(500);
  });

  it('finds the published values of the karate club', async () => {
    const { snapshot, query } = asked(KARATE);
    const { items } = await findCentral(snapshot, { ...query, ...WHOLE, measure: 'BETWEENNESS' }, runner);
    const five = Object.fromEntries(
      items.slice(0, 5).map(({ entity, value }) => [Number(snapshot.entities.ids.at(entity)), Math.round(value * 1_000) / 1_000]),
    );
    expect(five).toEqual(PUBLISHED_BETWEENNESS);
    expect(items.length).toBe(34);
    expect(items[0].score).toBeCloseTo(0.437635, 6);
  });

  it('gives equal values equal ranks, and pages that add up', async () => {
    const { snapshot, query } = asked(part('a-b b-c c-d d-e e-f'));
    const rows = async (more: Partial<CentralityPage>) => {
      const asking = { ...query, measure: 'BETWEENNESS', ...WHOLE, ...more } as const;
      const { items } = await findCentral(snapshot, asking, runner);
      return items.map(({ entity, rank, value }) => `${rank} ${snapshot.entities.ids.at(entity)} ${value}`);
    };
    const all = ['1 c 6', '1 d 6', '3 b 4', '3 e 4', '5 a 0', '5 f 0'];
    expect(await rows({})).toEqual(all);
    expect(await rows({ first: 2, after: { value: 6, id: 'd' } })).toEqual(all.slice(2, 4));
    expect(await rows({ first: 2, after: { value: 4, id: 'c' } })).toEqual(all.slice(3, 5));
    expect(await rows({ where: mask(snapshot, ['b', 'f', 'd']) })).toEqual(['1 d 6', '3 b 4', '5 f 0']);
    expect(await rows({ where: mask(snapshot, ['b', 'f', 'd']), after: { value: 4, id: 'b' } })).toEqual(['5 f 0']);
  });

  it('counts right where there are more shortest paths than numbers can hold', async () => {
    // A chain of 1,200 diamonds: 2^1200 shortest paths from end to end.
    const DIAMONDS = 1_200;
    const name = (kind: string, i: number) => `${kind}${String(i).padStart(5, '0')}`;
    const pairs = Array.from({ length: DIAMONDS }, (_, i) =>
      ['x', 'y'].map((side) => `${name('m', i)}-${name(side, i)} ${name(side, i)}-${name('m', i + 1)}`).join(' '),
    );
    const { snapshot, query } = asked(part(pairs.join(' ')));
    const { items } = await findCentral(snapshot, { ...query, ...WHOLE, measure: 'BETWEENNESS' }, runner);
    const values = new Map(items.map(({ entity, value }) => [snapshot.entities.ids.at(entity), value]));
    for (const i of [1, 2, 31, 32, 33, 600, 1_199]) {
      // All paths between what is before and what is after run through a middle one; and half of those between the two sides of a diamond beside it.
      expect([i, near(values.get(name('m', i)) as number)]).toEqual([i, near(3 * i * 3 * (DIAMONDS - i) + 1)]);
    }
    for (const i of [0, 16, 599, 600, 1_199]) {
      const [before, after] = [3 * i + 1, 3 * (DIAMONDS - 1 - i) + 1];
      expect([i, near(values.get(name('x', i)) as number)]).toEqual([i, near((before * after) / 2)]);
    }
  }, 60_000);
});

describe('betweenness that is too costly for every entity', () => {
  it('is estimated from as many as the steps allow, always the same, and within the stated error', async () => {
    let [farthest, bound] = [0, 0];
    for (let seed = 0; seed < 20; seed++) {
      const { snapshot, query } = asked(randomNetwork(seed));
      const exact = await findCentral(snapshot, { ...query, ...WHOLE, measure: 'BETWEENNESS' }, runner);
      const cheap = { ...UNLIMITED, expansions: exact.explored / 4 };
      const fresh = asked(randomNetwork(seed));
      const estimate = await findCentral(fresh.snapshot, { ...fresh.query, ...WHOLE, measure: 'BETWEENNESS', budget: cheap }, runner);
      const again = asked(randomNetwork(seed));
      expect(await findCentral(again.snapshot, { ...again.query, ...WHOLE, measure: 'BETWEENNESS', budget: cheap }, runner)).toEqual(estimate);
      expect([exact.sampled, exact.samples, estimate.sampled, estimate.complete, estimate.truncatedBy]).toEqual([false, 60, true, true, null]);
      expect(estimate.samples).toBeGreaterThan(8);
      expect(estimate.samples).toBeLessThan(20);
      bound = estimate.errorBound as number;
      expect(bound).toBeCloseTo((60 / 59) * Math.sqrt(Math.log(40) / (2 * estimate.samples)), 9);
      const scoreOf = new Map(exact.items.map(({ entity, score }) => [entity, score as number]));
      for (const { entity, score } of estimate.items) farthest = Math.max(farthest, Math.abs((score as number) - (scoreOf.get(entity) as number)));
    }
    expect(farthest).toBeLessThan(bound);
    expect(farthest).toBeGreaterThan(0);
  });

  it('begins at entities that are drawn once each, always the same', () => {
    const nodes = Uint32Array.from({ length: 50 }, (_, i) => i * 2);
    expect([...choosePivots(nodes, 50)].sort((a, b) => a - b)).toEqual([...nodes]);
    expect(new Set(choosePivots(nodes, 20)).size).toBe(20);
    expect(choosePivots(nodes, 20)).toEqual(choosePivots(nodes, 20));
    expect(choosePivots(nodes, 0)).toEqual(new Uint32Array());
  });

  it('is estimated from those that were done when time runs out, which is said and not kept', async () => {
    const { snapshot, query } = asked(randomNetwork(1, 3_000));
    let now = 0;
    const slow = createInlineRunner(() => now++);
    const asking = { ...query, ...WHOLE, measure: 'BETWEENNESS', budget: { ...UNLIMITED, timeMs: 40 } } as const;
    const cut = await findCentral(snapshot, asking, slow);
    expect([cut.complete, cut.truncatedBy, cut.sampled, cut.totalCount]).toEqual([false, 'TIME', true, 3_000]);
    expect(cut.samples).toBeGreaterThan(5);
    expect(cut.items[0].value).toBeGreaterThan(0);
    const none = await findCentral(snapshot, { ...asking, budget: { ...UNLIMITED, timeMs: 1 } }, slow);
    expect([none.complete, none.totalCount, none.samples, none.errorBound]).toEqual([false, 0, 0, null]);
  });
});

function part(pairs: string): Part {
  const graph = graphOf(pairs);
  return { graph, within: graph.entities.map(({ id }) => id).filter((id) => id !== 'source/a'), criteria: null };
}

/** Connected, and with hubs. */
function randomNetwork(seed: number, size = 60): Part {
  const random = new RandomNumbers(seed);
  const name = (i: number) => `n${String(i).padStart(4, '0')}`;
  const pairs = Array.from({ length: size - 1 }, (_, i) => `${name(i + 1)}-${name(Math.floor(random.next() ** 2 * (i + 1)))}`);
  for (let i = 0; i < size / 3; i++) pairs.push(`${name(random.whole(0, size / 2 - 1))}-${name(random.whole(size / 2, size - 1))}`);
  return part(pairs.join(' '));
}

/** Both sides add up in different orders. */
function near(value: number): number {
  return Number(value.toPrecision(9));
}

function slowDegree(one: Part) {
  const links = linksOf(one);
  const most = one.within.length - 1;
  return ranked(
    one,
    (id) => neighboursOf(id, links).size,
    (value) => (most < 1 ? null : value / most),
  );
}

/** Every shortest path between every two is written out. */
function slowBetweenness(one: Part) {
  const links = linksOf(one);
  const values = new Map<string, number>();
  const sorted = one.within.toSorted();
  for (const [i, from] of sorted.entries()) {
    for (const to of sorted.slice(i + 1)) {
      const paths = shortestPaths(from, to, (id) => neighboursOf(id, links));
      for (const path of paths) for (const id of path.slice(1, -1)) values.set(id, (values.get(id) ?? 0) + 1 / paths.length);
    }
  }
  const pairs = ((sorted.length - 1) * (sorted.length - 2)) / 2;
  return ranked(
    one,
    (id) => values.get(id) ?? 0,
    (value) => (pairs <= 0 ? null : value / pairs),
  );
}

function shortestPaths(from: string, to: string, next: (id: string) => Set<string>): string[][] {
  let walks = [[from]];
  for (let length = 0; length < 12 && walks.length > 0; length++) {
    const found = walks.filter((walk) => walk.at(-1) === to);
    if (found.length > 0) return found;
    walks = walks.flatMap((walk) => [...next(walk.at(-1) as string)].filter((id) => !walk.includes(id)).map((id) => [...walk, id]));
  }
  return [];
}

function ranked(one: Part, worthOf: (id: string) => number, scoreOf: (value: number) => number | null) {
  const links = linksOf(one);
  const values = one.within.map((id) => ({ id, value: near(worthOf(id)), exact: worthOf(id) }));
  values.sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
  return values.map(({ id, value, exact }) => {
    const score = scoreOf(exact);
    return {
      id,
      rank: values.filter((other) => other.value > value).length + 1,
      value,
      score: score === null ? null : near(score),
      neighbours: neighboursOf(id, links).size,
      relationships: links.filter(({ ends }) => ends.includes(id)).length,
    };
  });
}
