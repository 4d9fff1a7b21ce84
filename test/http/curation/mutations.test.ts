import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '../../../src/graphql/limits.ts';
import { everything } from '../../curation/edit/curatedStore.ts';
import { type Answer, type Data, type RunningAtlas, startAtlas } from '../startAtlas.ts';
import { AS_CURATOR, testAuthenticator } from './testAuthenticator.ts';

const RESULT = `{ version applied replayed problems { field message } changeCount changes { nodeId kind after { ...on EntityState { id: nodeId name } ...on RelationshipState { id: nodeId role } } } impact { maxHops } }`;
const mutationOf = (name: string) => `mutation ($input: ${name[0].toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) ${RESULT} }`;
const EVIDENCE = [{ source: 'source/gazette', locator: 'page 1' }];
const UNAPPLIED = { applied: false, replayed: false, changeCount: 0, changes: [], impact: null };

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas({ seedsFolder: null, authenticator: testAuthenticator });
});
afterAll(() => atlas.close());

/** What the mutation answers a curator. */
async function mutate(name: string, input: Data, headers: Record<string, string> = AS_CURATOR): Promise<Data> {
  return (await atlas.data(mutationOf(name), { input }, headers))[name];
}

async function refusal(name: string, input: Data, headers: Record<string, string> = AS_CURATOR): Promise<Data> {
  const { errors } = await atlas.ask(mutationOf(name), { input }, headers);
  return errors?.map(({ message, extensions }) => ({ message, ...extensions }));
}

const version = () => atlas.atlas.store.version();

