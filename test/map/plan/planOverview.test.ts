import { describe, expect, it } from '@jest/globals';
import { graphOf, nodeLines, planOf, relationshipLines, several } from './planMaker.ts';

/** Two hubs, of which `fund/b` is only reached by way of company5, and a pair apart. */
const TWO_HUBS = graphOf(
  [
    ...several('institution/company', 5).map((company) => `fund/a INVESTED_IN ${company}`),
    ...['institution/company5', ...several('institution/lab', 3)].map((one) => `fund/b INVESTED_IN ${one}`),
    'person/p FOUNDED institution/zeta',
    ...several('institution/company', 5).map((company) => `${company} LOCATED_IN place/city`),
  ],
  {},
  ['programme/alone'],
);

describe('the map of all', () => {
  it('grows from the best connected entity along relationships, the best connected first', async () => {
    const plan = await planOf(TWO_HUBS, { size: 6 });
    // company5 has two neighbours, so it comes before the other companies, and brings fund/b.
    expect(nodeLines(TWO_HUBS, plan)).toEqual([
      ...['0 fund/a', '0 institution/company5', '0 fund/b'],
      ...['0 institution/company1', '0 institution/company2', '0 institution/company3'],
    ]);
    expect(relationshipLines(TWO_HUBS, plan)).toEqual([
      ...['invested-in:fund/a:institution/company1', 'invested-in:fund/a:institution/company2', 'invested-in:fund/a:institution/company3'],
      ...['invested-in:fund/a:institution/company5', 'invested-in:fund/b:institution/company5'],
    ]);
    expect([plan.form, plan.paths, plan.omitted]).toEqual(['OVERVIEW', null, { entities: 7, reason: 'SIZE' }]);
  });

  it('begins anew when nothing is left to add, and shows last who is related to nobody; places are left out', async () => {
    const plan = await planOf(TWO_HUBS, {});
    expect(nodeLines(TWO_HUBS, plan).slice(-3)).toEqual(['0 institution/zeta', '0 person/p', '0 programme/alone']);
    expect(plan.nodes).toHaveLength(13);
    expect(plan.omitted).toBeNull();
  });

  it('has places when they are named, by type, by kind or by what leads to them', async () => {
    const withPlace = graphOf(['institution/company1 LOCATED_IN place/city', 'institution/company2 LOCATED_IN place/city'], { 'place/city': 'CITY' });
    expect(nodeLines(withPlace, await planOf(withPlace, {}))).toEqual(['0 institution/company1', '0 institution/company2']);
    const all = ['0 place/city', '0 institution/company1', '0 institution/company2'];
    expect(nodeLines(withPlace, await planOf(withPlace, { types: 'INSTITUTION,PLACE' }))).toEqual(all);
    expect(nodeLines(withPlace, await planOf(withPlace, { kinds: 'CITY,COMPANY' }))).toEqual(all);
    const named = await planOf(withPlace, { relationships: 'LOCATED_IN' });
    expect(nodeLines(withPlace, named)).toEqual(all);
    expect(named.relationships).toHaveLength(2);
  });

  it('counts neighbours, not relationships, and of these only what the filters let through', async () => {
    const graph = graphOf(
      [
        ...['INVESTED_IN', 'SUPPORTS', 'FINANCED', 'MANAGES'].map((type) => `fund/often ${type} institution/company1`),
        ...several('institution/company', 3).map((company) => `fund/wide INVESTED_IN ${company}`),
        ...several('person/p', 5).map((person) => `fund/often SUPPORTS ${person}`),
      ],
      {},
    );
    const first = async (parameters: Record<string, string>) => nodeLines(graph, await planOf(graph, parameters))[0];
    expect(await first({})).toBe('0 fund/often');
    expect(await first({ relationships: 'INVESTED_IN' })).toBe('0 fund/wide');
    expect(await first({ types: 'FUND,INSTITUTION' })).toBe('0 fund/wide');
  });

  it('leaves out who has no relationship that fits, but not who has none at all when only types are asked for', async () => {
    const byRelationship = await planOf(TWO_HUBS, { relationships: 'FOUNDED' });
    expect(nodeLines(TWO_HUBS, byRelationship)).toEqual(['0 institution/zeta', '0 person/p']);
    expect(byRelationship.omitted).toBeNull();
    // Neither fund is related to the other: the one with more relationships first.
    expect(nodeLines(TWO_HUBS, await planOf(TWO_HUBS, { types: 'FUND' }))).toEqual(['0 fund/a', '0 fund/b']);
    expect(nodeLines(TWO_HUBS, await planOf(TWO_HUBS, { types: 'EVENT' }))).toEqual([]);
  });

  it('is no tangle where everyone is related to everyone: who would bring too many links is passed over', async () => {
    const people = several('person/p', 40);
    const clique = people.flatMap((from, i) => people.slice(i + 1).map((to) => `${from} PARTNERS_WITH ${to}`));
    const graph = graphOf([...clique, ...people.map((person, i) => `${person} FOUNDED institution/company${i + 1}`)]);
    const plan = await planOf(graph, { size: 30 });
    expect(plan.nodes).toHaveLength(30);
    expect(plan.relationships.length).toBeLessThanOrEqual(2 * 30 + 60);
    expect(plan.omitted).toEqual({ entities: 50, reason: 'SIZE' });
    const tied = new Set(plan.relationships.flatMap((r) => [graph.relationships.from[r], graph.relationships.to[r]]));
    expect(plan.nodes.every(({ entity }) => tied.has(entity as number))).toBe(true);
  });

  it('is the same at every date, so that a slider moves nothing', async () => {
    const graph = graphOf(['fund/a INVESTED_IN institution/company1 2010 2012', 'fund/a INVESTED_IN institution/company2 2020']);
    expect(await planOf(graph, { asOf: '2011' })).toEqual(await planOf(graph, {}));
  });

  it('ends when nobody waits for it any more', async () => {
    const gone = new AbortController();
    gone.abort(new Error('gone'));
    await expect(planOf(TWO_HUBS, {}, gone.signal)).rejects.toThrow('gone');
  });
});
