import { describe, expect, it } from '@jest/globals';
import { graphOf, nodeLines, planOf, relationshipLines, several } from './planMaker.ts';

const COMPANIES = several('institution/company', 30);
/** A fund with 30 companies (the first of them better connected), two agreements, a manager and a place; another fund shares company20 to company22 with it. */
const HUB = graphOf([
  ...COMPANIES.map((company) => `fund/hub INVESTED_IN ${company}`),
  ...COMPANIES.slice(0, 3).map((company) => `${company} PARTY_TO agreement/apart`),
  'fund/hub PARTY_TO agreement/one',
  'fund/hub PARTY_TO agreement/two',
  'institution/manager MANAGES fund/hub',
  'fund/hub SUPPORTS place/city',
  ...COMPANIES.slice(0, 12).map((company) => `${company} LOCATED_IN place/city`),
  ...COMPANIES.slice(19, 22).map((company) => `fund/other INVESTED_IN ${company}`),
  ...several('person/p', 4).map((person) => `${person} SUPPORTS fund/other`),
]);
const HUB_FOLD = 'fund/hub~INSTITUTION~COMPANY';
/** By number of relationships, then by id: with the agreement and in the city, in the city, the rest. */
const RANKED = [...[1, 2, 3], ...[10, 11, 12, 20, 21, 22, 4, 5, 6, 7, 8, 9], ...[13, 14, 15, 16, 17, 18, 19, 23, 24, 25, 26, 27, 28, 29, 30]].map(
  (i) => `institution/company${i}`,
);