describe('each mutation answers a curator', () => {
  it('addSource', async () => {
    const source = { id: 'source/gazette', title: '公报', language: 'zh', quality: 'PRESS', published: '2020-03' };
    expect(await mutate('addSource', { source })).toEqual({
      ...{ version: 1, applied: true, replayed: false, problems: [], changeCount: 1, impact: null },
      changes: [{ nodeId: 'source/gazette', kind: 'ADDED', after: { id: 'source/gazette', name: '公报' } }],
    });
    // Readers see it at once.
    expect(await atlas.data('{ graph { version } node(id: "source/gazette") { ...on Source { title published quality } } }')).toEqual({
      graph: { version: 1 },
      node: { title: '公报', published: '2020-03', quality: 'PRESS' },
    });
  });

  it('upsertEntity', async () => {
    const entity = {
      ...{ id: 'institution/alpha', type: 'INSTITUTION', kind: 'HOSPITAL', names: [{ text: 'Alpha', language: 'en' }], evidence: EVIDENCE },
      ...{ summary: { zh: '医院' }, identifiers: [{ scheme: 'ROR', value: '01', evidence: EVIDENCE }] },
    };
    expect(await mutate('upsertEntity', { entity, options: { why: 'it opened', idempotencyKey: 'a' } })).toEqual({
      ...{ version: 2, applied: true, replayed: false, problems: [], changeCount: 1, impact: null },
      changes: [{ nodeId: 'institution/alpha', kind: 'ADDED', after: { id: 'institution/alpha', name: 'Alpha' } }],
    });
    expect(await mutate('upsertEntity', { entity, options: { why: 'it opened', idempotencyKey: 'a' } })).toMatchObject({
      version: 2,
      replayed: true,
      changeCount: 1,
    });
    expect(await mutate('upsertEntity', { entity })).toEqual({
      version: 2,
      applied: true,
      replayed: false,
      problems: [],
      changeCount: 0,
      changes: [],
      impact: null,
    });
  });

  it('relate, importDocument and addStatement', async () => {
    const document = {
      sources: [{ id: 'source/report', title: 'Report', language: 'en', quality: 'PRIMARY' }],
      entities: [{ id: 'institution/beta', type: 'INSTITUTION', kind: 'COMPANY', names: [{ text: 'Beta', language: 'en' }], evidence: [] }],
      statements: [{ entity: 'institution/beta', statement: { property: 'founded', date: 2012, evidence: [{ locator: 'founded in 2012' }] } }],
      relationships: [{ type: 'PARTNERS_WITH', from: 'institution/beta', to: 'institution/alpha', evidence: [{ locator: 'work together' }] }],
    };
    const id = 'partners-with:institution/alpha:institution/beta';
    expect(await mutate('importDocument', document)).toEqual({
      ...{ version: 3, applied: true, replayed: false, problems: [], changeCount: 4, impact: null },
      changes: [
        { nodeId: 'institution/alpha', kind: 'CHANGED', after: { id: 'institution/alpha', name: 'Alpha' } },
        { nodeId: 'institution/beta', kind: 'ADDED', after: { id: 'institution/beta', name: 'Beta' } },
        { nodeId: 'source/report', kind: 'ADDED', after: { id: 'source/report', name: 'Report' } },
        { nodeId: id, kind: 'ADDED', after: { id, role: null } },
      ],
    });
    const relationship = { type: 'PARTNERS_WITH', from: 'institution/alpha', to: 'institution/beta', role: 'trials', evidence: EVIDENCE };
    expect(await mutate('relate', { relationship })).toMatchObject({
      ...{ version: 4, applied: true, problems: [], changeCount: 2 },
      changes: [{ nodeId: 'institution/beta' }, { nodeId: id, kind: 'CHANGED', after: { id, role: 'trials' } }],
    });
    const statement = { property: 'founded', money: null, date: '2013', evidence: EVIDENCE };
    expect(await mutate('addStatement', { entity: 'institution/beta', statement })).toMatchObject({ version: 5, applied: true, problems: [], changeCount: 1 });
    expect(
      await atlas.data(
        '{ node(id: "institution/beta") { ...on Institution { statements { value { ...on DateValue { date } } evidence { source { id } } } } } }',
      ),
    ).toEqual({
      node: {
        statements: [
          { value: { date: '2013' }, evidence: [{ source: { id: 'source/gazette' } }] },
          { value: { date: '2012' }, evidence: [{ source: { id: 'source/report' } }] },
        ],
      },
    });
  });

  it('curate: a list of edits as one version, with the place of what is wrong', async () => {
    const edits = (date: string) => [
      { addSource: { id: 'source/note', title: 'Note', language: 'en', quality: 'WEAK' } },
      { upsertEntity: { id: 'fund/seed', type: 'FUND', names: [{ text: 'Seed Fund', language: 'en' }], evidence: [{ source: 'source/note', locator: 'x' }] } },
      { addStatement: { entity: 'fund/seed', statement: { property: 'founded', date, evidence: [{ source: 'source/note', locator: 'y' }] } } },
      { relate: { type: 'INVESTED_IN', from: 'fund/seed', to: 'institution/beta', evidence: [{ source: 'source/note', locator: 'z' }] } },
    ];
    expect(await mutate('curate', { edits: edits('2012-13') })).toEqual({
      ...{ version: 5, ...UNAPPLIED },
      problems: [{ field: ['edits', '2', 'addStatement', 'statement', 'date'], message: '"2012-13" is no date; write 2012, 2017-05 or 2023-05-24' }],
    });
    expect(await mutate('curate', { edits: edits('2012-12'), options: { why: 'a new fund' } })).toMatchObject({
      version: 6,
      applied: true,
      problems: [],
      changeCount: 4,
    });
    const [revision] = await atlas.atlas.store.revisions([6]);
    expect(revision).toMatchObject({ who: 'Li', why: 'a new fund' });
    const retracting = { edits: [{ retract: { entity: 'fund/seed' } }], evidence: [{ source: 'source/none', locator: 'x' }] };
    expect((await mutate('curate', retracting)).problems).toContainEqual({ field: ['evidence', '0', 'source'], message: 'no source has the id "source/none"' });
    expect(await refusal('curate', { edits: [] })).toEqual([
      { code: 'BAD_USER_INPUT', argument: 'edits', message: 'edits: the list is empty; give at least one' },
    ]);
  });
});

