import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

const RUIJIN = '{ ids: ["institution/ruijin-hospital"] }';
const FUNDS = '{ where: { types: [FUND] } }';
const HUGE = 'x'.repeat(200_000);
const quoted = JSON.stringify;
const nested = (depth: number) => `${'{ not: '.repeat(depth)}{ types: [FUND] }${' }'.repeat(depth)}`;
const paths = (args: string) => `{ paths(${args}) { totalCount } }`;
const connectors = (args: string) => `{ connectors(${args}) { totalCount } }`;
const ends = `from: ${RUIJIN}, to: ${FUNDS}`;
const ids = (count: number) => `[${'"fund/a", '.repeat(count)}]`;

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

/** Status, code, argument and message of the one error that a query must be answered with. */
async function refusal(query: string, variables?: Record<string, unknown>) {
  const { status, data, errors = [] } = await atlas.ask(query, variables);
  expect(errors.map(({ message }) => message)).toHaveLength(1);
  if (data != null) expect(Object.values(data)).toEqual([null]);
  return { status, code: errors[0].extensions.code, argument: errors[0].extensions.argument, message: errors[0].message };
}

const outOfRange = (argument: string, value: number, min: number, max: number) => ({
  status: 200,
  code: value > max ? 'LIMIT_EXCEEDED' : 'BAD_USER_INPUT',
  argument,
  message: `${argument}: ${value} is out of range; give a whole number from ${min} to ${max}`,
});
const badInput = (argument: string, advice: string) => ({ status: 200, code: 'BAD_USER_INPUT', argument, message: `${argument}: ${advice}` });
const overLimit = (argument: string, advice: string) => ({ status: 200, code: 'LIMIT_EXCEEDED', argument, message: `${argument}: ${advice}` });
const unknownId = (argument: string, id: string) => ({
  status: 200,
  code: 'NOT_FOUND',
  argument,
  message: `${argument}: no entity has the id "${id}"; \`search(text:)\` finds ids by name`,
});
const EMPTY = 'the list is empty; name at least one, or leave it out';
const NUL = 'it holds a NUL character; leave it out';

describe('numbers out of range are refused with the range', () => {
  it.each<[string, string, number, number]>([
    ['first', '{ entities(first: $n) { totalCount } }', 1, 200],
    ['first', '{ entities(first: 1) { nodes { relationships(first: $n) { totalCount } } } }', 1, 200],
    ['first', '{ sources(first: 1) { nodes { facts(first: $n) { totalCount } } } }', 1, 200],
    ['first', '{ search(text: "hospital", first: $n) { totalCount } }', 1, 200],
    ['first', '{ suggest(text: "hospital", first: $n) { node { id } } }', 1, 50],
    ['first', paths(`${ends}, first: $n`), 1, 500],
    ['first', connectors(`${ends}, first: $n`), 1, 200],
    ['first', '{ match(pattern: [{ entity: { types: [FUND] } }, {}], first: $n) { totalCount } }', 1, 500],
    ['first', `{ connectors(${ends}) { nodes { paths(first: $n) { length } } } }`, 1, 10],
    ['maxHops', paths(`${ends}, maxHops: $n`), 1, 8],
    ['maxHops', connectors(`${ends}, maxHops: $n`), 2, 8],
    ['first', `{ connectorMatrix(rows: ${RUIJIN}, columns: ${FUNDS}) { connectors(first: $n) { cellCount } } }`, 1, 200],
    ['maxHops', `{ connectorMatrix(rows: ${RUIJIN}, columns: ${FUNDS}, maxHops: $n) { cellCount } }`, 2, 8],
    ['first', `{ paths(${ends}) { relaxations(first: $n) { totalCount } } }`, 1, 200],
    ['first', `{ connectors(${ends}) { relaxations(first: $n) { totalCount } } }`, 1, 200],
    ['hops', '{ neighbourhood(of: ["institution/ruijin-hospital"], hops: $n) { complete } }', 0, 4],
    ['limit', '{ neighbourhood(of: ["institution/ruijin-hospital"], limit: $n) { complete } }', 1, 2000],
  ])('%s in %s', async (argument, query, min, max) => {
    for (const value of [-2_147_483_648, -1, min - 1, max + 1]) {
      expect(await refusal(query.replace('$n', String(value)))).toEqual(outOfRange(argument, value, min, max));
      expect(await refusal(`query ($n: Int) ${query}`, { n: value })).toEqual(outOfRange(argument, value, min, max));
    }
  });

  it.each([1_000_000, 2_147_483_647])('a page of %i names the argument and its range too', async (first) => {
    expect(await refusal(`{ entities(first: ${first}) { totalCount } }`)).toEqual(outOfRange('first', first, 1, 200));
    expect(await refusal('query ($n: Int) { entities(first: $n) { totalCount } }', { n: first })).toEqual(outOfRange('first', first, 1, 200));
  });

  it('a page of 1000000 in a list is refused before anything runs', async () => {
    const query = '{ entities(first: 200) { nodes { relationships(first: 1000000) { totalCount } } } }';
    expect(await refusal(query)).toMatchObject({
      status: 400,
      code: 'LIMIT_EXCEEDED',
      message: expect.stringMatching(/lower `entities\.nodes\.relationships\.first` \(now 1000000\)/),
    });
  });

  it.each([
    ['-2147483649', 'Int cannot represent non 32-bit signed integer value: -2147483649'],
    ['2147483648', 'Int cannot represent non 32-bit signed integer value: 2147483648'],
    ['1.5', 'Int cannot represent non-integer value: 1.5'],
    ['"5"', 'Int cannot represent non-integer value: "5"'],
    ['true', 'Int cannot represent non-integer value: true'],
  ])('first: %s is no Int', async (value, message) => {
    expect(await refusal(`{ entities(first: ${value}) { totalCount } }`)).toEqual({
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
      argument: undefined,
      message,
    });
    const byVariable = await refusal('query ($n: Int) { entities(first: $n) { totalCount } }', { n: JSON.parse(value) });
    expect(byVariable).toEqual({ status: 400, code: 'BAD_USER_INPUT', argument: undefined, message: `Variable "$n" got invalid value ${value}; ${message}` });
  });
});

