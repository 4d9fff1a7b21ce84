import type { FastifyRequest } from 'fastify';

/** A browser that opens a page rather than a program that asks: it prefers HTML, and the address holds no query to answer. */
export function isBrowserPage(request: FastifyRequest): boolean {
  const query = request.query as Record<string, unknown>;
  return query['query'] === undefined && request.accepts().type(['application/json', 'text/html']) === 'text/html';
}
