import type { FastifyReply } from 'fastify';
import type { AtlasError } from '../../errors.ts';
import { errorBody } from '../earlyErrors.ts';

/** An error in the form of all others. */
export function refuse(reply: FastifyReply, status: number, { code, message, details }: AtlasError): FastifyReply {
  return reply.code(status).send(errorBody(code, message, details));
}
