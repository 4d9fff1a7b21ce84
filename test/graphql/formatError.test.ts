import { expect, it, jest } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { AtlasError, ERRORS } from '../../src/errors.ts';
import { createFormatError } from '../../src/graphql/formatError.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { startSmallAtlas } from './smallAtlas.ts';

const SECRET = 'SELECT body FROM entity; /home/atlas/data/atlas.db';

it('masks what a resolver throws by mistake, leaves the rest of the answer, and goes on', async () => {
  const atlas = await startSmallAtlas();
  try {
    Object.defineProperty(atlas.atlas.store, 'entities', { value: () => Promise.reject(new Error(SECRET)) });
    const query = '{ entity(id: "institution/alpha") { name summary } graph { store } }';
    const masked = {
      status: 200,
      data: { entity: { name: 'Alpha Bio', summary: null }, graph: { store: 'sqlite' } },
      errors: [
        {
          message: ERRORS.INTERNAL_SERVER_ERROR,
          locations: [{ line: 1, column: 42 }],
          path: ['entity', 'summary'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    };
    expect(await atlas.ask(query)).toEqual(masked);
    expect(await atlas.ask(query)).toEqual(masked);
    expect(await atlas.data('{ entity(id: "institution/alpha") { name } }')).toEqual({ entity: { name: 'Alpha Bio' } });
  } finally {
    await atlas.close();
  }
});

it('says that variables with very many mistakes were not checked to the end', async () => {
  const atlas = await startSmallAtlas();
  try {
    const query = 'query ($where: EntityFilter) { entities(where: $where) { totalCount } }';
    const { status, errors = [] } = await atlas.ask(query, { where: { types: Array(60).fill('NO_TYPE') } });
    const codes = errors.map(({ extensions }) => extensions.code);
    expect([status, codes]).toEqual([400, [...Array(50).fill('BAD_USER_INPUT'), 'LIMIT_EXCEEDED']]);
    expect(errors[50].message).toBe('the variables have too many mistakes to be told to the end; correct those that are told');
  } finally {
    await atlas.close();
  }
});

function formatted(error: GraphQLError) {
  const log = jest.fn();
  const answer = createFormatError({ ...createLogger('silent'), error: log } as never)(error.toJSON(), error);
  return { answer, logged: log.mock.calls };
}

it('logs a mistake with its stack, and tells the caller none of it', () => {
  const mistake = new TypeError(SECRET);
  const { answer, logged } = formatted(new GraphQLError(SECRET, { path: ['a'], originalError: mistake }));
  expect(answer).toEqual({ message: ERRORS.INTERNAL_SERVER_ERROR, path: ['a'], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  expect(logged).toEqual([[{ err: mistake }, 'a resolver failed']]);
});

it('masks a mistake that calls itself a code, and a code that nobody knows', () => {
  const code = 'BAD_USER_INPUT';
  expect(formatted(new GraphQLError(SECRET, { originalError: Object.assign(new Error(SECRET), { extensions: { code } }) })).answer.extensions).toEqual({
    code: 'INTERNAL_SERVER_ERROR',
  });
  expect(formatted(new GraphQLError(SECRET, { extensions: { code: 'ER_PARSE' } })).answer.message).toBe(ERRORS.INTERNAL_SERVER_ERROR);
});

it('tells a failure that the caller can act on, however often it was wrapped, and logs it only when the store failed', () => {
  const refusal = new AtlasError('NOT_FOUND', ['from.ids: nothing'], { details: { argument: 'from.ids' } });
  const wrapped = new GraphQLError('outer', { originalError: new GraphQLError('inner', { originalError: refusal }) });
  expect(formatted(wrapped)).toEqual({ answer: { message: 'from.ids: nothing', extensions: { code: 'NOT_FOUND', argument: 'from.ids' } }, logged: [] });
  const failure = new AtlasError('STORE_UNAVAILABLE', ['gone']);
  expect(formatted(new GraphQLError('x', { originalError: failure })).logged).toEqual([[{ err: failure }, 'the store failed']]);
});

it('shortens a message of any length', () => {
  const { message } = formatted(new GraphQLError('x'.repeat(100_000), { extensions: { code: 'BAD_USER_INPUT' } })).answer;
  expect(message).toBe(`${'x'.repeat(600)}…`);
});
