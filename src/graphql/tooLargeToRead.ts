import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { LIMITS, limitDetails } from './limits.ts';

/** Why the parser gave up on a query that may be good as far as it goes, and the limit that it is over; null: it is no GraphQL. */
export function tooLargeToRead(original: unknown, error: unknown): { readonly message: string; readonly details: Readonly<Record<string, unknown>> } | null {
  // The parser goes one call deeper for each bracket, and runs out of stack.
  if (original instanceof RangeError) return { message: TOO_DEEP, details: { limit: 'queryDepth', max: LIMITS.queryDepth } };
  if (!(original instanceof GraphQLError) || !TOO_MANY_TOKENS.test(original.message)) return null;
  const tokens = countTokens(original.source ?? (error instanceof GraphQLError ? error.source : undefined));
  const message = `the query has ${tokens} tokens, more than the ${LIMITS.queryTokens} allowed; ask for less in one query, and give long lists as variables`;
  return { message, details: limitDetails('queryTokens', tokens) };
}

const TOO_DEEP = 'the query is nested too deep to be read; ask for less in one query';
/** graphql-js has no code for it; a test holds that it still says so. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;

/** As far as they can be read. */
function countTokens(source: Source | undefined): number {
  const lexer = new Lexer(source ?? new Source(''));
  let tokens = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) tokens++;
  } catch {
    // What follows is no GraphQL.
  }
  return Math.max(tokens, LIMITS.queryTokens + 1);
}
