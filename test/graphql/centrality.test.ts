import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Data, type RunningAtlas, startAtlas } from '../http/startAtlas.ts';
import { startSmallAtlas } from './smallAtlas.ts';

const BETWEEN = 'measure: BETWEENNESS';

describe('centrality', () => {
  let atlas: RunningAtlas;
  beforeAll(async () => {
    atlas = await startSmallAtlas();
  });
  afterAll(() => atlas.close());

  it('tells who stands in the middle, with rank, score and what it rests on', async () => {
    const { centrality } = await atlas.data(`{
      centrality(${BETWEEN}, first: 3) {
        totalCount entityCount sampled samples errorBound complete truncatedBy explored pageInfo { hasNextPage hasPreviousPage }
        nodes { entity { name } rank score value neighbourCount relationshipCount }
      }
    }`);
    expect(centrality).toEqual({
      totalCount: 8,
      entityCount: 8,
      sampled: false,
      // The park is related to nobody where LOCATED_IN does not count.
      samples: 7,
      errorBound: null,
      complete: true,
      truncatedBy: null,
      explored: expect.any(Number),
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      nodes: [
        // Between Cul-de-sac and each of five others, laboratory and bureau, Alpha and bureau, and on one of two ways between laboratory and Beta.
        { entity: { name: 'Ruijin Hospital' }, rank: 1, score: 7.5 / 21, value: 7.5, neighbourCount: 4, relationshipCount: 4 },
        { entity: { name: 'Alpha Bio' }, rank: 2, score: 3.5 / 21, value: 3.5, neighbourCount: 3, relationshipCount: 4 },
        { entity: { name: '卫生局' }, rank: 3, score: 2.5 / 21, value: 2.5, neighbourCount: 2, relationshipCount: 2 },
      ],
    });
  });

  it.each([
    ['', ['1 ruijin 4', '2 alpha 3', '3 joint-lab 2', '3 seed 2', '3 beta 2', '3 bureau 2', '7 cul-de-sac 1', '8 park 0']],
    ['where: { kinds: [COMPANY] }', ['2 alpha 3', '3 beta 2', '7 cul-de-sac 1']],
    ['within: { or: [{ kinds: [COMPANY] }, { types: [FUND] }] }', ['1 seed 2', '2 alpha 1', '2 beta 1', '4 cul-de-sac 0']],
    ['within: { or: [{ kinds: [COMPANY] }, { types: [FUND] }] }, where: { kinds: [HOSPITAL] }', []],
    ['relationships: { asOf: "2016", types: [INVESTED_IN, PARTNERS_WITH] }, where: { types: [FUND] }', ['1 seed 1']],
    ['relationships: { asOf: "2019", types: [INVESTED_IN, PARTNERS_WITH] }, where: { types: [FUND] }', ['3 seed 0']],
    ['relationships: { types: [LOCATED_IN] }, first: 2', ['1 park 2', '2 beta 1']],
    [`${BETWEEN}, within: { types: [FUND] }`, ['1 seed 0']],
  ])('with %s is %j', async (args, expected) => {
    const { centrality } = await atlas.data(`{ ${args === '' ? 'centrality' : `centrality(${args})`} { nodes { entity { id } rank value } } }`);
    expect(centrality.nodes.map(({ entity, rank, value }: Data) => `${rank} ${entity.id.split('/')[1]} ${value}`)).toEqual(expected);
  });

  it('has no score where there can be none', async () => {
    const { one, none } = await atlas.data(`{
      one: centrality(${BETWEEN}, within: { types: [FUND, AGREEMENT] }) { entityCount nodes { value score } }
      none: centrality(within: { types: [PERSON] }) { totalCount entityCount nodes { value } complete }
    }`);
    expect(one).toEqual({ entityCount: 2, nodes: Array(2).fill({ value: 0, score: null }) });
    expect(none).toEqual({ totalCount: 0, entityCount: 0, nodes: [], complete: true });
  });

  it('speaks Chinese, and goes on from page to page', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { centrality }: Data = await atlas.data(
        `query ($after: String) { centrality(${BETWEEN}, first: 3, after: $after) { edges { cursor node { entity { name } } } pageInfo { hasNextPage endCursor } } }`,
        { after },
        { 'accept-language': 'zh' },
      );
      names.push(...centrality.edges.map(({ node }: Data) => node.entity.name));
      after = centrality.pageInfo.hasNextPage ? centrality.pageInfo.endCursor : null;
    } while (after !== null);
    expect(names.slice(0, 3)).toEqual(['瑞金医院', '阿尔法生物', '卫生局']);
    expect(new Set(names).size).toBe(8);
  });

  it.each([
    ['where: { types: [] }', 'BAD_USER_INPUT', 'where.types'],
    ['within: { ids: ["institution/nobody"] }', 'NOT_FOUND', 'within.ids'],
    ['relationships: { source: "fund/seed" }', 'BAD_USER_INPUT', 'relationships.source'],
    ['first: 0', 'BAD_USER_INPUT', 'first'],
    ['first: 201', 'LIMIT_EXCEEDED', 'first'],
    ['after: "bm8"', 'BAD_USER_INPUT', 'after'],
  ])('refuses %s', async (args, code, argument) => {
    const { errors } = await atlas.ask(`{ centrality(${args}) { totalCount } }`);
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([[code, argument]]);
  });

  it('refuses a cursor of the other measure, and counts as a search', async () => {
    const { centrality } = await atlas.data('{ centrality(first: 1) { pageInfo { endCursor } } }');
    const { errors } = await atlas.ask(`{ centrality(${BETWEEN}, after: "${centrality.pageInfo.endCursor}") { totalCount } }`);
    expect(errors?.[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    const many = await atlas.ask(`{ ${Array.from({ length: 21 }, (_, i) => `a${i}: centrality(first: 1) { totalCount }`).join(' ')} }`);
    expect(many.errors?.[0]).toMatchObject({ message: expect.stringContaining('21 path searches'), extensions: { code: 'LIMIT_EXCEEDED' } });
  });
});

