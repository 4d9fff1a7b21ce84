import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { buildAtlasSchema } from '../../src/graphql/buildAtlasSchema.ts';
import { Deadline } from '../../src/graphql/Deadline.ts';
import { createLoaders, RecordCache } from '../../src/graphql/loaders.ts';
import { nothingSpent } from '../../src/graphql/Spent.ts';
import { timeOf } from '../../src/graphql/timeOf.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import type { NameRecord } from '../../src/ontology/records.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { type RunningAtlas, startAtlasWith } from '../http/startAtlas.ts';
import { entity, evidence, name, ONTOLOGY, relationship, source } from '../snapshot/records.ts';
import { startSmallAtlas } from './smallAtlas.ts';

let small: RunningAtlas;
beforeAll(async () => {
  small = await startSmallAtlas();
});
afterAll(() => small.close());

const codes = async (query: string) => (await small.ask(query)).errors?.map(({ extensions }) => extensions.code);

describe('atlas(asOf:)', () => {
  it('dates each of several fields side by side, whatever it is called and wherever its parts are written', async () => {
    const query = `query ($year: PartialDate = "2018") {
      entities { totalCount } first: atlas(asOf: "2012") { ...counts } second: atlas(asOf: 2019) { ... on Query { ...counts } } third: atlas(asOf: $year) { ...counts } atlas { ...counts }
    } fragment counts on Query { entity(id: "institution/alpha") { relationships { totalCount } } beta: node(id: "institution/beta") { ... on Institution { partners { totalCount } founded dissolved } } }`;
    const beta = (dissolved: string | null) => ({ partners: { totalCount: 0 }, founded: '2000', dissolved });
    const of = (totalCount: number, dissolved: string | null) => ({ entity: { relationships: { totalCount } }, beta: beta(dissolved) });
    expect(await small.data(query)).toEqual({
      entities: { totalCount: 11 },
      first: of(0, null),
      second: of(3, '2018'),
      third: of(2, '2018'),
      atlas: of(4, '2018'),
    });
  });

  it('lets the innermost of several inside one another count; one without a date takes the date away', async () => {
    const count = '{ entity(id: "institution/alpha") { relationships { totalCount } } }';
    const query = `{ atlas(asOf: "2019") { inner: atlas(asOf: "2018") ${count} none: atlas ${count} null: atlas(asOf: null) ${count} entity(id: "institution/alpha") { relationships { totalCount } } } }`;
    const of = (totalCount: number) => ({ entity: { relationships: { totalCount } } });
    expect(await small.data(query)).toEqual({ atlas: { inner: of(2), none: of(4), null: of(4), ...of(3) } });
  });

  it('gives way to a date given further inside', async () => {
    const query = `{ atlas(asOf: "2012") { entity(id: "institution/ruijin") { ... on Institution { earlier: partners { totalCount } partners(asOf: "2019") { totalCount } } relationships(asOf: "2019", neighbour: { types: [AGREEMENT] }) { totalCount } }
      fund: entity(id: "fund/seed") { earlier: statements(property: "fundSize") { asOf } statements(property: "fundSize", asOf: "2019") { asOf } }
      earlier: institutions { totalCount } institutions(where: { asOf: "2019" }) { totalCount }
      paths(from: { ids: ["institution/ruijin"] }, to: { ids: ["fund/seed"] }, relationships: { asOf: "2019" }, mode: ALL) { nodes { entities { id } } } } }`;
    expect((await small.data(query)).atlas).toEqual({
      entity: { earlier: { totalCount: 0 }, partners: { totalCount: 1 }, relationships: { totalCount: 1 } },
      fund: { earlier: [{ asOf: null }, { asOf: null }], statements: [{ asOf: '2019' }, { asOf: null }, { asOf: null }] },
      earlier: { totalCount: 4 },
      institutions: { totalCount: 4 },
      paths: { nodes: expect.arrayContaining([{ entities: [{ id: 'institution/ruijin' }, { id: 'institution/alpha' }, { id: 'fund/seed' }] }]) },
    });
  });

  it('answers what is asked by id though it was not there, related to nothing, and leads no path by it', async () => {
    const query = `{ atlas(asOf: "2012") { node(id: "institution/alpha") { id } entity(id: "institution/alpha") { name relationships { totalCount } ... on Institution { founded investingFunds { totalCount } } }
      neighbourhood(of: ["institution/alpha"]) { entities { id } }
      paths(from: { ids: ["institution/ruijin"] }, to: { ids: ["institution/alpha"] }) { totalCount relaxations { nodes { kind argument sentence count } } } } }`;
    const { paths, ...rest } = (await small.data(query)).atlas;
    expect(rest).toEqual({
      node: { id: 'institution/alpha' },
      entity: { name: 'Alpha Bio', relationships: { totalCount: 0 }, founded: null, investingFunds: { totalCount: 0 } },
      neighbourhood: { entities: [] },
    });
    expect(paths.totalCount).toBe(0);
    expect(paths.relaxations.nodes).toContainEqual({ kind: 'TIME', argument: 'atlas.asOf', sentence: '1 path at any time, not only as of 2012.', count: 1 });
  });

  it('does not take a way through what was not there for a way that is only to be avoided', async () => {
    const paths =
      'paths(from: { ids: ["institution/ruijin"] }, to: { ids: ["fund/seed"] }, avoid: { ids: ["institution/bureau"] }, maxHops: 3) { totalCount relaxations { nodes { kind count } } }';
    const then = (await small.data(`{ atlas(asOf: "2012") { ${paths} } }`)).atlas.paths;
    expect(then.totalCount).toBe(0);
    expect(then.relaxations.nodes.filter(({ kind }: { kind: string }) => kind === 'AVOID')).toEqual([]);
  });

  it('refuses a cursor of another date', async () => {
    const list = (asOf: string, after = '') => `{ atlas(asOf: "${asOf}") { entities(first: 2${after}) { pageInfo { endCursor } nodes { id } } } }`;
    const { pageInfo, nodes } = (await small.data(list('2019'))).atlas.entities;
    const after = `, after: "${pageInfo.endCursor}"`;
    expect(await codes(list('2018', after))).toEqual(['BAD_USER_INPUT']);
    expect(await codes(`{ entities(first: 2${after}) { nodes { id } } }`)).toEqual(['BAD_USER_INPUT']);
    const next = (await small.data(list('2019', after))).atlas.entities.nodes;
    expect([...nodes, ...next].map(({ id }: { id: string }) => id)).toEqual(['agreement/joint-lab', 'fund/seed', 'institution/alpha', 'institution/bureau']);
  });

  it('counts its searches, its depth and its items as they are counted outside', async () => {
    const search = 'paths(from: { ids: ["fund/seed"] }, to: { ids: ["institution/alpha"] }) { totalCount }';
    const side = (count: number) => `{ ${Array.from({ length: count }, (_, i) => `a${i}: atlas(asOf: "20${10 + i}") { ${search} }`).join(' ')} }`;
    expect(await codes(side(20))).toBeUndefined();
    expect(await codes(side(21))).toEqual(['LIMIT_EXCEEDED']);
    expect(
      await codes(`{ atlas { atlas { ...all } } } fragment all on Query { ${Array.from({ length: 30 }, (_, i) => `p${i}: ${search}`).join(' ')} }`),
    ).toEqual(['LIMIT_EXCEEDED']);
    expect(await codes(`${'{ atlas '.repeat(15)}{ graph { version } }${'}'.repeat(15)}`)).toEqual(['LIMIT_EXCEEDED']);
    expect(
      await codes(
        `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: atlas(asOf: "2012") { entities(first: 200) { nodes { relationships(first: 200) { nodes { id } } } } }`).join(' ')} }`,
      ),
    ).toEqual(['LIMIT_EXCEEDED']);
    expect(await codes('{ atlas(asOf: "2012-13") { graph { version } } }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('is the same where graphql-jit runs the resolvers', async () => {
    const { projector, store } = small.atlas;
    const schema = buildAtlasSchema(loadSdl(), ONTOLOGY);
    const query = `{ a: atlas(asOf: "2018") { entities { nodes { relationships { totalCount nodes { name } } } } b: atlas(asOf: "2012") { institutions { totalCount nodes { id statements { property } } } } } entities { nodes { relationships { totalCount nodes { name } } } } }`;
    const compiled = compileQuery(schema, parse(query), '');
    if (!isCompiledQuery(compiled)) throw new Error(JSON.stringify(compiled));
    const snapshot = projector.current;
    const context = {
      ...{ requestId: 'r', snapshot, storeName: 'sqlite', loaders: createLoaders(store, snapshot, new RecordCache()), runner: createInlineRunner() },
      ...{
        language: 'EN' as const,
        deadline: new Deadline(60_000),
        signal: new AbortController().signal,
        spent: nothingSpent(),
        logger: createLogger('silent'),
      },
    };
    expect(JSON.parse(JSON.stringify(await compiled.query({}, context, {})))).toEqual({ data: await small.data(query) });
  });
});

it('knows no date where a request asks for none', () => {
  expect(timeOf({} as never, { path: { key: 'entities' } })).toBeNull();
});

describe('names as of a date', () => {
  const named = (id: string, names: readonly NameRecord[]) =>
    ({ op: 'PUT_ENTITY', entity: entity(id, { names, evidence: [evidence('source/page')] }) }) as const;
  let atlas: RunningAtlas;
  beforeAll(async () => {
    atlas = await startAtlasWith([
      { op: 'PUT_ENTITY', entity: source('source/page') },
      named('institution/renamed', [
        { ...name('New Name'), since: '2015-03' },
        { ...name('新名'), since: '2015-03' },
        { ...name('Old Name', 'FORMER'), since: '2005', until: '2015-03' },
        { ...name('Oldest Name', 'FORMER'), until: '2004' },
        { ...name('旧名', 'FORMER'), until: '2015-02' },
      ]),
      named('institution/undated', [name('Today'), name('Some Day', 'FORMER')]),
      named('institution/ended', [name('After'), { ...name('Before', 'FORMER'), until: '2010' }]),
      named('institution/nameless', [{ ...name('Later'), since: '2015' }]),
      named('institution/other', [{ ...name('Founded Anew'), since: '2015' }, name('FA', 'ABBREVIATION'), name('Formerly', 'FORMER')]),
      {
        op: 'PUT_RELATIONSHIP',
        relationship: relationship('PARTNERS_WITH', 'institution/renamed', 'institution/ended', { evidence: [evidence('source/page')] }),
      },
    ]);
  });
  afterAll(() => atlas.close());

  const namesIn = async (asOf: string | null) =>
    Object.fromEntries(
      (
        await atlas.data(`{ atlas${asOf === null ? '' : `(asOf: "${asOf}")`} { institutions { nodes { id name zh: name(language: ZH) } } } }`)
      ).atlas.institutions.nodes.map((one: { id: string; name: string; zh: string }) => [
        one.id.slice('institution/'.length),
        one.zh === one.name ? one.name : [one.name, one.zh],
      ]),
    );

  it('shows the name that was borne then: a former one, and none that came later', async () => {
    const always = { undated: 'Today', nameless: 'Later' };
    expect(await namesIn(null)).toEqual({ ...always, renamed: ['New Name', '新名'], ended: 'After', other: 'Founded Anew' });
    expect(await namesIn('2018')).toEqual({ ...always, renamed: ['New Name', '新名'], ended: 'After', other: 'Founded Anew' });
    expect(await namesIn('2010')).toEqual({ ...always, renamed: ['Old Name', '旧名'], ended: 'Before', other: 'FA' });
    expect(await namesIn('2003')).toEqual({ ...always, renamed: ['Oldest Name', '旧名'], ended: 'Before', other: 'FA' });
    // In the year of the change: the name at its end.
    expect(await namesIn('2015')).toMatchObject({ renamed: ['New Name', '新名'] });
    expect(await namesIn('2015-02')).toMatchObject({ renamed: ['Old Name', '旧名'] });
  });

  it('lists, finds, orders and tells of them by these names', async () => {
    const query = `{ atlas(asOf: "2010") { entity(id: "institution/renamed") { names { text use until } relationships { nodes { name } edges { relationship { sentence } } } }
      new: search(text: "New Name") { totalCount } old: search(text: "Old Name") { nodes { name } edges { matchedOn { field text } } }
      byNew: institutions(where: { name: "new" }) { totalCount } byOld: institutions(where: { name: "old n" }) { nodes { name } }
      institutions(orderBy: [{ by: NAME }], first: 3) { nodes { name } pageInfo { endCursor } } } }`;
    const { institutions, ...rest } = (await atlas.data(query)).atlas;
    expect(rest).toEqual({
      entity: {
        names: [
          { text: 'Old Name', use: 'FORMER', until: '2015-03' },
          { text: '旧名', use: 'FORMER', until: '2015-02' },
        ],
        relationships: { nodes: [{ name: 'Before' }], edges: [{ relationship: { sentence: 'Old Name partners with Before' } }] },
      },
      new: { totalCount: 0 },
      old: { nodes: [{ name: 'Old Name' }], edges: [{ matchedOn: { field: 'FORMER_NAME', text: 'Old Name' } }] },
      byNew: { totalCount: 0 },
      byOld: { nodes: [{ name: 'Old Name' }] },
    });
    expect(institutions.nodes).toEqual([{ name: 'Before' }, { name: 'FA' }, { name: 'Later' }]);
    const next = `{ atlas(asOf: "2010") { institutions(orderBy: [{ by: NAME }], after: "${institutions.pageInfo.endCursor}") { nodes { name } } } }`;
    expect((await atlas.data(next)).atlas.institutions.nodes).toEqual([{ name: 'Old Name' }, { name: 'Today' }]);
  });

  it('knows the names of later versions too', async () => {
    const { store, projector } = atlas.atlas;
    const renamed = entity('institution/undated', {
      names: [
        { ...name('Tomorrow'), since: '2016' },
        { ...name('Today', 'FORMER'), until: '2015' },
      ],
      evidence: [evidence('source/page')],
    });
    await store.append([{ op: 'PUT_ENTITY', entity: renamed }], null, { who: 'test', why: 'renamed' });
    await projector.catchUp();
    expect(projector.current.delta).not.toBeNull();
    expect([(await namesIn('2012'))['undated'], (await namesIn('2017'))['undated']]).toEqual(['Today', 'Tomorrow']);
    const query = `{ atlas(asOf: "2012") { search(text: "Tomorrow") { totalCount } institutions(where: { name: "tomorrow" }, orderBy: [{ by: NAME }]) { totalCount } } }`;
    expect((await atlas.data(query)).atlas).toEqual({ search: { totalCount: 0 }, institutions: { totalCount: 0 } });
  });
});
