import { randomUUID } from 'node:crypto';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import accepts from '@fastify/accepts';
import fastify, { type FastifyInstance } from 'fastify';
import { DEFAULT_HTTP, type HttpConfig } from '../config.ts';
import { buildAtlasSchema } from '../graphql/buildAtlasSchema.ts';
import { createGraphqlServer } from '../graphql/createGraphqlServer.ts';
import { LIMITS } from '../graphql/limits.ts';
import type { RecordCache } from '../graphql/loaders.ts';
import type { PathRunner } from '../paths/PathRunner.ts';
import type { ChangeFeed } from '../snapshot/ChangeFeed.ts';
import type { Projector } from '../snapshot/Projector.ts';
import type { Store } from '../store/store.ts';
import type { Logger } from '../telemetry/logger.ts';
import { registerCors } from './corsHeaders.ts';
import { registerDocs } from './docsPages.ts';
import { EARLY_ERRORS } from './earlyErrors.ts';
import { answerErrors } from './errorAnswers.ts';
import { registerGraphql } from './graphqlRoute.ts';
import { registerLive } from './live/live.ts';
import type { LiveSettings } from './live/OpenStreams.ts';
import { registerOperations } from './operations/operationRoutes.ts';
import { registerRateLimit } from './rateLimit.ts';
import { registerReconcile } from './reconcile/registerReconcile.ts';
import { addSecurityHeaders } from './securityHeaders.ts';
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
  readonly settings?: HttpConfig;
}

/** The HTTP server, not yet listening: GraphQL by POST and GET at /graphql, the playground for browsers there, the welcome page, health. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const { sdl, store, projector, logger, state, settings = DEFAULT_HTTP } = parts;
  const app = fastify({
    bodyLimit: LIMITS.bodyBytes,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 300 },
    http: { maxHeaderSize: LIMITS.addressBytes },
    trustProxy: settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies],
    ...EARLY_ERRORS,
  });
  const schema = buildAtlasSchema(sdl, projector.current.ontology);
  const apollo = await createGraphqlServer({ schema, logger, introspection: settings.introspection }, [fastifyApolloDrainPlugin(app)]);
  answerErrors(app, logger);
  app.removeContentTypeParser('text/plain');
  await app.register(accepts);
  addSecurityHeaders(app, settings.https);
  await registerCors(app, settings.corsOrigins);
  await registerRateLimit(app, settings);
  app.addHook('onResponse', async (request, reply) => {
    logger.info(
      { requestId: request.id, method: request.method, path: request.url.split('?')[0], status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });

  registerGraphql(app, apollo, parts);
  registerOperations(app, apollo, schema, parts);
  registerLive(app, parts, schema);
  registerWelcome(app, projector);
  registerDocs(app);
  registerReconcile(app, parts);
  const health = () => ({ status: state() === 'ready' ? 'ok' : state(), store: store.name, version: projector.current.version });
  app.get('/health', async () => health());
  app.get('/health/live', async () => ({ status: 'ok' }));
  // Degraded is ready: what the snapshot answers is answered, and every other process over the same database is as badly off.
  app.get('/health/ready', async (_, reply) => reply.code(state() === 'starting' ? 503 : 200).send({ ...health(), status: state() }));
  return app;
}
