import type { FastifyRequest } from 'fastify';
import { AtlasError } from '../../errors.ts';

const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * Where the client sees this server: a manifest must name its own services in full. The Host header says it, or a trusted proxy does, and it is repeated to nobody but who sent
 * it; what is no host name is refused.
 */
export function requestOrigin({ host, protocol }: FastifyRequest): string {
  const origin = `${protocol}://${host}`;
  if (!HOST.test(host) || !URL.canParse(origin))
    throw new AtlasError('BAD_REQUEST', ['The Host header is no host name; send the one that this server is reached by.']);
  return origin;
}
