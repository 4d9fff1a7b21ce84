import type { FastifyRequest } from 'fastify';
import type { HttpConfig } from '../../config.ts';
import { requestOrigin } from '../reconcile/requestOrigin.ts';

/** Where the client sees this server, by https: where browsers come by that: behind a proxy that ends TLS they may arrive by http:. */
export function publicOrigin(request: FastifyRequest, { https }: Pick<HttpConfig, 'https'>): string {
  const origin = requestOrigin(request);
  return https ? origin.replace(/^http:/, 'https:') : origin;
}
