import type { FastifyInstance } from 'fastify';
import { EARLY_ERRORS } from './earlyErrors.ts';

/** Within so long after its head a request has to have arrived whole. */
const WHOLE_WITHIN_MS = 30_000;

/** For the head, which is Node's to look after. Its own limit for whole requests knows no exception. */
export const HEAD_LIMITS = { requestTimeout: 0, headersTimeout: WHOLE_WITHIN_MS, connectionsCheckingInterval: 5_000 };

/** Answers 408 to whose request does not arrive whole in time, and cuts them off. `exceptions`: routes whose requests take as long as they take. */
export function cutSlowSenders(app: FastifyInstance, exceptions: readonly string[], withinMs = WHOLE_WITHIN_MS): void {
  app.addHook('onRequest', (request, _, done) => {
    const { raw } = request;
    const { 'content-length': bytes = '0', 'transfer-encoding': encoding } = raw.headers;
    if ((bytes !== '0' || encoding !== undefined) && !exceptions.includes(request.routeOptions.url ?? '')) {
      const timer = setTimeout(() => {
        if (raw.complete) return;
        const late = Object.assign(new Error('the request did not arrive whole in time'), {
          code: 'ERR_HTTP_REQUEST_TIMEOUT',
          bytesParsed: 0,
          rawPacket: { type: 'Buffer', data: [] },
        });
        EARLY_ERRORS.clientErrorHandler?.call(app, late, raw.socket);
      }, withinMs).unref();
      raw.once('close', () => clearTimeout(timer));
    }
    done();
  });
}
