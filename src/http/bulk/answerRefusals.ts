import type { FastifyError, FastifyInstance } from 'fastify';
import { errorBody } from '../earlyErrors.ts';
import { beginRefusal, isRefusal } from '../refusal.ts';

/** Errors that the client can act on get a status of their own; the rest is answered as everywhere. */
export function answerRefusals(scope: FastifyInstance, app: FastifyInstance): void {
  scope.setErrorHandler<FastifyError>((error, request, reply) => {
    if (!isRefusal(error)) return app.errorHandler(error, request, reply);
    return reply.send(errorBody(error.code, beginRefusal(reply, error), error.details));
  });
}
