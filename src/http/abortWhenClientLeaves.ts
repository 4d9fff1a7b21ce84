import type { FastifyReply } from 'fastify';

/** Aborts when the connection closes before the answer is out, so that a search stops when nobody waits for it. */
export function abortWhenClientLeaves(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
