import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RelationshipRecord } from '../../src/ontology/records.ts';
import { type Data, type RunningAtlas, startAtlas, startAtlasWith } from '../http/startAtlas.ts';
import { entity, evidence, name, relationship, source } from '../snapshot/records.ts';

const ENTITIES = [
  source('source/register'),
  entity('institution/alpha', { kind: 'COMPANY', names: [name('Alpha Bio'), name('阿尔法生物')] }),
  entity('institution/beta', { kind: 'COMPANY', names: [name('Beta Pharma'), name('贝塔医药')] }),
  entity('institution/hospital', { kind: 'HOSPITAL' }),
  entity('fund/seed'),
  entity('fund/twin'),
  entity('person/chen', { names: [name('Chen Wei'), name('陈伟')] }),
  entity('person/li', { names: [name('Li Na'), name('李娜')] }),
  entity('person/wang'),
  entity('event/forum'),
];
const RELATIONSHIPS = [
  post('chen', 'alpha', { role: 'chairman', since: '2012-03', until: '2018' }),
  post('chen', 'beta', { role: 'director', since: '2015' }),
  post('li', 'alpha', { since: '2010', until: '2011', status: 'ENDED' }),
  post('li', 'beta', { since: '2016' }),
  post('wang', 'alpha', {}),
  post('wang', 'beta', { since: '2016' }),
  post('wang', 'hospital', { status: 'PLANNED', since: '2027' }),
  relationship('FOUNDED', 'person/chen', 'institution/alpha', { on: '2012-03-01', evidence: [evidence('source/register')] }),
  relationship('TOOK_PART_IN', 'person/chen', 'event/forum', { on: '2020', evidence: [evidence('source/register')] }),
  relationship('INVESTED_IN', 'fund/seed', 'institution/alpha', { evidence: [evidence('source/register')] }),
  relationship('INVESTED_IN', 'fund/seed', 'institution/hospital', { evidence: [evidence('source/register')] }),
  relationship('PARTNERS_WITH', 'fund/twin', 'institution/hospital', { evidence: [evidence('source/register')] }),
  relationship('PARTNERS_WITH', 'institution/beta', 'fund/twin', { evidence: [evidence('source/register')] }),
];

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlasWith([
    ...ENTITIES.map((record) => ({ op: 'PUT_ENTITY', entity: record }) as const),
    ...RELATIONSHIPS.map((record) => ({ op: 'PUT_RELATIONSHIP', relationship: record }) as const),
  ]);
});
afterAll(() => atlas.close());

