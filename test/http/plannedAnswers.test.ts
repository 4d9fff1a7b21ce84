import { ApolloServer } from '@apollo/server';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { DEFAULT_HTTP } from '../../src/config.ts';
import { RecordCache } from '../../src/graphql/loaders.ts';
import { createApp } from '../../src/http/createApp.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { ChangeFeed } from '../../src/snapshot/ChangeFeed.ts';
import type { Store } from '../../src/store/store.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

const TIME_MS = 300;
/** The first is answered by graphql-js, the second by plan within Apollo Server, the others before it. */
const TIMES = 5;

let running: RunningAtlas;
let app: FastifyInstance;
let entities: Store['entities'] | null = null;
const executed = jest.spyOn(ApolloServer.prototype, 'executeOperation');
beforeAll(async () => {
  running = await startAtlas();
  const { store, projector } = running.atlas;
  const own = Object.assign(Object.create(store) as Store, { entities: (ids: readonly string[]) => (entities ?? store.entities.bind(store))(ids) });
  app = await createApp({
    ...{ sdl: loadSdl(), store: own, projector, runner: createInlineRunner(), logger: createLogger('silent'), cache: new RecordCache(1) },
    feed: new ChangeFeed(own),
    state: () => 'ready',
    cacheBytes: 0,
    settings: { ...DEFAULT_HTTP, requestTimeMs: TIME_MS },
  });
});
afterEach(() => {
  entities = null;
});
afterAll(async () => {
  executed.mockRestore();
  await app.close();
  await running.close();
});

interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

async function ask(request: Record<string, unknown>, method: 'GET' | 'POST' = 'POST'): Promise<Told> {
  const { query, ...more } = request;
  const search = new URLSearchParams({
    query: String(query),
    ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, JSON.stringify(value)])),
  });
  const reply = await app.inject(
    method === 'POST' ? { method, url: '/graphql', payload: request } : { method, url: `/graphql?${search}`, headers: { accept: 'application/json' } },
  );
  const { date: _, 'x-request-id': __, ...headers } = reply.headers;
  return { status: reply.statusCode, headers, body: reply.body };
}

/** Asked again and again; which of the times Apollo Server was asked. */
async function again(request: Record<string, unknown>, method: 'GET' | 'POST' = 'POST'): Promise<{ answers: Told[]; byApollo: boolean[] }> {
  const answers: Told[] = [];
  const byApollo: boolean[] = [];
  for (let i = 0; i < TIMES; i++) {
    executed.mockClear();
    answers.push(await ask(request, method));
    byApollo.push(executed.mock.calls.length > 0);
  }
  return { answers, byApollo };
}

const LIST = 'institutions(first: 9) { totalCount nodes { id name kind relationships(first: 3) { edges { cursor node { __typename id name } } } summary } }';

describe('a query that comes again is answered without Apollo Server, and as before', () => {
  it.each<[string, Record<string, unknown>, 'GET' | 'POST']>([
    ['a list', { query: `{ ${LIST} }` }, 'POST'],
    ['by GET', { query: `query ByGet { ${LIST} }` }, 'GET'],
    ['as of a date', { query: `{ atlas(asOf: "2015") { ${LIST} } ${LIST} }` }, 'POST'],
    [
      'with variables',
      { query: 'query ($n: Int!, $no: Boolean!) { graph { version store @skip(if: $no) } funds(first: $n) { nodes { id } } }', variables: { n: 2, no: true } },
      'POST',
    ],
    ['one of two operations', { query: 'query A { graph { version } } query B { graph { store } }', operationName: 'B' }, 'POST'],
  ])('%s', async (_, request, method) => {
    const { answers, byApollo } = await again(request, method);
    expect(byApollo).toEqual([true, true, false, false, false]);
    expect(answers[0].status).toBe(200);
    expect(JSON.parse(answers[0].body)).toEqual({ data: expect.any(Object) });
    expect(answers).toEqual(answers.map(() => answers[0]));
  });
});

describe('what a plan does not answer in full is Apollo Server’s each time', () => {
  it.each<[string, Record<string, unknown>]>([
    ['an argument out of range', { query: '{ graph { version } institutions(first: 0) { totalCount } }' }],
    ['an operation that is not there', { query: 'query A { graph { version } } query B { graph { store } }', operationName: 'C' }],
    ['none of two chosen', { query: 'query A { graph { version } } query B { graph { store } }' }],
    ['the schema does not know it', { query: '{ nothing }' }],
    ['a mutation', { query: 'mutation { x }' }],
    ['what it costs', { query: `query Cost { ${LIST} }`, extensions: { cost: true } }],
  ])('%s', async (_, request) => {
    const { answers, byApollo } = await again(request);
    expect(byApollo).toEqual(answers.map(() => true));
    expect(answers).toEqual(answers.map(() => answers[0]));
  });

  it('variables that do not fit, or that make it too large, though others did', async () => {
    const query = 'query ($n: Int!) { institutions(first: $n) { nodes { relationships(first: $n) { nodes { relationships(first: $n) { totalCount } } } } } }';
    const wrong = [{ n: 'x' }, {}, { n: 200 }, { n: 0 }];
    const before = [];
    for (const variables of wrong) before.push(await ask({ query, variables }));
    expect((await again({ query, variables: { n: 2 } })).byApollo.at(-1)).toBe(false);
    const after = [];
    for (const variables of wrong) after.push(await ask({ query, variables }));
    expect(after).toEqual(before);
    expect(before.map(({ body }) => JSON.parse(body).errors[0].extensions.code)).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
      'LIMIT_EXCEEDED',
      'BAD_USER_INPUT',
    ]);
  });
});

it('a planned query that is not ready in time is given up as any other, within the time of one', async () => {
  const query = 'query Late { institutions(first: 5) { nodes { summary } } }';
  const { answers, byApollo } = await again({ query });
  expect(byApollo).toEqual([true, true, false, false, false]);
  entities = () => new Promise(() => undefined);
  const late = await ask({ query });
  expect([late.status, JSON.parse(late.body)]).toEqual([
    200,
    {
      data: null,
      errors: [
        {
          message: `The answer was not ready within ${TIME_MS} ms and has been given up; ask for less: fewer hops, fewer searches, smaller pages.`,
          extensions: { code: 'DEADLINE_EXCEEDED', limit: 'requestTimeMs', value: expect.any(Number), max: TIME_MS },
        },
      ],
    },
  ]);
  entities = null;
  expect(await ask({ query })).toEqual(answers[0]);
});
