import { AtlasError } from '../errors.ts';
import { LIMITS, limitDetails } from '../graphql/limits.ts';
import { largeVariables } from '../graphql/measureVariables.ts';
import { PersistedQuery } from './PersistedQueries.ts';

/** What a request asks, whichever way it came; malformed requests never get this form. */
export interface GraphqlRequest {
  /** Null: only its hash is told. */
  readonly document: string | null;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
  /** Without `persistedQuery`. */
  readonly extensions: Readonly<Record<string, unknown>> | null;
  readonly persisted: PersistedQuery | null;
  /** Operation, variables and extensions as text, the same for the same whatever their order. */
  readonly parameters: string;
}

/** The parameters in the body of a POST; whoever may edit the graph may send more of them. Throws BAD_REQUEST. */
export function readBody(body: unknown, mayEdit: boolean): GraphqlRequest {
  if (Array.isArray(body)) throw batchRefusal(body.length);
  if (!isRecord(body) || Object.keys(body).length === 0) throw refusal('POST body missing, invalid Content-Type, or JSON object has no keys.');
  const { query, operationName, variables, extensions } = body;
  if (query != null && typeof query !== 'string') throw refusal('GraphQL queries must be strings.');
  for (const [name, value] of Object.entries({ variables, extensions })) {
    if (typeof value === 'string') throw refusal(`\`${name}\` in a POST body should be provided as an object, not a recursively JSON-encoded string.`);
    if (value != null && !isRecord(value)) throw refusal(`\`${name}\` in a POST body must be an object if provided.`);
  }
  if (operationName != null && typeof operationName !== 'string') throw refusal('`operationName` in a POST body must be a string if provided.');
  return graphqlRequest(query ?? null, operationName ?? null, asRecord(variables), asRecord(extensions), mayEdit);
}

/** The parameters of a GET: what stands behind the `?`. Throws BAD_REQUEST. */
export function readSearch(search: string): GraphqlRequest {
  const parameters = new URLSearchParams(search);
  const once = (name: string): string | null => {
    const values = parameters.getAll(name);
    if (values.length > 1) throw refusal(`The '${name}' search parameter may only be specified once.`);
    return values[0] ?? null;
  };
  const record = (name: string): Record<string, unknown> | null => {
    const text = once(name);
    if (text === null) return null;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw refusal(`The ${name} search parameter contains invalid JSON.`);
    }
    if (!isRecord(value)) throw refusal(`The ${name} search parameter should contain a JSON-encoded object.`);
    return value;
  };
  return graphqlRequest(once('query'), once('operationName'), record('variables'), record('extensions'));
}

export function graphqlRequest(
  document: string | null,
  operationName: string | null,
  variables: Readonly<Record<string, unknown>> | null,
  given: Readonly<Record<string, unknown>> | null = null,
  mayEdit = false,
): GraphqlRequest {
  const { persistedQuery, ...rest } = given ?? {};
  const persisted = persistedQuery == null ? null : PersistedQuery.read(persistedQuery);
  if (persisted === null && (document === null || document === '')) {
    throw refusal('GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.');
  }
  const tooLarge = largeVariables(variables ?? {}, mayEdit);
  if (tooLarge !== null) throw tooLarge;
  const extensions = Object.keys(rest).length === 0 ? null : rest;
  const parameters = canonical([operationName, variables ?? {}, extensions]);
  return { document: document === '' ? null : document, operationName, variables, extensions, persisted, parameters };
}

/** JSON with the keys of every object in order. Deep nesting is refused rather than followed to the end of the stack. */
function canonical(value: unknown): string {
  try {
    return JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
  } catch {
    throw refusal('`extensions` are nested too deep to be read.');
  }
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return isRecord(value) ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of queries in one request would pass by all limits of a query. */
function batchRefusal(queries: number): AtlasError {
  const message = `A request takes one query, and this one holds a list of ${queries}; send each by itself, or ask for several fields in one query.`;
  if (queries <= LIMITS.requestQueries) return refusal(message);
  return new AtlasError('LIMIT_EXCEEDED', [message], { details: limitDetails('requestQueries', queries) });
}

export function refusal(message: string): AtlasError {
  return new AtlasError('BAD_REQUEST', [message]);
}
