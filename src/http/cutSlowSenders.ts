import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { EARLY_ERRORS } from './earlyErrors.ts';

/** Within so long after its head a request has to have arrived whole. */
const WHOLE_WITHIN_MS = 30_000;

/** For the head, which is Node's to look after. Its own limit for whole requests knows no exception. */
export const HEAD_LIMITS = { requestTimeout: 0, headersTimeout: WHOLE_WITHIN_MS, connectionsCheckingInterval: 5_000 };

/**
 * Answers 408 to whose request does not arrive whole in time, unless it is being answered already, and cuts them off. `exceptions`: routes whose requests
 * take as long as they take.
 */
export function cutSlowSenders(app: FastifyInstance, exceptions: readonly string[], withinMs = WHOLE_WITHIN_MS): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { raw } = request;
    const { 'content-length': bytes = '0', 'transfer-encoding': encoding } = raw.headers;
    const isWaitedFor = bytes !== '0' || encoding !== undefined;
    // A request that came by no network is whole.
    if (isWaitedFor && raw.socket instanceof Socket && !exceptions.includes(request.routeOptions.url ?? '')) {
      const timer = setTimeout(() => {
        if (raw.complete) return;
        const late = Object.assign(new Error('the request did not arrive whole in time'), {
          code: 'ERR_HTTP_REQUEST_TIMEOUT',
          bytesParsed: 0,
          rawPacket: NONE,
        });
        // One that waits for the answer before it on the same connection has no socket yet.
        if (reply.raw.headersSent || reply.raw.socket === null) raw.socket.destroy(late);
        else EARLY_ERRORS.clientErrorHandler?.call(app, late, raw.socket);
      }, withinMs).unref();
      raw.once('close', () => clearTimeout(timer));
    }
    done();
  });
}

const NONE = { type: 'Buffer', data: [] };
