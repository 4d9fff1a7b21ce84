import { describe, expect, it } from '@jest/globals';
import type { Budget } from '../../../src/paths/Budget.ts';
import { SearchAborted } from '../../../src/paths/kernels/Meter.ts';
import { matchPaths } from '../../../src/paths/kernels/matchPaths.ts';
import type { Pattern } from '../../../src/paths/kernels/Pattern.ts';
import { walkFilter } from '../../../src/paths/kernels/WalkFilter.ts';
import type { Topology } from '../../../src/snapshot/Topology.ts';
import { type Ecosystem, ecosystemTopology, TYPE_COUNT } from '../../bench/ecosystemTopology.ts';
import { expectSame } from '../expectSame.ts';
import { RandomNumbers } from '../randomNumbers.ts';

const UNLIMITED: Budget = { expansions: 1e9, paths: 1e9, timeMs: 60_000 };
const CONTROL = { now: () => 0, aborted: () => false };
const AGAINST = 128;

/** A pattern in masks (1 = yes; null: anything) and in types along (`t`) and against (`t + 128`) their relationships. */
interface WideStep {
  readonly entity: Uint8Array | null;
  readonly through: Uint8Array | null;
  readonly types: ReadonlySet<number>;
  readonly days: readonly [number, number] | null;
  readonly min: number;
  readonly max: number;
}

/** Small random graphs have no long rows, and no side of which it would not do to look at everything: these have. */
describe('patterns in graphs of thousands of entities, compared with a walk that goes everywhere', () => {
  it.each([
    [300, 150, 4],
    [4_000, 100, 3],
    [4_000, 12, 4],
  ])('find the same in %i entities (%i patterns, up to %i hops)', (entityCount, questions, maxHops) => {
    const ecosystem = ecosystemTopology(entityCount, 1);
    const random = new RandomNumbers(entityCount + maxHops);
    let seen = 0;
    for (let question = 0; question < questions; question++) {
      const steps = randomSteps(random, ecosystem, random.whole(1, maxHops));
      const expected = slowMatches(ecosystem.topology, steps).sort(inOrder);
      expectSame([question, match(ecosystem.topology, steps, 100)], [question, [expected.length, expected.slice(0, 100)]]);
      if (expected.length > 0) seen++;
    }
    expect(seen).toBeGreaterThan(questions / 4);
  });
});

describe('a pattern that is made ready in a large graph', () => {
  const { topology, members } = ecosystemTopology(40_000, 3);
  const only = (kind: string, count?: number) => maskOf(topology, members.get(kind)!.subarray(0, count));
  const any = { through: null, types: new Set(Array.from({ length: TYPE_COUNT }, (_, type) => [type, type + AGAINST]).flat()), days: null };
  const start = (entity: Uint8Array): WideStep => ({ ...any, entity, min: 0, max: 0 });
  const wide = [start(only('HOSPITAL')), { ...any, entity: only('FUND'), min: 3, max: 4 }];

  it('stops when its time is over, before there is anything to walk, and knows that nothing is shorter than its steps', () => {
    let now = 0;
    const job = { kind: 'MATCH', pattern: patternOf(topology, wide), first: 20, after: null, budget: { ...UNLIMITED, timeMs: 3 } } as const;
    const result = matchPaths(topology, job, { ...CONTROL, now: () => now++ });
    expect({ ...result, paths: result.paths.scores.length }).toEqual({
      ...{ paths: 0, hasNextPage: false, hasPreviousPage: false, totalCount: 0 },
      ...{ truncatedBy: 'TIME', completeToDepth: 2, explored: 0 },
    });
  });

  it('leaves nothing behind for the next search, wherever it was stopped', () => {
    const small = [start(only('HOSPITAL', 2)), { ...any, entity: only('FUND', 2), min: 2, max: 4 }];
    const expected = match(topology, small, 50);
    expect(expected[0]).toBeGreaterThan(100);
    const job = { kind: 'MATCH', pattern: patternOf(topology, wide), first: 20, after: null, budget: UNLIMITED } as const;
    for (let most = 1; most < 60; most += 7) {
      let looks = 0;
      const aborted = () => ++looks === most;
      expect(() => matchPaths(topology, job, { ...CONTROL, aborted })).toThrow(SearchAborted);
      expect([most, match(topology, small, 50)]).toEqual([most, expected]);
    }
  });

  it('looks at what is near its more selective end, whichever that is', () => {
    const quietest = members.get('FUND')!.toSorted((a, b) => topology.end[a] - topology.at[a] - (topology.end[b] - topology.at[b]));
    const [few, many] = [maskOf(topology, quietest.subarray(0, 1)), only('PERSON')];
    const step = (entity: Uint8Array | null): WideStep => ({ ...any, entity, min: 1, max: 1 });
    // It looks at the clock each 8,192 neighbours, and people have more than 50,000.
    const looks = (steps: readonly WideStep[]) => {
      let count = 0;
      const job = { kind: 'MATCH', pattern: patternOf(topology, steps), first: 20, after: null, budget: UNLIMITED } as const;
      const { totalCount } = matchPaths(topology, job, { ...CONTROL, aborted: () => ++count < 0 });
      expect(totalCount).toBeGreaterThan(0);
      return count;
    };
    expect([looks([start(few), step(null), step(many)]), looks([start(many), step(null), step(few)])]).toEqual([0, 0]);
  });
});

interface Path {
  readonly entities: readonly number[];
  readonly score: number;
}