describe('what is wrong', () => {
  it.each([
    [
      'upsertEntity',
      {
        entity: {
          id: 'company/x',
          type: 'INSTITUTION',
          kind: 'DRUG',
          names: [{ text: 'X', language: 'en', since: '2019', until: '2018' }],
          evidence: EVIDENCE,
        },
      },
      [
        { field: ['entity', 'names', '0', 'until'], message: 'it ends (2018) before it begins (2019)' },
        { field: ['entity', 'id'], message: 'the id of a INSTITUTION starts with "institution/"' },
        { field: ['entity', 'kind'], message: expect.stringMatching(/^DRUG is no kind of INSTITUTION; it is one of COMPANY/) },
      ],
    ],
    [
      'upsertEntity',
      { entity: { id: 'institution/x', type: 'INSTITUTION', names: [{ text: 'X', language: 'en' }], evidence: [] } },
      [
        {
          field: ['entity', 'evidence'],
          message: 'nothing is said of "institution/x" by any document: give evidence, a statement or a relationship',
        },
      ],
    ],
    [
      'upsertEntity',
      { entity: { id: 'Beta Bio', type: 'INSTITUTION', evidence: EVIDENCE } },
      [{ field: ['entity', 'id'], message: expect.stringMatching(/^"Beta Bio" is no id; write the type/) }],
    ],
    [
      'relate',
      { relationship: { type: 'MANAGES', from: 'institution/beta', to: 'institution/alpha', evidence: EVIDENCE } },
      [{ field: ['relationship', 'to'], message: 'MANAGES runs from INSTITUTION to FUND, and "institution/alpha" is a INSTITUTION' }],
    ],
    [
      'relate',
      { relationship: { type: 'PARTNERS_WITH', from: 'person/beta', to: 'institution/alpha', since: '2019-02-29', evidence: [] } },
      [{ field: ['relationship', 'evidence'], message: 'no fact without a document: give at least one piece of evidence' }],
    ],
    [
      'addStatement',
      { entity: 'fund/beta', statement: { property: 'fundSize', money: { value: 'lots', currency: 'RMB' }, evidence: [{ locator: 'x' }] } },
      [
        { field: ['statement', 'money', 'value'], message: '"lots" is no decimal number; write 620000000 or 8.5' },
        { field: ['statement', 'money', 'currency'], message: '"RMB" is no ISO 4217 code; write CNY, USD …' },
        { field: ['entity'], message: 'no entity has the id "fund/beta"; did you mean "institution/beta"?' },
        { field: ['statement', 'evidence', '0', 'source'], message: 'no source has the id ""' },
      ],
    ],
    [
      'addStatement',
      { entity: 'institution/beta', statement: { property: 'founded', evidence: EVIDENCE } },
      [{ field: ['statement'], message: 'give exactly one of money, quantity, date and text' }],
    ],
    [
      'addSource',
      { source: { id: 'source/x', title: 'X', language: 'en', quality: 'WEAK', url: 'nowhere', published: 'May' } },
      [
        { field: ['source', 'published'], message: '"May" is no date; write 2012, 2017-05 or 2023-05-24' },
        { field: ['source', 'url'], message: '"nowhere" is no web address' },
      ],
    ],
    [
      'importDocument',
      { statements: [{ entity: 'institution/beta', statement: { property: 'founded', date: '2012-13', evidence: EVIDENCE } }] },
      [{ field: ['statements', '0', 'statement', 'date'], message: '"2012-13" is no date; write 2012, 2017-05 or 2023-05-24' }],
    ],
  ])('with %s %j is told in the words of seed files', async (name, input, problems) => {
    const before = await version();
    const { problems: found, ...rest } = await mutate(name, input);
    expect(rest).toEqual({ version: before, ...UNAPPLIED });
    expect(new Set(found)).toEqual(new Set(problems));
    expect(await version()).toBe(before);
  });

  it('with a reason, a key or a version is an error that names the argument', async () => {
    const source = { id: 'source/x', title: 'X', language: 'en', quality: 'WEAK' };
    const code = 'BAD_USER_INPUT';
    expect(await refusal('addSource', { source, options: { why: ' ' } })).toEqual([{ code, argument: 'why', message: 'why: it is empty; say why' }]);
    expect(await refusal('retract', { target: { entity: 'fund/seed' }, reason: '', evidence: EVIDENCE })).toEqual([
      { code, argument: 'reason', message: 'reason: it is empty; say why' },
    ]);
    expect(await refusal('addSource', { source, options: { expectedVersion: -1 } })).toMatchObject([{ code, argument: 'expectedVersion' }]);
    expect(await refusal('addSource', { source, options: { idempotencyKey: '\u0000' } })).toMatchObject([{ code, argument: 'idempotencyKey' }]);
    expect(await refusal('addSource', { source: { ...source, quality: 'BEST' } })).toMatchObject([{ code }]);
    const entity = { id: 'institution/alpha', type: 'INSTITUTION', names: [{ text: 'A', language: 'en' }], evidence: EVIDENCE };
    expect(await refusal('upsertEntity', { entity, options: { expectedVersion: 2 } })).toEqual([
      {
        ...{ code: 'CONFLICT', argument: 'expectedVersion', id: 'institution/alpha', version: 3, expectedVersion: 2 },
        message: '"institution/alpha" was changed by version 3, after version 2 that this edit was made from. Read it again and repeat the change.',
      },
    ]);
  });
});

