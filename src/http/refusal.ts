import type { FastifyReply } from 'fastify';
import { AtlasError, type ErrorCode } from '../errors.ts';

/** Of what is asked for by an address: reports, maps, exports. */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  ...{ BAD_USER_INPUT: 400, LIMIT_EXCEEDED: 400, NOT_FOUND: 404, BAD_REQUEST: 406 },
  ...{ UNAUTHENTICATED: 401, FORBIDDEN: 403, CONFLICT: 409 },
  ...{ OVERLOADED: 503, STORE_UNAVAILABLE: 503, DEADLINE_EXCEEDED: 503 },
};
const RETRY_SECONDS: Readonly<Partial<Record<ErrorCode, string>>> = { OVERLOADED: '2', STORE_UNAVAILABLE: '1' };
const LONGEST_MESSAGE = 600;

/** An error that the client can act upon; anything else is our own. */
export function isRefusal(error: unknown): error is AtlasError {
  return error instanceof AtlasError && STATUS[error.code] !== undefined;
}

/** Sets the status and the headers of a refusal, and gives the message to send. What was said of the answer is not so of the error. */
export function beginRefusal(reply: FastifyReply, { code, message }: AtlasError): string {
  for (const name of ['content-language', 'content-location', 'content-disposition', 'etag']) reply.removeHeader(name);
  reply.code(STATUS[code] ?? 500).header('cache-control', 'no-store');
  const retry = RETRY_SECONDS[code];
  if (retry !== undefined) reply.header('retry-after', retry);
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE).toWellFormed()}…` : message;
}