describe('the map around some entities', () => {
  it('shows a small neighbourhood whole, with all relationships among what is shown', async () => {
    const plan = await planOf(HUB, { focus: 'institution/company1' });
    expect(nodeLines(HUB, plan)).toEqual(['0 institution/company1 *', '0 fund/hub', '0 place/city', '0 agreement/apart']);
    expect(relationshipLines(HUB, plan)).toEqual([
      'invested-in:fund/hub:institution/company1',
      'located-in:institution/company1:place/city',
      'party-to:institution/company1:agreement/apart',
      'supports:fund/hub:place/city',
    ]);
    expect([plan.form, plan.paths, plan.omitted]).toEqual(['FOCUS', null, null]);
  });

  it('folds what is alike in a large one, the best aside', async () => {
    const plan = await planOf(HUB, { focus: 'fund/hub' });
    expect(nodeLines(HUB, plan)).toEqual([
      '0 fund/hub *',
      ...RANKED.slice(0, 8).map((id) => `0 ${id}`),
      `0 ${HUB_FOLD} 22 of 30: ${RANKED.slice(8).join(' ')}`,
      ...['0 agreement/one', '0 agreement/two', '0 place/city', '0 institution/manager'],
    ]);
    expect(plan.nodes[9].fold).toEqual({ type: 'INSTITUTION', kind: 'COMPANY', firstCount: 22, opening: `${HUB_FOLD}~30@1` });
    // To each member of the fold as well.
    expect(relationshipLines(HUB, plan).filter((id) => id.startsWith('invested-in'))).toHaveLength(30);
    expect(plan.omitted).toBeNull();
  });

  it('opens a fold by and by, and what was there keeps its step and its place in the order', async () => {
    const many = graphOf(several('institution/company', 60).map((company) => `fund/hub INVESTED_IN ${company}`));
    const before = await planOf(many, { focus: 'fund/hub' });
    expect(before.nodes[9].fold?.opening).toBe(`${HUB_FOLD}~32@1`);
    const opened = await planOf(many, { focus: 'fund/hub', open: `${HUB_FOLD}~32@1` });
    expect(opened.nodes.slice(0, 9)).toEqual(before.nodes.slice(0, 9));
    expect(opened.nodes[9]).toEqual({
      ...before.nodes[9],
      members: before.nodes[9].members.slice(24),
      shown: 32,
      // 28 are left: after 24 more four would remain, which is a fold.
      fold: { ...before.nodes[9].fold, opening: `${HUB_FOLD}~32@1.56@2` },
    });
    expect(opened.nodes.slice(10).map(({ entity, step }) => [entity, step])).toEqual(before.nodes[9].members.slice(0, 24).map((entity) => [entity, 1]));
    const all = await planOf(many, { focus: 'fund/hub', open: `${HUB_FOLD}~32@1.60@2` });
    // What is open keeps its place.
    expect(all.nodes[9]).toMatchObject({ members: [], shown: 60, step: 0, fold: { firstCount: 52 } });
    expect(all.nodes.slice(10, 34)).toEqual(opened.nodes.slice(10));
    expect(all.nodes.slice(34).map(({ step }) => step)).toEqual(Array(28).fill(2));
  });

  it('leaves no one or two in a fold', async () => {
    const plan = await planOf(HUB, { focus: 'fund/hub', open: `${HUB_FOLD}~28@1` });
    expect(plan.nodes.filter(({ entity }) => entity !== null)).toHaveLength(35);
    expect(plan.nodes[9].members).toEqual([]);
  });

  it('adds what comes into the middle later, takes what is between both out of its fold, and moves nothing', async () => {
    const before = await planOf(HUB, { focus: 'fund/hub' });
    const plan = await planOf(HUB, { focus: 'fund/hub,fund/other' });
    expect(nodeLines(HUB, plan)).toEqual([
      ...nodeLines(HUB, before).slice(0, 9),
      // company20 and 21 are shown already, company22 was not.
      `0 ${HUB_FOLD} 21 of 30: ${RANKED.slice(8)
        .filter((id) => id !== 'institution/company22')
        .join(' ')}`,
      ...nodeLines(HUB, before).slice(10),
      ...['1 fund/other *', '1 institution/company22'],
      ...several('1 person/p', 4),
    ]);
    expect(plan.nodes[9].fold).toEqual({ ...before.nodes[9].fold, opening: `${HUB_FOLD}~30@2` });
  });

  it('keeps who is there already where it is, also when it comes into the middle', async () => {
    const plan = await planOf(HUB, { focus: 'fund/hub,institution/manager,institution/company13' });
    const find = (id: string) => plan.nodes.find(({ entity }) => entity === HUB.entities.ids.find(id));
    expect(find('fund/hub')).toMatchObject({ step: 0, isFocus: true, cameAsFocus: true });
    expect(find('institution/manager')).toMatchObject({ step: 0, isFocus: true, cameAsFocus: false });
    // Out of the fold.
    expect(find('institution/company13')).toMatchObject({ step: 2, isFocus: true, cameAsFocus: true });
    expect(plan.nodes[9]).toMatchObject({ shown: 9, members: expect.not.arrayContaining([HUB.entities.ids.find('institution/company13')]) });
  });

  it('remembers what came first, whatever the address has first', async () => {
    const openedFirst = await planOf(HUB, { focus: 'fund/hub,fund/other', open: `${HUB_FOLD}~30@1` });
    const before = await planOf(HUB, { focus: 'fund/hub', open: `${HUB_FOLD}~30@1` });
    expect(openedFirst.nodes.slice(0, before.nodes.length)).toEqual(
      before.nodes.map((node) => (node.fold === null ? node : { ...node, fold: { ...node.fold, opening: expect.any(String) } })),
    );
    const openedLast = await planOf(HUB, { focus: 'fund/hub,fund/other', open: `${HUB_FOLD}~30@2` });
    const other = await planOf(HUB, { focus: 'fund/hub,fund/other' });
    const unfolded = (plan: typeof other) => nodeLines(HUB, plan).filter((line) => !line.includes('~'));
    expect(unfolded(openedLast).slice(0, unfolded(other).length)).toEqual(unfolded(other));
    expect(unfolded(openedLast).slice(unfolded(other).length)[0]).toBe('2 institution/company4');
  });

  it('shows no more entities than its size and what is in the middle; what finds no room is folded, or counted', async () => {
    const one = await planOf(HUB, { focus: 'fund/hub', size: 1 });
    expect(nodeLines(HUB, one)).toEqual(['0 fund/hub *', `0 ${HUB_FOLD} 30 of 30: ${RANKED.join(' ')}`]);
    expect(one.omitted).toEqual({ entities: 4, reason: 'SIZE' });
    const both = await planOf(HUB, { focus: 'fund/hub,fund/other', size: 1 });
    expect(nodeLines(HUB, both).map((line) => line.slice(0, 30))).toEqual([
      ...['0 fund/hub *', '0 fund/hub~INSTITUTION~COMPANY', '1 fund/other *', '1 fund/other~PERSON~- 4 of 4: '],
    ]);
    const opened = await planOf(HUB, { focus: 'fund/hub', size: 20, open: `${HUB_FOLD}~30@1` });
    expect(opened.nodes.filter(({ entity }) => entity !== null)).toHaveLength(20);
    expect(opened.nodes[9].members).toHaveLength(15);
    expect(opened.omitted).toEqual({ entities: 15, reason: 'SIZE' });
  });

  it('obeys filters, but for what is asked for by name', async () => {
    const onlyAgreements = await planOf(HUB, { focus: 'fund/hub', types: 'AGREEMENT' });
    expect(nodeLines(HUB, onlyAgreements)).toEqual(['0 fund/hub *', '0 agreement/one', '0 agreement/two']);
    const byRelationship = await planOf(HUB, { focus: 'fund/hub', relationships: 'MANAGES,SUPPORTS' });
    expect(nodeLines(HUB, byRelationship)).toEqual(['0 fund/hub *', '0 place/city', '0 institution/manager']);
    expect(relationshipLines(HUB, byRelationship)).toEqual(['manages:institution/manager:fund/hub', 'supports:fund/hub:place/city']);
  });

  it('goes ring by ring, and through no place that is not in the middle', async () => {
    const graph = graphOf([
      'person/a FOUNDED institution/lab1',
      'institution/lab1 LOCATED_IN place/city',
      'person/a LOCATED_IN place/city',
      ...several('institution/company', 30).map((company) => `${company} LOCATED_IN place/city`),
      'institution/lab1 PARTY_TO agreement/x',
      'institution/lab1 LOCATED_IN place/other',
      'institution/lab2 PARTY_TO agreement/x',
      'institution/lab2 LOCATED_IN place/city',
    ]);
    expect(nodeLines(graph, await planOf(graph, { focus: 'person/a' }))).toEqual(['0 person/a *', '0 place/city', '0 institution/lab1']);
    const two = ['0 person/a *', '0 place/city', '0 institution/lab1', '0 agreement/x'];
    expect(nodeLines(graph, await planOf(graph, { focus: 'person/a', hops: 2 }))).toEqual(two);
    const three = await planOf(graph, { focus: 'person/a', hops: 3 });
    expect(nodeLines(graph, three)).toEqual([...two, '0 institution/lab2']);
    // Shown because it is near: with all that is between what is shown.
    expect(relationshipLines(graph, three)).toContain('located-in:institution/lab2:place/city');
    const place = await planOf(graph, { focus: 'place/city' });
    expect(nodeLines(graph, place).map((line) => line.split(':')[0])).toContain('0 place/city~INSTITUTION~COMPANY 22 of 30');
    const named = await planOf(graph, { focus: 'person/a', hops: 2, types: 'INSTITUTION,PLACE,AGREEMENT' });
    expect(nodeLines(graph, named)).toEqual([...two.slice(0, 3), '0 agreement/x', '0 place/other']);
  });

  it('says that nobody counted what lies behind a fold', async () => {
    const plan = await planOf(HUB, { focus: 'fund/hub', hops: 2 });
    expect(plan.omitted).toEqual({ entities: null, reason: 'SIZE' });
    expect(nodeLines(HUB, plan)).toContain('0 agreement/apart');
  });

  it('is the same at every date, so that a slider moves nothing', async () => {
    const graph = graphOf(['fund/a INVESTED_IN institution/company1 2010 2012', 'fund/a INVESTED_IN institution/company2 2020']);
    expect(await planOf(graph, { focus: 'fund/a', asOf: '2011' })).toEqual(await planOf(graph, { focus: 'fund/a' }));
  });

  it('does not mind what opens nothing', async () => {
    const plain = await planOf(HUB, { focus: 'fund/other' });
    const nothing = await planOf(HUB, { focus: 'fund/other', open: `${HUB_FOLD}~30,fund/other~PERSON~-~4` });
    expect(nothing).toEqual(plain);
  });
});
