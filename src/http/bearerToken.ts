import type { FastifyRequest } from 'fastify';
import { LIMITS } from '../graphql/limits.ts';

/** What the header `authorization` of a request comes to (RFC 6750). */
export type Bearer =
  | { readonly token: string | null; readonly wrong?: undefined }
  /** `error`: as the RFC calls it; null: whoever sends it did not know what is wanted. */
  | { readonly wrong: string; readonly status: 400 | 401; readonly error: 'invalid_request' | 'invalid_token' | null };

const BEARER = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i;
const IN_ADDRESS = /[?&]access_token=/i;

export function bearerToken({ raw, url, headers }: FastifyRequest): Bearer {
  if (IN_ADDRESS.test(url))
    return {
      wrong: 'A token does not belong into an address, which is written into logs; send it in the header `authorization: Bearer …`, and have this one revoked.',
      status: 400,
      error: 'invalid_request',
    };
  const { authorization } = headers;
  if (authorization === undefined) return { token: null };
  // Of several Node shows the first alone.
  if (raw.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'authorization').length > 1)
    return { wrong: 'The header `authorization` stands there more than once; send it once.', status: 400, error: 'invalid_request' };
  const token = authorization.length > LIMITS.authorizationBytes ? undefined : BEARER.exec(authorization)?.[1];
  if (token !== undefined) return { token };
  if (/^Bearer(?: |$)/i.test(authorization)) {
    return {
      wrong: `The header \`authorization\` holds no token of the form that tokens have, in at most ${LIMITS.authorizationBytes} bytes.`,
      status: 401,
      error: 'invalid_token',
    };
  }
  return { wrong: 'Of the header `authorization` only the scheme Bearer is taken: `authorization: Bearer …`.', status: 401, error: null };
}
