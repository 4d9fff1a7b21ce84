import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '../../src/graphql/limits.ts';
import type { Change } from '../../src/store/store.ts';
import { type Data, type RunningAtlas, startAtlas, startAtlasWith } from '../http/startAtlas.ts';
import { entity, evidence, relationship, source } from '../snapshot/records.ts';
import { startSmallAtlas } from './smallAtlas.ts';

type Variables = Record<string, unknown>;

const VARIABLES = '$from: EntitySelector!, $to: EntitySelector!, $maxHops: Int, $relationships: RelationshipFilter, $via: EntityFilter, $avoid: EntitySelector';
const ARGUMENTS = 'from: $from, to: $to, maxHops: $maxHops, relationships: $relationships, via: $via, avoid: $avoid';
const PATHS = (fields: string) => `query (${VARIABLES}, $mode: PathMode) { list: paths(${ARGUMENTS}, mode: $mode) { ${fields} } }`;
const CONNECTORS = (fields: string) => `query (${VARIABLES}, $connector: EntityFilter) { list: connectors(${ARGUMENTS}, connector: $connector) { ${fields} } }`;
const WHOLE = `totalCount relaxations(first: 50) { totalCount complete unsearched truncatedBy nodes {
  kind argument count complete example { length entities { id } } sentence(language: EN) zh: sentence(language: ZH)
  maxHops status minQuality relationshipType types notTypes withoutSources entity { id }
} }`;

const RUIJIN_TO_SEED = { from: { ids: ['institution/ruijin'] }, to: { ids: ['fund/seed'] }, mode: 'ALL' };

let atlas: RunningAtlas;
let small: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
  small = await startSmallAtlas();
});
afterAll(async () => {
  await atlas?.close();
  await small?.close();
});

/** The question with what the relaxation says its argument must say. */
function relaxed(question: Variables, { kind, argument, entity: named, ...says }: Data): Variables {
  const [name, field] = argument.split('.');
  if (field !== undefined) {
    const filter = { ...(question[name] as Variables), [field]: says[field] ?? null };
    return { ...question, [name]: kind === 'TYPES' ? { ...filter, types: says.types, notTypes: says.notTypes } : filter };
  }
  const { ids = [] } = (question['avoid'] ?? {}) as { ids?: string[] };
  const rest = ids.filter((id) => id !== named?.id);
  return { ...question, [name]: kind === 'MORE_HOPS' ? says.maxHops : kind === 'AVOID' && named !== null && rest.length > 0 ? { ids: rest } : null };
}

/** Sentences in both languages of what helps; each change made as told gives as many answers as told. */
async function whyNot(running: RunningAtlas, query: typeof PATHS, question: Variables): Promise<[string, string][]> {
  const { list } = await running.data(query(WHOLE), question);
  const { nodes, ...rest } = list.relaxations;
  expect([list.totalCount, rest]).toEqual([0, { totalCount: nodes.length, complete: true, unsearched: [], truncatedBy: null }]);
  for (const relaxation of nodes) {
    const again = await running.data(query(WHOLE), relaxed(question, relaxation));
    expect([relaxation.sentence, again.list.totalCount, relaxation.complete]).toEqual([relaxation.sentence, relaxation.count, true]);
    expect(again.list.relaxations).toEqual({ totalCount: 0, complete: true, unsearched: [], truncatedBy: null, nodes: [] });
  }
  return nodes.map(({ sentence, zh }: Data) => [sentence, zh]);
}

