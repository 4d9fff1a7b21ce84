import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Data, RunningAtlas } from '../http/startAtlas.ts';
import { startSmallAtlas } from './smallAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startSmallAtlas();
});
afterAll(() => atlas.close());

const short = (id: string) => id.split('/')[1];
async function found(where: string, list = 'entities', more = ''): Promise<string> {
  const answer = (await atlas.data(`{ ${list}(where: ${where} ${more}) { totalCount nodes { id } } }`))[list];
  expect(answer.totalCount).toBe(answer.nodes.length);
  return answer.nodes.map(({ id }: Data) => short(id)).join(' ');
}

describe('a filter', () => {
  it.each([
    ['{}', 'joint-lab seed alpha beta bureau cul-de-sac ruijin park blog filing news'],
    ['{ types: [FUND, PLACE] }', 'seed park'],
    ['{ kinds: [COMPANY] }', 'alpha beta cul-de-sac'],
    ['{ types: [FUND], kinds: [COMPANY] }', ''],
    ['{ status: [ENDED] }', 'beta'],
    ['{ status: [ENDED, PLANNED], kinds: [HOSPITAL] }', ''],
    ['{ ids: ["place/park", "fund/seed"] }', 'seed park'],
    ['{ ids: ["fund/seed"], types: [PLACE] }', ''],
    ['{ name: "ALPHA" }', 'alpha'],
    ['{ name: "ＡＬＰＨＡ" }', 'alpha'],
    ['{ name: "法" }', 'alpha'],
    ['{ name: "sainte marie" }', 'ruijin'],
    ['{ name: "ab" }', 'joint-lab alpha'],
    ['{ name: "antibodies" }', ''],
    ['{ source: "source/blog" }', 'seed alpha beta ruijin'],
    ['{ source: "source/filing", kinds: [COMPANY] }', 'alpha'],
    ['{ asOf: "1999" , kinds: [COMPANY, HOSPITAL] }', 'cul-de-sac ruijin'],
    ['{ asOf: "2015" , kinds: [COMPANY, HOSPITAL] }', 'alpha beta cul-de-sac ruijin'],
    ['{ asOf: "2015-02" , kinds: [COMPANY, HOSPITAL] }', 'beta cul-de-sac ruijin'],
    ['{ asOf: "2019" , kinds: [COMPANY, HOSPITAL] }', 'alpha cul-de-sac ruijin'],
    ['{ and: [{ kinds: [COMPANY] }, { name: "beta" }] }', 'beta'],
    ['{ or: [{ kinds: [HOSPITAL] }, { name: "beta" }, { types: [FUND] }] }', 'seed beta ruijin'],
    ['{ types: [INSTITUTION], or: [{ types: [FUND] }, { kinds: [HOSPITAL] }] }', 'ruijin'],
    ['{ types: [INSTITUTION], not: { kinds: [COMPANY] } }', 'bureau ruijin'],
    ['{ types: [INSTITUTION], not: { or: [{ kinds: [COMPANY] }, { not: { name: "ruijin" } }] } }', 'ruijin'],
    ['{ not: {} }', ''],
    ['{ related: {} }', 'joint-lab seed alpha beta bureau cul-de-sac ruijin park'],
    ['{ not: { related: {} } }', 'blog filing news'],
    ['{ related: { types: [INVESTED_IN] } }', 'seed alpha beta'],
    ['{ related: { types: [INVESTED_IN], direction: OUT } }', 'seed'],
    ['{ related: { types: [INVESTED_IN], direction: IN } }', 'alpha beta'],
    ['{ related: { types: [PARTNERS_WITH], direction: IN } }', 'alpha ruijin'],
    ['{ related: { types: [INVESTED_IN], asOf: "2018" } }', ''],
    ['{ related: { types: [INVESTED_IN], asOf: "2017" } }', 'seed beta'],
    ['{ related: { types: [INVESTED_IN], asOf: "2021" } }', 'seed alpha'],
    ['{ related: { to: { types: [PLACE] } } }', 'beta ruijin'],
    ['{ kinds: [COMPANY], related: { to: { kinds: [HOSPITAL] } } }', 'alpha cul-de-sac'],
    ['{ related: { types: [SUPPORTS], direction: OUT, to: { related: { types: [LOCATED_IN] } } } }', 'bureau'],
  ])('%s finds "%s"', async (where, expected) => {
    expect(await found(where)).toBe(expected);
  });

  it('takes null for left out', async () => {
    expect(
      await found(
        '{ types: [FUND], kinds: null, name: null, related: null, and: null, or: null, not: null, asOf: null, source: null, ids: null, status: null }',
      ),
    ).toBe('seed');
    expect(await found('null', 'funds')).toBe('seed');
  });

  it('of a typed list looks within the type', async () => {
    expect(await found('{ name: "a" }', 'institutions')).toBe('alpha beta cul-de-sac ruijin');
    expect(await found('{ types: [FUND] }', 'institutions')).toBe('');
    expect(await found('{ related: { types: [LOCATED_IN] } }', 'places')).toBe('park');
  });

  it('chooses the relationships of an entity by type, direction, neighbour and date', async () => {
    const related = async (args: string) => {
      const { entity } = await atlas.data(
        `{ entity(id: "institution/ruijin") { relationships${args} { totalCount edges { node { id } relationship { type } } } } }`,
      );
      expect(entity.relationships.totalCount).toBe(entity.relationships.edges.length);
      return entity.relationships.edges.map(({ node, relationship }: Data) => `${relationship.type} ${short(node.id)}`);
    };
    const ALL = ['ACQUIRED cul-de-sac', 'LOCATED_IN park', 'PARTNERS_WITH alpha', 'PARTY_TO joint-lab', 'SUPPORTS bureau'];
    expect(await related('')).toEqual(ALL);
    expect(await related('(types: [LOCATED_IN, SUPPORTS])')).toEqual([ALL[1], ALL[4]]);
    expect(await related('(direction: OUT, types: [ACQUIRED, SUPPORTS])')).toEqual([ALL[0]]);
    expect(await related('(direction: IN)')).toEqual([ALL[2], ALL[4]]);
    expect(await related('(neighbour: { kinds: [COMPANY] })')).toEqual([ALL[0], ALL[2]]);
    expect(await related('(neighbour: { not: { types: [INSTITUTION] } })')).toEqual([ALL[1], ALL[3]]);
    expect(await related('(asOf: "2018")')).toEqual([ALL[1], ALL[2]]);
    expect(await related('(asOf: "2019-03", neighbour: { types: [AGREEMENT] })')).toEqual([ALL[3]]);
  });
});

