import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RequestSpan, Tracing } from '../telemetry/Tracing.ts';

/** What balancers and Prometheus ask all the time. */
const UNTRACED = /^\/(?:health|metrics)(?:\/|$)/;

/** Makes each request a trace, or a part of its client's. */
export function traceRequests(app: FastifyInstance, tracing: Tracing): void {
  const spans = new WeakMap<FastifyRequest, RequestSpan>();
  app.addHook('onRequest', (request, _, done) => {
    const route = request.routeOptions.url;
    if (route !== undefined && UNTRACED.test(route)) return done();
    const name = route === undefined ? request.method : `${request.method} ${route}`;
    const facts = { 'http.request.method': request.method, ...(route === undefined ? {} : { 'http.route': route }), 'atlas.request_id': request.id };
    spans.set(request, tracing.request(name, request.headers, facts));
    done();
  });
  // Not earlier: a body comes by events of the connection, which belong to no request.
  app.addHook('preHandler', (request, _, done) => {
    const span = spans.get(request);
    if (span === undefined) done();
    else span.within(done);
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { statusCode } = reply;
    spans.get(request)?.end({ 'http.response.status_code': statusCode }, statusCode >= 500);
    done();
  });
}