function match(topology: Topology, steps: readonly WideStep[], first: number): [number, Path[]] {
  const { paths, totalCount } = matchPaths(topology, { kind: 'MATCH', pattern: patternOf(topology, steps), first, after: null, budget: UNLIMITED }, CONTROL);
  const { at, entities, scores } = paths;
  return [totalCount, Array.from(scores, (score, i) => ({ entities: [...entities.subarray(at[i], at[i + 1])], score }))];
}

/** State 0 is the start; a step of at most m hops has m states, of which the last is its end. */
function patternOf({ entityCount }: Topology, steps: readonly WideStep[]): Pattern {
  const fits = Uint16Array.from({ length: entityCount }, (_, v) => {
    let [state, states] = [0, 0];
    for (const { entity, through, max } of steps) {
      for (let hop = 1; hop < max; hop++) if (through?.[v] !== 0) states |= 1 << (state + hop);
      state += max;
      if (entity?.[v] !== 0) states |= 1 << state;
    }
    return states;
  });
  return {
    fits,
    steps: steps.slice(1).map(({ types, days, min, max }) => ({
      filter: {
        ...walkFilter({ types: new Uint8Array(AGAINST), statuses: null, days, evidence: null })!,
        types: Uint8Array.from({ length: AGAINST * 2 }, (_, type) => (types.has(type) ? 1 : 0)),
      },
      min,
      max,
    })),
  };
}

/** Starts and ends are a few or all of a kind; hops along a random walk's types, so that there is something to find. */
function randomSteps(random: RandomNumbers, { topology, members }: Ecosystem, hops: number): WideStep[] {
  const kinds = ['HOSPITAL', 'COMPANY', 'FUND', 'UNIVERSITY', 'AGREEMENT', 'PRODUCT', 'PERSON'];
  const few = (isAll: boolean) => {
    const all = members.get(random.one(kinds))!;
    return maskOf(topology, isAll ? all : Uint32Array.from({ length: random.one([1, 1, 3, 10]) }, () => all[random.whole(0, all.length - 1)]));
  };
  const some = () => (random.chance(0.7) ? null : Uint8Array.from({ length: topology.entityCount }, () => (random.chance(0.8) ? 1 : 0)));
  const first = random.whole(10_000, 18_000);
  const steps: WideStep[] = [{ entity: few(hops < 3 && random.chance(0.3)), through: null, types: new Set(), days: null, min: 0, max: 0 }];
  for (let left = hops; left > 0; left -= steps[steps.length - 1].max) {
    const max = random.chance(0.6) ? 1 : random.whole(1, left);
    const all = Array.from({ length: TYPE_COUNT }, (_, type) => [type, type + AGAINST]).flat();
    steps.push({
      entity: max === left ? few(random.chance(0.5)) : some(),
      through: some(),
      types: new Set(random.chance(0.4) ? all : random.some(all, 0.6)),
      days: random.chance(0.8) ? null : [first, first + 365],
      min: random.whole(random.chance(0.2) ? 0 : 1, max),
      max,
    });
  }
  return steps;
}

function maskOf({ entityCount }: Topology, entities: Uint32Array): Uint8Array {
  const mask = new Uint8Array(entityCount);
  for (const v of entities) mask[v] = 1;
  return mask;
}

/** Every way is walked, from every start; relationships of the ways along the same entities are put together. */
function slowMatches(topology: Topology, steps: readonly WideStep[]): Path[] {
  const found = new Map<string, { path: readonly number[]; hops: Set<number>[] }>();
  const walk = (step: number, hop: number, path: readonly number[], hops: readonly (readonly number[])[]): void => {
    const v = path[path.length - 1];
    const { entity, through, max, min } = steps[step];
    const isEnd = hop >= min && entity?.[v] !== 0;
    if (isEnd && step < steps.length - 1) walk(step + 1, 0, path, hops);
    if (isEnd && step === steps.length - 1 && hops.length > 0) {
      const known = found.get(path.join()) ?? { path, hops: hops.map(() => new Set<number>()) };
      for (const [i, relationships] of hops.entries()) for (const r of relationships) known.hops[i].add(r);
      found.set(path.join(), known);
    }
    if (hop === max || (hop > 0 && through?.[v] === 0)) return;
    for (const [w, relationships] of slowNeighbours(topology, steps[step], v)) {
      if (!path.includes(w)) walk(step, hop + 1, [...path, w], [...hops, relationships]);
    }
  };
  for (let v = 0; v < topology.entityCount; v++) if (steps[0].entity?.[v] !== 0) walk(0, 0, [v], []);
  return [...found.values()].map(({ path, hops }) => {
    const weights = hops.map((hop) => [...hop].sort((a, b) => a - b).reduce((sum, r) => sum + topology.weight[r], 0));
    if (path[0] > path[path.length - 1]) weights.reverse();
    return { entities: path, score: Number(weights.reduce((product, weight) => product * weight, 1).toPrecision(12)) };
  });
}

function slowNeighbours(topology: Topology, { types, days }: WideStep, v: number): Map<number, number[]> {
  const neighbours = new Map<number, number[]>();
  for (let slot = topology.at[v]; slot < topology.end[v]; slot++) {
    const r = topology.relationship[slot];
    if (!types.has(topology.slotType[slot]) || (days !== null && (topology.since[r] > days[1] || topology.until[r] < days[0]))) continue;
    const w = topology.to[slot];
    neighbours.set(w, [...(neighbours.get(w) ?? []), r]);
  }
  return neighbours;
}

function inOrder(a: Path, b: Path): number {
  if (a.entities.length !== b.entities.length) return a.entities.length - b.entities.length;
  if (a.score !== b.score) return b.score - a.score;
  const different = a.entities.findIndex((v, i) => v !== b.entities[i]);
  return different === -1 ? 0 : a.entities[different] - b.entities[different];
}
