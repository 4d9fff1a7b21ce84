import type { FastifyError, FastifyInstance } from 'fastify';
import { ERRORS } from '../errors.ts';
import { LIMITS } from '../graphql/limits.ts';
import type { Logger } from '../telemetry/logger.ts';
import { errorBody } from './earlyErrors.ts';

/** What fails outside GraphQL is answered in the same form: { errors: [{ message, extensions: { code } }] }. */
export function answerErrors(app: FastifyInstance, logger: Logger): void {
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send(errorBody('NOT_FOUND', `There is nothing at ${request.method} ${request.url.split('?')[0].slice(0, 200)}; the API is at /graphql.`)),
  );
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) {
      const message = `The request body is longer than ${LIMITS.bodyBytes} bytes; send less at once.`;
      // Null: it came in pieces, and was not read to its end.
      const length = Number(request.headers['content-length']) || null;
      return reply.code(413).send(errorBody('LIMIT_EXCEEDED', message, { limit: 'bodyBytes', value: length, max: LIMITS.bodyBytes }));
    }
    if (status === 415) return reply.code(415).send(errorBody('BAD_REQUEST', 'Send the request as application/json.'));
    if (status >= 400 && status < 500) return reply.code(status).send(errorBody('BAD_REQUEST', `The request cannot be read: ${plain(error)}.`));
    logger.error({ err: error, requestId: request.id }, 'a request failed');
    return reply.code(500).send(errorBody('INTERNAL_SERVER_ERROR', ERRORS.INTERNAL_SERVER_ERROR));
  });
}

function plain(error: FastifyError): string {
  return error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error instanceof SyntaxError ? 'the body is no valid JSON' : error.message.slice(0, 200);
}
