import { relationshipFilter } from '../../src/paths/relationshipFilter.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { engineCriteria, mask } from './askEngine.ts';
import { randomGraph, randomQuestion } from './randomGraph.ts';
import { RandomNumbers } from './randomNumbers.ts';
import { type Criteria, slowAccepts } from './slowSearch.ts';
import { type SmallGraph, snapshotOfGraph } from './smallGraph.ts';

/** A part of a graph: which entities, and which relationships count. */
export interface Part {
  readonly graph: SmallGraph;
  readonly within: readonly string[];
  readonly criteria: Criteria | null;
}

export interface Link {
  readonly id: string;
  readonly ends: readonly [string, string];
}

export function randomPart(seed: number): Part {
  const graph = randomGraph(seed);
  const random = new RandomNumbers(seed + 2_000_000);
  const within = random.some(
    graph.entities.filter(({ type }) => type !== 'SOURCE').map(({ id }) => id),
    random.one([0.7, 1, 1]),
  );
  return { graph, within, criteria: random.chance(0.6) ? null : randomQuestion(graph, seed).criteria };
}

/** The same question to the engine. */
export function asked({ graph, within, criteria }: Part): {
  snapshot: Snapshot;
  query: { key: string; within: Uint8Array; filter: ReturnType<typeof relationshipFilter> };
} {
  const snapshot = snapshotOfGraph(graph);
  return {
    snapshot,
    query: { key: 'part', within: mask(snapshot, within), filter: relationshipFilter(snapshot, engineCriteria(snapshot, criteria), 'PATHS') },
  };
}

/** The relationships that count, parallel ones each. */
export function linksOf({ graph, within, criteria }: Part): Link[] {
  return graph.relationships
    .filter((one) => slowAccepts(graph, criteria, one, 'PATHS') && within.includes(one.from) && within.includes(one.to))
    .map(({ id, from, to }) => ({ id, ends: [from, to] as const }));
}

/** Sets of ids that are put together wherever a link joins them, until none does. */
export function slowComponents(ids: readonly string[], links: readonly Link[]): string[][] {
  let sets = ids.map((id) => [id]);
  for (const { ends } of links) {
    const [one, other] = ends.map((end) => sets.find((set) => set.includes(end)) as string[]);
    if (one !== other) sets = [...sets.filter((set) => set !== one && set !== other), [...one, ...other]];
  }
  return sets.map((set) => set.sort());
}

export function neighboursOf(id: string, links: readonly Link[]): Set<string> {
  return new Set(links.flatMap(({ ends: [a, b] }) => (a === id ? [b] : b === id ? [a] : [])));
}
