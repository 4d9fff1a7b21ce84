import type { FastifyError, FastifyInstance } from 'fastify';
import { AtlasError, ERRORS, type ErrorCode } from '../errors.ts';
import { LIMITS } from '../graphql/limits.ts';
import type { Logger } from '../telemetry/logger.ts';
import { errorBody } from './earlyErrors.ts';
import { BodyTooLarge } from './readText.ts';

/** Statuses of what is refused before GraphQL sees it. Clients that send hashes look for theirs in an answer of status 200. */
const REFUSALS = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  STORE_UNAVAILABLE: 503,
  PERSISTED_QUERY_NOT_FOUND: 200,
  PERSISTED_QUERY_NOT_SUPPORTED: 200,
} as const;

/** What fails outside GraphQL is answered in the same form: { errors: [{ message, extensions: { code } }] }. */
export function answerErrors(app: FastifyInstance, logger: Logger): void {
  app.setNotFoundHandler((request, reply) => {
    const url = request.url.split('?')[0];
    if (request.method !== 'GET' && request.method !== 'HEAD' && app.hasRoute({ method: 'GET', url })) {
      return reply
        .code(405)
        .header('allow', 'GET, HEAD, OPTIONS')
        .send(errorBody('BAD_REQUEST', `${request.method} is not possible here; read it by GET.`));
    }
    return reply
      .code(404)
      .send(errorBody('NOT_FOUND', `There is nothing at ${request.method} ${request.url.split('?')[0].slice(0, 200)}; the API is at /graphql.`));
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    reply.header('cache-control', 'no-store');
    if (error instanceof AtlasError && isRefusal(error.code)) {
      if (error.code === 'STORE_UNAVAILABLE') reply.header('retry-after', '1');
      return reply.code(REFUSALS[error.code]).send({ errors: [{ message: error.message, extensions: { code: error.code, ...error.details } }] });
    }
    const status = error.statusCode ?? 500;
    if (status === 413) {
      const limit = error instanceof BodyTooLarge ? error.limit : 'bodyBytes';
      const message = `The request body is longer than ${LIMITS[limit]} bytes; send less at once.`;
      // Null: it came in pieces, and was not read to its end.
      const length = Number(request.headers['content-length']) || null;
      return reply.code(413).send(errorBody('LIMIT_EXCEEDED', message, { limit, value: length, max: LIMITS[limit] }));
    }
    if (status === 415)
      return reply.code(415).send(errorBody('BAD_REQUEST', 'Send the request as application/json; what a form of another page could send is not taken.'));
    if (status >= 400 && status < 500) return reply.code(status).send(errorBody('BAD_REQUEST', `The request cannot be read: ${plain(error)}.`));
    logger.error({ err: error, requestId: request.id }, 'a request failed');
    return reply.code(500).send(errorBody('INTERNAL_SERVER_ERROR', ERRORS.INTERNAL_SERVER_ERROR));
  });
}

function plain(error: FastifyError): string {
  return error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error instanceof SyntaxError ? 'the body is no valid JSON' : error.message.slice(0, 200);
}

function isRefusal(code: ErrorCode): code is keyof typeof REFUSALS {
  return Object.hasOwn(REFUSALS, code);
}
