import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { HttpConfig } from '../config.ts';

/** Lets pages of other origins ask: by default of all, always without cookies and passwords, of which the atlas has none. A page may send a token
 * (`authorization`) that it has: browsers add none by themselves, so no page can use that of another. */
export async function registerCors(app: FastifyInstance, origins: HttpConfig['corsOrigins']): Promise<void> {
  if (origins === 'off') return;
  await app.register(cors, {
    origin: origins === '*' ? '*' : [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: [
      'x-request-id',
      'retry-after',
      'ratelimit',
      'ratelimit-policy',
      'etag',
      'x-atlas-version',
      'x-atlas-complete',
      'content-disposition',
      'www-authenticate',
    ],
    maxAge: 86_400,
    strictPreflight: false,
  });
  if (origins === '*') return;
  // Caches must keep the answers to different origins apart, whatever else the answer says that it depends on.
  app.addHook('onSend', async (_, reply) => {
    const vary = String(reply.getHeader('vary') ?? '');
    if (!/\borigin\b/i.test(vary)) reply.header('vary', vary === '' ? 'origin' : `${vary}, origin`);
  });
}
