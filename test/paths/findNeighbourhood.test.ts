import { describe, expect, it } from '@jest/globals';
import { findNeighbourhood } from '../../src/paths/findNeighbourhood.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { relationshipFilter } from '../../src/paths/relationshipFilter.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { engineCriteria, mask, numbers } from './askEngine.ts';
import { randomGraph, randomQuestion } from './randomGraph.ts';
import { RandomNumbers } from './randomNumbers.ts';
import { type Criteria, slowAccepts } from './slowSearch.ts';
import { graphOf, type SmallGraph, snapshotOfGraph } from './smallGraph.ts';

interface Ask {
  readonly of: readonly string[];
  readonly hops: number;
  readonly criteria: Criteria | null;
  readonly where: ReadonlySet<string> | null;
  readonly limit: number;
}

describe('findNeighbourhood', () => {
  it('agrees with a slow and obvious search on random graphs', async () => {
    let [cut, whole] = [0, 0];
    for (let seed = 0; seed < 2_000; seed++) {
      const graph = randomGraph(seed);
      const { from, criteria, via } = randomQuestion(graph, seed);
      const random = new RandomNumbers(seed);
      const ask = { of: from, hops: random.whole(0, 4), criteria, where: via, limit: random.whole(1, 10) };
      const expected = slowNeighbourhood(graph, ask);
      expect([seed, await askNeighbourhood(snapshotOfGraph(graph), ask)]).toEqual([seed, expected]);
      if (expected.complete) whole++;
      else cut++;
    }
    expect([cut > 300, whole > 300]).toEqual([true, true]);
  });

  it('shows what stands in the middle whether or not `where` accepts it, and walks on from it', async () => {
    const ask = { of: ['b'], hops: 2, criteria: null, where: new Set(['a', 'c']), limit: 9 };
    expect(await askNeighbourhood(snapshotOfGraph(graphOf('a-b b-c b-d d-e')), ask)).toEqual({
      entities: ['b', 'a', 'c'],
      relationships: ['a-b', 'b-c'],
      complete: true,
    });
  });

  it('shows relationships between two that were reached by other ways', async () => {
    const ask = { of: ['a'], hops: 1, criteria: null, where: null, limit: 9 };
    expect((await askNeighbourhood(snapshotOfGraph(graphOf('a-b a-c b-c c-d')), ask)).relationships).toEqual(['a-b', 'a-c', 'b-c']);
  });
});

async function askNeighbourhood(snapshot: Snapshot, { of, hops, criteria, where, limit }: Ask) {
  const query = {
    of: numbers(snapshot.entities, of),
    hops,
    filter: relationshipFilter(snapshot, engineCriteria(snapshot, criteria), 'NEIGHBOURHOOD'),
    where: where === null ? null : mask(snapshot, where),
    limit,
  };
  const { entities, relationships, complete } = await findNeighbourhood(snapshot, query, createInlineRunner());
  return { entities: entities.map((n) => snapshot.entities.ids.at(n)), relationships: relationships.map((n) => snapshot.relationships.ids.at(n)), complete };
}

/** Distances by the definition, one hop after the other; then order, cut, and what lies between. */
function slowNeighbourhood(graph: SmallGraph, { of, hops, criteria, where, limit }: Ask) {
  const walkable = graph.relationships.filter((one) => slowAccepts(graph, criteria, one, 'NEIGHBOURHOOD'));
  const distance = new Map(of.map((id) => [id, 0]));
  for (let hop = 1; hop <= hops; hop++) {
    const reached = walkable.flatMap(({ from, to }) => [
      [from, to],
      [to, from],
    ]);
    for (const [near, far] of reached) {
      if (distance.get(near) === hop - 1 && !distance.has(far) && where?.has(far) !== false) distance.set(far, hop);
    }
  }
  const ordered = [...distance].sort(([a, da], [b, db]) => da - db || (a < b ? -1 : 1)).map(([id]) => id);
  const entities = ordered.slice(0, limit);
  const among = walkable.filter(({ from, to }) => entities.includes(from) && entities.includes(to)).map(({ id }) => id);
  return { entities, relationships: among.sort(), complete: entities.length === ordered.length };
}
