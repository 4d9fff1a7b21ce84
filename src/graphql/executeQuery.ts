import { HeaderMap } from '@apollo/server';
import { AtlasError } from '../errors.ts';
import type { AtlasContext } from './AtlasContext.ts';
import type { GraphqlServer } from './createGraphqlServer.ts';
import { REFUSED } from './limitsPlugin.ts';
import type { PlannedQueries } from './PlannedQueries.ts';

export interface Query {
  readonly document: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly extensions: Readonly<Record<string, unknown>> | null;
  readonly method: 'GET' | 'POST';
}

export interface QueryResult {
  /** 400: refused before it ran. */
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  /** Without errors, not cut by time, and of the graph alone: asked again about the same version, it would be the same. */
  readonly isFinal: boolean;
  /** ok, or the code of the first error. */
  readonly outcome: string;
  readonly body: Buffer;
}

export interface QueryServers {
  readonly apollo: GraphqlServer;
  readonly planned: PlannedQueries;
}

/** One query by its plan or through the GraphQL server, without a transport; the result as JSON. */
export async function executeQuery({ apollo, planned }: QueryServers, query: Query, contextValue: AtlasContext): Promise<QueryResult> {
  const byPlan = await planned.answer(query, contextValue);
  if (byPlan !== null) return { status: 200, headers: [], isFinal: isLasting(contextValue), outcome: 'ok', body: Buffer.from(`{"data":${byPlan}}`) };
  const { document, operationName, variables, extensions, method } = query;
  const { body, http } = await apollo
    .executeOperation(
      {
        query: document,
        ...(operationName === null ? {} : { operationName }),
        ...(variables === null ? {} : { variables }),
        ...(extensions === null ? {} : { extensions }),
        http: { method, headers: NO_HEADERS, search: '', body: null },
      },
      { contextValue },
    )
    .catch((error: unknown) => {
      // The check that a subscription has one field throws where a directive in it has wrong arguments (graphql-js 16), and nothing is left to answer from.
      if (!SUBSCRIPTION.test(document)) throw error;
      throw new AtlasError('BAD_REQUEST', [REFUSED.subscription]);
    });
  if (body.kind !== 'single') throw new AtlasError('INTERNAL_SERVER_ERROR');
  const { errors, data, extensions: more } = body.singleResult;
  const status = http.status ?? 200;
  const isFinal = status === 200 && errors === undefined && isLasting(contextValue);
  const { data: written } = contextValue.notes;
  const json =
    written === undefined
      ? JSON.stringify({ errors, data, extensions: more })
      : `{"data":${written}${more === undefined ? '' : `,"extensions":${JSON.stringify(more)}`}}`;
  const outcome = errors === undefined || errors.length === 0 ? 'ok' : String(errors[0].extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR');
  return { status, headers: [...http.headers], isFinal, outcome, body: Buffer.from(json) };
}

function isLasting({ notes }: AtlasContext): boolean {
  return !notes.isCutByTime && notes.isOfNow !== true;
}

/** A word that every subscription holds. */
const SUBSCRIPTION = /\bsubscription\b/;
const NO_HEADERS = new HeaderMap();
