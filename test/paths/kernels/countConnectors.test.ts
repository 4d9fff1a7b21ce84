import { describe, expect, it } from '@jest/globals';
import type { ConnectorKey } from '../../../src/paths/kernels/ConnectorTallies.ts';
import { SearchAborted } from '../../../src/paths/kernels/Meter.ts';
import type { FlatPaths } from '../../../src/paths/kernels/pathOrder.ts';
import { type ConnectorsJob, type ConnectorsResult, rankConnectors } from '../../../src/paths/kernels/rankConnectors.ts';
import type { SearchSpace } from '../../../src/paths/kernels/SearchSpace.ts';
import { walkFilter } from '../../../src/paths/kernels/WalkFilter.ts';
import { snapshotOf } from '../../../src/snapshot/buildSnapshot.ts';
import { changedSnapshot } from '../../../src/snapshot/delta/changedSnapshot.ts';
import type { Snapshot } from '../../../src/snapshot/Snapshot.ts';
import { ecosystemTopology, TYPE_COUNT } from '../../bench/ecosystemTopology.ts';
import { ChangingGraph } from '../../snapshot/delta/changingGraph.ts';
import { LOADED_AT, ONTOLOGY } from '../../snapshot/records.ts';
import { mask, translated, UNLIMITED } from '../askEngine.ts';
import { expectSame } from '../expectSame.ts';
import { randomGraph, randomQuestion } from '../randomGraph.ts';
import { RandomNumbers } from '../randomNumbers.ts';
import { type Question, slowConnectors, slowPaths } from '../slowSearch.ts';
import { type SmallGraph, snapshotOfGraph } from '../smallGraph.ts';

const CASES = 5_000;
const CONTROL = { now: () => 0, aborted: () => false };
const COUNTED = 0;
const WALKED = Number.POSITIVE_INFINITY;

