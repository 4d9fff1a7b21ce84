import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticator } from '../auth/Authenticator.ts';
import { ANONYMOUS, OPERATOR, type Principal } from '../auth/Principal.ts';
import { UnknownToken } from '../auth/unknownToken.ts';
import type { HttpConfig } from '../config.ts';
import { hasCode } from '../errors.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/Metrics.ts';
import { type Bearer, bearerToken } from './bearerToken.ts';
import { errorBody } from './earlyErrors.ts';
import { endWithToken } from './endWithToken.ts';
import { isLocal } from './localSocket.ts';
import { WINDOW_SECONDS } from './rateLimit.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends it. */
    principal: Principal;
  }
}

export interface PrincipalParts {
  readonly authenticator: Authenticator;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly settings: Pick<HttpConfig, 'tokenFailureLimit'>;
}

type Wrong = Extract<Bearer, { wrong: string }>;

/**
 * Finds out who sends each request. One whose token is no good is refused whatever it asks: whoever sends a token means it. Of a client that sends many, the rest
 * are told to wait; a good token from the same address is let in all the same, so that nobody can lock out who shares it.
 */
export function registerPrincipal(app: FastifyInstance, { authenticator, logger, metrics, settings }: PrincipalParts): void {
  const max = settings.tokenFailureLimit;
  const count = max === null ? null : app.createRateLimit({ max, timeWindow: WINDOW_SECONDS * 1_000 });
  // Set below for each request, before anything asks.
  app.decorateRequest('principal', null as unknown as Principal);
  app.addHook('onRequest', async (request, reply) => {
    request.principal = isLocal(request.raw.socket) ? OPERATOR : ANONYMOUS;
    const bearer = bearerToken(request);
    if (bearer.wrong !== undefined) return refuse(request, reply, bearer, null);
    if (bearer.token === null) return;
    try {
      const { token } = bearer;
      request.principal = await authenticator.authenticate(token);
      // An import that is under way is carried out to its end: it was allowed when it began.
      if (request.server.routeRules.get(request.routeOptions.url ?? '')?.action?.endsWith(':read'))
        endWithToken(reply, () => authenticator.authenticate(token));
    } catch (error) {
      if (!hasCode(error, 'UNAUTHENTICATED')) throw error;
      return refuse(request, reply, { wrong: error.message, status: 401, error: 'invalid_token' }, error instanceof UnknownToken ? error : null);
    }
  });
  app.addHook('onSend', async (request, reply) => {
    if (request.headers.authorization !== undefined) keepApart(reply);
  });

  async function refuse(request: FastifyRequest, reply: FastifyReply, { wrong, status, error }: Wrong, unknown: UnknownToken | null): Promise<FastifyReply> {
    reply.header('cache-control', 'no-store');
    const why = unknown?.why ?? error ?? 'scheme';
    metrics.authFailures.of(why).count++;
    const client = await count?.(request);
    if (client !== undefined && !client.isAllowed && client.isExceeded) {
      const { ttlInSeconds: retryAfter } = client;
      const message = `More than ${max} requests whose token is no good came from here within a minute; ask again in ${retryAfter} seconds, or with a good one.`;
      return reply
        .code(429)
        .header('retry-after', retryAfter)
        .send(errorBody('RATE_LIMITED', message, { retryAfter, max }));
    }
    // What may be seen of a token is its id; of a client nothing: that would be personal data. One that goes on fills no log.
    const isLast = client !== undefined && !client.isAllowed && client.remaining === 0;
    const facts = { requestId: request.id, token: unknown?.token ?? null, why };
    logger.warn(facts, isLast ? 'a token was refused; what else this client sends within a minute is not logged' : 'a token was refused');
    reply.code(status).header('www-authenticate', challenge(error));
    return reply.send(errorBody(status === 400 ? 'BAD_REQUEST' : 'UNAUTHENTICATED', wrong));
  }
}

/** What RFC 6750 has in `WWW-Authenticate`. */
export function challenge(error: 'invalid_request' | 'invalid_token' | 'insufficient_scope' | null): string {
  return error === null ? 'Bearer realm="atlas"' : `Bearer realm="atlas", error="${error}"`;
}

/** What one is answered no cache may tell another. */
function keepApart(reply: FastifyReply): void {
  const vary = String(reply.getHeader('vary') ?? '');
  if (!/\bauthorization\b/i.test(vary)) reply.header('vary', vary === '' ? 'Authorization' : `${vary}, Authorization`);
  const control = reply.getHeader('cache-control');
  if (control === undefined) reply.header('cache-control', 'private');
  else if (/\bpublic\b/i.test(String(control))) reply.header('cache-control', String(control).replace(/\bpublic\b/gi, 'private'));
}
