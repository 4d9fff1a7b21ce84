import type { FastifyRequest } from 'fastify';
import { AtlasError } from '../../errors.ts';

const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * Where the client sees this server: a manifest must name its own services in full. The Host header says it and is repeated to nobody but who sent it; what is no host name
 * is refused. A proxy that speaks TLS says so in X-Forwarded-Proto.
 */
export function requestOrigin(request: FastifyRequest): string {
  const host = request.headers.host ?? '';
  if (!HOST.test(host)) throw new AtlasError('BAD_REQUEST', ['The Host header is no host name; send the one that this server is reached by.']);
  const isSecure = request.protocol === 'https' || request.headers['x-forwarded-proto'] === 'https';
  return `${isSecure ? 'https' : 'http'}://${host}`;
}
