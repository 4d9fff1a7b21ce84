import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Data, type RunningAtlas, startAtlasWith } from '../http/startAtlas.ts';
import { date, entity, evidence, money, name, relationship, source, statement } from '../snapshot/records.ts';

const OF_A = { evidence: [evidence('source/a')] };
const OF_BOTH = { evidence: [evidence('source/a'), evidence('source/b')] };
const ENTITIES = [
  source('source/a', { title: 'Filing', published: '2024-03', quality: 'PRIMARY' }),
  source('source/b', { title: 'Paper', published: '2023', quality: 'PRESS' }),
  entity('institution/hospital', { kind: 'HOSPITAL', names: [name('East Hospital'), name('东方医院')], ...OF_BOTH }),
  entity('institution/company', { kind: 'COMPANY', names: [name('Antibody Works'), name('抗体公司')], ...OF_BOTH }),
  entity('institution/again', { kind: 'COMPANY', names: [name('Antibody Works Ltd.')], ...OF_BOTH }),
  entity('fund/fund', {
    names: [name('Seed Money'), name('种子基金')],
    statements: [
      statement('fundSize', money('100000000'), { asOf: '2022', ...OF_A }),
      statement('fundSize', money('120000000'), { asOf: '2022', evidence: [evidence('source/b')] }),
      statement('founded', date('2019'), OF_BOTH),
    ],
    ...OF_BOTH,
  }),
  entity('place/island', { names: [name('Far Island')], ...OF_BOTH }),
];
const LINKS = [
  relationship('PARTNERS_WITH', 'institution/hospital', 'institution/company', OF_BOTH),
  relationship('INVESTED_IN', 'fund/fund', 'institution/company', { on: '2022', ...OF_A }),
  relationship('SUPPORTS', 'fund/fund', 'institution/again', OF_BOTH),
  relationship('PARTNERS_WITH', 'institution/hospital', 'institution/again', { status: 'PLANNED', since: '2021', ...OF_BOTH }),
];
const IDS = `{ quality { nodes { id pathCount } } }`;

