import { describe, expect, it } from '@jest/globals';
import { mayWalk } from '../../src/paths/kernels/WalkFilter.ts';
import { relationshipFilter } from '../../src/paths/relationshipFilter.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { engineCriteria } from './askEngine.ts';
import { randomGraph, randomQuestion } from './randomGraph.ts';
import { type Criteria, slowAccepts } from './slowSearch.ts';
import { entity, evidence, relationship, type SmallGraph, snapshotOfGraph, source } from './smallGraph.ts';

const GRAPH: SmallGraph = {
  entities: [entity('a'), entity('b'), source('source/a', 'PRIMARY'), source('source/press', 'PRESS'), source('source/weak', 'WEAK')],
  relationships: [
    relationship('ended', 'a', 'b', { status: 'ENDED', since: '2015-03', until: '2017-05' }),
    relationship('event', 'a', 'b', { on: '2017-05-24' }),
    relationship('implied', 'a', 'b', { evidence: [evidence('source/a', 'IMPLIED'), evidence('source/weak', 'STATED')] }),
    relationship('near', 'a', 'b', { type: 'NEAR' }),
    relationship('planned', 'a', 'b', { status: 'PLANNED', since: '2030', evidence: [evidence('source/press')] }),
  ],
};

describe('relationshipFilter', () => {
  it('accepts what a slow reading of the rules accepts, on random graphs and criteria', () => {
    for (let seed = 0; seed < 2_000; seed++) {
      const graph = randomGraph(seed);
      const snapshot = snapshotOfGraph(graph);
      const { criteria } = randomQuestion(graph, seed);
      for (const use of ['PATHS', 'NEIGHBOURHOOD'] as const) {
        const expected = [...snapshot.relationships.ids].filter((id) => slowAccepts(graph, criteria, graph.relationships.find((one) => one.id === id)!, use));
        expect([seed, use, accepted(snapshot, criteria, use)]).toEqual([seed, use, expected]);
      }
    }
  });

  it.each<[string, Criteria | null, string[]]>([
    ['all that connect, without criteria', null, ['ended', 'event', 'implied', 'planned']],
    ['a type that does not connect, when it is named', { types: ['NEAR'] }, ['near']],
    ['nothing, for an empty list of types', { types: [] }, []],
    ['not what is named twice, as wanted and as unwanted', { types: ['NEAR', 'WORKS_WITH'], notTypes: ['NEAR'] }, ['ended', 'event', 'implied', 'planned']],
    ['what holds at some time in a year', { asOf: '2017' }, ['ended', 'event', 'implied']],
    ['up to the last day of an end', { asOf: '2017-05-31' }, ['ended', 'event', 'implied']],
    ['not after it', { asOf: '2017-06-01' }, ['event', 'implied']],
    ['from the first day of a beginning', { asOf: '2015-03-01' }, ['ended', 'implied']],
    ['not before it', { asOf: '2015-02' }, ['implied']],
    ['what happened on a day, from then on', { asOf: '2017-05-23' }, ['ended', 'implied']],
    ['the future, as planned', { asOf: '2030-12-31', status: ['PLANNED'] }, ['planned']],
    ['stance and quality in one piece of evidence only', { stance: 'STATED', minQuality: 'REPOST' }, ['ended', 'event', 'planned']],
    ['stance and source in one piece of evidence only', { stance: 'STATED', source: 'source/a' }, ['ended', 'event']],
    ['what rests on another document too', { withoutSources: ['source/a'] }, ['implied', 'planned']],
    ['everything, when no document is set aside', { withoutSources: [] }, ['ended', 'event', 'implied', 'planned']],
    ['the best quality alone', { minQuality: 'PRIMARY' }, ['ended', 'event', 'implied']],
  ])('accepts %s', (_, criteria, expected) => {
    const snapshot = snapshotOfGraph(GRAPH);
    expect(accepted(snapshot, criteria, 'PATHS')).toEqual(expected);
  });

  it.each(['1844', '1846', '1899-12-31', '1900', '1900-01-01', '1900-01-02', '2079-06-05', '2079-06-06', '2079', '2150', '2151'])(
    'knows days outside the range of day codes, as of %s',
    (asOf) => {
      const days = ['1844', '1845-12-31', '1900-01-01', '1900-01-02', '2017', '2079-06-05', '2079-06-06', '2150'];
      const periods = days.flatMap((since) => [null, ...days].map((until) => ({ since, until })));
      const relationships = [...periods, ...days.map((until) => ({ since: null, until }))].map((period, i) =>
        relationship(`r${String(i).padStart(3, '0')}`, 'a', 'b', period),
      );
      const graph = { ...GRAPH, relationships };
      const expected = relationships.filter((one) => slowAccepts(graph, { asOf }, one, 'PATHS')).map(({ id }) => id);
      expect(accepted(snapshotOfGraph(graph), { asOf }, 'PATHS')).toEqual(expected);
    },
  );

  it('asks for no evidence where no condition is on evidence, an empty list among them', () => {
    const bare = snapshotOfGraph({ ...GRAPH, relationships: [relationship('bare', 'a', 'b', { evidence: [] })] });
    expect(accepted(bare, { withoutSources: [] }, 'PATHS')).toEqual(['bare']);
    expect(accepted(bare, { withoutSources: ['source/press'] }, 'PATHS')).toEqual([]);
  });

  it('accepts for neighbourhoods what does not connect too', () => {
    const snapshot = snapshotOfGraph(GRAPH);
    expect(accepted(snapshot, null, 'NEIGHBOURHOOD')).toEqual(['ended', 'event', 'implied', 'near', 'planned']);
    expect(relationshipFilter(snapshot, null, 'NEIGHBOURHOOD')).toBe(null);
  });
});

function accepted(snapshot: Snapshot, criteria: Criteria | null, use: 'PATHS' | 'NEIGHBOURHOOD'): string[] {
  const filter = relationshipFilter(snapshot, engineCriteria(snapshot, criteria), use);
  const { at, end, relationship } = snapshot.topology;
  const slots = (ends: Uint32Array) =>
    Array.from(ends, (v, r) => at[v] + relationship.subarray(at[v], end[v]).indexOf(r)).map(
      (slot) => filter === null || mayWalk(snapshot.topology, filter, slot),
    );
  const [along, against] = [slots(snapshot.relationships.from), slots(snapshot.relationships.to)];
  expect(against).toEqual(along);
  return [...snapshot.relationships.ids].filter((_, r) => along[r]);
}
