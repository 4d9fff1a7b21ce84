import type { FastifyReply } from 'fastify';
import { AtlasError } from '../errors.ts';

/** Aborts when the connection closes before the answer is out, so that a search stops when nobody waits for it. That is nobody's mistake. */
export function abortWhenClientLeaves(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  const leave = () => {
    if (!reply.raw.writableEnded) controller.abort(new AtlasError('BAD_REQUEST', ['the client has left before the answer']));
  };
  // Who has left already is not told of again.
  if (reply.raw.destroyed) leave();
  else reply.raw.once('close', leave);
  return controller.signal;
}
