import type { FastifyInstance } from 'fastify';
import type { Authenticator } from '../auth/Authenticator.ts';
import { ANONYMOUS, OPERATOR, type Principal } from '../auth/Principal.ts';
import { AtlasError } from '../errors.ts';
import { errorBody } from './earlyErrors.ts';
import { isLocal } from './localSocket.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends it. */
    principal: Principal;
  }
}

/** Finds out who sends each request. One whose token is no good is refused whatever it asks: whoever sends a token means it. */
export function registerPrincipal(app: FastifyInstance, authenticator: Authenticator): void {
  // Set below for each request, before anything asks.
  app.decorateRequest('principal', null as unknown as Principal);
  app.addHook('onRequest', async (request, reply) => {
    request.principal = isLocal(request.raw.socket) ? OPERATOR : ANONYMOUS;
    const { authorization } = request.headers;
    if (authorization === undefined) return;
    try {
      request.principal = await authenticator.authenticate(authorization);
    } catch (error) {
      if (!(error instanceof AtlasError && error.code === 'UNAUTHENTICATED')) throw error;
      reply.header('www-authenticate', 'Bearer error="invalid_token"').header('cache-control', 'no-store');
      return reply.code(401).send(errorBody(error.code, error.message, error.details));
    }
  });
}