describe('relaxations of a question without an answer', () => {
  const LOCATED_1 = ['1 path if “A is located in B” counts.', '若计入“甲位于乙”，有1条路径。'];
  it.each<[Variables, string[][]]>([
    [{ maxHops: 1 }, [['1 path at 2 hops.', '若允许2步，有1条路径。']]],
    [{ relationships: { asOf: '2016' } }, [['3 paths at any time, not only as of 2016.', '若不限于2016，有3条路径。'], LOCATED_1]],
    [{ relationships: { status: ['ENDED'] } }, [['3 paths if actual relationships count.', '若计入现行的关系，有3条路径。']]],
    [{ relationships: { status: ['PLANNED'] } }, [['2 paths if actual relationships count.', '若计入现行的关系，有2条路径。']]],
    [
      { relationships: { status: ['ACTUAL'] }, via: { kinds: ['COMPANY', 'GOVERNMENT_BODY'] }, avoid: { ids: ['institution/alpha'] } },
      [
        ['1 path if ended relationships count.', '若计入已结束的关系，有1条路径。'],
        ['1 path through Alpha Bio.', '若可经过阿尔法生物，有1条路径。'],
      ],
    ],
    [
      { relationships: { stance: 'STATED', notTypes: ['PARTY_TO', 'INVESTED_IN'] } },
      [
        ['1 path if implied facts count.', '若计入隐含的事实，有1条路径。'],
        ['1 path if “A is a party to B” counts.', '若计入“甲是乙的一方”，有1条路径。'],
        ['1 path if “A invested in B” counts.', '若计入“甲投资了乙”，有1条路径。'],
      ],
    ],
    [
      { relationships: { stance: 'IMPLIED', notTypes: ['PARTNERS_WITH'] } },
      [
        ['2 paths if stated facts count.', '若计入明确记载的事实，有2条路径。'],
        ['1 path if “A partners with B” counts.', '若计入“甲与乙合作”，有1条路径。'],
      ],
    ],
    [{ relationships: { stance: 'IMPLIED', minQuality: 'PRIMARY' } }, [['1 path if weak sources count.', '若计入质量较弱的文献，有1条路径。']]],
    [{ relationships: { stance: 'IMPLIED', minQuality: 'PRIMARY', notTypes: ['PARTNERS_WITH'] } }, []],
    [{ relationships: { source: 'source/filing' } }, [['3 paths if others than “filing” may say so.', '若不限于“filing”所载，有3条路径。']]],
    [
      { relationships: { withoutSources: ['source/filing', 'source/blog', 'source/news'] } },
      [
        ['1 path if “blog” counts.', '若计入“blog”，有1条路径。'],
        ['1 path if “news” counts.', '若计入“news”，有1条路径。'],
      ],
    ],
    [{ relationships: { types: ['LOCATED_IN'] } }, [['1 path if “A invested in B” counts.', '若计入“甲投资了乙”，有1条路径。']]],
    [
      { relationships: { types: ['ACQUIRED'] } },
      [['3 paths if all types of relationships that connect count.', '若计入所有起连接作用的关系类型，有3条路径。']],
    ],
    [{ via: { types: ['AGREEMENT'] } }, [['3 paths if anything may stand between the two sides.', '若不限中间经过什么，有3条路径。']]],
    [{ relationships: { minQuality: 'PRIMARY' } }, [['1 path if press reports count.', '若计入媒体报道，有1条路径。']]],
    [{ avoid: { ids: ['fund/seed', 'institution/cul-de-sac'] } }, [['3 paths to Seed Fund.', '若可到达种子基金，有3条路径。']]],
    [{ avoid: { ids: ['institution/ruijin'] } }, [['3 paths from Ruijin Hospital.', '若可从瑞金医院出发，有3条路径。']]],
    [
      { avoid: { ids: ['institution/beta', 'institution/alpha'] } },
      [
        ['2 paths through Alpha Bio.', '若可经过阿尔法生物，有2条路径。'],
        ['1 path through Beta Pharma.', '若可经过Beta Pharma，有1条路径。'],
      ],
    ],
  ])('to %j say what would give one', async (asked, sentences) => {
    expect(await whyNot(small, PATHS, { ...RUIJIN_TO_SEED, ...asked })).toEqual(sentences);
  });

  it('for connectors count connectors', async () => {
    const question = { ...RUIJIN_TO_SEED, mode: undefined, connector: { types: ['PLACE'] } };
    expect(await whyNot(small, CONNECTORS, question)).toEqual([
      ['4 connectors if anything may be a connector.', '若不限连接者是什么，有4个连接者。'],
      ['1 connector if “A is located in B” counts.', '若计入“甲位于乙”，有1个连接者。'],
    ]);
    expect(await whyNot(small, CONNECTORS, { ...question, connector: { types: ['AGREEMENT'] }, maxHops: 2 })).toEqual([
      ['1 connector if anything may be a connector.', '若不限连接者是什么，有1个连接者。'],
      ['1 connector at 3 hops.', '若允许3步，有1个连接者。'],
    ]);
  });

  it('tell whole what each changes, with the first path', async () => {
    const { list } = await small.data(PATHS(WHOLE), { ...RUIJIN_TO_SEED, maxHops: 2, relationships: { status: ['PLANNED'], stance: null } });
    const nothing = { maxHops: null, status: null, minQuality: null, relationshipType: null, types: null, notTypes: null, withoutSources: null, entity: null };
    expect(list.relaxations.nodes).toEqual([
      {
        ...nothing,
        ...{ kind: 'STATUS', argument: 'relationships.status', count: 1, complete: true },
        ...{ sentence: '1 path if actual relationships count.', zh: '若计入现行的关系，有1条路径。' },
        example: { length: 2, entities: [{ id: 'institution/ruijin' }, { id: 'institution/alpha' }, { id: 'fund/seed' }] },
        status: ['ACTUAL', 'PLANNED'],
      },
    ]);
  });

  it('are as many as asked for, in the language of the request', async () => {
    const question = { ...RUIJIN_TO_SEED, avoid: { ids: ['institution/beta', 'institution/alpha'] } };
    const query = PATHS('relaxations(first: 1) { totalCount nodes { sentence } }');
    const { list } = await small.data(query, question, { 'accept-language': 'zh-CN' });
    expect(list.relaxations).toEqual({ totalCount: 2, nodes: [{ sentence: '若可经过阿尔法生物，有2条路径。' }] });
  });

  it('are none, and nothing is searched, where there is an answer, also on a page behind the last one', async () => {
    const query = `{ paths(from: { ids: ["institution/ruijin"] }, to: { ids: ["fund/seed"] }, mode: K_SHORTEST, first: 1) {
      totalCount pageInfo { endCursor } relaxations { totalCount complete unsearched truncatedBy explored nodes { kind } }
    } }`;
    const none = { totalCount: 0, complete: true, unsearched: [], truncatedBy: null, explored: 0, nodes: [] };
    const { paths } = await small.data(query);
    expect([paths.totalCount, paths.relaxations]).toEqual([null, none]);
    const shortest = query.replace('K_SHORTEST', 'SHORTEST');
    const { endCursor } = (await small.data(shortest)).paths.pageInfo;
    const behind = await small.data(shortest.replace('first: 1', `first: 1, after: "${endCursor}"`));
    expect(behind.paths.relaxations).toEqual(none);
  });
});

