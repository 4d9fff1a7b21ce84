import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '../../src/graphql/limits.ts';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

interface Reply {
  readonly status: number;
  readonly codes: readonly string[];
  readonly message: string | undefined;
}

async function send(path: string, init: RequestInit): Promise<Reply> {
  const reply = await fetch(`${atlas.origin}${path}`, init);
  const { errors = [] } = (await reply.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  return { status: reply.status, codes: errors.map(({ extensions }) => extensions.code), message: errors[0]?.message };
}

const post = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json') =>
  send('/graphql', { method: 'POST', headers: { 'content-type': type }, body });
const ask = (query: string, more: object = {}) => post(JSON.stringify({ query, ...more }));
const get = (search: string, accept = 'application/json') => send(`/graphql?${search}`, { headers: { accept } });
const refused = (status: number, code: string, message: string | RegExp) => ({
  status,
  codes: [code],
  message: typeof message === 'string' ? message : expect.stringMatching(message),
});
const times = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ');
const FINE = { status: 200, codes: [], message: undefined };

describe('bodies', () => {
  const NOTHING = 'POST body missing, invalid Content-Type, or JSON object has no keys.';
  const NO_JSON = 'The request cannot be read: the body is no valid JSON.';
  it.each<[string, number, string | RegExp]>([
    ['null', 400, NOTHING],
    ['[]', 400, /^A request takes one query, and this one holds a list of 0; /],
    ['[{"query":"{ __typename }"}]', 400, /^A request takes one query, and this one holds a list of 1; /],
    ['"x"', 400, NOTHING],
    ['17', 400, NOTHING],
    ['{}', 400, NOTHING],
    ['{"query":', 400, NO_JSON],
    ['query { __typename }', 400, NO_JSON],
    ['{"query":"{ __typename }","__proto__":{"a":1}}', 400, NO_JSON],
    ['', 400, /Body cannot be empty/],
    ['{"variables":{}}', 400, /must contain a non-empty `query`/],
    ['{"query":""}', 400, /must contain a non-empty `query`/],
    ['{"query":17}', 400, 'GraphQL queries must be strings.'],
    ['{"query":["{ __typename }"]}', 400, 'GraphQL queries must be strings.'],
    ['{"query":"{ __typename }","variables":[]}', 400, /`variables` in a POST body must be an object/],
    ['{"query":"{ __typename }","variables":"{}"}', 400, /`variables` in a POST body should be provided as an object/],
    ['{"query":"{ __typename }","operationName":{}}', 400, '`operationName` in a POST body must be a string if provided.'],
    ['{"query":"{ __typename }","extensions":[]}', 400, '`extensions` in a POST body must be an object if provided.'],
  ])('%s is no request', async (body, status, message) => {
    expect(await post(body)).toEqual(refused(status, 'BAD_REQUEST', message));
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'application/graphql', 'multipart/form-data', 'rubbish;;;'])(
    '%s is no type of request',
    async (type) => {
      expect(await post('{"query":"{ __typename }"}', type)).toEqual(
        refused(415, 'BAD_REQUEST', 'Send the request as application/json; what a form of another page could send is not taken.'),
      );
    },
  );

  it('a body without a type is refused', async () => {
    expect(await send('/graphql', { method: 'POST', body: new Uint8Array([123, 125]) })).toEqual(
      refused(415, 'BAD_REQUEST', 'Send the request as application/json; what a form of another page could send is not taken.'),
    );
  });

  it('a body of 300 kB is refused with the limit', async () => {
    const answer = refused(413, 'LIMIT_EXCEEDED', 'The request body is longer than 262144 bytes; send less at once.');
    expect(await ask('{ __typename }', { padding: 'x'.repeat(300_000) })).toEqual(answer);
  });

  it('bytes that are no UTF-8 are read as unknown characters', async () => {
    const body = Buffer.concat([Buffer.from('{"query":"{ search(text: \\"'), Buffer.from([0xff, 0xc0, 0xfe]), Buffer.from('\\") { totalCount } }"}')]);
    expect(await post(new Uint8Array(body))).toEqual(refused(200, 'BAD_USER_INPUT', 'text: it holds no letter and no digit; give some words of a name'));
  });
});

describe('documents', () => {
  it.each<[string, string, string | RegExp]>([
    ['{', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.'],
    ['   ', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Unexpected <EOF>.'],
    ['{ graph { version }', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.'],
    ['{ ? }', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Unexpected character: "?".'],
    ['{ entities(first: 99999999999999999999e9999999) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED', /^Int cannot represent non-integer value/],
    ['{ graf { version } }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "graf" on type "Query". Did you mean "graph"?'],
    ['{ graph }', 'GRAPHQL_VALIDATION_FAILED', /must have a selection of subfields/],
    ['{ graph(version: 1) { version } }', 'GRAPHQL_VALIDATION_FAILED', 'Unknown argument "version" on field "Query.graph".'],
    ['{ node(id: $id) { id } }', 'GRAPHQL_VALIDATION_FAILED', 'Variable "$id" is not defined.'],
    ['fragment A on Query { __typename }', 'GRAPHQL_VALIDATION_FAILED', 'Fragment "A" is never used.'],
    ['type A { a: Int }', 'GRAPHQL_VALIDATION_FAILED', 'The "A" definition is not executable.'],
    ['mutation { drop }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "drop" on type "Mutation".'],
    [
      'subscription { graphChanged { version } }',
      'OPERATION_NOT_SUPPORTED',
      'a subscription cannot be sent here; send it to /graphql/stream with `accept: text/event-stream`',
    ],
    ['query A { __typename } query B { __typename }', 'BAD_REQUEST', 'Must provide operation name if query contains multiple operations.'],
  ])('%s is refused', async (query, code, message) => {
    expect(await ask(query)).toEqual(refused(400, code, message));
  });

  it('an operation that the document does not hold is refused, one that it holds is answered', async () => {
    const query = 'query A { __typename } query B { graph { version } }';
    expect(await ask(query, { operationName: 'C' })).toEqual(refused(400, 'BAD_REQUEST', 'Unknown operation named "C".'));
    expect(await ask(query, { operationName: 'B' })).toEqual(FINE);
  });

  it('variables nested 3,000 levels are refused, used or not', async () => {
    const nest = (key: string) => `${`{"${key}":`.repeat(3_000)}1${'}'.repeat(3_000)}`;
    const answer = (levels: number) => refused(400, 'LIMIT_EXCEEDED', `the variables have ${levels} nested levels, more than the 40 allowed; nest less`);
    expect(await post(`{"query":"{ __typename }","variables":${nest('a')}}`)).toEqual(answer(3_000));
    const used = `{"query":"query ($w: EntityFilter) { entities(where: $w) { totalCount } }","variables":{"w":${nest('not')}}}`;
    expect(await post(used)).toEqual(answer(3_001));
  });
});

describe('addresses', () => {
  it.each<[string, string, string, number, string, string | RegExp]>([
    ['a mutation', 'query=mutation{__typename}', 'application/json', 405, 'OPERATION_NOT_SUPPORTED', 'a mutation is sent by POST'],
    [
      'a subscription',
      'query=subscription{graphChanged{version}}',
      'application/json',
      405,
      'OPERATION_NOT_SUPPORTED',
      'a subscription cannot be sent here; send it to /graphql/stream with `accept: text/event-stream`',
    ],
    ['no query, for a program', '', 'application/json', 400, 'BAD_REQUEST', /must contain a non-empty `query`/],
    ['no query, for anyone', '', '*/*', 400, 'BAD_REQUEST', /must contain a non-empty `query`/],
    [
      'two queries',
      'query={__typename}&query={__typename}',
      'application/json',
      400,
      'BAD_REQUEST',
      "The 'query' search parameter may only be specified once.",
    ],
    [
      'variables that are no JSON',
      'query={__typename}&variables=nope',
      'application/json',
      400,
      'BAD_REQUEST',
      'The variables search parameter contains invalid JSON.',
    ],
    ['variables that are a list', 'query={__typename}&variables=[]', 'application/json', 400, 'BAD_REQUEST', /should contain a JSON-encoded object/],
    // Who asks for application/json gets 200 for a document that is refused, by the GraphQL over HTTP specification.
    ['half a character', 'query=%E0%A4%A', 'application/json', 200, 'GRAPHQL_PARSE_FAILED', /^Syntax Error/],
    ['half a character, for anyone', 'query=%E0%A4%A', '*/*', 400, 'GRAPHQL_PARSE_FAILED', /^Syntax Error/],
    ['an answer in XML', 'query={__typename}', 'application/xml', 406, 'BAD_REQUEST', /does not accept application\/json/],
    ['a query of 20 kB', `query={__typename%23${'a'.repeat(20_000)}`, 'application/json', 431, 'LIMIT_EXCEEDED', /send a long query by POST/],
  ])('GET with %s is refused', async (_, search, accept, status, code, message) => {
    expect(await get(search, accept)).toEqual(refused(status, code, message));
  });

  it('GET with a query of 10 kB is answered', async () => {
    expect(await get(`query={__typename}%23${'a'.repeat(10_000)}`)).toEqual(FINE);
  });

  it('other methods are not allowed', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect(await send('/graphql', { method })).toEqual(refused(405, 'BAD_REQUEST', 'Send the query by POST or GET.'));
  });

  it('what is nowhere is answered in the same form', async () => {
    expect(await send('/nowhere?a=b', {})).toEqual(refused(404, 'NOT_FOUND', 'There is nothing at GET /nowhere; the API is at /graphql.'));
    expect(await send('/%E0%A4%A', {})).toEqual(refused(400, 'BAD_REQUEST', 'The address cannot be read; the API is at /graphql.'));
    for (const path of ['/docs/..%2f..%2fpackage.json', '/playground/..%2f..%2f..%2fpackage.json', '/playground/'])
      expect(await send(path, {})).toMatchObject({ status: 404, codes: ['NOT_FOUND'] });
  });
});

describe('bombs are refused before they run', () => {
  const INTROSPECTION = '{ types { name fields { name args { name } type { name ofType { name ofType { name } } } } } }';
  const over = (what: string) => new RegExp(`^the query has (over )?\\d+ ${what}, more than the \\d+ allowed; `);
  const TOO_MUCH = /^the query has too many mistakes, or repeats its fields too often, to be checked to the end/;
  const TOO_DEEP = 'the query is nested too deep to be read; ask for less in one query';
  const institutions = (inside: string, first = 20) => `{ institutions(first: ${first}) { nodes { ${inside} } } }`;

  it.each<[string, string, string | RegExp]>([
    ['depth', institutions(`${'partners(first: 1) { nodes { '.repeat(10)} id ${'} } '.repeat(10)}`), over('nested levels')],
    ['depth by edges', institutions(`${'partners(first: 1) { edges { node { '.repeat(6)} id ${'} } } '.repeat(6)}`), over('nested levels')],
    [
      'depth by fragments',
      `${institutions('...F0')} ${times(8, (i) => `fragment F${i} on Institution { partners(first: 1) { nodes { ...F${i + 1} } } }`)} fragment F8 on Institution { id }`,
      over('nested levels'),
    ],
    [
      'depth by inline fragments',
      institutions(`${'... on Institution { partners(first: 1) { nodes { '.repeat(8)} id ${'} } } '.repeat(8)}`),
      over('nested levels'),
    ],
    ['braces', '{ graph '.repeat(4_000), TOO_DEEP],
    ['brackets', `{ nodes(ids: ${'['.repeat(9_000)}`, TOO_DEEP],
    ['aliases', `{ ${times(1_001, (i) => `a${i}: graph { version }`)} }`, over('fields')],
    ['aliases of __typename', `{ ${times(1_001, (i) => `a${i}: __typename`)} }`, over('fields')],
    ['aliases in a long list of lists', institutions(`partners(first: 20) { nodes { ${times(600, (i) => `a${i}: id`)} } }`), over('values to return')],
    [
      'aliases in fragments',
      `{ ${times(100, (i) => `e${i}: institutions(first: 1) { nodes { ...F } }`)} } fragment F on Institution { ${times(20, (i) => `a${i}: id`)} }`,
      over('fields'),
    ],
    ['searches', `{ ${times(21, (i) => `p${i}: paths(from: { ids: ["a"] }, to: { ids: ["b"] }, first: 1) { totalCount }`)} }`, over('path searches')],
    [
      'searches of three sorts',
      `{ ${times(11, (i) => `c${i}: connectors(from: { ids: ["a"] }, to: { ids: ["b"] }) { totalCount } n${i}: neighbourhood(of: ["a"]) { complete }`)} }`,
      over('path searches'),
    ],
    [
      'searches by fragment',
      `{ ${times(3, (i) => `...F${i}`)} } ${times(3, (i) => `fragment F${i} on Query { ${times(7, (j) => `p${i}x${j}: paths(from: { ids: ["a"] }, to: { ids: ["b"] }, first: 1) { totalCount }`)} }`)}`,
      over('path searches'),
    ],
    ['long lists in long lists', institutions('partners(first: 200) { nodes { partners(first: 200) { totalCount } } }', 200), over('list items')],
    [
      "long lists by a variable's default",
      `query ($n: Int = 200) { institutions(first: $n) { nodes { partners(first: $n) { nodes { partners(first: $n) { totalCount } } } } } }`,
      over('list items'),
    ],
    [
      'long lists in facets',
      '{ entities(first: 1) { facets(by: [PLACE, SOURCE, TYPE]) { values { entity { relationships(first: 200) { nodes { id } } } } } } }',
      over('list items'),
    ],
    ['many ids', `{ nodes(ids: [${'"fund/a" '.repeat(500)}]) { ... on Fund { investments(first: 200) { nodes { id } } } } }`, over('list items')],
    [
      'a fragment doubled 200 times',
      `${institutions('...F0')} ${times(200, (i) => `fragment F${i} on Institution { ...F${i + 1} ...F${i + 1} }`)} fragment F200 on Institution { id }`,
      over('fields'),
    ],
    [
      'a fragment doubled and nested 30 times',
      `${institutions('...F0')} ${times(30, (i) => `fragment F${i} on Institution { a: partners { nodes { ...F${i + 1} } } b: parents { nodes { ...F${i + 1} } } }`)} fragment F30 on Institution { id }`,
      over('nested levels'),
    ],
    [
      'fragments that all spread all',
      `{ graph { ...F0 } } ${times(80, (i) => `fragment F${i} on GraphStatus { ${times(80 - i, (j) => `...F${i + 1 + j}`)} version }`)} fragment F80 on GraphStatus { version }`,
      TOO_MUCH,
    ],
    [
      'a thousand fragments on one place',
      `{ graph { ${times(1_000, (i) => `...F${i}`)} } } ${times(1_000, (i) => `fragment F${i} on GraphStatus { version }`)}`,
      TOO_MUCH,
    ],
    ['one field 9,900 times', `{ graph { ${'version '.repeat(9_900)} } }`, TOO_MUCH],
    ['one list 2,400 times', `{ ${'graph { version } '.repeat(2_400)} }`, TOO_MUCH],
    [
      'a fragment that spreads itself',
      `${institutions('...A')} fragment A on Institution { partners { nodes { ...A } } }`,
      'Cannot spread fragment "A" within itself.',
    ],
    [
      'two fragments that spread each other',
      `${institutions('...A')} fragment A on Institution { ...B } fragment B on Institution { ...A }`,
      'Cannot spread fragment "A" within itself via "B".',
    ],
    ['20,000 tokens', `{ ${'a '.repeat(20_000)} }`, /^the query has 20002 tokens, more than the 10000 allowed; /],
    ['1,600 directives', `{ __typename ${'@include(if: true) '.repeat(1_600)} }`, /^the query has 11203 tokens, more than the 10000 allowed; /],
    ['repeated directives', `{ __typename ${'@skip(if: false) '.repeat(2)} }`, 'The directive "@skip" can only be used once at this location.'],
    [
      'deep introspection',
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
      'Maximum introspection depth exceeded',
    ],
    [
      'deep introspection by fragments',
      '{ __schema { types { ...A } } } fragment A on __Type { fields { type { ...B } } } fragment B on __Type { fields { type { fields { name } } } }',
      'Maximum introspection depth exceeded',
    ],
    ['repeated introspection', `{ ${times(50, (i) => `a${i}: __schema ${INTROSPECTION}`)} }`, over('values to return')],
    [
      'repeated introspection by fragment',
      `{ ${times(1_200, (i) => `a${i}: __schema { ...F }`)} } fragment F on __Schema ${INTROSPECTION}`,
      over('values to return'),
    ],
    ['aliases in introspection', `{ __schema { types { fields { ${times(3_000, (i) => `a${i}: name`)} } } } }`, over('values to return')],
    [
      'repeated introspection of one type',
      `{ ${times(500, (i) => `a${i}: __type(name: "Query") { ...F }`)} } fragment F on __Type { fields { ${times(90, (i) => `a${i}: name`)} } }`,
      over('values to return'),
    ],
  ])('%s', async (_, query, message) => {
    const started = performance.now();
    const answer = await ask(query);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(answer).toMatchObject({ status: 400, message: typeof message === 'string' ? message : expect.stringMatching(message) });
    expect(['LIMIT_EXCEEDED', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']).toContain(answer.codes[0]);
  });

  it('unknown directives and fields by the thousand are told a hundred times at most', async () => {
    for (const query of [`{ __typename ${'@a '.repeat(3_000)} }`, `{ ${times(9_000, (i) => `x${i}`)} }`]) {
      const { status, codes } = await ask(query);
      expect(status).toBe(400);
      expect(codes).toEqual([...Array(100).fill('GRAPHQL_VALIDATION_FAILED'), 'LIMIT_EXCEEDED']);
    }
  });

  it('what is within the limits is answered', async () => {
    expect(
      await ask(
        institutions(
          times(LIMITS.queryAliases, (i) => `a${i}: name`),
          200,
        ),
      ),
    ).toEqual(FINE);
    expect(await ask(`{ ${times(LIMITS.queryRootFields, (i) => `a${i}: __typename`)} }`)).toEqual(FINE);
    expect(await ask(`{ ${times(LIMITS.querySearches, (i) => `n${i}: neighbourhood(of: ["institution/ruijin-hospital"], limit: 2) { complete }`)} }`)).toEqual(
      FINE,
    );
    expect(await ask(institutions(`${'partners(first: 1) { nodes { '.repeat(6)} name ${'} } '.repeat(6)}`, 1))).toEqual(FINE);
    expect(await ask(`{ ${times(3, (i) => `a${i}: __schema ${INTROSPECTION}`)} }`)).toEqual(FINE);
  });
});
