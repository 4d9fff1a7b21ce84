import type { FastifyReply } from 'fastify';
import { errorBody } from '../earlyErrors.ts';
import { beginRefusal, isRefusal } from '../refusal.ts';

/** Refusals are answered as JSON, with their code and the parameter. */
export async function answerRefusals(reply: FastifyReply, answer: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await answer();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const message = beginRefusal(reply, error);
    return reply.send(errorBody(error.code, message, error.details));
  }
}