describe('text', () => {
  const fields: [string, string, string, number][] = [
    ['id', 'ID!', '{ node(id: $v) { id } }', 600],
    ['ids', 'ID!', '{ nodes(ids: [$v]) { id } }', 600],
    ['id', 'ID!', '{ entity(id: $v) { id } }', 600],
    ['text', 'String!', '{ search(text: $v) { totalCount } }', 200],
    ['text', 'String!', '{ suggest(text: $v) { node { id } } }', 200],
    ['where.name', 'String', '{ entities(where: { name: $v }) { totalCount } }', 200],
    ['where.ids', 'ID!', '{ entities(where: { ids: [$v] }) { totalCount } }', 200],
    ['where.source', 'ID!', '{ entities(where: { source: $v }) { totalCount } }', 200],
    [
      'where.or[1].not.related.to.name',
      'String',
      '{ entities(where: { or: [{ types: [FUND] }, { not: { related: { to: { name: $v } } } }] }) { totalCount } }',
      200,
    ],
    ['from.ids', 'ID!', paths(`from: { ids: [$v] }, to: ${FUNDS}`), 200],
    ['avoid.ids', 'ID!', paths(`${ends}, avoid: { ids: [$v] }`), 200],
    ['relationships.source', 'ID!', connectors(`${ends}, relationships: { source: $v }`), 200],
    ['relationships.withoutSources', 'ID!', connectors(`${ends}, relationships: { withoutSources: [$v] }`), 200],
    ['rows.ids', 'ID!', `{ connectorMatrix(rows: { ids: [$v] }, columns: ${FUNDS}) { cellCount } }`, 200],
    ['connector.name', 'String', `{ connectorMatrix(rows: ${RUIJIN}, columns: ${FUNDS}, connector: { name: $v }) { cellCount } }`, 200],
    ['pattern[0].entity.ids', 'ID!', '{ match(pattern: [{ entity: { ids: [$v] } }, {}]) { totalCount } }', 200],
    ['pattern[1].relationships.source', 'ID!', '{ match(pattern: [{}, { relationships: { source: $v } }]) { totalCount } }', 200],
    ['of', 'ID!', '{ neighbourhood(of: [$v]) { complete } }', 200],
    ['property', 'String!', '{ funds { totals(property: $v) { count } } }', 200],
    ['property', 'String!', '{ entities(first: 1) { nodes { statements(property: $v) { property } } } }', 200],
  ];
  it.each(fields)('of 200 kB, or with a NUL, is refused as %s (%s) in %s', async (argument, type, query, max) => {
    const ask = (v: string) => refusal(`query ($v: ${type}) ${query}`, { v });
    expect(await ask(HUGE)).toEqual(badInput(argument, `200000 characters are too many; give at most ${max}`));
    expect(await ask('a\0b')).toEqual(badInput(argument, NUL));
  });

  it.each(fields)('that is empty or half a character never gets through as %s (%s) in %s', async (_, type, query) => {
    for (const v of ['', '  \t', '\ud83d', '\udc00\ud83d']) {
      const { errors = [], data } = await atlas.ask(`query ($v: ${type}) ${query}`, { v });
      const codes = errors.map(({ extensions }) => extensions.code);
      if (codes.length === 0) expect([{ node: null }, { nodes: [null] }, { entity: null }, { entities: { nodes: [{ statements: [] }] } }]).toContainEqual(data);
      else expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain(codes[0]);
    }
  });

  it.each([
    ['EntityType!', '{ entities(where: { types: [$v] }) { totalCount } }'],
    ['Kind!', '{ entities(where: { kinds: [$v] }) { totalCount } }'],
    ['Language', '{ entities(first: 1) { nodes { name(language: $v) } } }'],
    ['PathMode', paths(`${ends}, mode: $v`)],
    ['RelationshipType!', paths(`${ends}, relationships: { types: [$v] }`)],
    ['Facet!', '{ entities(first: 1) { facets(by: [$v]) { by } } }'],
    ['PartialDate', '{ entities(where: { asOf: $v }) { totalCount } }'],
  ])('that is no %s is refused in a message of bearable length', async (type, query) => {
    for (const v of ['', 'NOPE', 'fund', '__proto__', 'a\0b', '\ud83d', HUGE, 17.5, true, {}, ['FUND', 'FUND']]) {
      const { status, code, message } = await refusal(`query ($v: ${type}) ${query}`, { v });
      expect({ status, code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
      expect(message).toMatch(/^Variable "\$v" got invalid value /);
      expect(message.length).toBeLessThanOrEqual(700);
    }
  });
});

describe('dates', () => {
  const ADVICE = 'is no PartialDate; give an ISO 8601 date of reduced precision, as text: "2012", "2017-05" or "2023-05-24".';
  it.each(['2023-13', '2023-00', '2023-02-30', '2023-02-29', 'yesterday', '', '17', '0999', '10000', '2023-2', '2023-05-24T08:00:00Z', '２０２３', '-2017'])(
    'refuses "%s"',
    async (date) => {
      const literal = await refusal(`{ entities(where: { asOf: ${quoted(date)} }) { totalCount } }`);
      expect(literal).toEqual({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED', argument: undefined, message: `${quoted(date)} ${ADVICE}` });
      const variable = await refusal('query ($d: PartialDate) { entities(where: { asOf: $d }) { totalCount } }', { d: date });
      expect(variable).toEqual({
        status: 400,
        code: 'BAD_USER_INPUT',
        argument: undefined,
        message: `Variable "$d" got invalid value ${quoted(date)}; ${quoted(date)} ${ADVICE}`,
      });
    },
  );

  it('takes a year as a number, and refuses 17', async () => {
    const counted = async (date: string) => (await atlas.data(`{ entities(where: { asOf: ${date} }) { totalCount } }`)).entities.totalCount;
    expect(await counted('2017')).toBe(await counted('"2017"'));
    expect(await refusal('{ entities(where: { asOf: 17 }) { totalCount } }')).toMatchObject({ status: 400, message: `"17" ${ADVICE}` });
  });
});

describe('lists and filters', () => {
  it.each([
    ['where.types', '{ entities(where: { types: [] }) { totalCount } }', EMPTY],
    ['where.kinds', '{ entities(where: { kinds: [] }) { totalCount } }', EMPTY],
    ['where.status', '{ entities(where: { status: [] }) { totalCount } }', EMPTY],
    ['where.ids', '{ entities(where: { ids: [] }) { totalCount } }', EMPTY],
    ['where.and', '{ entities(where: { and: [] }) { totalCount } }', EMPTY],
    ['where.or', '{ entities(where: { or: [] }) { totalCount } }', EMPTY],
    ['where.related.types', '{ entities(where: { related: { types: [] } }) { totalCount } }', EMPTY],
    ['orderBy', '{ entities(orderBy: []) { totalCount } }', 'give from 1 to 4 orders, or leave it out'],
    [
      'orderBy',
      '{ entities(orderBy: [{ by: ID }, { by: ID }, { by: ID }, { by: ID }, { by: ID }]) { totalCount } }',
      'give from 1 to 4 orders, or leave it out',
    ],
    ['types', '{ search(text: "hospital", types: []) { totalCount } }', EMPTY],
    ['types', '{ suggest(text: "hospital", types: []) { node { id } } }', EMPTY],
    ['types', '{ entities(first: 1) { nodes { relationships(types: []) { totalCount } } } }', 'the list is empty; name at least one'],
    ['by', '{ entities(first: 1) { facets(by: []) { by } } }', 'the list is empty; name at least one'],
    ['of', '{ neighbourhood(of: []) { complete } }', 'the list is empty; name at least one'],
    ['from.ids', paths(`from: { ids: [] }, to: ${FUNDS}`), 'name at least one id'],
    ['avoid.ids', paths(`${ends}, avoid: { ids: [] }`), 'name at least one id'],
    ['to.where', connectors(`from: ${RUIJIN}, to: { where: {} }`), 'an empty filter would select everything; name at least one condition'],
    ['to.where', connectors(`from: ${RUIJIN}, to: { where: { name: null } }`), 'an empty filter would select everything; name at least one condition'],
    ['relationships.types', paths(`${ends}, relationships: { types: [] }`), EMPTY],
    ['relationships.withoutSources', paths(`${ends}, relationships: { withoutSources: [] }`), EMPTY],
    ['via.types', paths(`${ends}, via: { types: [] }`), EMPTY],
  ])('an empty %s is refused in %s', async (argument, query, advice) => {
    expect(await refusal(query)).toEqual(badInput(argument, advice));
  });

  it('no ids at all are answered by no nodes', async () => {
    expect(await atlas.data('{ nodes(ids: []) { id } }')).toEqual({ nodes: [] });
  });

  it.each([
    ['ids', `{ nodes(ids: ${ids(501)}) { id } }`],
    ['where.ids', `{ entities(where: { ids: ${ids(501)} }) { totalCount } }`],
    ['from.ids', paths(`from: { ids: ${ids(501)} }, to: ${FUNDS}`)],
    ['of', `{ neighbourhood(of: ${ids(501)}) { complete } }`],
    ['relationships.withoutSources', paths(`${ends}, relationships: { withoutSources: ${ids(501)} }`)],
  ])('501 ids are too many for %s', async (argument, query) => {
    expect(await refusal(query)).toEqual(overLimit(argument, '501 ids are too many; give at most 500'));
  });

  it.each([
    ['where', '{ entities(where: $f) { totalCount } }'],
    ['via', paths(`${ends}, via: $f`)],
    ['connector', connectors(`${ends}, connector: $f`)],
    ['neighbour', '{ entities(first: 1) { nodes { relationships(neighbour: $f) { totalCount } } } }'],
  ])('a filter nested five deep is taken as %s, six or fifty deep is refused', async (argument, query) => {
    const tooDeep = overLimit(`${argument}.not.not.not.not.not`, 'filters are nested too deep; nest at most 5');
    expect((await atlas.ask(query.replace('$f', nested(4)))).errors).toBeUndefined();
    expect(await refusal(query.replace('$f', nested(5)))).toEqual(tooDeep);
    expect(await refusal(query.replace('$f', nested(50)))).toEqual(tooDeep);
  });

  it('nesting by and, or and related.to counts like nesting by not', async () => {
    const filter = '{ and: [{ or: [{ related: { to: { not: { and: [{ types: [FUND] }] } } } }] }] }';
    expect(await refusal(`{ entities(where: ${filter}) { totalCount } }`)).toEqual(
      overLimit('where.and[0].or[0].related.to.not.and[0]', 'filters are nested too deep; nest at most 5'),
    );
  });

  it('a filter of very many parts is refused', async () => {
    const { code, message } = await refusal(`{ entities(where: { or: [${'{ name: "a" } '.repeat(500)}] }) { totalCount } }`);
    expect({ code, message }).toEqual({
      code: 'LIMIT_EXCEEDED',
      message: expect.stringMatching(/^where\.or\[\d+\]: too many filters in one; give at most \d+$/),
    });
  });
});

describe('ends of a path', () => {
  it.each([
    ['neither ids nor where', '{}', 'OneOf Input Object "EntitySelector" must specify exactly one key.'],
    ['both ids and where', '{ ids: ["fund/a"], where: { types: [FUND] } }', 'OneOf Input Object "EntitySelector" must specify exactly one key.'],
    ['null ids', '{ ids: null }', 'Field "EntitySelector.ids" must be non-null.'],
  ])('%s is refused', async (_, selector, message) => {
    expect(await refusal(paths(`from: ${selector}, to: ${FUNDS}`))).toEqual({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED', argument: undefined, message });
  });

  it('both ids and where by variable are refused', async () => {
    const answer = await refusal(`query ($from: EntitySelector!) ${paths(`from: $from, to: ${FUNDS}`)}`, {
      from: { ids: ['fund/a'], where: { types: ['FUND'] } },
    });
    expect(answer).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/^Variable "\$from" got invalid value .*; Exactly one key must be specified/),
    });
  });

  it.each([
    ['from.ids', paths(`from: { ids: ["institution/nobody"] }, to: ${FUNDS}`)],
    ['to.ids', connectors(`from: ${RUIJIN}, to: { ids: ["institution/nobody"] }`)],
    ['avoid.ids', paths(`${ends}, avoid: { ids: ["institution/nobody"] }`)],
    ['via.ids', paths(`${ends}, via: { ids: ["institution/nobody"] }`)],
    ['to.where.related.to.ids', paths(`from: ${RUIJIN}, to: { where: { related: { to: { ids: ["institution/nobody"] } } } }`)],
    ['of', '{ neighbourhood(of: ["institution/nobody"]) { complete } }'],
    ['where.ids', '{ entities(where: { ids: ["institution/nobody"] }) { totalCount } }'],
    ['where.source', '{ entities(where: { source: "institution/nobody" }) { totalCount } }'],
    ['relationships.source', paths(`${ends}, relationships: { source: "institution/nobody" }`)],
    ['relationships.withoutSources', paths(`${ends}, relationships: { withoutSources: ["institution/nobody"] }`)],
  ])('an unknown id is refused as %s', async (argument, query) => {
    expect(await refusal(query)).toEqual(unknownId(argument, 'institution/nobody'));
  });

  it('an entity that is no source is refused where a source must stand', async () => {
    const advice = '"institution/ruijin-hospital" is no source; the ids of sources begin with "source/"';
    expect(await refusal(paths(`${ends}, relationships: { source: "institution/ruijin-hospital" }`))).toEqual(badInput('relationships.source', advice));
    expect(await refusal('{ entities(where: { source: "institution/ruijin-hospital" }) { totalCount } }')).toMatchObject({
      argument: 'where.source',
      message: `where.source: ${advice}`,
    });
  });

  it('a source as an end has no paths, because it takes no relationships', async () => {
    const { sources } = await atlas.data('{ sources(first: 1) { nodes { id } } }');
    expect(
      await atlas.data(`{ paths(from: ${RUIJIN}, to: { ids: [${quoted(sources.nodes[0].id)}] }) { totalCount complete truncatedBy nodes { length } } }`),
    ).toEqual({
      paths: { totalCount: 0, complete: true, truncatedBy: null, nodes: [] },
    });
  });

  it('an id that nothing has is null in node, nodes and entity', async () => {
    expect(await atlas.data('{ node(id: "institution/nobody") { id } nodes(ids: ["no", "__proto__"]) { id } entity(id: "fund/ nobody") { id } }')).toEqual({
      node: null,
      nodes: [null, null],
      entity: null,
    });
  });
});
