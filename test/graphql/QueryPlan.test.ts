import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type DocumentNode,
  execute,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { ANONYMOUS } from '../../src/auth/Principal.ts';
import type { AtlasContext } from '../../src/graphql/AtlasContext.ts';
import { buildAtlasSchema } from '../../src/graphql/buildAtlasSchema.ts';
import { Deadline } from '../../src/graphql/Deadline.ts';
import { createLoaders, RecordCache } from '../../src/graphql/loaders.ts';
import { measureDocument } from '../../src/graphql/measureDocument.ts';
import { QueryPlan } from '../../src/graphql/QueryPlan.ts';
import { nothingSpent } from '../../src/graphql/Spent.ts';
import { ReportDesk } from '../../src/http/reports/ReportDesk.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { RandomRequests } from '../http/randomQuery.ts';
import { type RunningAtlas, startAtlas } from '../http/startAtlas.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';

const ROOT = join(import.meta.dirname, '../..');
const RANDOM_QUERIES = 2_500;

let atlas: RunningAtlas;
let schema: GraphQLSchema;
beforeAll(async () => {
  atlas = await startAtlas();
  schema = buildAtlasSchema(loadSdl(), atlas.atlas.projector.current.ontology);
});
afterAll(() => atlas.close());

function newContext(language: 'EN' | 'ZH' = 'EN'): AtlasContext {
  const { store, projector } = atlas.atlas;
  const snapshot = projector.current;
  const loaders = createLoaders(store, snapshot, new RecordCache());
  const deadline = new Deadline(60_000);
  const logger = createLogger('silent');
  const runner = createInlineRunner();
  return {
    requestId: 'test',
    principal: ANONYMOUS,
    snapshot,
    storeName: store.name,
    loaders,
    runner,
    reports: new ReportDesk({ store, runner, requestTimeMs: 60_000 }),
    language,
    signal: deadline.signal,
    logger,
    notes: { isCutByTime: false },
    deadline,
    spent: nothingSpent(),
  };
}

/** What graphql-js answers, and what the plan does in two runs: JSON, or null where it gives up. */
async function both(
  text: string,
  variables: Record<string, unknown> = {},
  of = schema,
  context = newContext,
): Promise<{ told: string; planned: (string | null)[] }> {
  const document = parse(text);
  expect(validate(of, document)).toEqual([]);
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const { data, errors } = await execute({ schema: of, document, contextValue: context(), variableValues: variables });
  const { coerced = {} } = getVariableValues(of, operation.variableDefinitions ?? [], variables);
  const run = async (plan: QueryPlan) => await plan.run(context(), coerced);
  const planned: (string | null)[] = [];
  try {
    const plan = new QueryPlan(of, operation, fragmentsOf(document), coerced);
    planned.push(await run(plan), await run(plan));
  } catch {
    planned.push(null);
  }
  return { told: errors === undefined ? JSON.stringify(data) : 'an error', planned };
}

/** It would be run, and not for long. */
function isFit(text: string, variables: Record<string, unknown>): boolean {
  try {
    const document = parse(text);
    if (validate(schema, document).length > 0) return false;
    const operation = getOperationAST(document) as OperationDefinitionNode;
    // Nothing else is planned.
    if (operation.operation !== OperationTypeNode.QUERY) return false;
    if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).coerced === undefined) return false;
    const { values, searches } = measureDocument(schema, operation, new Map(Object.entries(fragmentsOf(document))), variables);
    return values < 20_000 && searches < 4;
  } catch {
    return false;
  }
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
}

async function expectSame(text: string, variables: Record<string, unknown> = {}, of = schema): Promise<string> {
  const { told, planned } = await both(text, variables, of);
  expect({ text, planned }).toEqual({ text, planned: told === 'an error' ? [null] : [told, told] });
  return told;
}

const files = ['src/http/examples', 'test/queries', 'operations']
  .map((folder) => join(ROOT, folder))
  .filter(existsSync)
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.graphql'))
      .map((name) => join(folder, name)),
  );

