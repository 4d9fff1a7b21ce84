import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS, type LimitName } from '../../src/graphql/limits.ts';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

interface Refusal {
  readonly limit: LimitName;
  readonly value: number;
  readonly argument?: string;
}

/** What a request was refused for, without its message; null when it was answered. */
async function refusal(query: string, more: { variables?: Record<string, unknown>; operationName?: string } = {}) {
  const reply = await fetch(`${atlas.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, ...more }),
  });
  const { errors, data } = (await reply.json()) as { errors?: { message: string; extensions: unknown }[]; data?: unknown };
  if (errors === undefined) return null;
  expect(data ?? null).toBeNull();
  expect(errors).toHaveLength(1);
  expect(errors[0].message.length).toBeLessThan(400);
  return errors[0].extensions;
}

const over = ({ limit, value, argument }: Refusal) => ({
  code: 'LIMIT_EXCEEDED',
  limit,
  value,
  max: LIMITS[limit],
  ...(argument === undefined ? {} : { argument }),
});
const times = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ');
const institutions = (inside: string, args = '(first: 20)') => `institutions${args} { nodes { ${inside} } }`;
/** Fragments F0 to Fn, each spreading the next `spreads` times; the last one holds `inside`. */
const chain = (length: number, spreads: number, type: string, inside: string) =>
  `${times(length, (i) => `fragment F${i} on ${type} { ${`...F${i + 1} `.repeat(spreads)}}`)} fragment F${length} on ${type} { ${inside} }`;

describe('the limits', () => {
  it('can all be read, and are what holds', async () => {
    const { __type } = await atlas.data('{ __type(name: "Limits") { fields { name description } } }');
    const names = __type.fields.map(({ name }: { name: string }) => name);
    expect([...names].sort()).toEqual(Object.keys(LIMITS).sort());
    expect(await atlas.data(`{ limits { ${names.join(' ')} } }`)).toEqual({ limits: LIMITS });
  });

  it('allow what is exactly as large as allowed', async () => {
    expect(await refusal(`{ ${times(LIMITS.queryRootFields, (i) => `a${i}: __typename`)} }`)).toBeNull();
    expect(await refusal(`{ graph { ${times(LIMITS.queryAliases, (i) => `a${i}: version`)} } }`)).toBeNull();
    expect(await refusal(`{ graph { ${times(LIMITS.queryDirectives, (i) => `a${i}: version @include(if: true)`)} } }`)).toBeNull();
    expect(await refusal('{ __typename }', { variables: { a: Array(LIMITS.variableValues - 1).fill(0) } })).toBeNull();
  });
});

describe('a query over a limit is refused with the limit, its size, what is allowed and what to lower', () => {
  it.each<[string, string, Refusal]>([
    ['depth', `{ ${institutions(`${'partners(first: 1) { nodes { '.repeat(8)} id ${'} } '.repeat(8)}`)} }`, { limit: 'queryDepth', value: 19 }],
    [
      'depth by fragments in fragments',
      `{ ${institutions('...F0')} } ${times(8, (i) => `fragment F${i} on Institution { partners(first: 1) { nodes { ...F${i + 1} } } }`)} fragment F8 on Institution { id }`,
      { limit: 'queryDepth', value: 19 },
    ],
    [
      'depth by inline fragments on interfaces',
      `{ ${institutions(`${'... on Entity { ... on Node { ... on Institution { partners(first: 1) { nodes { '.repeat(8)} id ${'} } } } } '.repeat(8)}`)} }`,
      { limit: 'queryDepth', value: 19 },
    ],
    ['aliases at the top', `{ ${times(201, (i) => `a${i}: __typename`)} }`, { limit: 'queryRootFields', value: 201 }],
    ['aliases below', `{ graph { ${times(201, (i) => `a${i}: version`)} } }`, { limit: 'queryAliases', value: 201 }],
    [
      'aliases by a fragment spread at many places',
      `{ ${times(50, (i) => `a${i}: graph { ...F }`)} } fragment F on GraphStatus { a: version b: version c: version d: version }`,
      { limit: 'queryAliases', value: 250 },
    ],
    ['aliases in introspection', `{ __type(name: "Fund") { ${times(201, (i) => `a${i}: name`)} } }`, { limit: 'queryAliases', value: 201 }],
    [
      'fields at the top by fragments',
      `{ ${times(3, (i) => `...F${i}`)} } ${times(3, (i) => `fragment F${i} on Query { ${times(17, (j) => `a${i}x${j}: limits { first }`)} }`)}`,
      { limit: 'queryRootFields', value: 51 },
    ],
    ['fields at the top by inline fragments', `{ ${times(51, (i) => `... on Query { a${i}: __typename }`)} }`, { limit: 'queryRootFields', value: 51 }],
    ['directives', `{ graph { ${times(51, (i) => `a${i}: version @include(if: true)`)} } }`, { limit: 'queryDirectives', value: 51 }],
    [
      'directives on fragments, spreads, inline fragments and fields',
      `{ graph { ${times(13, () => '...F @include(if: true)')} } } fragment F on GraphStatus { ... @skip(if: false) { version @include(if: true) @skip(if: false) } }`,
      { limit: 'queryDirectives', value: 52 },
    ],
    ['fields by a fragment that is doubled 12 times', `{ graph { ...F0 } } ${chain(12, 2, 'GraphStatus', 'version')}`, { limit: 'queryFields', value: 4_097 }],
    [
      'fields by a fragment that is doubled 200 times',
      `{ graph { ...F0 } } ${chain(200, 2, 'GraphStatus', 'version')}`,
      { limit: 'queryFields', value: 1_000_000_000 },
    ],
    [
      'a search under many names',
      `{ ${times(21, (i) => `p${i}: paths(from: { ids: ["a"] }, to: { ids: ["b"] }, first: 1) { totalCount }`)} }`,
      { limit: 'querySearches', value: 21 },
    ],
    [
      'searches of the graph as a whole, which cost more',
      `{ ${times(11, (i) => `c${i}: centrality(first: 1) { totalCount }`)} }`,
      { limit: 'queryCost', value: 11 * (25_000 + 3) },
    ],
  ])('%s', async (_, query, expected) => {
    expect(await refusal(query)).toEqual(over(expected));
  });

  const LISTS = '{ partners(first: 200) { nodes { partners(first: 2) { totalCount } } } }';
  it.each<[string, string, Record<string, unknown> | undefined, string, number]>([
    ['written out', `{ institutions(first: 200) { nodes ${LISTS} } }`, undefined, 'institutions.first', 200],
    ['by a variable', `query ($n: Int) { institutions(first: $n) { nodes ${LISTS} } }`, { n: 200 }, 'institutions.first', 200],
    ['by the default of a variable', `query ($n: Int = 200) { institutions(first: $n) { nodes ${LISTS} } }`, undefined, 'institutions.first', 200],
    [
      'inside, beyond its range',
      `{ institutions(first: 100) { nodes { partners(first: 1000000000) { totalCount } } } }`,
      undefined,
      'institutions.nodes.partners.first',
      1_000_000_000,
    ],
    [
      'under another name, in a fragment',
      `{ all: institutions(first: 20) { nodes { ...F } } } fragment F on Institution { them: partners(first: 200) { edges { node { partners(first: 20) { totalCount } } } } }`,
      undefined,
      'all.nodes.them.first',
      200,
    ],
    ['by many ids', `{ nodes(ids: [${'"fund/a" '.repeat(500)}]) { ... on Fund { investments(first: 200) { nodes { id } } } } }`, undefined, 'nodes.ids', 500],
  ])('a huge page %s names the argument to lower', async (_, query, variables, argument, value) => {
    const { errors = [] } = await atlas.ask(query, variables);
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'LIMIT_EXCEEDED', limit: 'queryItems', value: expect.any(Number), max: LIMITS.queryItems, argument },
    ]);
    expect(errors[0].message).toContain(`lower \`${argument}\` (now ${value})`);
  });

  it.each([0, -1, 201, 2_147_483_647])('a page of %i is refused with its range, however it is given', async (first) => {
    const range = { code: first > 200 ? 'LIMIT_EXCEEDED' : 'BAD_USER_INPUT', argument: 'first', limit: 'first', value: first, min: 1, max: 200 };
    expect(await refusal(`{ funds(first: ${first}) { totalCount } }`)).toEqual(range);
    expect(await refusal('query ($n: Int) { funds(first: $n) { totalCount } }', { variables: { n: first } })).toEqual(range);
    expect(await refusal(`query ($n: Int = ${first}) { funds(first: $n) { totalCount } }`)).toEqual(range);
  });

  it('tokens are counted, and what is nested beyond reading is told apart', async () => {
    expect(await refusal(`{ ${'a '.repeat(10_001)} }`)).toEqual(over({ limit: 'queryTokens', value: 10_003 }));
    expect(await refusal(`{ nodes(ids: ${'['.repeat(9_000)}`)).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'queryDepth', max: LIMITS.queryDepth });
  });

  it('of several operations only the chosen one is measured', async () => {
    const query = `query Small { graph { version } } query Large { graph { ...F0 } } ${chain(12, 2, 'GraphStatus', 'version')}`;
    expect(await refusal(query, { operationName: 'Small' })).toBeNull();
    expect(await refusal(query, { operationName: 'Large' })).toEqual(over({ limit: 'queryFields', value: 4_097 }));
  });

  it('variables that are too deep or too many are refused, used or not', async () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });
    const lists = (depth: number): unknown => (depth === 0 ? 1 : [lists(depth - 1)]);
    expect(await refusal('{ __typename }', { variables: { a: nested(39) } })).toBeNull();
    expect(await refusal('{ __typename }', { variables: { a: nested(40) } })).toEqual(over({ limit: 'variableDepth', value: 41, argument: 'variables' }));
    expect(await refusal('{ __typename }', { variables: { a: lists(3_000) } })).toEqual(over({ limit: 'variableDepth', value: 3_001, argument: 'variables' }));
    expect(await refusal('{ __typename }', { variables: { a: Array(10_000).fill(0) } })).toEqual(
      over({ limit: 'variableValues', value: 10_001, argument: 'variables' }),
    );
  });

  it('batches are refused with their length', async () => {
    const reply = await fetch(`${atlas.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Array(30).fill({ query: '{ __typename }' })),
    });
    expect([reply.status, await reply.json()]).toEqual([
      400,
      {
        errors: [
          {
            message: 'A request takes one query, and this one holds a list of 30; send each by itself, or ask for several fields in one query.',
            extensions: over({ limit: 'requestQueries', value: 30 }),
          },
        ],
      },
    ]);
  });

  it('a body that is too long is refused with its length, before it is read', async () => {
    const body = JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(300_000) });
    const reply = await fetch(`${atlas.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const { errors } = (await reply.json()) as { errors: { extensions: unknown }[] };
    expect([reply.status, errors[0].extensions]).toEqual([413, over({ limit: 'bodyBytes', value: body.length })]);
  });

  it('an address that is too long is refused with the limit', async () => {
    const reply = await fetch(`${atlas.origin}/graphql?query={__typename%23${'a'.repeat(20_000)}`, { headers: { accept: 'application/json' } });
    const { errors } = (await reply.json()) as { errors: { extensions: unknown }[] };
    expect([reply.status, errors[0].extensions]).toEqual([431, { code: 'LIMIT_EXCEEDED', limit: 'addressBytes', max: LIMITS.addressBytes }]);
  });
});
