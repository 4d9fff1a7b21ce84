import type { FastifyReply } from 'fastify';
import { DEFAULT_HTTP } from '../../config.ts';
import type { GraphqlServer } from '../../graphql/createGraphqlServer.ts';
import { Deadline } from '../../graphql/Deadline.ts';
import { RecordCache } from '../../graphql/loaders.ts';
import { requestContext } from '../../graphql/requestContext.ts';
import { storeAsOf } from '../../graphql/storeAsOf.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { abortWhenClientLeaves } from '../abortWhenClientLeaves.ts';
import type { ServedParts } from '../createApp.ts';

export interface OperationAnswer {
  readonly status: number;
  readonly result: { readonly data?: Record<string, unknown> | null; readonly errors?: readonly OutwardError[] };
}

export interface OutwardError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown };
}

export type RunOperation = (document: string, variables: Readonly<Record<string, unknown>>) => Promise<OperationAnswer>;

/** Runs the pages of a table one after the other, all on one snapshot; also what the store tells is of that version, however long it takes. */
export function operationRunner(apollo: GraphqlServer, parts: ServedParts, reply: FastifyReply, snapshot: Snapshot, language: 'EN' | 'ZH'): RunOperation {
  const { store, runner, reports, logger, settings = DEFAULT_HTTP } = parts;
  const client = abortWhenClientLeaves(reply);
  const pinned = storeAsOf(store, snapshot.version);
  const cache = new RecordCache(LONG_CACHE);
  return async (query, variables) => {
    client.throwIfAborted();
    const deadline = new Deadline(settings.requestTimeMs, client);
    const contextValue = requestContext({ store, cache, runner, reports, logger }, snapshot, {
      requestId: reply.request.id,
      principal: reply.request.principal,
      language,
      deadline,
      records: pinned,
    });
    const { body, http } = await apollo.executeOperation({ query, variables: { ...variables } }, { contextValue });
    if (body.kind !== 'single') throw new Error('a trusted document has an answer in parts');
    const { data } = contextValue.notes;
    const result = data === undefined ? body.singleResult : { ...body.singleResult, data: JSON.parse(data) as Record<string, unknown> };
    return { status: http.status ?? 200, result: result as OperationAnswer['result'] };
  };
}

/** Entities and relationships that a long answer meets again on its later pages. */
const LONG_CACHE = 5_000;
