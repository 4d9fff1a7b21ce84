import { describe, expect, it } from '@jest/globals';
import { type Facet, facetCounts } from '../../src/analysis/facetCounts.ts';
import { DAY_OPEN_START } from '../../src/ontology/partialDate.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import { type RandomGraph, randomGraph, randomNumbers } from '../snapshot/randomGraph.ts';
import { entity, LOADED_AT, ONTOLOGY } from '../snapshot/records.ts';

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
      expect(facetCounts(graph.snapshot, mask, facet)).toEqual(expected);
      counted += expected.length;
    }
    expect(counted).toBeGreaterThan(0);
  });

  it('gives at most 100 values', () => {
    const years = Array.from({ length: 130 }, (_, i) =>
      entity(`event/${i}`, {
        statements: [
          { property: 'heldOn', value: { form: 'date', date: String(1900 + i) }, asOf: null, qualifier: 'EXACT', status: 'ACTUAL', note: null, evidence: [] },
        ],
      }),
    );
    const snapshot = snapshotOf(ONTOLOGY, years, [], { version: 1, loadedAt: LOADED_AT, isLenient: true });
    const values = facetCounts(snapshot, new Uint8Array(130).fill(1), 'YEAR').map(({ value }) => value);
    expect([values.length, values[0], values[99]]).toEqual([100, '1900', '1999']);
  });
});
