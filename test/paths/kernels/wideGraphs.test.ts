import { describe, expect, it } from '@jest/globals';
import type { Budget } from '../../../src/paths/Budget.ts';
import { listPaths, type PathMode } from '../../../src/paths/kernels/listPaths.ts';
import { SearchAborted } from '../../../src/paths/kernels/Meter.ts';
import { rankConnectors } from '../../../src/paths/kernels/rankConnectors.ts';
import type { SearchSpace } from '../../../src/paths/kernels/SearchSpace.ts';
import { walkFilter } from '../../../src/paths/kernels/WalkFilter.ts';
import type { Topology } from '../../../src/snapshot/Topology.ts';
import { ecosystemTopology, TYPE_COUNT } from '../../bench/ecosystemTopology.ts';
import { expectSame } from '../expectSame.ts';
import { RandomNumbers } from '../randomNumbers.ts';

const UNLIMITED: Budget = { expansions: 1e9, paths: 1e9, timeMs: 60_000 };
const CONTROL = { now: () => 0, aborted: () => false };
const OPEN = { via: null, avoid: null, filter: null };

/** Small random graphs have no rims to spare, no long rows and no thousands of relevant entities: these have. */
describe('searches in graphs of thousands of entities, compared with a walk that goes everywhere', () => {
  it.each([
    [300, 400, 4],
    [4_000, 150, 3],
    [4_000, 12, 4],
  ])('find the same in %i entities (%i questions, up to %i hops)', (entityCount, questions, maxHops) => {
    const { topology } = ecosystemTopology(entityCount, 1);
    const random = new RandomNumbers(entityCount + maxHops);
    let seen = 0;
    for (let question = 0; question < questions; question++) {
      const space = randomSpace(random, topology, random.whole(1, maxHops));
      const expected = slowPaths(topology, space).sort(inOrder);
      const shortest = expected.filter(({ entities }) => entities.length === expected[0].entities.length);
      expectSame([question, list(topology, space, 'ALL', 100)], [question, [expected.length, expected.slice(0, 100)]]);
      expectSame([question, list(topology, space, 'ALL_SHORTEST', 100)], [question, [shortest.length, shortest.slice(0, 100)]]);
      expectSame([question, list(topology, space, 'SHORTEST', 1)[1]], [question, expected.slice(0, 1)]);
      expectSame([question, list(topology, space, 'K_SHORTEST', 10)[1]], [question, expected.slice(0, 10)]);
      expectSame([question, connectors(topology, space)], [question, slowConnectors(expected)]);
      if (expected.length > 100) seen++;
    }
    expect(seen).toBeGreaterThan(questions / 20);
  });

  it('find the same whether longer paths are made ready hop by hop or all at once', () => {
    const { topology, members } = ecosystemTopology(60_000, 2);
    const space = { ...OPEN, from: members.get('HOSPITAL')!.subarray(0, 3), to: members.get('FUND')!.subarray(0, 2), maxHops: 4 };
    const all = list(topology, space, 'ALL', 500);
    expect(all[0]).toBeGreaterThan(10_000);
    expect(list(topology, space, 'K_SHORTEST', 500)[1]).toEqual(all[1]);
  });
});

describe('a search that is made ready in a large graph', () => {
  const { topology, members } = ecosystemTopology(40_000, 3);
  const space = { ...OPEN, from: members.get('HOSPITAL')!, to: members.get('FUND')!, maxHops: 3 };
  const job = { kind: 'PATHS', space, mode: 'ALL', first: 20, after: null } as const;

  it('stops when its time is over, before there is anything to walk', () => {
    let now = 0;
    const result = listPaths(topology, { ...job, budget: { ...UNLIMITED, timeMs: 3 } }, { ...CONTROL, now: () => now++ });
    expect({ ...result, paths: result.paths.scores.length }).toEqual({
      ...{ paths: 0, hasNextPage: false, hasPreviousPage: false, totalCount: 0 },
      // The two sides have not met yet after one hop, so there are no direct relationships.
      ...{ truncatedBy: 'TIME', completeToDepth: 1, explored: 0 },
    });
  });

  it('stops when its client goes away', () => {
    let looks = 0;
    const aborted = () => ++looks === 3;
    expect(() => listPaths(topology, { ...job, budget: UNLIMITED }, { ...CONTROL, aborted })).toThrow(SearchAborted);
    expect(looks).toBe(3);
  });

  it('leaves nothing behind for the next one, wherever it was stopped', () => {
    const after = { ...OPEN, from: space.from.subarray(0, 2), to: space.to.subarray(0, 2), maxHops: 4 };
    const expected = list(topology, after, 'ALL', 50);
    for (let most = 1; most < 60; most += 7) {
      let looks = 0;
      const aborted = () => ++looks === most;
      expect(() => listPaths(topology, { ...job, budget: UNLIMITED }, { ...CONTROL, aborted })).toThrow(SearchAborted);
      expect([most, list(topology, after, 'ALL', 50)]).toEqual([most, expected]);
    }
  });
});

