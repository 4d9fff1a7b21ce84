import type { FastifyRequest } from 'fastify';

export interface AnswerType {
  readonly name: string;
  /** For what is refused before it runs, in this type: 200 where the client asked for application/json, as older clients expect. */
  readonly refused: { readonly name: string; readonly status: 200 | 400 };
}

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
const REFUSED = { name: GRAPHQL_TYPE, status: 400 } as const;
const ASKED_JSON: AnswerType = { name: JSON_TYPE, refused: { name: JSON_TYPE, status: 200 } };
const ANY: AnswerType = { name: JSON_TYPE, refused: REFUSED };
const GRAPHQL: AnswerType = { name: GRAPHQL_TYPE, refused: REFUSED };

/**
 * By the GraphQL over HTTP specification. Who accepts anything gets application/json, but a refusal as application/graphql-response+json, the type in
 * which a status of 400 may be used, so that whoever looks at the status alone sees it. Null: neither type is accepted.
 */
export function answerType(request: FastifyRequest): AnswerType | null {
  const { accept } = request.headers;
  if (accept === undefined || accept === '*/*') return ANY;
  const type = request.accepts().type(['application/json', JSON_TYPE, 'application/graphql-response+json', GRAPHQL_TYPE]);
  if (typeof type !== 'string') return null;
  if (type.startsWith('application/graphql-response+json')) return GRAPHQL;
  return /application\/json/i.test(accept) ? ASKED_JSON : ANY;
}