describe('connectors that are counted, compared with those of a walk along all paths', () => {
  it('are the same with the same distance, count, score and best paths, in random graphs', () => {
    let seen = 0;
    for (let seed = 0; seed < CASES; seed++) {
      const graph = randomGraph(seed);
      const snapshot = snapshotOfGraph(graph);
      const random = new RandomNumbers(seed);
      const question = largerQuestion(graph, seed, random);
      const job = jobOf(snapshot, question, random.one([0, 1, 3, 100]));
      const counted = rankConnectors(snapshot.topology, job, CONTROL, COUNTED);
      expectSameConnectors(seed, counted, rankConnectors(snapshot.topology, job, CONTROL, WALKED));
      const slow = slowConnectors(slowPaths(graph, question), question.connector);
      expectSame([seed, counted.connectors.length], [seed, slow.size]);
      for (const { entity, distance, pathCount, score, paths } of counted.connectors) {
        const expected = slow.get(snapshot.entities.ids.at(entity)) as { paths: { ids: readonly string[]; score: number }[]; score: number };
        expectSame([seed, distance, pathCount, isNear(score, expected.score)], [seed, expected.paths[0].ids.length - 1, expected.paths.length, true]);
        expectSame([seed, [...paths.scores]], [seed, expected.paths.slice(0, job.keep).map((path) => path.score)]);
        const ids = Array.from(paths.entities, (v) => snapshot.entities.ids.at(v));
        expectSame([seed, ids], [seed, expected.paths.slice(0, job.keep).flatMap((path) => path.ids)]);
      }
      seen += counted.connectors.length;
    }
    expect(seen).toBeGreaterThan(CASES / 2);
  });

  it('are the same in a graph of thousands of entities, from every hospital to every fund', () => {
    const { topology, members } = ecosystemTopology(4_000, 1);
    const random = new RandomNumbers(4_000);
    const sides = { from: members.get('HOSPITAL')!, to: members.get('FUND')! };
    let paths = 0;
    for (let question = 0; question < 24; question++) {
      const mask = (part: number) => Uint8Array.from({ length: topology.entityCount }, () => (random.chance(part) ? 1 : 0));
      const types = Uint8Array.from({ length: TYPE_COUNT }, () => (random.chance(0.8) ? 1 : 0));
      const filter = walkFilter({ types, statuses: null, days: random.chance(0.5) ? [12_000, 14_000] : null, evidence: null });
      const open = question < 3;
      const space: SearchSpace = {
        ...(random.chance(0.5) ? sides : { from: sides.to, to: sides.from }),
        via: open || random.chance(0.7) ? null : mask(0.8),
        avoid: open || random.chance(0.7) ? null : mask(0.05),
        filter: open ? null : filter,
        maxHops: 2 + (question % 3),
      };
      const isConnector = random.chance(0.5) ? null : mask(0.5);
      const job = { kind: 'CONNECTORS', space, isConnector, keep: 10, first: 5_000, after: null, budget: UNLIMITED } as const;
      const walked = rankConnectors(topology, job, CONTROL, WALKED);
      expectSameConnectors(question, rankConnectors(topology, job, CONTROL, COUNTED), walked);
      paths += walked.connectors.reduce((sum, { pathCount }) => sum + pathCount, 0);
    }
    expect(paths).toBeGreaterThan(100_000);
  });

  it('are the same after any run of changes, when entities are numbered in no order', () => {
    let seen = 0;
    for (let seed = 301; seed <= 360; seed++) {
      const graph = new ChangingGraph(seed, 30);
      let snapshot = snapshotOf(ONTOLOGY, [...graph.entities.values()], [...graph.relationships.values()], { version: 1, loadedAt: LOADED_AT });
      for (let step = 0; step < 5; step++) {
        const changes = graph.change(6);
        const published = (id: string) => graph.entities.get(id)?.source?.published ?? null;
        snapshot = changedSnapshot(snapshot, changes, { version: graph.version, loadedAt: LOADED_AT, published }) as Snapshot;
      }
      const whole = snapshotOf(ONTOLOGY, [...graph.entities.values()], [...graph.relationships.values()], { version: 1, loadedAt: LOADED_AT });
      const random = new RandomNumbers(seed);
      const ids = [...graph.entities.keys()];
      const question = { from: random.some(ids, 0.2), to: random.some(ids, 0.2), maxHops: 4, criteria: null, via: null, avoid: null, connector: null };
      const counted = rankConnectors(snapshot.topology, jobOf(snapshot, question, 5), CONTROL, COUNTED);
      expectSameConnectors(seed, counted, rankConnectors(snapshot.topology, jobOf(snapshot, question, 5), CONTROL, WALKED));
      const inIds = ({ entities }: Snapshot, { connectors }: ConnectorsResult) =>
        connectors.map(({ entity, paths }) => [entity, ...paths.entities].map((v) => entities.ids.at(v)));
      expectSame([seed, inIds(snapshot, counted)], [seed, inIds(whole, rankConnectors(whole.topology, jobOf(whole, question, 5), CONTROL, COUNTED))]);
      seen += counted.connectors.length;
    }
    expect(seen).toBeGreaterThan(300);
  });
});