describe('centrality of the seeds', () => {
  it('is exact, and agrees with the lists of entities', async () => {
    const seeds = await startAtlas();
    const { centrality, graph, limits } = await seeds.data(`{
      graph { entityCount sourceCount }
      limits { networkExpansions }
      centrality(first: 5, relationships: { notTypes: [PARTY_TO] }) {
        entityCount totalCount complete sampled explored
        nodes { rank value neighbourCount relationshipCount entity { relationships(first: 200) { edges { node { id } relationship { type } } } } }
      }
    }`);
    expect(centrality).toMatchObject({ complete: true, sampled: false, totalCount: centrality.entityCount });
    expect(centrality.entityCount).toBe(graph.entityCount - graph.sourceCount);
    for (const { value, neighbourCount, relationshipCount, entity } of centrality.nodes) {
      const counted = entity.relationships.edges.filter(({ relationship }: Data) => !['PARTY_TO', 'LOCATED_IN'].includes(relationship.type));
      expect(relationshipCount).toBe(counted.length);
      expect(neighbourCount).toBe(new Set(counted.map(({ node }: Data) => node.id)).size);
      expect(value).toBe(neighbourCount);
    }
    const { between } = await seeds.data(`{ between: centrality(${BETWEEN}, first: 1) { sampled explored complete samples } }`);
    expect(between).toMatchObject({ sampled: false, complete: true });
    expect(between.explored).toBeLessThan(limits.networkExpansions);
    await seeds.close();
  });
});

it('counts the list by facets, without its own condition on the same thing, and a component too', async () => {
  const running = await startSmallAtlas();
  const facets = 'facets(by: [KIND]) { withoutCount values { value count selected } }';
  const { centrality, components } = await running.data(
    `{ centrality(where: { kinds: [COMPANY] }, first: 1) { totalCount ${facets} } components(first: 1) { nodes { size entities(first: 1) { ${facets} } } } }`,
  );
  const values = [
    ['COMPANY', 3],
    ['GOVERNMENT_BODY', 1],
    ['HOSPITAL', 1],
    ['PARK', 1],
    ['RESEARCH', 1],
    ['VENTURE', 1],
  ];
  expect(centrality.totalCount).toBe(3);
  expect(centrality.facets).toEqual([{ withoutCount: 0, values: values.map(([value, count]) => ({ value, count, selected: value === 'COMPANY' })) }]);
  // The park is related by LOCATED_IN alone, which makes no connection.
  expect(components.nodes[0].size).toBe(7);
  const connected = values.filter(([value]) => value !== 'PARK').map(([value, count]) => ({ value, count, selected: false }));
  expect(components.nodes[0].entities.facets).toEqual([{ withoutCount: 0, values: connected }]);
  await running.close();
});
