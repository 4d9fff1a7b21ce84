import { HeaderMap } from '@apollo/server';
import { AtlasError } from '../errors.ts';
import type { AtlasContext } from './AtlasContext.ts';
import type { GraphqlServer } from './createGraphqlServer.ts';

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
  /** Without errors, and not cut by time: asked again about the same version, it would be the same. */
  readonly isFinal: boolean;
  readonly body: Buffer;
}

/** One query through the GraphQL server, without a transport; the result as JSON. */
export async function executeQuery(server: GraphqlServer, query: Query, contextValue: AtlasContext): Promise<QueryResult> {
  const { document, operationName, variables, extensions, method } = query;
  const { body, http } = await server.executeOperation(
    {
      query: document,
      ...(operationName === null ? {} : { operationName }),
      ...(variables === null ? {} : { variables }),
      ...(extensions === null ? {} : { extensions }),
      http: { method, headers: NO_HEADERS, search: '', body: null },
    },
    { contextValue },
  );
  if (body.kind !== 'single') throw new AtlasError('INTERNAL_SERVER_ERROR');
  const { errors, data, extensions: more } = body.singleResult;
  const status = http.status ?? 200;
  const isFinal = status === 200 && errors === undefined && !contextValue.notes.isCutByTime;
  const { data: planned } = contextValue.notes;
  const json =
    planned === undefined
      ? JSON.stringify({ errors, data, extensions: more })
      : `{"data":${planned}${more === undefined ? '' : `,"extensions":${JSON.stringify(more)}`}}`;
  return { status, headers: [...http.headers], isFinal, body: Buffer.from(json) };
}

const NO_HEADERS = new HeaderMap();
