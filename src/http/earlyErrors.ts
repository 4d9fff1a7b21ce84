import { STATUS_CODES } from 'node:http';
import type { FastifyReply, FastifyServerOptions } from 'fastify';
import type { ErrorCode } from '../errors.ts';
import { LIMITS, type LimitName } from '../graphql/limits.ts';

/** Answers to what Node or Fastify refuses before any route is found, in the form of all other errors. */
export const EARLY_ERRORS: Pick<FastifyServerOptions, 'clientErrorHandler' | 'frameworkErrors'> = {
  clientErrorHandler: (error, socket) => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    if (socket.writable) {
      const [status, code, message, details] = REFUSALS[error.code] ?? [400, 'BAD_REQUEST', 'The request is no valid HTTP.'];
      const body = JSON.stringify(errorBody(code, message, details));
      socket.write(
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
      );
    }
    socket.destroy(error);
  },
  frameworkErrors: (error, _, reply) => {
    void (reply as FastifyReply).code(error.statusCode ?? 400).send(errorBody('BAD_REQUEST', 'The address cannot be read; the API is at /graphql.'));
  },
};

const REFUSALS: Readonly<Record<string, readonly [number, ErrorCode, string, Readonly<Record<string, unknown>>?]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'BAD_REQUEST', 'The request did not arrive whole in time; send it again.'],
  HPE_HEADER_OVERFLOW: [
    431,
    'LIMIT_EXCEEDED',
    'The address or the headers are too long; send a long query by POST.',
    { limit: 'addressBytes', max: LIMITS.addressBytes } satisfies { limit: LimitName; max: number },
  ],
};

export function errorBody(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
  return { errors: [{ message, extensions: { code, ...details } }] };
}
