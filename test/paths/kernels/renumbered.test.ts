import { describe, expect, it } from '@jest/globals';
import { relationshipFilter } from '../../../src/paths/relationshipFilter.ts';
import { SEARCHES } from '../../../src/paths/searches.ts';
import type { Topology } from '../../../src/snapshot/Topology.ts';
import { engineCriteria, mask, numbers, UNLIMITED } from '../askEngine.ts';
import { expectSame } from '../expectSame.ts';
import { randomGraph, randomQuestion } from '../randomGraph.ts';
import { RandomNumbers } from '../randomNumbers.ts';
import { snapshotOfGraph } from '../smallGraph.ts';

const CONTROL = { now: () => 0, aborted: () => false };

/** In later versions of a graph, entities that came later have the larger numbers, whatever their ids. */
describe('searches of the graph as a whole', () => {
  it('find the same in the same order when entities are numbered in no order', () => {
    let pairs = 0;
    for (let seed = 0; seed < 500; seed++) {
      const graph = randomGraph(seed);
      const snapshot = snapshotOfGraph(graph);
      const random = new RandomNumbers(seed);
      const { from, criteria } = randomQuestion(graph, seed);
      const ids = graph.entities.map(({ id }) => id);
      const some = (probability: number) => mask(snapshot, random.some(ids, probability));
      const [within, through, others] = [some(0.8), some(0.8), random.chance(0.5) ? some(0.7) : null];
      const of = Uint32Array.from(new Set(numbers(snapshot.entities, from))).sort();
      const asked = relationshipFilter(snapshot, engineCriteria(snapshot, criteria), 'PATHS');
      const order = shuffled(random, ids.length);
      // Documents are entities too.
      const evidence = asked?.evidence ?? null;
      const filterOf = (numberOf: (v: number) => number) =>
        asked === null || evidence === null
          ? asked
          : {
              ...asked,
              evidence: {
                ...evidence,
                source: evidence.source === null ? null : numberOf(evidence.source),
                setAside: evidence.setAside.map((v) => numberOf(v)).sort(),
              },
            };

      const search = (topology: Topology, numberOf: (v: number) => number) => {
        const masked = (values: Uint8Array) => permuted(values, numberOf);
        const filter = filterOf(numberOf);
        const part = { within: masked(within), filter, budget: UNLIMITED };
        const pair = { of: of.map((v) => numberOf(v)), with: others === null ? null : masked(others), through: masked(through) };
        const interlocks = SEARCHES.interlocks(topology, { kind: 'INTERLOCKS', ...pair, fromEnds: filter, fromShared: filter, budget: UNLIMITED }, CONTROL);
        const components = SEARCHES.components(topology, { kind: 'COMPONENTS', ...part }, CONTROL);
        const bridges = SEARCHES.bridges(topology, { kind: 'BRIDGES', ...part }, CONTROL);
        const centrality = SEARCHES.centrality(topology, { kind: 'CENTRALITY', measure: 'BETWEENNESS', ...part }, CONTROL);
        const back = (entities: Uint32Array) => entities.map((v) => Array.from(ids, (_, i) => numberOf(i)).indexOf(v));
        return {
          interlocks: { ...interlocks, from: back(interlocks.from), with: back(interlocks.with) },
          components: { ...components, members: back(components.members), earliest: back(components.earliest) },
          bridges: { ...bridges, smallEnd: back(bridges.smallEnd), cuts: back(bridges.cuts) },
          centrality: { ...centrality, entities: back(centrality.entities) },
        };
      };
      const plain = search(snapshot.topology, (v) => v);
      const renumbered = search(renumber(snapshot.topology, order), (v) => order[v]);
      expectSame([seed, renumbered], [seed, plain]);
      pairs += plain.interlocks.from.length;
    }
    expect(pairs).toBeGreaterThan(500);
  });
});

function shuffled(random: RandomNumbers, count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = 0; i < count; i++) {
    const other = random.whole(i, count - 1);
    [order[i], order[other]] = [order[other], order[i]];
  }
  return order;
}

function permuted<T extends Uint8Array | Uint32Array>(values: T, numberOf: (v: number) => number): T {
  const moved = values.slice() as T;
  values.forEach((value, v) => {
    moved[numberOf(v)] = value;
  });
  return moved;
}

/** The same graph; entity v has the number order[v]. */
function renumber(topology: Topology, order: Uint32Array): Topology {
  const numberOf = (v: number) => order[v];
  const count = topology.entityCount;
  const rank = new Uint32Array(count);
  for (let v = 0; v < count; v++) rank[order[v]] = v;
  return {
    ...topology,
    at: permuted(topology.at.slice(0, count), numberOf),
    end: permuted(topology.end.slice(0, count), numberOf),
    to: topology.to.map(numberOf),
    fromEntity: topology.fromEntity.map(numberOf),
    toEntity: topology.toEntity.map(numberOf),
    evidenceSource: topology.evidenceSource.map(numberOf),
    entityType: permuted(topology.entityType, numberOf),
    kind: permuted(topology.kind, numberOf),
    quality: permuted(topology.quality, numberOf),
    rank,
    byRank: order,
  };
}
