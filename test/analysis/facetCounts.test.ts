import { describe, expect, it } from '@jest/globals';
import { type Facet, facetCounts } from '../../src/analysis/facetCounts.ts';
import { membersOf } from '../../src/analysis/orderEntities.ts';
import { DAY_OPEN_START } from '../../src/ontology/partialDate.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import { type RandomGraph, randomGraph, randomNumbers } from '../snapshot/randomGraph.ts';
import { entity, evidence, LOADED_AT, ONTOLOGY, source } from '../snapshot/records.ts';

const FACETS: Facet[] = ['TYPE', 'KIND', 'STATUS', 'PLACE', 'YEAR', 'SOURCE', 'RELATIONSHIP_TYPE'];

/** Values of one entity, read off the records. */
function slowValues({ snapshot, entities, relationships }: RandomGraph, number: number, facet: Facet): string[] {
  const record = entities.find(({ id }) => id === snapshot.entities.ids.at(number)) as (typeof entities)[number];
  const touching = relationships.filter(({ from, to }) => from === record.id || to === record.id);
  const since = snapshot.entities.since[number];
  const said = [...record.evidence, ...record.statements.flatMap(({ evidence }) => evidence), ...touching.flatMap(({ evidence }) => evidence)];
  switch (facet) {
    case 'TYPE':
      return [record.type];
    case 'KIND':
      return record.kind === null ? [] : [record.kind];
    case 'STATUS':
      return [record.status];
    case 'YEAR':
      return since === DAY_OPEN_START ? [] : [new Date(since * 86_400_000).toISOString().slice(0, 4)];
    case 'PLACE':
      return touching.filter(({ type, from }) => type === 'LOCATED_IN' && from === record.id).map(({ to }) => to);
    case 'SOURCE':
      return said.map(({ source }) => source);
    case 'RELATIONSHIP_TYPE':
      return touching.map(({ type }) => type);
  }
}

describe('facetCounts', () => {
  it.each(FACETS)('counts %s as a slow count over the records does', (facet) => {
    let counted = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const graph = randomGraph(seed);
      const random = randomNumbers(seed);
      const { ids, count } = graph.snapshot.entities;
      const mask = new Uint8Array(count).map(() => (random() < 0.7 ? 1 : 0));
      const counts = new Map<string, number>();
      for (let number = 0; number < count; number++) {
        if (mask[number] === 1) for (const value of new Set(slowValues(graph, number, facet))) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const isEntity = facet === 'PLACE' || facet === 'SOURCE';
      const expected = [...counts]
        .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
        .map(([value, times]) => ({ value, entity: isEntity ? (ids.find(value) as number) : null, count: times }));
      const withoutCount = [...mask.keys()].filter((number) => mask[number] === 1 && slowValues(graph, number, facet).length === 0).length;
      expect(facetCounts(graph.snapshot, membersOf(mask), facet)).toEqual({ values: expected, withoutCount });
      counted += expected.length;
    }
    expect(counted).toBeGreaterThan(0);
  });

  it('counts a short list of a large graph as it counts a long one, and tells values that must be told though none has them', () => {
    const sources = Array.from({ length: 1_500 }, (_, i) => source(`source/${i}`));
    const cited = (...slugs: number[]) => slugs.map((slug) => evidence(`source/${slug}`));
    const companies = [entity('institution/a', { evidence: cited(7, 1_400) }), entity('institution/b', { evidence: cited(7) }), entity('institution/c')];
    const snapshot = snapshotOf(ONTOLOGY, [...companies, ...sources], [], { version: 1, loadedAt: LOADED_AT, isLenient: true });
    const number = (id: string) => snapshot.entities.ids.find(id) as number;
    expect(facetCounts(snapshot, Uint32Array.of(0, 1, 2), 'SOURCE', ['source/3', 'source/7'])).toEqual({
      values: [
        { value: 'source/7', entity: number('source/7'), count: 2 },
        { value: 'source/1400', entity: number('source/1400'), count: 1 },
        { value: 'source/3', entity: number('source/3'), count: 0 },
      ],
      withoutCount: 1,
    });
  });
});
