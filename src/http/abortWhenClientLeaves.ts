import type { FastifyReply } from 'fastify';
import { AtlasError } from '../errors.ts';

/** Aborts when the connection closes before the answer is out, so that a search stops when nobody waits for it. That is nobody's mistake. */
export function abortWhenClientLeaves(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableEnded) controller.abort(new AtlasError('BAD_REQUEST', ['the client has left before the answer']));
  });
  return controller.signal;
}