describe('over all pages of a list', () => {
  it('facets count by each thing asked for, once', async () => {
    const { entities } = await atlas.data(
      '{ entities(first: 1, where: { kinds: [COMPANY, HOSPITAL, VENTURE] }) { facets(by: [TYPE, KIND, STATUS, PLACE, YEAR, SOURCE, RELATIONSHIP_TYPE, TYPE]) { by values { value count entity { id } } } } }',
    );
    const values = (...pairs: [string, number][]) => pairs.map(([value, count]) => ({ value, count, entity: null }));
    const ids = (...pairs: [string, number][]) => pairs.map(([value, count]) => ({ value, count, entity: { id: value } }));
    expect(entities.facets).toEqual([
      { by: 'TYPE', values: values(['INSTITUTION', 4], ['FUND', 1]) },
      // Without the filter's own kinds.
      { by: 'KIND', values: values(['COMPANY', 3], ['GOVERNMENT_BODY', 1], ['HOSPITAL', 1], ['PARK', 1], ['RESEARCH', 1], ['VENTURE', 1]) },
      { by: 'STATUS', values: values(['ACTUAL', 4], ['ENDED', 1]) },
      { by: 'PLACE', values: ids(['place/park', 2]) },
      { by: 'YEAR', values: values(['1907', 1], ['2000', 1], ['2015', 1]) },
      { by: 'SOURCE', values: ids(['source/news', 5], ['source/blog', 4], ['source/filing', 2]) },
      {
        by: 'RELATIONSHIP_TYPE',
        values: values(['SUPPORTS', 4], ['INVESTED_IN', 3], ['LOCATED_IN', 2], ['PARTNERS_WITH', 2], ['PARTY_TO', 2], ['ACQUIRED', 2]).sort(
          (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
        ),
      },
    ]);
  });

  it('totals add up the preferred amount of each currency and count what has none', async () => {
    const [CNY, USD] = [
      { currency: 'CNY', total: '130000000.5', count: 1 },
      { currency: 'USD', total: '20000000', count: 1 },
    ];
    expect(
      await atlas.data(
        '{ funds { totals(property: "fundSize") { currency total count } } entities(first: 1, where: { types: [FUND, PLACE] }) { totals(property: "fundSize") { currency total count } } }',
      ),
    ).toEqual({
      funds: { totals: [CNY, USD] },
      entities: {
        totals: [CNY, USD, { currency: null, total: null, count: 1 }],
      },
    });
  });

  it('totals of a property that holds no money are refused with those that do', async () => {
    expect(await atlas.ask('{ funds { totals(property: "focus") { count } } }')).toEqual({
      status: 200,
      data: null,
      errors: [
        {
          message: 'property: no amount of money is stated as "focus"; properties that hold money are fundSize',
          locations: [{ line: 1, column: 11 }],
          path: ['funds', 'totals'],
          extensions: { code: 'BAD_USER_INPUT', argument: 'property' },
        },
      ],
    });
  });
});

describe('an order', () => {
  it.each([
    ['{ by: DEGREE, direction: DESC }', 'ruijin alpha beta bureau cul-de-sac'],
    ['{ by: DATE }', 'ruijin beta alpha bureau cul-de-sac'],
    ['{ by: DATE, direction: DESC }', 'alpha beta ruijin bureau cul-de-sac'],
    ['{ by: NAME, direction: DESC }', 'bureau ruijin cul-de-sac beta alpha'],
    ['{ by: ID, direction: DESC }', 'ruijin cul-de-sac bureau beta alpha'],
  ])('%s lists "%s"', async (order, expected) => {
    expect(await found('{}', 'institutions', `, orderBy: [${order}]`)).toBe(expected);
  });
});
