import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { HttpConfig } from '../config.ts';
import { AtlasError } from '../errors.ts';
import { errorBody } from './earlyErrors.ts';
import { isLocal } from './localSocket.ts';

/** A client is an IPv4 address or the 64 first bits of an IPv6 address, which is what one household or machine has. */
export async function registerRateLimit(app: FastifyInstance, { rateLimit: max, rateLimitLoopback }: HttpConfig): Promise<void> {
  // Tokens that are no good are counted even where requests are not.
  await app.register(rateLimit, { global: false, max: max ?? Number.MAX_SAFE_INTEGER, timeWindow: WINDOW_SECONDS * 1_000, ipv6Subnet: 64, cache: CLIENTS });
  if (max === null) return;
  const count = app.createRateLimit();
  app.addHook('onRequest', async (request, reply) => {
    if (isLocal(request.raw.socket) || FREE.test(request.url) || (!rateLimitLoopback && LOOPBACK.test(request.ip))) return;
    const client = await count(request);
    if (client.isAllowed) return;
    reply.header('ratelimit-policy', `"default";q=${max};w=${WINDOW_SECONDS}`);
    reply.header('ratelimit', `"default";r=${client.remaining};t=${client.ttlInSeconds}`);
    if (!client.isExceeded) return;
    const { code, message } = new AtlasError('RATE_LIMITED', [max, client.ttlInSeconds]);
    return reply
      .code(429)
      .header('retry-after', client.ttlInSeconds)
      .send(errorBody(code, message, { retryAfter: client.ttlInSeconds, max }));
  });
}

export const WINDOW_SECONDS = 60;
/** Counted at once; of more, those that have not asked for longest are forgotten. */
const CLIENTS = 20_000;
/** What balancers ask, and the many files of one page. */
const FREE = /^\/(?:health(?:\/|\?|$)|playground\/|reports\/client\/)/;
const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;
