import { describe, expect, it } from '@jest/globals';
import { graphOf, nodeLines, planOf, relationshipLines, several } from './planMaker.ts';

/** Two hospitals and two funds: by a company; by an agreement and a company; by a bureau that has seen them all. */
const GRAPH = graphOf(
  [
    'institution/hospital1 PARTNERS_WITH institution/company1 2010 2014',
    'fund/a INVESTED_IN institution/company1',
    'fund/a SUPPORTS institution/company1',
    'institution/hospital1 PARTY_TO agreement/x 2018',
    'institution/company2 PARTY_TO agreement/x 2018',
    'fund/b INVESTED_IN institution/company2',
    'institution/bureau SUPPORTS institution/hospital2',
    'institution/bureau SUPPORTS fund/b',
    'institution/hospital2 LOCATED_IN place/city',
    'institution/company1 LOCATED_IN place/city',
  ],
  { 'institution/hospital1': 'HOSPITAL', 'institution/hospital2': 'HOSPITAL', 'institution/bureau': 'GOVERNMENT_BODY' },
);
const SIDES = { from: 'HOSPITAL', to: 'FUND' };

function pathLines(snapshot: typeof GRAPH, plan: Awaited<ReturnType<typeof planOf>>): string[] | undefined {
  return plan.paths?.map(({ entities }) => entities.map((entity) => snapshot.entities.ids.at(entity)).join(' – '));
}

describe('the map of a connection', () => {
  it('has the best paths in columns, with all relationships of each hop', async () => {
    const plan = await planOf(GRAPH, SIDES);
    expect(pathLines(GRAPH, plan)).toEqual([
      'institution/hospital1 – institution/company1 – fund/a',
      'institution/hospital2 – institution/bureau – fund/b',
      'institution/hospital1 – agreement/x – institution/company2 – fund/b',
    ]);
    expect(nodeLines(GRAPH, plan)).toEqual([
      ...['0 column 0 institution/hospital1 FROM', '0 column 1 institution/company1', '0 column 3 fund/a TO'],
      ...['0 column 0 institution/hospital2 FROM', '0 column 1 institution/bureau', '0 column 3 fund/b TO'],
      ...['0 column 1 agreement/x', '0 column 2 institution/company2'],
    ]);
    expect(relationshipLines(GRAPH, plan)).toEqual([
      ...['invested-in:fund/a:institution/company1', 'invested-in:fund/b:institution/company2'],
      'partners-with:institution/hospital1:institution/company1',
      ...['party-to:institution/company2:agreement/x', 'party-to:institution/hospital1:agreement/x'],
      ...['supports:fund/a:institution/company1', 'supports:institution/bureau:fund/b', 'supports:institution/bureau:institution/hospital2'],
    ]);
    expect([plan.form, plan.omitted]).toEqual(['CONNECT', null]);
  });

  it('says when there are more paths than are asked for', async () => {
    const plan = await planOf(GRAPH, { ...SIDES, paths: 1 });
    expect(pathLines(GRAPH, plan)).toEqual(['institution/hospital1 – institution/company1 – fund/a']);
    expect(plan.omitted).toEqual({ entities: null, reason: 'PATHS' });
  });

  it('shows no more entities than its size, but for the best path', async () => {
    const six = await planOf(GRAPH, { ...SIDES, size: 6 });
    expect(pathLines(GRAPH, six)).toHaveLength(2);
    expect(six.nodes).toHaveLength(6);
    expect(six.omitted).toEqual({ entities: null, reason: 'SIZE' });
    expect(pathLines(GRAPH, await planOf(GRAPH, { ...SIDES, size: 1 }))).toHaveLength(1);
  });

  it('asks types and kinds of what is between the sides, never of the sides', async () => {
    expect(pathLines(GRAPH, await planOf(GRAPH, { ...SIDES, kinds: 'COMPANY' }))).toEqual(['institution/hospital1 – institution/company1 – fund/a']);
    expect(pathLines(GRAPH, await planOf(GRAPH, { ...SIDES, types: 'AGREEMENT,INSTITUTION', kinds: 'GOVERNMENT_BODY' }))).toEqual([
      'institution/hospital2 – institution/bureau – fund/b',
    ]);
  });

  it('is that of its date, with the relationships of that date', async () => {
    expect(pathLines(GRAPH, await planOf(GRAPH, { ...SIDES, asOf: '2012', kinds: 'COMPANY' }))).toHaveLength(1);
    expect(pathLines(GRAPH, await planOf(GRAPH, { ...SIDES, asOf: '2015', kinds: 'COMPANY' }))).toEqual([]);
    const dated = graphOf(['fund/a INVESTED_IN institution/company1 2010 2012', 'fund/a SUPPORTS institution/company1 2020']);
    const then = await planOf(dated, { from: 'FUND', to: 'COMPANY', asOf: '2021' });
    expect(relationshipLines(dated, then)).toEqual(['supports:fund/a:institution/company1']);
  });

  it('walks through no place unless that is named', async () => {
    const parameters = { from: 'institution/hospital2', to: 'institution/company1', maxHops: 2 };
    expect(pathLines(GRAPH, await planOf(GRAPH, parameters))).toEqual([]);
    expect(pathLines(GRAPH, await planOf(GRAPH, { ...parameters, relationships: 'LOCATED_IN' }))).toEqual([
      'institution/hospital2 – place/city – institution/company1',
    ]);
  });

  it('shows two small sides where no path leads from one to the other, and no large ones', async () => {
    const plan = await planOf(GRAPH, { from: 'institution/hospital2,institution/hospital1', to: 'fund/a', maxHops: 1 });
    expect(nodeLines(GRAPH, plan)).toEqual([...['0 column 0 institution/hospital1 FROM', '0 column 0 institution/hospital2 FROM', '0 column 1 fund/a TO']]);
    expect([plan.relationships, plan.paths, plan.omitted]).toEqual([[], [], null]);
    const many = graphOf([], {}, [...several('institution/company', 19), 'fund/a', 'fund/b']);
    expect((await planOf(many, { from: 'COMPANY', to: 'fund/a' })).nodes).toHaveLength(20);
    expect((await planOf(many, { from: 'COMPANY', to: 'FUND' })).nodes).toEqual([]);
    // Who is on both sides is shown once.
    expect(nodeLines(many, await planOf(many, { from: 'fund/a', to: 'FUND' }))).toEqual(['0 column 0 fund/a FROM', '0 column 1 fund/b TO']);
  });
});