describe('a preview', () => {
  it('says what would change, and writes nothing', async () => {
    const before = [await version(), await everything(atlas.atlas.store)];
    const entity = { id: 'institution/gamma', type: 'INSTITUTION', names: [{ text: 'Gamma', language: 'en' }], evidence: EVIDENCE };
    expect(await mutate('upsertEntity', { entity, options: { preview: true, idempotencyKey: 'p' } })).toEqual({
      ...{ version: before[0], applied: false, replayed: false, problems: [], changeCount: 1, impact: { maxHops: 4 } },
      changes: [{ nodeId: 'institution/gamma', kind: 'ADDED', after: { id: 'institution/gamma', name: 'Gamma' } }],
    });
    expect([await version(), await everything(atlas.atlas.store)]).toEqual(before);
    expect(await atlas.data('{ node(id: "institution/gamma") { id } }')).toEqual({ node: null });
  });
});

describe('who may not edit', () => {
  it('is refused, whatever is asked', async () => {
    const source = { id: 'source/x', title: 'X', language: 'en', quality: 'WEAK' };
    for (const options of [{}, { preview: true }]) {
      expect(await refusal('addSource', { source, options }, {})).toMatchObject([{ code: 'UNAUTHENTICATED', action: 'graph:edit' }]);
      expect(await refusal('addSource', { source, options }, { authorization: 'Bearer contributor.Wu' })).toMatchObject([
        { code: 'FORBIDDEN', action: 'graph:edit' },
      ]);
    }
  });
});

