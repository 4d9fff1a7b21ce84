import { AtlasError } from '../../errors.ts';
import { type EditRequest, KEY_CHARACTERS, WHY_CHARACTERS } from './Edit.ts';

/** What a request says of itself. Throws BAD_USER_INPUT or LIMIT_EXCEEDED, with the argument. */
export function checkRequest({ edits, why, key, proposer }: EditRequest): void {
  if (edits.length === 0) throw refuse('edits', 'the list is empty; give at least one');
  checkReason('why', why);
  if (key === null || proposer !== undefined) return;
  if (key === '') throw refuse('idempotencyKey', 'it is empty; give one, or leave it out');
  if (key.length > KEY_CHARACTERS) throw tooLong('idempotencyKey', key.length, 'idempotencyKeyLength', KEY_CHARACTERS);
  if (!PRINTABLE.test(key)) throw refuse('idempotencyKey', 'it holds what cannot be printed; give letters, digits, signs and spaces');
}

export function checkReason(argument: string, reason: string): void {
  if (reason.trim() === '') throw refuse(argument, 'it is empty; say why');
  if (reason.length > WHY_CHARACTERS) throw tooLong(argument, reason.length, 'whyLength', WHY_CHARACTERS);
  if (reason.includes('\0')) throw refuse(argument, 'it holds a NUL character; leave it out');
}

const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u;

function refuse(
  argument: string,
  why: string,
  code: 'BAD_USER_INPUT' | 'LIMIT_EXCEEDED' = 'BAD_USER_INPUT',
  details: Record<string, unknown> = {},
): AtlasError {
  return new AtlasError(code, [`${argument}: ${why}`], { details: { argument, ...details } });
}

function tooLong(argument: string, value: number, limit: string, max: number): AtlasError {
  return refuse(argument, `${value} characters are too many; give at most ${max}`, 'LIMIT_EXCEEDED', { limit, value, max });
}