interface Path {
  readonly entities: readonly number[];
  readonly score: number;
}

function list(topology: Topology, space: SearchSpace, mode: PathMode, first: number): [number | null, Path[]] {
  const { paths, totalCount } = listPaths(topology, { kind: 'PATHS', space, mode, first, after: null, budget: UNLIMITED }, CONTROL);
  const { at, entities, scores } = paths;
  return [totalCount, Array.from(scores, (score, i) => ({ entities: [...entities.subarray(at[i], at[i + 1])], score }))];
}

/** Entity, distance and count, by entity. */
function connectors(topology: Topology, space: SearchSpace): number[][] {
  const job = { kind: 'CONNECTORS', space, isConnector: null, keep: 1, first: 1e9, after: null, budget: UNLIMITED } as const;
  return rankConnectors(topology, job, CONTROL)
    .connectors.map(({ entity, distance, pathCount }) => [entity, distance, pathCount])
    .sort(([a], [b]) => a - b);
}

function randomSpace(random: RandomNumbers, topology: Topology, maxHops: number): SearchSpace {
  const { entityCount, at, end } = topology;
  const joined = Array.from({ length: entityCount }, (_, v) => v).filter((v) => end[v] > at[v]);
  const byDegree = joined.toSorted((a, b) => end[b] - at[b] - (end[a] - at[a]));
  const one = () => (random.chance(0.2) ? byDegree[random.whole(0, 20)] : random.one(joined));
  const side = () => Uint32Array.from({ length: random.one([1, 1, 3, 10]) }, one);
  const mask = (part: number) => Uint8Array.from({ length: entityCount }, () => (random.chance(part) ? 1 : 0));
  const first = random.whole(10_000, 18_000);
  const types = random.chance(0.7) ? Uint8Array.from({ length: TYPE_COUNT }, () => (random.chance(0.8) ? 1 : 0)) : null;
  const plain = { types, statuses: null, days: null, evidence: null };
  const dated = { ...plain, days: [first, first + 365] as const, statuses: random.chance(0.5) ? Uint8Array.of(1, 0, 1) : null };
  return {
    from: side(),
    to: side(),
    via: random.chance(0.7) ? null : mask(0.9),
    avoid: random.chance(0.7) ? null : mask(0.05),
    filter: random.one([null, walkFilter(plain), walkFilter(dated)]),
    maxHops,
  };
}

/** Depth first into everything that is not on the path yet; what is found is judged when it is found. */
function slowPaths(topology: Topology, { from, to, via, avoid, filter, maxHops }: SearchSpace): Path[] {
  const [starts, ends] = [new Set(from), new Set(to)];
  const found: Path[] = [];
  const walk = (path: readonly number[], weights: readonly number[]): void => {
    const v = path[path.length - 1];
    for (const [w, weight] of slowNeighbours(topology, filter, v)) {
      if (path.includes(w) || starts.has(w) || avoid?.[w] === 1) continue;
      const hops = [...weights, weight];
      if (ends.has(w)) found.push({ entities: [...path, w], score: score(path[0] <= w ? hops : hops.reverse()) });
      else if (path.length < maxHops && via?.[w] !== 0) walk([...path, w], hops);
    }
  };
  for (const start of starts) if (!ends.has(start) && avoid?.[start] !== 1) walk([start], []);
  return found;
}

function score(weights: readonly number[]): number {
  return Number(weights.reduce((product, weight) => product * weight, 1).toPrecision(12));
}

function slowNeighbours(topology: Topology, filter: SearchSpace['filter'], v: number): Map<number, number> {
  const weights = new Map<number, number>();
  for (let slot = topology.at[v]; slot < topology.end[v]; slot++) {
    const r = topology.relationship[slot];
    if (filter?.types != null && filter.types[topology.type[r]] === 0) continue;
    if (filter?.statuses != null && filter.statuses[topology.status[r]] === 0) continue;
    if (filter !== null && (topology.since[r] > filter.last || topology.until[r] < filter.first)) continue;
    const w = topology.to[slot];
    weights.set(w, (weights.get(w) ?? 0) + topology.weight[r]);
  }
  return weights;
}

function inOrder(a: Path, b: Path): number {
  if (a.entities.length !== b.entities.length) return a.entities.length - b.entities.length;
  if (a.score !== b.score) return b.score - a.score;
  const different = a.entities.findIndex((v, i) => v !== b.entities[i]);
  return different === -1 ? 0 : a.entities[different] - b.entities[different];
}

function slowConnectors(paths: readonly Path[]): number[][] {
  const found = new Map<number, number[]>();
  for (const { entities } of paths) {
    for (const v of entities.slice(1, -1)) {
      const known = found.get(v);
      if (known === undefined) found.set(v, [v, entities.length - 1, 1]);
      else known[2]++;
    }
  }
  return [...found.values()].sort(([a], [b]) => a - b);
}