describe('connectors that are counted', () => {
  const { topology, members } = ecosystemTopology(40_000, 3);
  const space = { from: members.get('HOSPITAL')!, to: members.get('FUND')!, via: null, avoid: null, filter: null, maxHops: 4 };
  const job: ConnectorsJob = { kind: 'CONNECTORS', space, isConnector: null, keep: 4, first: 30, after: null, budget: UNLIMITED };
  const answers = [1, 2, 3, 4].map((maxHops) => rankConnectors(topology, { ...job, space: { ...space, maxHops } }, CONTROL));
  const whole = answers[3];

  it('come in pages that make up the whole list', () => {
    const all = rankConnectors(topology, { ...job, keep: 1, first: 100_000 }, CONTROL);
    expect(all.connectors.length).toBe(all.totalCount);
    let after: ConnectorKey | null = null;
    for (let start = 0; start < 3_000; start += 700) {
      const page: ConnectorsResult = rankConnectors(topology, { ...job, keep: 1, first: 700, after }, CONTROL);
      expectSame(told({ ...page, explored: 0 }), {
        ...told(all),
        connectors: told(all).connectors.slice(start, start + 700),
        hasNextPage: true,
        hasPreviousPage: start > 0,
      });
      const { distance, score, entity } = page.connectors[699];
      after = { distance, score, place: entity };
    }
  });

  it('are those of shorter paths when time ends the counting', () => {
    const depths = new Set<number>();
    for (let timeMs = 1; ; timeMs++) {
      let now = 0;
      const cut = rankConnectors(topology, { ...job, budget: { ...UNLIMITED, timeMs } }, { ...CONTROL, now: () => now++ });
      if (cut.truncatedBy === null) break;
      // Best paths may be cut at a shorter length than the counting.
      const counted = answers.find(({ totalCount }, i) => i + 1 >= cut.completeToDepth && totalCount === cut.totalCount) as ConnectorsResult;
      expectSame([timeMs, withoutPaths(cut)], [timeMs, { ...withoutPaths(counted), truncatedBy: 'TIME', completeToDepth: cut.completeToDepth }]);
      depths.add(cut.completeToDepth);
    }
    expect([...depths].sort()).toEqual([1, 2, 3]);
  });

  it('have all best paths of the lengths that are whole when steps end the search', () => {
    const depths = new Set<number>();
    for (let expansions = 0; ; expansions = expansions * 2 + 1) {
      const cut = rankConnectors(topology, { ...job, budget: { ...UNLIMITED, expansions } }, CONTROL);
      expect([cut.truncatedBy, cut.explored <= expansions]).toEqual([expansions < whole.explored ? 'EXPANSIONS' : null, true]);
      const { truncatedBy, completeToDepth } = cut;
      expectSame([expansions, withoutPaths(cut)], [expansions, { ...withoutPaths(whole), truncatedBy, completeToDepth }]);
      const bestPaths = (answer: ConnectorsResult) => answer.connectors.map(({ paths }) => pathsUpTo(paths, completeToDepth));
      expectSame([expansions, bestPaths(cut)], [expansions, bestPaths(whole)]);
      depths.add(completeToDepth);
      if (truncatedBy === null) break;
    }
    expect(depths.size).toBeGreaterThan(1);
  });

  it('are no more wanted when the client goes away', () => {
    let looks = 0;
    const aborted = () => ++looks === 5;
    expect(() => rankConnectors(topology, job, { ...CONTROL, aborted })).toThrow(SearchAborted);
    expect(looks).toBe(5);
  });
});

/** More ends than the usual question has, half of the time. */
function largerQuestion(graph: SmallGraph, seed: number, random: RandomNumbers): Question {
  const ids = graph.entities.filter(({ type }) => type !== 'SOURCE').map(({ id }) => id);
  const side = () => [...random.some(ids, random.one([0.2, 0.4])), random.one(ids)];
  const sides = random.chance(0.5) ? { from: side(), to: side() } : {};
  return { ...randomQuestion(graph, seed), maxHops: random.one([1, 2, 3, 4, 4, 4]), ...sides };
}

function jobOf(snapshot: Snapshot, question: Question, keep: number): ConnectorsJob {
  const isConnector = question.connector === null ? null : mask(snapshot, question.connector);
  return { kind: 'CONNECTORS', space: translated(snapshot, question), isConnector, keep, first: 1_000, after: null, budget: UNLIMITED };
}

/** Scores may differ in their last digits: sums are taken in another order. */
function expectSameConnectors(seed: number, counted: ConnectorsResult, walked: ConnectorsResult): void {
  expectSame([seed, told(counted)], [seed, told(walked)]);
  const scores = counted.connectors.map(({ score }, i) => (isNear(score, walked.connectors[i].score) ? walked.connectors[i].score : score));
  expectSame([seed, scores], [seed, walked.connectors.map(({ score }) => score)]);
}

function told({ explored, connectors, ...result }: ConnectorsResult) {
  return { ...result, connectors: connectors.map(({ score, ...connector }) => connector) };
}

function withoutPaths({ explored, connectors, ...result }: ConnectorsResult) {
  return { ...result, connectors: connectors.map(({ paths, ...connector }) => connector) };
}

function pathsUpTo({ at, entities, scores }: FlatPaths, length: number) {
  const all = Array.from(scores, (score, i) => ({ score, entities: [...entities.subarray(at[i], at[i + 1])] }));
  return all.filter((path) => path.entities.length <= length + 1);
}

function isNear(score: number, expected: number): boolean {
  return Math.abs(score - expected) <= 1e-11 * expected;
}
