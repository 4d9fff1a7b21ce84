import type { FastifyRequest } from 'fastify';
import { AtlasError } from '../../errors.ts';
import type { SubscriptionRequest } from '../../graphql/subscribeTo.ts';

/** What is asked for, by POST as JSON or by GET in the address, as GraphQL over HTTP has it. */
export function readSubscription(request: FastifyRequest): SubscriptionRequest {
  const given = (request.method === 'GET' ? request.query : request.body) as Record<string, unknown> | null | undefined;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw unreadable('send a JSON object with `query`');
  const { query, operationName = null } = given;
  if (typeof query !== 'string' || query === '') throw unreadable('`query` is missing; give the text of a subscription');
  if (operationName !== null && typeof operationName !== 'string') throw unreadable('`operationName` must be text');
  return { query, operationName: operationName === '' ? null : operationName, variables: variablesIn(given['variables']) };
}

function variablesIn(given: unknown): Record<string, unknown> {
  if (given == null || given === '') return {};
  const value = typeof given === 'string' ? fromJson(given) : given;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable('`variables` must be a JSON object');
  return value as Record<string, unknown>;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unreadable(why: string): AtlasError {
  return new AtlasError('BAD_REQUEST', [why]);
}