describe('interlocks', () => {
  it('tell whom two institutions share, by which posts, and when these overlapped', async () => {
    const { interlocks } = await atlas.data(`{
      interlocks(of: { ids: ["institution/alpha"] }) {
        totalCount complete truncatedBy explored pageInfo { hasNextPage hasPreviousPage }
        nodes {
          from { name } with { name } sharedCount overlappingCount
          shared {
            entity { name } overlaps overlap { since until }
            fromRelationships { type role since until on } withRelationships { role since status evidence { source { id } } }
          }
        }
      }
    }`);
    const atBeta = (role: string | null, since: string) => [{ role, since, status: 'ACTUAL', evidence: [{ source: { id: 'source/register' } }] }];
    const atAlpha = (role: string | null, since: string | null, until: string | null) => ({ type: 'AFFILIATED_WITH', role, since, until, on: null });
    expect(interlocks).toEqual({
      totalCount: 2,
      complete: true,
      truncatedBy: null,
      explored: expect.any(Number),
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
      nodes: [
        {
          from: { name: 'Alpha Bio' },
          with: { name: 'Beta Pharma' },
          sharedCount: 3,
          overlappingCount: 1,
          shared: [
            {
              entity: { name: 'Chen Wei' },
              overlaps: true,
              overlap: { since: '2015', until: null },
              fromRelationships: [atAlpha('chairman', '2012-03', '2018'), { type: 'FOUNDED', role: null, since: null, until: null, on: '2012-03-01' }],
              withRelationships: atBeta('director', '2015'),
            },
            {
              entity: { name: 'wang' },
              overlaps: null,
              overlap: null,
              fromRelationships: [atAlpha(null, null, null)],
              withRelationships: atBeta(null, '2016'),
            },
            {
              entity: { name: 'Li Na' },
              overlaps: false,
              overlap: null,
              fromRelationships: [atAlpha(null, '2010', '2011')],
              withRelationships: atBeta(null, '2016'),
            },
          ],
        },
        {
          from: { name: 'Alpha Bio' },
          with: { name: 'hospital' },
          sharedCount: 1,
          overlappingCount: 0,
          shared: [
            {
              entity: { name: 'wang' },
              overlaps: null,
              overlap: null,
              fromRelationships: [atAlpha(null, null, null)],
              withRelationships: [{ role: null, since: '2027', status: 'PLANNED', evidence: [{ source: { id: 'source/register' } }] }],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['of: { ids: ["institution/beta"] }', ['beta alpha: chen wang li', 'beta hospital: wang']],
    ['of: { where: { types: [INSTITUTION] } }', ['alpha beta: chen wang li', 'alpha hospital: wang', 'beta hospital: wang']],
    ['of: { ids: ["institution/hospital", "institution/alpha"] }', ['alpha beta: chen wang li', 'alpha hospital: wang', 'hospital beta: wang']],
    ['of: { ids: ["institution/beta"] }, with: { ids: ["institution/alpha", "event/forum"] }', ['beta alpha: chen wang li', 'beta forum: chen']],
    ['of: { ids: ["event/forum"] }', []],
    ['of: { ids: ["institution/alpha"] }, through: { types: [FUND] }', ['alpha hospital: seed']],
    ['of: { ids: ["institution/alpha"] }, through: { types: [FUND] }, direction: IN', ['alpha hospital: seed']],
    ['of: { ids: ["institution/alpha"] }, through: { types: [FUND] }, direction: OUT', []],
    // A partnership has no direction.
    ['of: { ids: ["institution/beta"] }, through: { types: [FUND] }, direction: IN', ['beta hospital: twin']],
    ['of: { ids: ["institution/beta"] }, through: { types: [FUND] }, direction: OUT', ['beta hospital: twin']],
    ['of: { ids: ["institution/alpha"] }, through: { ids: ["person/li"] }', ['alpha beta: li']],
    ['of: { ids: ["institution/alpha"] }, relationships: { types: [AFFILIATED_WITH], status: [ACTUAL] }', ['alpha beta: chen wang']],
    ['of: { ids: ["institution/alpha"] }, relationships: { asOf: "2017" }', ['alpha beta: chen wang']],
    ['of: { ids: ["institution/alpha"] }, relationships: { asOf: "2010" }', []],
    ['of: { ids: ["person/chen"] }, through: { kinds: [COMPANY] }', ['chen li: beta alpha', 'chen wang: beta alpha']],
  ])('of %s are %j', async (args, expected) => {
    const { interlocks } = await atlas.data(`{ interlocks(${args}) { totalCount nodes { from { id } with { id } shared { entity { id } } } } }`);
    const short = ({ id }: Data) => id.split('/')[1];
    expect(
      interlocks.nodes.map((pair: Data) => `${short(pair.from)} ${short(pair.with)}: ${pair.shared.map((one: Data) => short(one.entity)).join(' ')}`),
    ).toEqual(expected);
    expect(interlocks.totalCount).toBe(expected.length);
  });

  it('speak Chinese', async () => {
    const { interlocks } = await atlas.data(
      '{ interlocks(of: { ids: ["institution/alpha"] }, first: 1) { nodes { from { name } with { name } shared(first: 1) { entity { name } withRelationships { sentence } } } } }',
      {},
      { 'accept-language': 'zh' },
    );
    expect(interlocks.nodes).toEqual([
      {
        from: { name: '阿尔法生物' },
        with: { name: '贝塔医药' },
        shared: [{ entity: { name: '陈伟' }, withRelationships: [{ sentence: '陈伟自2015年起为贝塔医药的“director”' }] }],
      },
    ]);
  });

  it('come in pages that add up to the whole', async () => {
    const pairs: string[] = [];
    let after: string | null = null;
    do {
      const { interlocks }: Data = await atlas.data(
        `query ($after: String) { interlocks(of: { where: { types: [INSTITUTION] } }, first: 1, after: $after) {
          totalCount edges { cursor node { from { id } with { id } } } nodes { sharedCount } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        } }`,
        { after },
      );
      const [{ node, cursor }] = interlocks.edges;
      expect(interlocks).toMatchObject({ totalCount: 3, pageInfo: { hasPreviousPage: after !== null, startCursor: cursor, endCursor: cursor } });
      pairs.push(`${node.from.id} ${node.with.id}`);
      after = interlocks.pageInfo.hasNextPage ? cursor : null;
    } while (after !== null);
    expect(pairs).toEqual(['institution/alpha institution/beta', 'institution/alpha institution/hospital', 'institution/beta institution/hospital']);
  });

  it.each([
    ['of: { ids: ["institution/nobody"] }', 'NOT_FOUND', 'of.ids'],
    ['of: { ids: [] }', 'BAD_USER_INPUT', 'of.ids'],
    ['of: { where: {} }', 'BAD_USER_INPUT', 'of.where'],
    ['of: { ids: ["institution/alpha"] }, with: { ids: ["x"] }', 'NOT_FOUND', 'with.ids'],
    ['of: { ids: ["institution/alpha"] }, through: { types: [] }', 'BAD_USER_INPUT', 'through.types'],
    ['of: { ids: ["institution/alpha"] }, relationships: { types: [] }', 'BAD_USER_INPUT', 'relationships.types'],
    ['of: { ids: ["institution/alpha"] }, first: 0', 'BAD_USER_INPUT', 'first'],
    ['of: { ids: ["institution/alpha"] }, first: 201', 'LIMIT_EXCEEDED', 'first'],
    ['of: { ids: ["institution/alpha"] }, after: "bm8"', 'BAD_USER_INPUT', 'after'],
  ])('refuse %s', async (args, code, argument) => {
    const { errors } = await atlas.ask(`{ interlocks(${args}) { totalCount } }`);
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([[code, argument]]);
  });

  it('refuse a list of shared entities that is too long, and count as searches', async () => {
    const one = 'interlocks(of: { ids: ["institution/alpha"] }, first: 1)';
    const { errors } = await atlas.ask(`{ ${one} { nodes { shared(first: 201) { overlaps } } } }`);
    expect(errors?.[0].extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', argument: 'first' });
    const many = await atlas.ask(`{ ${Array.from({ length: 21 }, (_, i) => `i${i}: ${one} { totalCount }`).join(' ')} }`);
    expect(many.errors?.[0]).toMatchObject({ message: expect.stringContaining('21 path searches'), extensions: { code: 'LIMIT_EXCEEDED' } });
  });
});

describe('interlocks of the seeds', () => {
  it('show who worked at two institutions at the same time', async () => {
    const seeds = await startAtlas();
    const { interlocks } = await seeds.data(
      '{ interlocks(of: { where: { name: "HUTCHMED" } }) { nodes { with { name } shared { entity { name } overlaps overlap { since until } } } } }',
    );
    await seeds.close();
    expect(interlocks.nodes).toContainEqual({
      with: { name: 'Hutchison MediPharma' },
      shared: [{ entity: { name: 'Samantha Du' }, overlaps: true, overlap: { since: '2001', until: '2011' } }],
    });
  });
});

function post(person: string, institution: string, more: Partial<RelationshipRecord>): RelationshipRecord {
  return relationship('AFFILIATED_WITH', `person/${person}`, `institution/${institution}`, { evidence: [evidence('source/register')], ...more });
}
