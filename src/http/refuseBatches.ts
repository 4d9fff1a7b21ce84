import type { preValidationAsyncHookHandler } from 'fastify';
import { LIMITS, limitDetails } from '../graphql/limits.ts';
import { errorBody } from './earlyErrors.ts';

/** A list of queries in one request would pass by all limits of a query. */
export const refuseBatches: preValidationAsyncHookHandler = async ({ body }, reply) => {
  if (!Array.isArray(body)) return;
  const message = `A request takes one query, and this one holds a list of ${body.length}; send each by itself, or ask for several fields in one query.`;
  if (body.length <= LIMITS.requestQueries) return reply.code(400).send(errorBody('BAD_REQUEST', message));
  return reply.code(400).send(errorBody('LIMIT_EXCEEDED', message, limitDetails('requestQueries', body.length)));
};
