import neo4j from 'neo4j-driver';
import { AtlasError } from '../../errors.ts';

/** Whole seconds after which a caller should ask again. */
const RETRY_AFTER_SECONDS = 1;

export function unavailable(reason: string, cause?: unknown): AtlasError {
  return new AtlasError('STORE_UNAVAILABLE', [reason], { cause, details: { retryAfter: RETRY_AFTER_SECONDS } });
}

/** Only an operator can mend these; asking again does not. The texts name no host, user or Cypher. */
const REFUSALS: ReadonlyMap<string, string> = new Map([
  ['Neo.ClientError.Security.Unauthorized', 'it refuses the user name or password; set NEO4J_USER and NEO4J_PASSWORD'],
  ['Neo.ClientError.Security.AuthenticationRateLimit', 'the wrong password was given too often; wait some seconds and set NEO4J_PASSWORD'],
  ['Neo.ClientError.Security.CredentialsExpired', 'the password has to be changed once in Neo4j before it can be used'],
  ['Neo.ClientError.Security.Forbidden', 'the user lacks a right that the atlas needs: to read, to write, and once to make constraints and indexes'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'it has no database of the name in NEO4J_DATABASE'],
  ['Neo.ClientError.Statement.AccessMode', 'it takes no writes here; point NEO4J_URI at the cluster with neo4j://'],
]);

const LOGIN_REFUSALS: ReadonlySet<unknown> = new Set(['Neo.ClientError.Security.Unauthorized', 'Neo.ClientError.Security.AuthenticationRateLimit']);

/** The server will not have this user with this password, or has heard wrong ones too often. */
export function isLoginRefused(error: unknown): boolean {
  return LOGIN_REFUSALS.has((error as { code?: unknown } | null)?.code);
}

/** What a failure of the driver or the server means. Our own errors and bugs pass through. */
export function neo4jError(error: unknown): unknown {
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string };
  if (error instanceof AtlasError || typeof code !== 'string') return error;
  const refusal = REFUSALS.get(code);
  if (refusal !== undefined) return new AtlasError('STORE_REFUSED', [refusal], { cause: error });
  if (code.startsWith('Neo.ClientError.Security.')) return new AtlasError('STORE_REFUSED', ['its security settings refuse the atlas'], { cause: error });
  if (code === 'Neo.ClientError.Transaction.TransactionTimedOut' || code === 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration')
    return unavailable('Neo4j ended a query that took too long', error);
  if (code.startsWith('Neo.TransientError.') || code.startsWith('Neo.DatabaseError.')) return unavailable('Neo4j could not do it now', error);
  if (code === 'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase') return unavailable('the Neo4j database is read-only', error);
  // The driver has no codes for these.
  if (message.startsWith('Server responded HTTP')) {
    return new AtlasError('STORE_REFUSED', ['NEO4J_URI names its HTTP port; give the port for Bolt, which is 7687 unless it was set otherwise'], {
      cause: error,
    });
  }
  if (message.startsWith('Connection acquisition timed out')) return unavailable('all connections to Neo4j are at work', error);
  if (CONNECTION.has(code)) return unavailable('Neo4j cannot be reached', error);
  return error;
}

const CONNECTION: ReadonlySet<string> = new Set([neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED, 'ECONNREFUSED', 'ECONNRESET', 'ProtocolError']);
