import { createHash, randomUUID } from 'node:crypto';
import type { Principal } from '../auth/Principal.ts';
import type { GraphqlServer } from '../graphql/createGraphqlServer.ts';
import { Deadline } from '../graphql/Deadline.ts';
import type { Desks } from '../graphql/Desks.ts';
import { executeQuery, type QueryResult } from '../graphql/executeQuery.ts';
import type { RecordCache } from '../graphql/loaders.ts';
import type { PlannedQueries } from '../graphql/PlannedQueries.ts';
import type { ReportSource } from '../graphql/ReportSource.ts';
import { requestContext } from '../graphql/requestContext.ts';
import type { PathRunner } from '../paths/PathRunner.ts';
import type { Projector } from '../snapshot/Projector.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { Store } from '../store/store.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Telemetry } from '../telemetry/Telemetry.ts';
import type { Tracing } from '../telemetry/Tracing.ts';
import { AnswerCache, type AnswerMetrics } from './AnswerCache.ts';
import { answersDigest } from './answersDigest.ts';
import { type Encoding, encoded } from './encodings.ts';
import type { GraphqlRequest } from './GraphqlRequest.ts';
import { logSlowQuery } from './logSlowQueries.ts';
import type { RequestMeter } from './metrics/RequestMeter.ts';
import { PersistedQueries } from './PersistedQueries.ts';
import { SharedWork } from './SharedWork.ts';

export interface QueryAnswersParts {
  readonly apollo: GraphqlServer;
  readonly planned: PlannedQueries;
  readonly sdl: string;
  readonly store: Store;
  readonly projector: Projector;
  readonly runner: PathRunner;
  readonly cache: RecordCache;
  readonly reports: ReportSource;
  readonly logger: Logger;
  readonly desks?: Desks;
  readonly telemetry: Telemetry;
  readonly meter: RequestMeter;
  /** What one request may take. */
  readonly requestTimeMs: number;
  /** What answers may take in memory; 0: none is kept. */
  readonly cacheBytes: number;
}

export interface Asker {
  readonly requestId: string;
  readonly language: 'EN' | 'ZH';
  readonly principal: Principal;
  readonly method: 'GET' | 'POST';
  /** Aborted when nobody waits any more. */
  readonly signal: () => AbortSignal;
}

export interface QueryAnswer {
  /** 400: refused before it ran. */
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  /** The program's only answer to this question about this version: it holds no error and was not cut by time. */
  readonly isFinal: boolean;
  readonly isHit: boolean;
  /** ok, or the code of the first error. */
  readonly outcome: string;
  readonly body: Buffer;
  encoded(encoding: Encoding): Buffer | Promise<Buffer>;
}

/** Answers to GraphQL requests as bytes: from memory where the same was asked about the same version of the graph, else from the GraphQL server. */
export class QueryAnswers {
  readonly persisted = new PersistedQueries();
  readonly #parts: QueryAnswersParts;
  readonly #cache: AnswerCache;
  readonly #running = new SharedWork<Made>();
  readonly #program: string;
  #identity: { readonly snapshot: Snapshot; readonly text: Promise<string> } | null = null;

  constructor(parts: QueryAnswersParts) {
    this.#parts = parts;
    this.#cache = new AnswerCache(parts.cacheBytes, () => parts.projector.current);
    this.#program = answersDigest(parts.sdl);
  }

  get metrics(): AnswerMetrics {
    return this.#cache.metrics;
  }

  /** What is asked about now. One request stays with it to its end. */
  get snapshot(): Snapshot {
    return this.#parts.projector.current;
  }

  /** Names the answer to a question about a version without asking it: what differs in any way has another name. */
  async tag(snapshot: Snapshot, request: GraphqlRequest, document: string, asker: Pick<Asker, 'language' | 'principal'>): Promise<string> {
    return createHash('sha256')
      .update(`${await this.identity(snapshot)}\0${keyOf(request, document, asker)}`)
      .digest('base64url')
      .slice(0, 27);
  }