describe('a plan answers what graphql-js does, byte for byte, and gives up where that finds an error', () => {
  it.each(files.map((file) => [file.slice(ROOT.length + 1), file]))('%s', async (_, file) => {
    const text = readFileSync(file, 'utf8');
    const variables = JSON.parse(/^# variables: (.+)$/m.exec(text)?.[1] ?? '{}') as Record<string, unknown>;
    expect(await expectSame(text, variables)).not.toBe('an error');
  });

  it(`${RANDOM_QUERIES} random queries`, async () => {
    const ids = ['institution/ruijin-hospital', 'institution/siemens-healthineers', 'nobody'];
    const requests = new RandomRequests(schema, new RandomNumbers(20_261_128), ids);
    const tally = { answered: 0, refused: 0, unfit: 0 };
    for (let i = 0; i < RANDOM_QUERIES; i++) {
      const { query, variables, operationName } = requests.next();
      if (operationName !== undefined || !isFit(query, variables)) tally.unfit++;
      else if ((await expectSame(query, variables)) === 'an error') tally.refused++;
      else tally.answered++;
    }
    expect(tally.answered).toBeGreaterThan(RANDOM_QUERIES / 20);
    expect(tally.refused).toBeGreaterThan(RANDOM_QUERIES / 100);
  }, 120_000);

  it.each<[string, string, Record<string, unknown>]>([
    ['a variable', 'query ($n: Int!) { institutions(first: $n) { nodes { id } } }', { n: 3 }],
    ['a default of a variable', 'query ($n: Int = 2) { institutions(first: $n) { nodes { id } } }', {}],
    ['a variable left out, of an argument with a default', 'query ($n: Int) { institutions(first: $n) { pageInfo { endCursor } nodes { id } } }', {}],
    [
      'a variable in an input object',
      'query ($t: [EntityType!]) { entities(first: 2, where: { types: $t, not: { kinds: [COMPANY] } }) { nodes { __typename id } } }',
      { t: ['FUND'] },
    ],
    ['one variable for many places', 'query ($n: Int!) { institutions(first: 3) { nodes { relationships(first: $n) { edges { node { id } } } } } }', { n: 1 }],
    ['an enum and a language by variable', 'query ($l: Language) { institutions(first: 2) { nodes { name(language: $l) kind } } }', { l: 'ZH' }],
    ['a date of a number', '{ institutions(first: 2) { nodes { relationships(asOf: 2017, first: 1) { totalCount } } } }', {}],
    ['what is skipped', 'query ($no: Boolean!) { graph { version @include(if: $no) store @skip(if: $no) } }', { no: false }],
    [
      'what is included',
      'query ($yes: Boolean!) { graph { version @include(if: $yes) ...F @skip(if: $yes) } } fragment F on GraphStatus { store }',
      { yes: true },
    ],
    ['nothing at all', '{ graph { version @skip(if: true) } }', {}],
    ['aliases and repeated fields', '{ a: graph { version } b: graph { store } a: graph { v: version version } }', {}],
    [
      'fragments on interfaces',
      '{ node(id: "institution/ruijin-hospital") { ...N } } fragment N on Node { id ... on Entity { name ... on Institution { status } } ... on Relationship { role } }',
      {},
    ],
    ['a node that is none', '{ node(id: "nobody") { id } nodes(ids: ["nobody", "institution/ruijin-hospital"]) { __typename id } }', {}],
    [
      'unions',
      '{ institutions(first: 30) { nodes { statements { value { __typename ... on TextValue { text } ... on QuantityValue { number unit } ... on MoneyValue { money { value currency } } ... on DateValue { date } } } } } }',
      {},
    ],
    [
      'the schema',
      '{ __schema { queryType { name } directives { name args { name defaultValue } } } __type(name: "Fund") { kind name fields { name type { kind name ofType { name } } } } __typename }',
      {},
    ],
    ['texts that JSON escapes', '{ search(text: "a", first: 50) { edges { matchedOn { text } node { id name summary } } } }', {}],
    ['an argument out of range', '{ institutions(first: 1000) { nodes { id } } }', {}],
    ['one that fails beside one that does not', '{ graph { version } institutions(first: 0) { totalCount } }', {}],
    ['a cursor of another list', '{ institutions(first: 1, after: "x") { totalCount } }', {}],
  ])('%s', async (_, text, variables) => {
    await expectSame(text, variables);
  });

  it('of any schema', async () => {
    const sdl = `
      type Query { thing: Thing things: [Thing] strict: [Thing!]! broken: Thing! list: [[Int]] lines: [String!] wrong: [Int] late: [Int!]
        color: Color badColor: Color float: Float big: Int bool: Boolean id: ID method(n: Int = 7): Int any: Any }
      interface Any { a: String } type Thing implements Any { a: String must: String! self: Thing } enum Color { RED }`;
    const of = buildSchema(sdl);
    (of.getType('Any') as { resolveType?: unknown }).resolveType = async () => 'Thing';
    const values: Record<string, unknown> = {
      ...{
        thing: { a: 'x"\\\n\u2028\ud83d', must: 'y', self: Promise.resolve({ a: null, must: 'é' }) },
        things: [null, { a: 'b' }],
        strict: new Set([{ a: 'c' }]),
      },
      ...{ broken: null, list: [[1, null], null, []], lines: ['a', Promise.resolve('b')], wrong: 'text', late: [1, Promise.reject(new Error('late'))] },
      ...{ color: 'RED', badColor: 'BLUE', float: 1e21, big: 2 ** 31, bool: 0, id: 17, method: ({ n }: { n: number }) => -n, any: { a: '' } },
    };
    (values['late'] as Promise<unknown>[])[1].catch(() => undefined);
    for (const [name, field] of Object.entries(of.getQueryType()?.getFields() ?? {})) {
      field.resolve = (_, args) => (typeof values[name] === 'function' ? (values[name] as (args: unknown) => unknown)(args) : values[name]);
    }
    const fine = ['thing { a must self { a must } }', 'things { a }', 'strict { a }', 'list', 'lines', 'color', 'float', 'id', 'method', 'any { a }'];
    for (const selection of fine) await expectSameOrAbstract(`{ ${selection} }`, of);
    for (const selection of ['broken { a }', 'strict { must }', 'wrong', 'late', 'badColor', 'big', 'things { must }', 'lines late'])
      expect([selection, await expectSame(`{ ${selection} }`, {}, of)]).toEqual([selection, 'an error']);
  });

  it('asks the store once a level, as graphql-js does', async () => {
    const text =
      '{ institutions(first: 40) { nodes { summary relationships(first: 5) { edges { relationship { role evidence { source { title } } } node { summary } } } } } }';
    const counted = async (work: (context: AtlasContext) => Promise<unknown>) => {
      const calls: string[] = [];
      const context = newContext();
      const { store } = atlas.atlas;
      const counting = Object.assign(Object.create(store), {
        entities: (ids: readonly string[]) => {
          calls.push(`${ids.length} entities`);
          return store.entities(ids);
        },
        relationships: (ids: readonly string[]) => {
          calls.push(`${ids.length} relationships`);
          return store.relationships(ids);
        },
      });
      await work({ ...context, loaders: createLoaders(counting, context.snapshot, new RecordCache()) });
      return calls;
    };
    const document = parse(text);
    const plan = new QueryPlan(schema, getOperationAST(document) as OperationDefinitionNode, {}, {});
    const told = await counted(async (contextValue) => execute({ schema, document, contextValue }));
    expect(await counted(async (context) => plan.run(context, {}))).toEqual(told);
    expect(told.length).toBeLessThanOrEqual(4);
  });
});

/** A type that is told late is not planned, and not an error. */
async function expectSameOrAbstract(text: string, of: GraphQLSchema): Promise<void> {
  const { told, planned } = await both(text, {}, of);
  expect({ text, told }).not.toEqual({ text, told: 'an error' });
  expect({ text, planned }).toEqual({ text, planned: text.includes('any') ? [null] : [told, told] });
}
