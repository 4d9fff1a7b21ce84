import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Change } from '../../src/store/store.ts';
import { type Data, type RunningAtlas, startAtlasWith } from '../http/startAtlas.ts';
import { entity, evidence, relationship, source } from '../snapshot/records.ts';
import { startSmallAtlas } from './smallAtlas.ts';

const [BY_ALPHA, BY_LAB, BY_BUREAU, BY_PARK] = ['ruijin alpha seed', 'ruijin joint-lab alpha seed', 'ruijin bureau beta seed', 'ruijin park beta seed'];
const EVERYTHING_CONNECTS = 'relationships: { types: [PARTNERS_WITH, PARTY_TO, INVESTED_IN, SUPPORTS, LOCATED_IN] }';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startSmallAtlas();
});
afterAll(() => atlas.close());

/** The paths from Ruijin to the Seed Fund as words. */
async function routes(args: string): Promise<string[]> {
  const { paths } = await atlas.data(`{ paths(from: { ids: ["institution/ruijin"] }, to: { ids: ["fund/seed"] }, ${args}) { nodes { entities { id } } } }`);
  return paths.nodes.map(({ entities }: Data) => entities.map(({ id }: Data) => id.split('/')[1]).join(' '));
}

describe('paths', () => {
  it('by each mode are the best, all shortest, the best in order, or all', async () => {
    expect(await routes('mode: SHORTEST')).toEqual([BY_ALPHA]);
    expect(await routes('mode: ALL_SHORTEST')).toEqual([BY_ALPHA]);
    expect(await routes('mode: K_SHORTEST, first: 2')).toEqual([BY_ALPHA, BY_LAB]);
    expect(await routes('mode: ALL')).toEqual([BY_ALPHA, BY_LAB, BY_BUREAU]);
    expect(await routes('mode: ALL, maxHops: 2')).toEqual([BY_ALPHA]);
    expect(await routes('mode: ALL, maxHops: 1')).toEqual([]);
    expect(await routes('mode: ALL_SHORTEST, avoid: { ids: ["institution/alpha"] }, relationships: { types: [SUPPORTS, INVESTED_IN, LOCATED_IN] }')).toEqual([
      BY_BUREAU,
      BY_PARK,
    ]);
    expect(await routes('mode: SHORTEST, avoid: { ids: ["institution/alpha"] }, relationships: { types: [SUPPORTS, INVESTED_IN, LOCATED_IN] }')).toEqual([
      BY_BUREAU,
    ]);
  });

  it('tell whole what they hold', async () => {
    const { paths } = await atlas.data(`{
      paths(from: { ids: ["institution/ruijin"] }, to: { ids: ["fund/seed"] }) {
        totalCount complete truncatedBy completeToDepth
        nodes {
          length score period { since until } sources { id } confidence { stance quality } independentSources
          hops { from { id } to { id } relationships { id from { id } to { id } evidence { source { id } stance } } }
        }
      }
    }`);
    expect(paths).toEqual({
      totalCount: 1,
      complete: true,
      truncatedBy: null,
      completeToDepth: expect.any(Number),
      nodes: [
        {
          length: 2,
          // 1 for the only partnership of both; 1 for the only support of both plus 1/√2 for the fund's two investments.
          score: expect.closeTo(1 + Math.SQRT1_2, 9),
          period: { since: '2018', until: null },
          sources: [{ id: 'source/blog' }, { id: 'source/filing' }, { id: 'source/news' }],
          confidence: { stance: 'IMPLIED', quality: 'WEAK' },
          independentSources: 3,
          hops: [
            {
              from: { id: 'institution/ruijin' },
              to: { id: 'institution/alpha' },
              relationships: [
                {
                  id: 'partners-with:institution/ruijin:institution/alpha',
                  from: { id: 'institution/ruijin' },
                  to: { id: 'institution/alpha' },
                  evidence: [{ source: { id: 'source/blog' }, stance: 'IMPLIED' }],
                },
              ],
            },
            {
              from: { id: 'institution/alpha' },
              to: { id: 'fund/seed' },
              relationships: [
                {
                  id: 'supports:fund/seed:institution/alpha',
                  from: { id: 'fund/seed' },
                  to: { id: 'institution/alpha' },
                  evidence: [
                    { source: { id: 'source/filing' }, stance: 'STATED' },
                    { source: { id: 'source/blog' }, stance: 'IMPLIED' },
                  ],
                },
                {
                  id: 'invested-in:fund/seed:institution/alpha',
                  from: { id: 'fund/seed' },
                  to: { id: 'institution/alpha' },
                  evidence: [{ source: { id: 'source/news' }, stance: 'STATED' }],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('speak both languages', async () => {
    const query = (args: string) => `{ paths(from: { ids: ["institution/ruijin"] }, to: { ids: ["fund/seed"] }, mode: ALL) { nodes { sentence${args} } } }`;
    const english = [
      'Ruijin Hospital has partnered with Alpha Bio since 2018; Seed Fund supports Alpha Bio.',
      'Ruijin Hospital is a party to Joint Laboratory (in March 2019); Alpha Bio is a party to Joint Laboratory (sponsor; in March 2019); Seed Fund supports Alpha Bio.',
      '卫生局 has supported Ruijin Hospital since 2019; 卫生局 supports Beta Pharma; Seed Fund invested in Beta Pharma (from 2010 to 2017; ended).',
    ];
    const chinese = [
      '瑞金医院自2018年起与阿尔法生物合作；种子基金支持阿尔法生物。',
      '瑞金医院是联合实验室的一方（2019年3月）；阿尔法生物是联合实验室的一方（sponsor；2019年3月）；种子基金支持阿尔法生物。',
      '卫生局自2019年起支持瑞金医院；卫生局支持Beta Pharma；种子基金投资了Beta Pharma（自2010年至2017年；已结束）。',
    ];
    const sentences = async (args: string, headers = {}) => (await atlas.data(query(args), {}, headers)).paths.nodes.map(({ sentence }: Data) => sentence);
    expect(await sentences('')).toEqual(english);
    expect(await sentences('(language: ZH)')).toEqual(chinese);
    expect(await sentences('', { 'accept-language': 'zh-CN' })).toEqual(chinese);
    expect(await sentences('(language: EN)', { 'accept-language': 'zh-CN' })).toEqual(english);
  });

  it('have no period when their hops never held together', async () => {
    const { paths } = await atlas.data(
      '{ paths(from: { ids: ["institution/ruijin"] }, to: { ids: ["fund/seed"] }, mode: ALL) { nodes { period { since until } } } }',
    );
    expect(paths.nodes.map(({ period }: Data) => period)).toEqual([{ since: '2018', until: null }, { since: '2019-03', until: null }, null]);
  });

  it('go by a place only when LOCATED_IN is named', async () => {
    expect(await routes('mode: ALL, maxHops: 6')).toEqual([BY_ALPHA, BY_LAB, BY_BUREAU]);
    expect(await routes('mode: ALL, relationships: { notTypes: [PARTY_TO] }')).toEqual([BY_ALPHA, BY_BUREAU]);
    expect(await routes(`mode: ALL, maxHops: 3, ${EVERYTHING_CONNECTS}`)).toEqual([BY_ALPHA, BY_LAB, BY_BUREAU, BY_PARK]);
    expect(await routes('mode: ALL, maxHops: 3, relationships: { types: [LOCATED_IN, INVESTED_IN] }')).toEqual([BY_PARK]);
  });

  it.each([
    ['via: { kinds: [COMPANY, GOVERNMENT_BODY] }', [BY_ALPHA, BY_BUREAU]],
    ['via: { not: { kinds: [GOVERNMENT_BODY] } }', [BY_ALPHA, BY_LAB]],
    ['via: { types: [AGREEMENT] }', []],
    ['avoid: { ids: ["institution/alpha"] }', [BY_BUREAU]],
    ['avoid: { where: { kinds: [GOVERNMENT_BODY] } }', [BY_ALPHA, BY_LAB]],
    ['avoid: { ids: ["fund/seed"] }', []],
    ['avoid: { ids: ["institution/cul-de-sac", "source/blog"] }', [BY_ALPHA, BY_LAB, BY_BUREAU]],
    ['relationships: { asOf: "2016" }', []],
    ['relationships: { asOf: "2018" }', [BY_ALPHA]],
    ['relationships: { asOf: "2019-02" }', [BY_ALPHA]],
    ['relationships: { asOf: "2019" }', [BY_ALPHA, BY_LAB]],
    ['relationships: { status: [ACTUAL] }', [BY_ALPHA, BY_LAB]],
    ['relationships: { stance: STATED }', [BY_LAB, BY_BUREAU]],
    ['relationships: { minQuality: PRESS }', [BY_LAB]],
    ['relationships: { minQuality: PRIMARY }', []],
    ['relationships: { withoutSources: ["source/blog"] }', [BY_LAB]],
    ['relationships: { withoutSources: ["source/news"] }', [BY_ALPHA]],
    ['relationships: { source: "source/blog" }', [BY_ALPHA]],
    ['relationships: { source: "source/blog", stance: STATED }', []],
    ['relationships: { notTypes: [PARTNERS_WITH, SUPPORTS] }', [BY_LAB]],
  ])('with %s are %j', async (args, expected) => {
    expect(await routes(`mode: ALL, ${args}`)).toEqual(expected);
  });

  it('list in a hop only the relationships that could be walked', async () => {
    const hop = async (filter: string) => {
      const { paths } = await atlas.data(
        `{ paths(from: { ids: ["institution/alpha"] }, to: { ids: ["fund/seed"] }, maxHops: 1, relationships: { ${filter} }) { nodes { hops { relationships { type } } } } }`,
      );
      return paths.nodes.map(({ hops }: Data) => hops[0].relationships.map(({ type }: Data) => type));
    };
    expect(await hop('status: [ACTUAL, PLANNED, ENDED]')).toEqual([['SUPPORTS', 'INVESTED_IN']]);
    expect(await hop('source: "source/news"')).toEqual([['INVESTED_IN']]);
    expect(await hop('asOf: "2019"')).toEqual([['SUPPORTS']]);
    expect(await hop('types: [PARTY_TO]')).toEqual([]);
  });

  it('between sets touch each set only at their ends', async () => {
    const { paths } = await atlas.data(
      '{ paths(from: { where: { types: [INSTITUTION] } }, to: { where: { types: [FUND] } }, mode: ALL, maxHops: 6) { totalCount nodes { entities { id } } } }',
    );
    expect(paths).toEqual({
      totalCount: 2,
      nodes: [{ entities: [{ id: 'institution/alpha' }, { id: 'fund/seed' }] }, { entities: [{ id: 'institution/beta' }, { id: 'fund/seed' }] }],
    });
  });

  it('are none, and whole, where the ends are not connected or are one entity', async () => {
    for (const to of ['source/news', 'place/park', 'institution/ruijin']) {
      const { paths } = await atlas.data(
        `{ paths(from: { ids: ["institution/ruijin"] }, to: { ids: ["${to}"] }) { totalCount complete truncatedBy nodes { length } pageInfo { hasNextPage startCursor } } }`,
      );
      expect(paths).toEqual({ totalCount: 0, complete: true, truncatedBy: null, nodes: [], pageInfo: { hasNextPage: false, startCursor: null } });
    }
  });

  it('by K_SHORTEST count nothing while longer paths are left unsearched', async () => {
    const page = async (first: number) =>
      (
        await atlas.data(
          `{ paths(from: { ids: ["institution/ruijin"] }, to: { ids: ["fund/seed"] }, mode: K_SHORTEST, first: ${first}) { totalCount complete pageInfo { hasNextPage } nodes { length } } }`,
        )
      ).paths;
    expect(await page(1)).toEqual({ totalCount: null, complete: true, pageInfo: { hasNextPage: true }, nodes: [{ length: 2 }] });
    expect(await page(10)).toEqual({ totalCount: 3, complete: true, pageInfo: { hasNextPage: false }, nodes: [{ length: 2 }, { length: 3 }, { length: 3 }] });
  });
});

describe('connectors', () => {
  const between = (args: string, fields = 'entity { id } distance pathCount score paths { sentence }') =>
    atlas.data(
      `{ connectors(from: { ids: ["institution/ruijin"] }, to: { ids: ["fund/seed"] } ${args}) { totalCount complete truncatedBy completeToDepth nodes { ${fields} } } }`,
    );

  it('stand inside a path, each with its distance, paths and score; dead ends and places are none', async () => {
    const { connectors } = await between('', 'entity { id } distance pathCount score paths { entities { id } }');
    const [two, three] = [1 + Math.SQRT1_2, (1 + Math.SQRT1_2) / 2];
    const route = (text: string) => ({ entities: text.split(' ').map((end) => ({ id: expect.stringMatching(`/${end}$`) })) });
    const third = { distance: 3, pathCount: 1, score: expect.closeTo(Math.SQRT1_2 / 2, 9), paths: [route(BY_BUREAU)] };
    expect(connectors).toEqual({
      totalCount: 4,
      complete: true,
      truncatedBy: null,
      completeToDepth: expect.any(Number),
      nodes: [
        { entity: { id: 'institution/alpha' }, distance: 2, pathCount: 2, score: expect.closeTo(two + three, 9), paths: [route(BY_ALPHA), route(BY_LAB)] },
        { entity: { id: 'agreement/joint-lab' }, distance: 3, pathCount: 1, score: expect.closeTo(three, 9), paths: [route(BY_LAB)] },
        { entity: { id: 'institution/beta' }, ...third },
        { entity: { id: 'institution/bureau' }, ...third },
      ],
    });
  });

  it.each([
    [', connector: { kinds: [COMPANY] }', ['institution/alpha', 'institution/beta']],
    [', connector: { types: [AGREEMENT] }', ['agreement/joint-lab']],
    [', connector: { types: [PLACE] }', []],
    [`, connector: { types: [PLACE] }, ${EVERYTHING_CONNECTS}`, ['place/park']],
    [', maxHops: 2', ['institution/alpha']],
    [', via: { kinds: [COMPANY] }', ['institution/alpha']],
    [', avoid: { ids: ["institution/alpha"] }, connector: { kinds: [COMPANY] }', ['institution/beta']],
    [', relationships: { asOf: "2018" }', ['institution/alpha']],
    [', relationships: { withoutSources: ["source/blog"] }, connector: { kinds: [COMPANY] }', ['institution/alpha']],
  ])('with %s are %j', async (args, expected) => {
    const { connectors } = await between(args, 'entity { id }');
    expect(connectors.nodes.map(({ entity: { id } }: Data) => id)).toEqual(expected);
    expect(connectors.totalCount).toBe(expected.length);
  });

  it('give as many of their paths as asked for', async () => {
    const { connectors } = await between(', connector: { ids: ["institution/alpha"] }', 'pathCount paths(first: 1) { sentence(language: ZH) }');
    expect(connectors.nodes).toEqual([{ pathCount: 2, paths: [{ sentence: '瑞金医院自2018年起与阿尔法生物合作；种子基金支持阿尔法生物。' }] }]);
  });
});

describe('neighbourhood', () => {
  const near = (args: string) => atlas.data(`{ neighbourhood(of: ["institution/beta"] ${args}) { complete entities { id } relationships { id } } }`);

  it('holds what is near, nearest first, with all relationships among it, places too', async () => {
    expect(await near('')).toEqual({
      neighbourhood: {
        complete: true,
        entities: [{ id: 'institution/beta' }, { id: 'fund/seed' }, { id: 'institution/bureau' }, { id: 'place/park' }],
        relationships: [
          { id: 'invested-in:fund/seed:institution/beta' },
          { id: 'located-in:institution/beta:place/park' },
          { id: 'supports:institution/bureau:institution/beta' },
        ],
      },
    });
    const { neighbourhood } = await near(', hops: 2');
    expect(neighbourhood.entities.map(({ id }: Data) => id)).toEqual([
      'institution/beta',
      'fund/seed',
      'institution/bureau',
      'place/park',
      'institution/alpha',
      'institution/ruijin',
    ]);
  });

  it('of no hops is the entity, and a limit leaves out the farthest and says so', async () => {
    expect(await near(', hops: 0')).toEqual({ neighbourhood: { complete: true, entities: [{ id: 'institution/beta' }], relationships: [] } });
    const { neighbourhood } = await near(', limit: 2');
    expect(neighbourhood).toEqual({
      complete: false,
      entities: [{ id: 'institution/beta' }, { id: 'fund/seed' }],
      relationships: [{ id: 'invested-in:fund/seed:institution/beta' }],
    });
  });

  it('shows and walks only what the filters accept', async () => {
    const { neighbourhood } = await near(', hops: 3, where: { not: { types: [FUND] } }, relationships: { notTypes: [LOCATED_IN] }');
    expect(neighbourhood.entities.map(({ id }: Data) => id)).toEqual([
      'institution/beta',
      'institution/bureau',
      'institution/ruijin',
      'agreement/joint-lab',
      'institution/alpha',
      'institution/cul-de-sac',
    ]);
  });
});

describe('a search that cannot be finished', () => {
  const SIZE = 60;
  const ids = Array.from({ length: SIZE }, (_, i) => `institution/i${String(i).padStart(2, '0')}`);
  let dense: RunningAtlas;
  beforeAll(async () => {
    const changes: Change[] = [source('source/all'), ...ids.map((id) => entity(id))].map((record) => ({ op: 'PUT_ENTITY', entity: record }));
    ids.forEach((from, i) => {
      for (const to of ids.slice(i + 1))
        changes.push({ op: 'PUT_RELATIONSHIP', relationship: relationship('PARTNERS_WITH', from, to, { evidence: [evidence('source/all')] }) });
    });
    dense = await startAtlasWith(changes);
  });
  afterAll(() => dense.close());
  const ENDS = `from: { ids: ["${ids[0]}"] }, to: { ids: ["${ids[1]}"] }, maxHops: 6`;

  it('says by which budget it was cut, how deep it is whole, and keeps within its time', async () => {
    const started = performance.now();
    const { paths, limits } = await dense.data(`{
      limits { searchExpansions searchPaths searchTimeMs }
      paths(${ENDS}, mode: ALL, first: 3) { totalCount complete truncatedBy completeToDepth explored pageInfo { hasNextPage } nodes { length } }
    }`);
    expect(paths).toEqual({
      totalCount: expect.any(Number),
      complete: false,
      truncatedBy: expect.stringMatching(/^(EXPANSIONS|TIME|PATHS)$/),
      completeToDepth: expect.any(Number),
      explored: expect.any(Number),
      pageInfo: { hasNextPage: true },
      nodes: [{ length: 1 }, { length: 2 }, { length: 2 }],
    });
    expect(paths.completeToDepth).toBeGreaterThanOrEqual(2);
    expect(paths.completeToDepth).toBeLessThan(6);
    expect(paths.totalCount).toBeLessThanOrEqual(limits.searchPaths);
    expect(paths.explored).toBeLessThanOrEqual(limits.searchExpansions);
    expect(performance.now() - started).toBeLessThan(limits.searchTimeMs + 1_500);
  });

  it('finds the shortest paths nevertheless', async () => {
    const { paths } = await dense.data(`{ paths(${ENDS}, mode: ALL_SHORTEST) { totalCount complete truncatedBy nodes { length } } }`);
    expect(paths).toEqual({ totalCount: 1, complete: true, truncatedBy: null, nodes: [{ length: 1 }] });
  });

  it('says so of connectors too', async () => {
    const { connectors } = await dense.data(`{ connectors(${ENDS}, first: 200) { totalCount complete truncatedBy completeToDepth nodes { distance } } }`);
    expect(connectors).toEqual({
      totalCount: SIZE - 2,
      complete: false,
      truncatedBy: expect.stringMatching(/^(EXPANSIONS|TIME|PATHS)$/),
      completeToDepth: expect.any(Number),
      nodes: Array(SIZE - 2).fill({ distance: 2 }),
    });
  });

  it('lets other requests through while it runs', async () => {
    const searches = Array.from({ length: 4 }, () => dense.data(`{ paths(${ENDS}, mode: ALL, first: 1) { complete } }`));
    let longest = 0;
    let done = false;
    const all = Promise.all(searches).finally(() => {
      done = true;
    });
    while (!done) {
      const started = performance.now();
      expect(await dense.data('{ __typename }')).toEqual({ __typename: 'Query' });
      longest = Math.max(longest, performance.now() - started);
    }
    expect(await all).toEqual(Array(4).fill({ paths: { complete: false } }));
    expect(longest).toBeLessThan(2_500);
  });
});
