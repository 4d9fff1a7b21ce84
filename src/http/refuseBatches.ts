import type { preValidationAsyncHookHandler } from 'fastify';
import { LIMITS, limitDetails } from '../graphql/limits.ts';
import { errorBody } from './earlyErrors.ts';

/** A list of queries in one request would pass by all limits of a query. */
export const refuseBatches: preValidationAsyncHookHandler = async ({ body }, reply) => {
  if (!Array.isArray(body)) return;
  const message = `${body.length} queries came in one request, which takes ${LIMITS.requestQueries}; send each by itself, or ask for several fields in one query`;
  return reply.code(400).send(errorBody('LIMIT_EXCEEDED', message, limitDetails('requestQueries', body.length)));
};
