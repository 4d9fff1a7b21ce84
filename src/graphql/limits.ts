import { AtlasError } from '../errors.ts';
import { DEFAULT_BUDGET, NETWORK_BUDGET } from '../paths/Budget.ts';

/** The published limits (`Query.limits`). What is out of range is refused with the range, never cut in silence. */
export const LIMITS = Object.freeze({
  first: 200,
  pathsFirst: 500,
  pathTypesPaths: 2_000,
  connectorPaths: 10,
  matrixCells: 2_500,
  matrixConnectors: 10,
  maxHops: 8,
  neighbourhoodHops: 4,
  neighbourhoodLimit: 2_000,
  ids: 500,
  textLength: 200,
  filterDepth: 5,
  filters: 30,
  queryDepth: 16,
  queryFields: 1_000,
  queryItems: 50_000,
  queryValues: 200_000,
  querySearches: 20,
  changes: 100,
  streams: 1_000,
  bodyBytes: 262_144,
  searchExpansions: DEFAULT_BUDGET.expansions,
  searchPaths: DEFAULT_BUDGET.paths,
  searchTimeMs: DEFAULT_BUDGET.timeMs,
  networkExpansions: NETWORK_BUDGET.expansions,
  networkTimeMs: NETWORK_BUDGET.timeMs,
});

/** A whole number from `min` to `max`; null and absent mean `fallback`. */
export function inRange(argument: string, value: number | null | undefined, fallback: number, min: number, max: number): number {
  if (value == null) return fallback;
  if (value >= min && value <= max) return value;
  const code = value > max ? 'LIMIT_EXCEEDED' : 'BAD_USER_INPUT';
  throw new AtlasError(code, [`${argument}: ${value} is out of range; give a whole number from ${min} to ${max}`], { details: { argument, min, max } });
}

export function pageSize(first: number | null | undefined, fallback = 20, max: number = LIMITS.first): number {
  return inRange('first', first, fallback, 1, max);
}

export function idList(argument: string, ids: readonly string[]): readonly string[] {
  if (ids.length > LIMITS.ids) {
    throw new AtlasError('LIMIT_EXCEEDED', [`${argument}: ${ids.length} ids are too many; give at most ${LIMITS.ids}`], {
      details: { argument, max: LIMITS.ids },
    });
  }
  return ids;
}

/** An empty list would accept nothing by mistake, so it is refused. */
export function nonEmpty<T>(argument: string, list: readonly T[]): readonly T[] {
  if (list.length > 0) return list;
  throw new AtlasError('BAD_USER_INPUT', [`${argument}: the list is empty; name at least one`], { details: { argument } });
}

/** Text that search and ids may hold: not empty, not too long, no NUL. */
export function plainText(argument: string, text: string, maxLength: number = LIMITS.textLength): string {
  const refuse = (why: string) => new AtlasError('BAD_USER_INPUT', [`${argument}: ${why}`], { details: { argument } });
  if (text.trim() === '') throw refuse('it is empty; give some text');
  if (text.length > maxLength) throw refuse(`${text.length} characters are too many; give at most ${maxLength}`);
  if (text.includes('\0')) throw refuse('it holds a NUL character; leave it out');
  return text;
}
