import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type RunningAtlas, startAtlas } from '../http/startAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

const inThreeYears = async (query: string) => atlas.data(`{ in2012: atlas(asOf: "2012") ${query} in2017: atlas(asOf: "2017") ${query} now: atlas ${query} }`);

it('tells what led from ShanghaiTech to the Academy of Sciences before it was founded, in 2017 and by all that is known', async () => {
  const query = `{ entity(id: "institution/shanghaitech-university") { ... on Institution { founded founders { totalCount } } }
    paths(from: { ids: ["institution/shanghaitech-university"] }, to: { ids: ["institution/chinese-academy-of-sciences"] }, mode: ALL, maxHops: 2) { nodes { sentence } } }`;
  const founded = 'Chinese Academy of Sciences founded ShanghaiTech University on 30 September 2013 (co-founder).';
  const bySari =
    'ShanghaiTech University supports Shanghai Advanced Research Institute, Chinese Academy of Sciences (built in support of its agenda); ' +
    'Chinese Academy of Sciences founded Shanghai Advanced Research Institute, Chinese Academy of Sciences in 2012 (co-founder).';
  const later = await inThreeYears(query);
  expect(later.in2012).toEqual({ entity: { founded: null, founders: { totalCount: 0 } }, paths: { nodes: [] } });
  expect(later.in2017.entity).toEqual({ founded: '2013-09-30', founders: { totalCount: 2 } });
  expect(later.in2017.paths.nodes.slice(0, 2)).toEqual([{ sentence: founded }, { sentence: bySari }]);
});

it('tells where Samantha Du had posts in 2010, in 2017, and at any time', async () => {
  const query = '{ entity(id: "person/samantha-du") { relationships(types: [AFFILIATED_WITH]) { edges { node { name } relationship { since until } } } } }';
  const asked = await atlas.data(`{ in2010: atlas(asOf: "2010") ${query} in2017: atlas(asOf: "2017") ${query} now: atlas ${query} }`);
  const hutchison = ['Hutchison MediPharma', 'HUTCHMED'];
  const posts = (side: keyof typeof asked) => asked[side].entity.relationships.edges.map(({ node }: { node: { name: string } }) => node.name);
  for (const place of hutchison) {
    expect(posts('in2010')).toContain(place);
    expect(posts('in2017')).not.toContain(place);
    expect(posts('now')).toContain(place);
  }
});

it('counts what there was of agreements, and of companies that signed any, in 2012, in 2017 and by all that is known', async () => {
  const query = '{ agreements { totalCount } institutions(where: { kinds: [COMPANY], related: { types: [PARTY_TO] } }) { totalCount } sources { totalCount } }';
  const { in2012, in2017, now } = await inThreeYears(query);
  for (const list of ['agreements', 'institutions', 'sources']) {
    expect(in2012[list].totalCount).toBeLessThan(in2017[list].totalCount);
    expect(in2017[list].totalCount).toBeLessThan(now[list].totalCount);
  }
  const { data } = await atlas.ask(
    '{ in2012: agreements(where: { asOf: "2012" }) { totalCount } in2017: agreements(where: { asOf: "2017" }) { totalCount } agreements { totalCount } }',
  );
  expect([in2012.agreements, in2017.agreements, now.agreements]).toEqual([data.in2012, data.in2017, data.agreements]);
});