  /** Names a version of the graph and the program that tells of it: where both are the same, so are all answers. */
  identity(snapshot: Snapshot): Promise<string> {
    if (this.#identity?.snapshot !== snapshot) this.#identity = { snapshot, text: this.#identityOf(snapshot) };
    return this.#identity.text;
  }

  /** The document that is asked. Throws AtlasError where it is not known by its hash. */
  documentOf({ document, persisted }: GraphqlRequest): string {
    return persisted === null ? (document as string) : this.persisted.resolve(persisted, document);
  }

  async answer(snapshot: Snapshot, request: GraphqlRequest, document: string, asker: Asker): Promise<QueryAnswer> {
    const key = keyOf(request, document, asker);
    const kept = this.#cache.get(snapshot, key);
    const isHit = kept !== undefined;
    // Each is carried out, also where the same is sent twice at once; what was kept is none.
    const isMutation = !isHit && MUTATION.test(document);
    const made =
      kept === undefined
        ? // One that is not allowed by GET must not be answered as the same by POST.
          await this.#running.do(
            `${snapshot.version} ${snapshot.loadedAt.getTime()} ${asker.method} ${isMutation ? randomUUID() : ''} ${key}`,
            asker.signal(),
            (signal) => this.#make(snapshot, request, document, asker, signal),
          )
        : { ...FINE, ...kept };
    if (made.isFinal && !isHit && !isMutation) this.#cache.keep(snapshot, key, made);
    if (request.persisted !== null && request.document !== null && made.status === 200) this.persisted.keep(request.persisted, document);
    return {
      ...made,
      isHit,
      encoded: (encoding) => {
        const known = made.encoded.get(encoding);
        if (known !== undefined) return known;
        return encoded(made.body, encoding).then((bytes) => {
          made.encoded.set(encoding, bytes);
          if (made.isFinal) this.#cache.grown(snapshot, key, kept ?? made);
          return bytes;
        });
      },
    };
  }

  async #make(
    snapshot: Snapshot,
    request: GraphqlRequest,
    document: string,
    { requestId, principal, language, method }: Asker,
    signal: AbortSignal,
  ): Promise<Made> {
    const contextValue = requestContext(this.#parts, snapshot, { requestId, principal, language, deadline: new Deadline(this.#parts.requestTimeMs, signal) });
    const { operationName, variables, extensions } = request;
    const { telemetry, meter } = this.#parts;
    const begun = performance.now();
    const execute = () => executeQuery(this.#parts, { document, operationName, variables, extensions, method }, contextValue);
    const operation = meter.nameOf(request, document);
    const result = await (telemetry.tracing === null ? execute() : traced(telemetry.tracing, operation, snapshot, execute));
    logSlowQuery(telemetry.slowQueryMs, telemetry.metrics, contextValue, { operation, document, outcome: result.outcome, ms: performance.now() - begun });
    return { ...result, encoded: new Map() };
  }

  /** The same for all processes over the same store; where its history cannot be told, this process's own. */
  async #identityOf({ version, loadedAt }: Snapshot): Promise<string> {
    const stamp = await this.#parts.store.stamp(version).catch(() => null);
    return `${this.#program} ${version} ${stamp ?? loadedAt.toISOString()}`;
  }
}

function traced(tracing: Tracing, operation: string, { version }: Snapshot, execute: () => Promise<QueryResult>): Promise<QueryResult> {
  return tracing.trace(`graphql ${operation}`, { 'graphql.operation.name': operation, 'atlas.graph.version': version }, async (span) => {
    const result = await execute();
    span.note({ 'atlas.outcome': result.outcome });
    return result;
  });
}

interface Made extends Omit<QueryAnswer, 'isHit' | 'encoded'> {
  readonly encoded: Map<Encoding, Buffer>;
}

const FINE = { status: 200, headers: [], isFinal: true, outcome: 'ok' } as const;

/** Everything that an answer about one version depends on. */
function keyOf({ parameters }: GraphqlRequest, document: string, { principal, language }: Pick<Asker, 'language' | 'principal'>): string {
  return `${principal.role} ${principal.id} ${language} ${parameters}\0${document}`;
}

/** A word that every mutation holds. A query that holds it too is only not shared. */
const MUTATION = /\bmutation\b/;