describe('relaxations on the atlas of the seeds', () => {
  it.each<[typeof PATHS, Variables]>([
    [PATHS, { mode: 'ALL', maxHops: 2, relationships: { minQuality: 'PRIMARY', stance: 'STATED' } }],
    [PATHS, { mode: 'ALL_SHORTEST', maxHops: 3, relationships: { types: ['COMMITTED_TO', 'LICENSED_TO'] } }],
    [CONNECTORS, { maxHops: 3, relationships: { asOf: '1990', stance: 'IMPLIED' }, connector: { kinds: ['COMPANY'] } }],
    [CONNECTORS, { maxHops: 3, via: { kinds: ['COMPANY'] }, connector: { kinds: ['COMPANY'] }, avoid: { ids: ['institution/shanghai-biochip'] } }],
  ])('give what they promise (%#)', async (query, asked) => {
    const question = { from: { where: { kinds: ['HOSPITAL'] } }, to: { where: { types: ['FUND'] } }, ...asked };
    expect(await whyNot(atlas, query, question)).not.toEqual([]);
  });
});

describe('relaxations that are too much', () => {
  const ends = 'from: { ids: ["institution/ruijin"] }, to: { ids: ["place/park"] }';

  it('count as a search each, and their first is checked', async () => {
    const many = Array.from({ length: LIMITS.querySearches }, (_, i) => `r${i}: relaxations { totalCount }`).join(' ');
    const { errors = [] } = await small.ask(`{ paths(${ends}) { ${many} } }`);
    expect(errors.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      ['the query has 21 path searches, more than the 20 allowed; split the query', 'LIMIT_EXCEEDED'],
    ]);
    for (const first of [0, 201]) {
      const refused = await small.ask(`{ connectors(${ends}) { relaxations(first: ${first}) { totalCount } } }`);
      expect(refused.errors?.map(({ extensions }) => [extensions.argument, extensions.code])).toEqual([
        ['first', first === 0 ? 'BAD_USER_INPUT' : 'LIMIT_EXCEEDED'],
      ]);
    }
  });

  it('say so where the question itself was cut before an answer was found', async () => {
    const ids = Array.from({ length: 60 }, (_, i) => `institution/i${String(i).padStart(2, '0')}`);
    const changes: Change[] = [source('source/all'), ...ids.map((id) => entity(id))].map((record) => ({ op: 'PUT_ENTITY', entity: record }));
    ids.forEach((from, i) => {
      for (const to of ids.slice(i + 1))
        changes.push({ op: 'PUT_RELATIONSHIP', relationship: relationship('PARTNERS_WITH', from, to, { evidence: [evidence('source/all')] }) });
    });
    const dense = await startAtlasWith(changes);
    try {
      const question = { from: { ids: [ids[0]] }, to: { ids: [ids[1]] }, maxHops: 6, connector: { types: ['FUND'] } };
      const { list } = await dense.data(CONNECTORS('totalCount complete relaxations { totalCount complete unsearched truncatedBy explored }'), question);
      expect(list).toEqual({
        ...{ totalCount: 0, complete: false },
        relaxations: {
          ...{ totalCount: 0, complete: false, explored: 0 },
          ...{ unsearched: ['MORE_HOPS', 'TYPES', 'CONNECTOR'], truncatedBy: expect.stringMatching(/^(EXPANSIONS|TIME|PATHS)$/) },
        },
      });
      const away = { ...question, maxHops: 5, connector: null, avoid: { ids: [ids[0], ids[2]] } };
      const cut = await dense.data(CONNECTORS(WHOLE), away);
      expect(cut.list.relaxations).toMatchObject({ complete: true, unsearched: [], truncatedBy: expect.stringMatching(/^(EXPANSIONS|TIME|PATHS)$/) });
      expect(cut.list.relaxations.nodes).toEqual([
        expect.objectContaining({ kind: 'AVOID', complete: false, sentence: expect.stringMatching(/^At least \d+ connectors from /), entity: { id: ids[0] } }),
      ]);
    } finally {
      await dense.close();
    }
  });
});