describe('quality', () => {
  let atlas: RunningAtlas;
  beforeAll(async () => {
    atlas = await startAtlasWith([
      ...ENTITIES.map((record) => ({ op: 'PUT_ENTITY', entity: record }) as const),
      ...LINKS.map((record) => ({ op: 'PUT_RELATIONSHIP', relationship: record }) as const),
    ]);
  });
  afterAll(() => atlas.close());

  it('tells what to look at, why, and where it is said', async () => {
    const { quality } = await atlas.data(`{ quality {
      totalCount complete pathsComplete counts { kind count } pageInfo { hasNextPage hasPreviousPage }
      nodes { id kind rule score pathCount entities { id } relationships { id } statements { property asOf } explanation zh: explanation(language: ZH) evidence { source { id } } }
    } }`);
    const [contradiction, planned, duplicate, ofOne] = quality.nodes;
    expect({ ...quality, nodes: quality.nodes.map(({ rule, score, pathCount }: Data) => [rule, score, pathCount]) }).toEqual({
      totalCount: 6,
      complete: true,
      pathsComplete: true,
      counts: [
        { kind: 'CONTRADICTION', count: 1 },
        { kind: 'DUPLICATE', count: 1 },
        { kind: 'STALE', count: 1 },
        { kind: 'SINGLE_SOURCE', count: 2 },
        { kind: 'ORPHAN', count: 1 },
      ],
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
      nodes: [
        ['ALIKE', expect.any(Number), 2],
        ['VALUES_DIFFER', 0.9, 2],
        ['ONE_DOCUMENT_VALUES', 0.3, 2],
        ['PLANNED_RELATIONSHIP', 0.8, 1],
        ['ONE_DOCUMENT_RELATIONSHIP', 0.3, 1],
        ['NO_RELATIONSHIPS', 0.5, 0],
      ],
    });
    expect(contradiction).toEqual({
      id: 'finding:alike:institution/again:institution/company',
      kind: 'DUPLICATE',
      rule: 'ALIKE',
      score: expect.closeTo(0.97, 1),
      pathCount: 2,
      entities: [{ id: 'institution/again' }, { id: 'institution/company' }],
      relationships: [],
      statements: [],
      explanation:
        'Antibody Works Ltd. and Antibody Works may be one: their names differ in the legal form only (Antibody Works Ltd., Antibody Works); they share 2 neighbours.',
      zh: '“Antibody Works Ltd.”与“抗体公司”可能是同一个：名称仅组织形式不同（Antibody Works Ltd.、Antibody Works）；共有2个相邻实体。',
      evidence: [{ source: { id: 'source/a' } }, { source: { id: 'source/b' } }],
    });
    expect(planned).toEqual({
      id: 'finding:values-differ:fund/fund:fundSize',
      kind: 'CONTRADICTION',
      rule: 'VALUES_DIFFER',
      score: 0.9,
      pathCount: 2,
      entities: [{ id: 'fund/fund' }],
      relationships: [],
      statements: [
        { property: 'fundSize', asOf: '2022' },
        { property: 'fundSize', asOf: '2022' },
      ],
      explanation: 'Documents disagree on fund size of Seed Money: 100 million yuan (as of 2022); 120 million yuan (as of 2022).',
      zh: expect.stringMatching(/^关于种子基金的“基金规模”，各文献说法不一：.*（截至2022）；.*（截至2022）。$/),
      evidence: [{ source: { id: 'source/a' } }, { source: { id: 'source/b' } }],
    });
    expect([duplicate.statements.length, ofOne.relationships, ofOne.entities.map(({ id }: Data) => id)]).toEqual([
      2,
      [{ id: 'partners-with:institution/hospital:institution/again' }],
      ['institution/hospital', 'institution/again'],
    ]);
    expect(ofOne.explanation).toMatch(/^Planned, and its time has come or nothing new was heard of it: .*Antibody Works Ltd\..*\. Did it happen\?$/);
  });

  it.each([
    ['kinds: [STALE, ORPHAN]', ['planned-relationship', 'no-relationships']],
    ['types: [PLACE]', ['no-relationships']],
    ['about: "institution/hospital"', ['planned-relationship']],
    ['about: "invested-in:fund/fund:institution/company"', ['one-document-relationship']],
    ['minScore: 0.9', ['alike', 'values-differ']],
    ['kinds: [STALE], asOf: "2020"', []],
    ['kinds: [STALE], asOf: "2040", first: 1', ['old-relationship']],
    ['kinds: [STALE], asOf: "2040", staleAfterYears: 30', ['planned-relationship']],
  ])('with %s is %j', async (args, expected) => {
    const { quality } = await atlas.data(`{ quality(${args}) { nodes { id } } }`);
    expect(quality.nodes.map(({ id }: Data) => id.split(':')[1])).toEqual(expected);
  });

  it('comes in pages whose cursors stay good when the graph changes', async () => {
    const all = (await atlas.data(IDS)).quality.nodes.map(({ id }: Data) => id);
    const { quality: one } = await atlas.data(`{ quality(first: 2) { edges { cursor } pageInfo { endCursor hasNextPage } } }`);
    expect(one.pageInfo.hasNextPage).toBe(true);
    const before = entity('place/another', { names: [name('Another Isle')], ...OF_BOTH });
    await atlas.atlas.store.append([{ op: 'PUT_ENTITY', entity: before }], null, { who: 'test', why: 'to see' });
    await atlas.atlas.projector.catchUp();
    const { quality: rest } = await atlas.data(
      `{ quality(first: 10, after: "${one.pageInfo.endCursor}") { totalCount nodes { id } pageInfo { hasPreviousPage } } }`,
    );
    expect(rest.nodes.map(({ id }: Data) => id)).toEqual([...all.slice(2, 5), 'finding:no-relationships:place/another', ...all.slice(5)]);
    expect([rest.totalCount, rest.pageInfo.hasPreviousPage]).toEqual([7, true]);
  });

  it('refuses what cannot be meant, and what is too much', async () => {
    const codes = async (args: string) => {
      const { errors } = await atlas.ask(`{ quality(${args}) { totalCount } }`);
      return errors?.map(({ extensions }) => [extensions.code, extensions.argument]);
    };
    expect(await codes('minScore: 1.5')).toEqual([['BAD_USER_INPUT', 'minScore']]);
    expect(await codes('staleAfterYears: 0')).toEqual([['BAD_USER_INPUT', 'staleAfterYears']]);
    expect(await codes('kinds: []')).toEqual([['BAD_USER_INPUT', 'kinds']]);
    expect(await codes('about: "institution/nobody"')).toEqual([['NOT_FOUND', 'about']]);
    expect(await codes('first: 201')).toEqual([['LIMIT_EXCEEDED', 'first']]);
    expect(await codes('after: "bm9uZQ"')).toEqual([['BAD_USER_INPUT', 'after']]);
    const many = Array.from({ length: 21 }, (_, i) => `q${i}: quality { totalCount }`).join(' ');
    expect((await atlas.ask(`{ ${many} }`)).errors?.map(({ extensions }) => extensions.code)).toEqual(['LIMIT_EXCEEDED']);
  });
});
