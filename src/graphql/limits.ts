import { MOST_TOKENS } from '../auth/tokens/TokenDesk.ts';
import { DEFAULT_HTTP } from '../config.ts';
import { KEY_CHARACTERS, MOST_CHANGES, WHY_CHARACTERS } from '../curation/edit/Edit.ts';
import { PROPOSAL_LIMITS } from '../curation/proposals/proposalLimits.ts';
import { AtlasError } from '../errors.ts';
import type { PageRequest } from '../lib/pageWindow.ts';
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
  suggestFirst: 50,
  ids: 500,
  textLength: 200,
  facetValues: 1_000,
  trendBuckets: 1_000,
  mentionsTextLength: 80_000,
  resolveNames: 1_000,
  resolveFirst: 20,
  reconcileQueries: 100,
  filterDepth: 5,
  filters: 30,
  requestQueries: 1,
  requestTimeMs: DEFAULT_HTTP.requestTimeMs,
  reportTimeMs: reportTimeMs(DEFAULT_HTTP.requestTimeMs),
  bodyBytes: 262_144,
  addressBytes: 16_384,
  authorizationBytes: 8_192,
  tokens: MOST_TOKENS,
  responseBytes: 8_388_608,
  variableDepth: 40,
  variableValues: 10_000,
  queryTokens: 10_000,
  queryDepth: 16,
  queryFields: 1_000,
  queryRootFields: 50,
  queryAliases: 200,
  queryDirectives: 50,
  queryItems: 50_000,
  queryValues: 200_000,
  querySearches: 20,
  changes: 100,
  proposalChanges: PROPOSAL_LIMITS.proposalChanges,
  openProposals: PROPOSAL_LIMITS.openProposals,
  plannedProposals: 20,
  versionsLookedAt: 10_000,
  changesLookedAt: 20_000,
  problems: 1_000,
  changesAtOnce: MOST_CHANGES,
  mutationFields: 10,
  editBodyBytes: 16_777_216,
  editVariableValues: 500_000,
  whyLength: WHY_CHARACTERS,
  idempotencyKeyLength: KEY_CHARACTERS,
  streams: 1_000,
  queryCost: 250_000,
  searchExpansions: DEFAULT_BUDGET.expansions,
  searchPaths: DEFAULT_BUDGET.paths,
  searchTimeMs: DEFAULT_BUDGET.timeMs,
  networkExpansions: NETWORK_BUDGET.expansions,
  networkTimeMs: NETWORK_BUDGET.timeMs,
});

/** A report is many searches and pages; whoever raises the time of a request raises that of a report. */
export function reportTimeMs(requestTimeMs: number): number {
  return 4 * requestTimeMs;
}

/** A relationship's id holds two entity ids and a key. */
export const LONGEST_ID = 600;

export type LimitName = keyof typeof LIMITS;

/** What is told of a refusal besides the message: a field of `Query.limits`, what was asked, what is allowed, and the argument to lower where there is one. */
export function limitDetails(limit: LimitName, value: number, argument?: string) {
  return { ...(argument === undefined ? {} : { argument }), limit, value: Math.min(value, COUNTED_UP_TO), max: LIMITS[limit] };
}

/** Fragments that spread fragments can make sizes that no JSON number holds. */
export const COUNTED_UP_TO = 1_000_000_000;

/** A whole number from `min` to `max`, which is a published limit or, where none applies, a number; null and absent mean `fallback`. */
export function inRange(argument: string, value: number | null | undefined, fallback: number, min: number, max: LimitName | number): number {
  if (value == null) return fallback;
  const most = typeof max === 'number' ? max : LIMITS[max];
  if (value >= min && value <= most) return value;
  const code = value > most ? 'LIMIT_EXCEEDED' : 'BAD_USER_INPUT';
  const limit = typeof max === 'number' ? {} : { limit: max };
  throw new AtlasError(code, [`${argument}: ${value} is out of range; give a whole number from ${min} to ${most}`], {
    details: { argument, ...limit, value, min, max: most },
  });
}

export function pageSize(first: number | null | undefined, fallback = 20, max: LimitName | number = 'first'): number {
  return inRange('first', first, fallback, 1, max);
}

export function idList(argument: string, ids: readonly string[]): readonly string[] {
  if (ids.length > LIMITS.ids) {
    throw new AtlasError('LIMIT_EXCEEDED', [`${argument}: ${ids.length} ids are too many; give at most ${LIMITS.ids}`], {
      details: limitDetails('ids', ids.length, argument),
    });
  }
  return ids;
}

/** Relay's `first` and `last`, of which one may be given: 20 from the start where neither is, or from the end where `before` stands alone. */
export function pageRequest({ first, last, after, before }: PageArguments, fallback = 20): PageRequest {
  if (first != null && last != null) {
    throw new AtlasError('BAD_USER_INPUT', ['last: give either `first` or `last`, not both'], { details: { argument: 'last' } });
  }
  const fromEnd = last != null || (first == null && before != null && after == null);
  return { size: inRange(last != null ? 'last' : 'first', last ?? first, fallback, 1, 'first'), fromEnd };
}

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** An empty list would accept nothing by mistake, so it is refused. */
export function nonEmpty<T>(argument: string, list: readonly T[]): readonly T[] {
  if (list.length > 0) return list;
  throw new AtlasError('BAD_USER_INPUT', [`${argument}: the list is empty; name at least one`], { details: { argument } });
}

/** Text that search and ids may hold: not empty, not too long, no NUL. */
export function plainText(argument: string, text: string, maxLength: number = LIMITS.textLength): string {
  const refuse = (why: string, details: Record<string, unknown> = {}) =>
    new AtlasError('BAD_USER_INPUT', [`${argument}: ${why}`], { details: { argument, ...details } });
  if (text.trim() === '') throw refuse('it is empty; give some text');
  if (text.length > maxLength)
    throw refuse(`${text.length} characters are too many; give at most ${maxLength}`, { limit: 'textLength', value: text.length, max: maxLength });
  if (text.includes('\0')) throw refuse('it holds a NUL character; leave it out');
  return text;
}