describe('how much', () => {
  it('one operation may hold so many mutations and no more, whatever they are called and wherever they stand', async () => {
    const field = (i: number) => `m${i}: addSource(input: { source: { id: "source/n-${i}", title: "N", language: "en", quality: WEAK } }) { version }`;
    const fields = (count: number) => Array.from({ length: count }, (_, i) => field(i)).join(' ');
    const first = await version();
    expect(await atlas.data(`mutation { ${fields(LIMITS.mutationFields)} }`, {}, AS_CURATOR)).toEqual(
      Object.fromEntries(Array.from({ length: LIMITS.mutationFields }, (_, i) => [`m${i}`, { version: first + 1 + i }])),
    );
    for (const document of [
      `mutation { ${fields(11)} }`,
      `mutation { ...F ...G } fragment F on Mutation { ${fields(6)} } fragment G on Mutation { ${fields(5)} }`,
    ]) {
      const { status, errors } = await atlas.ask(document, {}, AS_CURATOR);
      expect([status, errors]).toMatchObject([400, [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'mutationFields', value: 11, max: 10 } }]]);
    }
  });

  it('10,000 changes come in one request of a curator, as one version, and no more than that', async () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: `person/p-${i}`, type: 'PERSON', names: [{ text: `Person ${i}`, language: 'en' }], evidence: EVIDENCE }));
    const before = await version();
    expect(await refusal('importDocument', { entities: people(10_001) })).toMatchObject([{ code: 'LIMIT_EXCEEDED', limit: 'changesAtOnce', value: 10_001 }]);
    const result = await mutate('importDocument', { entities: people(10_000) });
    expect([result.version, result.changeCount, result.changes.length]).toEqual([before + 1, 10_000, LIMITS.changes]);
    expect(await atlas.data('{ people { totalCount } }')).toEqual({ people: { totalCount: 10_000 } });
  }, 60_000);

  it('nobody else may send what is that long or holds that many values', async () => {
    const long = { query: '{ __typename }', variables: { text: 'x'.repeat(LIMITS.bodyBytes) } };
    const many = { query: '{ __typename }', variables: { values: Array.from({ length: LIMITS.variableValues }, () => 1) } };
    const tooLong = { code: 'LIMIT_EXCEEDED', limit: 'bodyBytes', max: LIMITS.bodyBytes };
    const others: readonly Record<string, string>[] = [{}, { authorization: 'Bearer contributor.Wu' }];
    for (const headers of others) {
      expect(await post(JSON.stringify(long), headers)).toMatchObject([413, [{ extensions: tooLong }]]);
      expect(await post(inPieces(JSON.stringify(long)), headers)).toMatchObject([413, [{ extensions: tooLong }]]);
      expect(await post(JSON.stringify(many), headers)).toMatchObject([400, [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'variableValues' } }]]);
    }
    for (const body of [long, many]) expect(await post(JSON.stringify(body), AS_CURATOR)).toEqual([200, undefined]);
    // What a curator sent is not taken for asked by others.
    expect(await post(JSON.stringify(many), {})).toMatchObject([400, [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'variableValues' } }]]);
  });

  it('what is compressed counts as long as it is', async () => {
    const long = gzipSync(JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(LIMITS.bodyBytes) } }));
    expect(long.length).toBeLessThan(1_000);
    const zipped = { 'content-encoding': 'gzip' };
    expect(await post(long, zipped)).toMatchObject([413, [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'bodyBytes' } }]]);
    expect(await post(long, { ...zipped, ...AS_CURATOR })).toEqual([200, undefined]);
  });

  it('a curator may not send more than is published either', async () => {
    const longest = { code: 'LIMIT_EXCEEDED', limit: 'editBodyBytes', max: LIMITS.editBodyBytes };
    const long = JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(LIMITS.editBodyBytes) } });
    expect(await post(inPieces(long), AS_CURATOR)).toMatchObject([413, [{ extensions: longest }]]);
    const many = { query: '{ __typename }', variables: { values: Array.from({ length: LIMITS.editVariableValues }, () => 1) } };
    expect(await post(JSON.stringify(many), AS_CURATOR)).toMatchObject([400, [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'editVariableValues' } }]]);
  });
});

type Posted = readonly [number, Answer['errors']];

async function post(body: string | Buffer | ReadableStream, headers: Record<string, string>): Promise<Posted> {
  const reply = await fetch(`${atlas.origin}/graphql`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body, duplex: 'half' },
  } as RequestInit);
  return [reply.status, ((await reply.json()) as Answer).errors];
}

/** Without a length that is told before. */
function inPieces(text: string): ReadableStream {
  const size = 65_536;
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= text.length) controller.close();
      else controller.enqueue(Buffer.from(text.slice(at, at + size)));
      at += size;
    },
  });
}
