/**
 * Every failure that a caller may branch on. docs/errors.md has one heading per code, and a test compares.
 * %s is filled in order; whatever fills it must be fit to be shown to the caller.
 */
export const ERRORS = {
  BAD_USER_INPUT: '%s',
  NOT_FOUND: '%s',
  LIMIT_EXCEEDED: '%s',
  DEADLINE_EXCEEDED: 'The answer was not ready within %s ms and has been given up; ask for less: fewer hops, fewer searches, smaller pages.',
  RATE_LIMITED: 'More than %s requests came from here within a minute; ask again in %s seconds.',
  GRAPHQL_PARSE_FAILED: '%s',
  GRAPHQL_VALIDATION_FAILED: '%s',
  OPERATION_NOT_SUPPORTED: '%s',
  INTROSPECTION_DISABLED: 'This server does not tell its schema; the documents say what can be asked.',
  BAD_REQUEST: '%s',
  PERSISTED_QUERY_NOT_FOUND: 'PersistedQueryNotFound',
  PERSISTED_QUERY_NOT_SUPPORTED: 'PersistedQueryNotSupported',
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side; the log has it under this request id.',
  OVERLOADED: 'Too many searches are waiting; ask again in a moment.',
  STORE_UNAVAILABLE: 'The store does not answer: %s.',
  STORE_LOCKED: 'The data file %s is in use by another process. Stop that process, or set ATLAS_DATA to another file.',
  STORE_CORRUPT:
    'The data file %s is damaged (%s). It was left untouched. Move it away to start afresh from seeds/, or put a backup in its place: npm run atlas -- restore <backup> --replace',
  STORE_FOREIGN: 'The file %s is not an atlas data file (%s). It was left untouched. Set ATLAS_DATA to another path.',
  STORE_TOO_NEW:
    'The data file %s was written by a newer version of the atlas (schema %s, this one reads up to %s). It was left untouched. Start the newer version.',
  STORE_FAILED: 'The data file %s cannot be used: %s.',
  STORE_REFUSED: 'Neo4j at NEO4J_URI cannot be used: %s.',
  CONFLICT: '%s',
  UNAUTHENTICATED: '%s',
  FORBIDDEN: '%s',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key "%s" was used for another request; use a new one for each.',
  BAD_CONFIG: 'The configuration is wrong:\n%s',
  BAD_SCHEMA: 'The schema is wrong: %s',
  SEED_INVALID: '%s',
  OPERATION_INVALID: '%s',
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** A failure that the caller can act on. Anything else that is thrown is our bug: logged, and masked outside. */
export class AtlasError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, parts: readonly (string | number)[] = [], options: { cause?: unknown; details?: Record<string, unknown> } = {}) {
    let next = 0;
    super(
      ERRORS[code].replaceAll('%s', () => String(parts[next++])),
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = 'AtlasError';
    this.code = code;
    this.details = options.details ?? {};
  }
}

export function hasCode(error: unknown, code: ErrorCode): error is AtlasError {
  return error instanceof AtlasError && error.code === code;
}
