import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';

const KEPT = 200;
const LONGEST = 300;

/** What follows from one header alone, kept in memory for the values that came lately: clients of one sort send the same. */
export function lastAsked<Answer>(name: string, answerOf: (request: FastifyRequest) => Answer): (request: FastifyRequest) => Answer {
  const known = new LRUCache<string, { readonly answer: Answer }>({ max: KEPT });
  return (request) => {
    const header = String(request.headers[name] ?? '');
    const found = known.get(header);
    if (found !== undefined) return found.answer;
    const answer = answerOf(request);
    if (header.length <= LONGEST) known.set(header, { answer });
    return answer;
  };
}
