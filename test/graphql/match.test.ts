import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Change } from '../../src/store/store.ts';
import { type Data, type RunningAtlas, startAtlas, startAtlasWith } from '../http/startAtlas.ts';
import { entity, evidence, relationship, source } from '../snapshot/records.ts';
import { startSmallAtlas } from './smallAtlas.ts';

const HOSPITAL = '{ entity: { kinds: [HOSPITAL] } }';
const TO_AGREEMENT = '{ relationships: { types: [PARTY_TO] }, direction: OUT, entity: { types: [AGREEMENT] } }';
const TO_COMPANY = '{ relationships: { types: [PARTY_TO] }, direction: IN, entity: { kinds: [COMPANY] } }';
const TO_FUND = '{ relationships: { types: [INVESTED_IN] }, direction: IN, entity: { types: [FUND] } }';

describe('match in a graph that is small enough to answer by eye', () => {
  let atlas: RunningAtlas;
  beforeAll(async () => {
    atlas = await startSmallAtlas();
  });
  afterAll(() => atlas.close());

  /** The paths as words. */
  const routes = async (...pattern: string[]): Promise<string[]> => {
    const { match } = await atlas.data(`{ match(pattern: [${pattern}]) { totalCount nodes { entities { id } } } }`);
    expect(match.totalCount).toBe(match.nodes.length);
    return match.nodes.map(({ entities }: Data) => entities.map(({ id }: Data) => id.split('/')[1]).join(' '));
  };

  it('tells whole what follows a pattern; a hop holds the relationships that its step names, and no other', async () => {
    const { match } = await atlas.data(`{
      match(pattern: [${HOSPITAL}, ${TO_AGREEMENT}, ${TO_COMPANY}, ${TO_FUND}]) {
        totalCount complete truncatedBy completeToDepth explored pageInfo { hasNextPage hasPreviousPage }
        pathTypes { pattern count }
        nodes {
          length score period { since until } sources { id } confidence { stance quality } independentSources
          hops { from { id } to { id } relationships { id } }
          en: sentence(language: EN) zh: sentence(language: ZH)
        }
      }
    }`);
    const hop = (from: string, to: string, id: string) => ({ from: { id: from }, to: { id: to }, relationships: [{ id }] });
    expect(match).toEqual({
      ...{ totalCount: 1, complete: true, truncatedBy: null, completeToDepth: 3, explored: 3, pageInfo: { hasNextPage: false, hasPreviousPage: false } },
      pathTypes: [{ pattern: 'Hospital –PARTY_TO→ Agreement ←PARTY_TO– Company ←INVESTED_IN– Fund', count: 1 }],
      nodes: [
        {
          length: 3,
          // The laboratory has two parties, and the fund two investments.
          score: expect.closeTo(Math.SQRT1_2 ** 3, 9),
          period: { since: '2020-05', until: null },
          sources: [{ id: 'source/news' }],
          confidence: { stance: 'STATED', quality: 'PRESS' },
          independentSources: 1,
          hops: [
            hop('institution/ruijin', 'agreement/joint-lab', 'party-to:institution/ruijin:agreement/joint-lab'),
            hop('agreement/joint-lab', 'institution/alpha', 'party-to:institution/alpha:agreement/joint-lab'),
            // The fund supports Alpha too, which is not what was asked.
            hop('institution/alpha', 'fund/seed', 'invested-in:fund/seed:institution/alpha'),
          ],
          en: 'Ruijin Hospital is a party to Joint Laboratory (in March 2019); Alpha Bio is a party to Joint Laboratory (sponsor; in March 2019); Seed Fund invested 20 million yuan in Alpha Bio in May 2020.',
          zh: '瑞金医院是联合实验室的一方（2019年3月）；阿尔法生物是联合实验室的一方（sponsor；2019年3月）；种子基金于2020年5月向阿尔法生物投资2000万元。',
        },
      ],
    });
  });

  it('walks a step in its direction, by relationships that its filter accepts, to what its end must be', async () => {
    const seed = '{ entity: { ids: ["fund/seed"] } }';
    expect(await routes(seed, '{}')).toEqual(['seed alpha', 'seed beta']);
    expect(await routes(seed, '{ direction: OUT }')).toEqual(['seed alpha', 'seed beta']);
    expect(await routes(seed, '{ direction: IN }')).toEqual([]);
    expect(await routes(seed, '{ relationships: { status: [ACTUAL] } }')).toEqual(['seed alpha']);
    expect(await routes(seed, '{ relationships: { asOf: "2016" } }')).toEqual(['seed alpha', 'seed beta']);
    expect(await routes(seed, '{ relationships: { types: [INVESTED_IN], asOf: "2016" } }')).toEqual(['seed beta']);
    expect(await routes(seed, '{ relationships: { withoutSources: ["source/blog"] } }')).toEqual(['seed alpha']);
    expect(await routes(seed, '{ entity: { name: "贝塔" } }')).toEqual([]);
    expect(await routes(seed, '{ entity: { name: "阿尔法" } }')).toEqual(['seed alpha']);
  });

  it('walks what has no direction whichever way is asked for, and LOCATED_IN where it is named', async () => {
    for (const direction of ['IN', 'OUT', 'ANY']) {
      expect(await routes(`{ entity: { kinds: [COMPANY] } }`, `{ relationships: { types: [PARTNERS_WITH] }, direction: ${direction} }`)).toEqual([
        'alpha ruijin',
      ]);
    }
    expect(await routes(HOSPITAL, '{}', '{ entity: { ids: ["institution/beta"] } }')).toEqual(['ruijin bureau beta']);
    expect(await routes(HOSPITAL, '{ relationships: { types: [LOCATED_IN] } }', '{ relationships: { types: [LOCATED_IN] }, direction: IN }')).toEqual([
      'ruijin park beta',
    ]);
  });

  it('repeats a step, with what stands between, and leaves it out where it may', async () => {
    const to = (more: string) => routes(HOSPITAL, `{ entity: { types: [FUND] }, ${more} }`);
    expect(await to('repeat: { min: 1, max: 3 }')).toEqual(['ruijin alpha seed', 'ruijin joint-lab alpha seed', 'ruijin bureau beta seed']);
    expect(await to('repeat: { min: 3, max: 4 }')).toEqual(['ruijin joint-lab alpha seed', 'ruijin bureau beta seed']);
    expect(await to('repeat: { min: 1, max: 3 }, through: { types: [INSTITUTION] }')).toEqual(['ruijin alpha seed', 'ruijin bureau beta seed']);
    const optional = '{ relationships: { types: [PARTY_TO] }, repeat: { min: 0, max: 2 }, entity: { types: [INSTITUTION] } }';
    expect(await routes(HOSPITAL, optional, '{ relationships: { types: [PARTNERS_WITH, INVESTED_IN] } }')).toEqual([
      'ruijin alpha',
      'ruijin joint-lab alpha seed',
    ]);
  });

  it('searches no changes to a pattern, and says so where nothing follows it', async () => {
    const asked = async (name: string) => {
      const pattern = `[${HOSPITAL}, { entity: { name: "${name}" } }]`;
      return (await atlas.data(`{ match(pattern: ${pattern}) { totalCount relaxations { totalCount complete unsearched explored nodes { kind } } } }`)).match;
    };
    const nothing = { totalCount: 0, explored: 0, nodes: [] };
    expect(await asked('alpha')).toEqual({ totalCount: 1, relaxations: { ...nothing, complete: true, unsearched: [] } });
    const unsearched = ['MORE_HOPS', 'STATUS', 'STANCE', 'QUALITY', 'TIME', 'SOURCE', 'TYPES', 'VIA', 'CONNECTOR', 'AVOID'];
    expect(await asked('gamma')).toEqual({ totalCount: 0, relaxations: { ...nothing, complete: false, unsearched } });
  });

  it('goes on from a cursor, and takes that of no other list', async () => {
    const page = (args: string) =>
      atlas.data(`{ match(pattern: [${HOSPITAL}, { repeat: { min: 2, max: 3 }, entity: { types: [FUND] } }], first: 1 ${args}) {
        totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { entities { id } } pathTypes { count } } }`);
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const { match } = await page(after);
      expect([match.totalCount, match.pathTypes, match.pageInfo.hasPreviousPage]).toEqual([3, [{ count: 1 }, { count: 1 }, { count: 1 }], seen.length > 0]);
      seen.push(match.nodes[0].entities[1].id);
      if (!match.pageInfo.hasNextPage) break;
      after = `, after: "${match.pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(['institution/alpha', 'agreement/joint-lab', 'institution/bureau']);
    const { paths } = await atlas.data('{ paths(from: { ids: ["institution/ruijin"] }, to: { ids: ["fund/seed"] }) { pageInfo { endCursor } } }');
    const { errors } = await atlas.ask(`{ match(pattern: [${HOSPITAL}, {}], after: "${paths.pageInfo.endCursor}") { totalCount } }`);
    expect(errors?.[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  it('costs a search each time, by whatever name, and one more for kinds of paths', async () => {
    const many = (count: number, fields: string) =>
      `{ ${Array.from({ length: count }, (_, i) => `m${i}: match(pattern: [${HOSPITAL}, {}], first: 1) { ${fields} }`).join(' ')} }`;
    expect(Object.keys(await atlas.data(many(20, 'totalCount')))).toHaveLength(20);
    const refused = (value: number) => [
      {
        message: `the query has ${value} path searches, more than the 20 allowed; split the query`,
        extensions: { code: 'LIMIT_EXCEEDED', limit: 'querySearches', value, max: 20 },
      },
    ];
    expect((await atlas.ask(many(21, 'totalCount'))).errors).toEqual(refused(21));
    expect((await atlas.ask(many(11, 'pathTypes { count }'))).errors).toEqual(refused(22));
    const items = await atlas.ask(
      `{ match(pattern: [${HOSPITAL}, {}], first: 500) { nodes { hops { relationships { evidence { source { facts(first: 200) { totalCount nodes { evidence { locator } } } } } } } } } }`,
    );
    expect(items.errors?.[0].extensions.code).toBe('LIMIT_EXCEEDED');
  });
});

describe('match in the graph of the seeds', () => {
  let atlas: RunningAtlas;
  beforeAll(async () => {
    atlas = await startAtlas();
  });
  afterAll(() => atlas.close());

  const TRIED =
    '{ relationships: { types: [TRIALLED_AT] }, direction: IN }, { relationships: { types: [DEVELOPED] }, direction: IN, entity: { kinds: [COMPANY] } }, { relationships: { types: [INVESTED_IN] }, direction: IN }';
  const CHANGHAI = `match(pattern: [{ entity: { ids: ["institution/changhai-hospital"] } }, ${TRIED}])`;

  it('finds who has money in the maker of what a hospital tries, in English and in Chinese', async () => {
    const answer = async (language: string) => (await atlas.data(`{ ${CHANGHAI} { nodes { sentence } } }`, {}, { 'accept-language': language })).match.nodes;
    expect(await answer('en')).toEqual([
      {
        sentence:
          'NaviCam magnetically controlled capsule endoscope was trialled at Changhai Hospital (comparison test by gastroenterology); Ankon Technologies developed NaviCam magnetically controlled capsule endoscope (developer); SoftBank China Venture Capital invested in Ankon Technologies (lead of six investors; 100 million US dollars, total of the consortium).',
      },
    ]);
    expect(await answer('zh-CN')).toEqual([{ sentence: expect.stringMatching(/^.*长海医院开展临床试验.*；安翰.*开发了.*；.*投资了安翰.*。$/) }]);
  });

  it('finds what a plain walk over the relationships of entities finds', async () => {
    const { institutions } = await atlas.data(`{
      institutions(where: { kinds: [HOSPITAL], related: { types: [TRIALLED_AT] } }, first: 40) {
        nodes {
          id
          relationships(types: [TRIALLED_AT], direction: IN, first: 20) {
            nodes { id relationships(types: [DEVELOPED], direction: IN, neighbour: { kinds: [COMPANY] }, first: 2) {
              nodes { id relationships(types: [INVESTED_IN], direction: IN, first: 20) { nodes { id } } } } }
          }
        }
      }
    }`);
    const expected = new Set<string>();
    const walk = (node: Data, path: readonly string[]): void => {
      const on = [...path, node.id];
      // Several rounds of one investor make one path.
      if (on.length === 4) expected.add(on.join(' '));
      for (const next of node.relationships?.nodes ?? []) walk(next, on);
    };
    for (const hospital of institutions.nodes) walk(hospital, []);
    const { match } = await atlas.data(`{ match(pattern: [${HOSPITAL}, ${TRIED}], first: 500) { totalCount complete nodes { entities { id } } } }`);
    expect([match.totalCount, match.complete]).toEqual([expected.size, true]);
    expect(match.nodes.map(({ entities }: Data) => entities.map(({ id }: Data) => id).join(' ')).sort()).toEqual([...expected].sort());
    expect(expected.size).toBeGreaterThan(10);
  });

  it('finds the same paths written from the end, walked the other way', async () => {
    const there = `[${HOSPITAL}, { relationships: { types: [PART_OF, AFFILIATED_WITH] }, direction: OUT, repeat: { min: 0, max: 2 }, entity: { types: [INSTITUTION] } }, ${TO_AGREEMENT}, ${TO_COMPANY}]`;
    const back = `[
      { entity: { kinds: [COMPANY] } }
      { relationships: { types: [PARTY_TO] }, direction: OUT, entity: { types: [AGREEMENT] } }
      { relationships: { types: [PARTY_TO] }, direction: IN, entity: { types: [INSTITUTION] } }
      { relationships: { types: [PART_OF, AFFILIATED_WITH] }, direction: IN, repeat: { min: 0, max: 2 }, entity: { kinds: [HOSPITAL] } }
    ]`;
    const nodes = async (pattern: string) =>
      (await atlas.data(`{ match(pattern: ${pattern}, first: 500) { nodes { score entities { id } hops { relationships { id } } } } }`)).match.nodes;
    const reversed = (await nodes(back)).map(({ score, entities, hops }: Data) => ({ score, entities: entities.toReversed(), hops: hops.toReversed() }));
    const sorted = (paths: Data[]) => paths.map((path) => JSON.stringify(path)).sort();
    expect(sorted(reversed)).toEqual(sorted(await nodes(there)));
    expect(reversed.length).toBeGreaterThan(20);
  });
});

describe('a pattern that cannot be searched to its end', () => {
  it('says by which budget it was cut and how deep it is whole, and its best paths come first', async () => {
    const ids = Array.from({ length: 60 }, (_, i) => `institution/i${String(i).padStart(2, '0')}`);
    const changes: Change[] = [source('source/all'), ...ids.map((id) => entity(id))].map((record) => ({ op: 'PUT_ENTITY', entity: record }));
    ids.forEach((from, i) => {
      for (const to of ids.slice(i + 1))
        changes.push({ op: 'PUT_RELATIONSHIP', relationship: relationship('PARTNERS_WITH', from, to, { evidence: [evidence('source/all')] }) });
    });
    const atlas = await startAtlasWith(changes);
    const { match } = await atlas.data(`{
      match(pattern: [{ entity: { ids: ["${ids[0]}"] } }, { repeat: { min: 1, max: 8 }, entity: { ids: ["${ids[1]}"] } }], first: 3) {
        totalCount complete truncatedBy completeToDepth explored pageInfo { hasNextPage } nodes { length }
      }
    }`);
    await atlas.close();
    expect(match).toEqual({
      totalCount: expect.any(Number),
      complete: false,
      truncatedBy: expect.stringMatching(/^(EXPANSIONS|TIME|PATHS)$/),
      completeToDepth: expect.any(Number),
      explored: expect.any(Number),
      pageInfo: { hasNextPage: true },
      nodes: [{ length: 1 }, { length: 2 }, { length: 2 }],
    });
    expect(match.completeToDepth).toBeGreaterThanOrEqual(2);
    expect(match.completeToDepth).toBeLessThan(8);
  });
});
