import { randomUUID } from 'node:crypto';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import accepts from '@fastify/accepts';
import cors from '@fastify/cors';
import fastify, { type FastifyInstance } from 'fastify';
import { AtlasError } from '../errors.ts';
import type { AtlasContext } from '../graphql/AtlasContext.ts';
import { buildAtlasSchema } from '../graphql/buildAtlasSchema.ts';
import { createGraphqlServer } from '../graphql/createGraphqlServer.ts';
import { LIMITS } from '../graphql/limits.ts';
import { createLoaders, type RecordCache } from '../graphql/loaders.ts';
import type { PathRunner } from '../paths/PathRunner.ts';
import type { ChangeFeed } from '../snapshot/ChangeFeed.ts';
import type { Projector } from '../snapshot/Projector.ts';
import type { Store } from '../store/store.ts';
import type { Logger } from '../telemetry/logger.ts';
import { abortWhenClientLeaves } from './abortWhenClientLeaves.ts';
import { registerDocs } from './docsPages.ts';
import { EARLY_ERRORS, errorBody } from './earlyErrors.ts';
import { answerErrors } from './errorAnswers.ts';
import { isBrowserPage } from './isBrowserPage.ts';
import { registerLive } from './live/live.ts';
import type { LiveSettings } from './live/OpenStreams.ts';
import { registerPlayground } from './playground.ts';
import { registerWelcome } from './welcome.ts';

export interface AppParts {
  readonly sdl: string;
  readonly store: Store;
  readonly projector: Projector;
  readonly runner: PathRunner;
  readonly logger: Logger;
  readonly cache: RecordCache;
  /** Wakes those who follow the graph. */
  readonly feed: ChangeFeed;
  /** Other than usual, for tests. */
  readonly live?: Partial<LiveSettings>;
  /** "starting": nothing to show yet; "degraded": the store does not answer, and answers come from the snapshot. */
  readonly state: () => 'starting' | 'ready' | 'degraded';
}

const STARTING = {
  errors: [
    {
      message: new AtlasError('STORE_UNAVAILABLE', ['the graph has not been read yet; ask again']).message,
      extensions: { code: 'STORE_UNAVAILABLE', retryAfter: 1 },
    },
  ],
};

/** The HTTP server, not yet listening: GraphQL by POST and GET at /graphql, the playground for browsers there, the welcome page, health. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const { sdl, store, projector, runner, logger, cache, state } = parts;
  const app = fastify({
    bodyLimit: LIMITS.bodyBytes,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 300 },
    ...EARLY_ERRORS,
  });
  const schema = buildAtlasSchema(sdl, projector.current.ontology);
  const apollo = await createGraphqlServer({ schema, logger }, [fastifyApolloDrainPlugin(app)]);
  answerErrors(app, logger);
  app.removeContentTypeParser('text/plain');
  await app.register(accepts);
  await app.register(cors, { origin: '*', methods: ['GET', 'POST'], maxAge: 86_400, strictPreflight: false });

  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff').header('referrer-policy', 'same-origin');
  });
  app.addHook('onResponse', async (request, reply) => {
    logger.info(
      { requestId: request.id, method: request.method, path: request.url.split('?')[0], status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });

  const graphql = fastifyApolloHandler(apollo, {
    context: async (request, reply): Promise<AtlasContext> => {
      const snapshot = projector.current;
      return {
        requestId: request.id,
        snapshot,
        storeName: store.name,
        loaders: createLoaders(store, snapshot, cache),
        runner,
        language: request.language(['en', 'zh']) === 'zh' ? 'ZH' : 'EN',
        signal: abortWhenClientLeaves(reply),
        logger,
      };
    },
  });
  const playground = registerPlayground(app);
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      reply.header('vary', 'accept, accept-language');
      if (request.method === 'GET' && isBrowserPage(request)) return playground(request, reply);
      if (state() === 'starting') return reply.code(503).header('retry-after', '1').send(STARTING);
      return graphql.call(app, request, reply);
    },
  });
  app.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: (_, reply) => reply.code(405).header('allow', 'GET, POST').send(errorBody('BAD_REQUEST', 'Send the query by POST or GET.')),
  });
  registerLive(app, parts, schema);
  registerWelcome(app, projector);
  registerDocs(app);
  const health = () => ({ status: state() === 'ready' ? 'ok' : state(), store: store.name, version: projector.current.version });
  app.get('/health', async () => health());
  app.get('/health/live', async () => ({ status: 'ok' }));
  // Degraded is ready: what the snapshot answers is answered, and every other process over the same database is as badly off.
  app.get('/health/ready', async (_, reply) => reply.code(state() === 'starting' ? 503 : 200).send({ ...health(), status: state() }));
  return app;
}
