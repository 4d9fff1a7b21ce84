import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AtlasError, ERRORS } from '../errors.ts';
import type { Logger } from '../telemetry/logger.ts';
import { requestIdOf } from './errorRequestIds.ts';
import { tooLargeToRead } from './tooLargeToRead.ts';

/** Codes of Apollo Server and graphql-js, and what we call them. */
const CODES: Readonly<Record<string, keyof typeof ERRORS>> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_REQUEST',
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST',
};

const LONGEST_MESSAGE = 600;
/** Of graphql-js, wherever it knows a name that is nearly the one asked for. */
const SUGGESTION = / ?Did you mean .+?\?/g;
const TOO_MANY_WRONG_VARIABLES = 'the variables have too many mistakes to be told to the end; correct those that are told';
const TOO_MUCH_TO_CHECK = 'the query has too many mistakes, or repeats its fields too often, to be checked to the end; ask for less in one query';

/**
 * The one place where GraphQL errors get their outward form: a message that says what to do, `extensions.code`, and where it can be told
 * `argument`. What is not meant for the caller is logged and masked.
 */
export function createFormatError(logger: Logger, isSchemaHidden = false): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = firstCause(error);
    const outward = (code: keyof typeof ERRORS, message: string, details: Readonly<Record<string, unknown>> = {}): GraphQLFormattedError => ({
      message: shortened(isSchemaHidden ? message.replaceAll(SUGGESTION, '') : message),
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: { code, ...details },
    });
    if (original instanceof AtlasError) {
      if (original.code.startsWith('STORE_')) logger.error({ err: original, requestId: requestIdOf(error) }, 'the store failed');
      return outward(original.code, original.message, original.details);
    }
    if (formatted.extensions?.['validationErrorCode'] === 'INTROSPECTION_DISABLED') return outward('INTROSPECTION_DISABLED', ERRORS.INTROSPECTION_DISABLED);
    const code = CODES[String(formatted.extensions?.['code'])];
    if (code === 'GRAPHQL_PARSE_FAILED') {
      const tooLarge = tooLargeToRead(original, error);
      if (tooLarge !== null) return outward('LIMIT_EXCEEDED', tooLarge.message, tooLarge.details);
    }
    // graphql-js names a place for each mistake, and none when it gives up.
    if (code === 'GRAPHQL_VALIDATION_FAILED' && formatted.locations === undefined) return outward('LIMIT_EXCEEDED', TOO_MUCH_TO_CHECK);
    // So it gives up on variables after 50 mistakes, each told with its place, and on nothing else by an error without one.
    const isUnplaced = formatted.locations === undefined && formatted.path === undefined;
    if (code === undefined && isUnplaced && original instanceof GraphQLError && original.extensions['code'] === undefined) {
      return outward('LIMIT_EXCEEDED', TOO_MANY_WRONG_VARIABLES);
    }
    const isOurs = original instanceof Error && !(original instanceof GraphQLError);
    if (code !== undefined && !isOurs) return outward(code, formatted.message);
    logger.error({ err: original, requestId: requestIdOf(error) }, 'a resolver failed');
    return outward('INTERNAL_SERVER_ERROR', ERRORS.INTERNAL_SERVER_ERROR);
  };
}

function shortened(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}

/** Apollo Server and graphql-js wrap what was thrown, each once. */
function firstCause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? firstCause(error.originalError) : error;
}

/** What refuses a whole request, before it runs: answered with status 400, not 200 as what fails in a resolver. */
export function requestError(error: AtlasError): GraphQLError {
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 400 } } });
}
