import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Data, type RunningAtlas, startAtlas } from '../http/startAtlas.ts';
import { startSmallAtlas } from './smallAtlas.ts';

const COMPANIES_AND_FUNDS = 'within: { or: [{ kinds: [COMPANY] }, { types: [FUND] }] }';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startSmallAtlas();
});
afterAll(() => atlas.close());

describe('components', () => {
  it('tell into which pieces the graph falls, and what is in each', async () => {
    const { components } = await atlas.data(`{
      components {
        totalCount complete truncatedBy explored pageInfo { hasNextPage }
        nodes {
          size relationshipCount types { type count }
          entities { totalCount pageInfo { hasNextPage } edges { neighbourCount node { name } } nodes { id } }
        }
      }
    }`);
    expect(components).toEqual({
      totalCount: 2,
      complete: true,
      truncatedBy: null,
      explored: expect.any(Number),
      pageInfo: { hasNextPage: false },
      nodes: [
        {
          size: 7,
          relationshipCount: 9,
          types: [
            { type: 'INSTITUTION', count: 5 },
            { type: 'FUND', count: 1 },
            { type: 'AGREEMENT', count: 1 },
          ],
          entities: {
            totalCount: 7,
            pageInfo: { hasNextPage: true },
            edges: [
              { neighbourCount: 4, node: { name: 'Ruijin Hospital' } },
              { neighbourCount: 3, node: { name: 'Alpha Bio' } },
              { neighbourCount: 2, node: { name: 'Joint Laboratory' } },
            ],
            nodes: [{ id: 'institution/ruijin' }, { id: 'institution/alpha' }, { id: 'agreement/joint-lab' }],
          },
        },
        {
          size: 1,
          relationshipCount: 0,
          types: [{ type: 'PLACE', count: 1 }],
          entities: {
            totalCount: 1,
            pageInfo: { hasNextPage: false },
            edges: [{ neighbourCount: 0, node: { name: 'Science Park' } }],
            nodes: [{ id: 'place/park' }],
          },
        },
      ],
    });
  });

  it.each([
    ['', ['7 Ruijin Hospital', '1 Science Park']],
    ['relationships: { types: [LOCATED_IN] }', ['3 Science Park', '1 Joint Laboratory', '1 Seed Fund', '1 Alpha Bio', '1 卫生局', '1 Cul-de-sac']],
    [COMPANIES_AND_FUNDS, ['3 Seed Fund', '1 Cul-de-sac']],
    [`${COMPANIES_AND_FUNDS}, relationships: { asOf: "2016" }`, ['3 Seed Fund', '1 Cul-de-sac']],
    [`${COMPANIES_AND_FUNDS}, relationships: { asOf: "2019", types: [INVESTED_IN] }`, ['1 Seed Fund', '1 Alpha Bio', '1 Beta Pharma', '1 Cul-de-sac']],
    [`${COMPANIES_AND_FUNDS}, relationships: { asOf: "2015", types: [INVESTED_IN] }`, ['2 Seed Fund', '1 Alpha Bio', '1 Cul-de-sac']],
    ['within: { types: [SOURCE] }', ['1 blog', '1 filing', '1 news']],
    ['within: { types: [PERSON] }', []],
  ])('of %s are %j', async (args, expected) => {
    const list = args === '' ? 'components' : `components(${args})`;
    const { components } = await atlas.data(`{ ${list} { totalCount nodes { size entities(first: 1) { nodes { name } } } } }`);
    expect(components.nodes.map(({ size, entities }: Data) => `${size} ${entities.nodes[0].name}`)).toEqual(expected);
    expect(components.totalCount).toBe(expected.length);
  });

  it('come in pages, and their entities too, in Chinese where that is asked for', async () => {
    const first = await atlas.data(
      '{ components(first: 1) { pageInfo { endCursor hasNextPage } nodes { entities(first: 2) { nodes { name } pageInfo { endCursor } } } } }',
      {},
      { 'accept-language': 'zh' },
    );
    expect(first.components.pageInfo.hasNextPage).toBe(true);
    expect(first.components.nodes[0].entities.nodes).toEqual([{ name: '瑞金医院' }, { name: '阿尔法生物' }]);
    const { components } = await atlas
      .data(
        `query ($after: String, $member: String) {
        components(first: 1, after: $after) { nodes { size } pageInfo { hasNextPage hasPreviousPage } }
        members: components(first: 1) { nodes { entities(first: 9, after: $member) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } } }
      }`,
        { after: first.components.pageInfo.endCursor, member: first.components.nodes[0].entities.pageInfo.endCursor },
      )
      .then((both) => {
        expect(both.members.nodes[0].entities).toEqual({
          nodes: ['agreement/joint-lab', 'fund/seed', 'institution/beta', 'institution/bureau', 'institution/cul-de-sac'].map((id) => ({ id })),
          pageInfo: { hasNextPage: false, hasPreviousPage: true },
        });
        return both;
      });
    expect(components).toEqual({ nodes: [{ size: 1 }], pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  });
});

describe('bridges and cut entities', () => {
  it('tell on which fact, and on whom, it rests that others are connected', async () => {
    const { bridges, cutEntities } = await atlas.data(`{
      bridges {
        totalCount complete truncatedBy pageInfo { hasNextPage }
        nodes { relationship { sentence evidence { source { id } } } smallSide { entity { id } size } largeSide { entity { id } size } }
      }
      cutEntities { totalCount complete truncatedBy nodes { entity { name } partCount cutOffCount } }
    }`);
    expect(bridges).toEqual({
      totalCount: 1,
      complete: true,
      truncatedBy: null,
      pageInfo: { hasNextPage: false },
      nodes: [
        {
          relationship: { sentence: 'Ruijin Hospital acquired Cul-de-sac in 2021', evidence: [{ source: { id: 'source/news' } }] },
          smallSide: { entity: { id: 'institution/cul-de-sac' }, size: 1 },
          largeSide: { entity: { id: 'institution/ruijin' }, size: 6 },
        },
      ],
    });
    expect(cutEntities).toEqual({
      totalCount: 1,
      complete: true,
      truncatedBy: null,
      nodes: [{ entity: { name: 'Ruijin Hospital' }, partCount: 2, cutOffCount: 1 }],
    });
  });

  it.each([
    // Alpha and the fund are related twice, so that neither relationship is a bridge.
    [COMPANIES_AND_FUNDS, ['invested-in:fund/seed:institution/beta 1'], ['fund/seed 2 1']],
    [
      `${COMPANIES_AND_FUNDS}, relationships: { types: [INVESTED_IN] }`,
      ['invested-in:fund/seed:institution/alpha 1', 'invested-in:fund/seed:institution/beta 1'],
      ['fund/seed 2 1'],
    ],
    [`${COMPANIES_AND_FUNDS}, relationships: { types: [INVESTED_IN], asOf: "2019" }`, [], []],
  ])('of %s are %j and %j', async (args, bridges, cuts) => {
    const found = await atlas.data(`{
      bridges(${args}) { nodes { relationship { id } smallSide { size } } }
      cutEntities(${args}) { nodes { entity { id } partCount cutOffCount } }
    }`);
    expect(found.bridges.nodes.map(({ relationship, smallSide }: Data) => `${relationship.id} ${smallSide.size}`)).toEqual(bridges);
    expect(found.cutEntities.nodes.map(({ entity, partCount, cutOffCount }: Data) => `${entity.id} ${partCount} ${cutOffCount}`)).toEqual(cuts);
  });
});

describe('questions about the graph as a whole', () => {
  it.each(['components', 'bridges', 'cutEntities'])('refuse by %s what is wrong, and count as searches', async (field) => {
    const refusals = [
      ['within: { types: [] }', 'BAD_USER_INPUT', 'within.types'],
      ['within: { ids: ["institution/nobody"] }', 'NOT_FOUND', 'within.ids'],
      ['relationships: { status: [] }', 'BAD_USER_INPUT', 'relationships.status'],
      ['first: 0', 'BAD_USER_INPUT', 'first'],
      ['first: 201', 'LIMIT_EXCEEDED', 'first'],
      ['after: "bm8"', 'BAD_USER_INPUT', 'after'],
    ];
    for (const [args, code, argument] of refusals) {
      const { errors } = await atlas.ask(`{ ${field}(${args}) { totalCount } }`);
      expect(errors?.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([[code, argument]]);
    }
    const many = await atlas.ask(`{ ${Array.from({ length: 21 }, (_, i) => `a${i}: ${field}(first: 1) { totalCount }`).join(' ')} }`);
    expect(many.errors?.[0]).toMatchObject({ message: expect.stringContaining('21 path searches'), extensions: { code: 'LIMIT_EXCEEDED' } });
  });

  it('are answered of the seeds in pages that add up', async () => {
    const seeds = await startAtlas();
    const { graph } = await seeds.data('{ graph { entityCount sourceCount } }');
    const sizes: number[] = [];
    const ids = new Set<string>();
    let after: string | null = null;
    do {
      const { components }: Data = await seeds.data(
        'query ($after: String) { components(first: 7, after: $after) { totalCount nodes { size types { count } entities(first: 200) { nodes { id } } } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
      for (const { size, types, entities } of components.nodes) {
        sizes.push(size);
        expect(types.reduce((sum: number, { count }: Data) => sum + count, 0)).toBe(size);
        for (const { id } of entities.nodes) ids.add(id);
      }
      after = components.pageInfo.hasNextPage ? components.pageInfo.endCursor : null;
      if (after === null) expect(sizes.length).toBe(components.totalCount);
    } while (after !== null);
    await seeds.close();
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(graph.entityCount - graph.sourceCount);
    expect(ids.size).toBe(sizes.reduce((sum, size) => sum + Math.min(size, 200), 0));
  });
});
