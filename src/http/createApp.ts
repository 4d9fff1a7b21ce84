import { randomUUID } from 'node:crypto';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import accepts from '@fastify/accepts';
import compress from '@fastify/compress';
import fastify, { type FastifyInstance } from 'fastify';
import { type Authenticator, NOBODY } from '../auth/Authenticator.ts';
import { DEFAULT_HTTP, type HttpConfig } from '../config.ts';
import { buildAtlasSchema } from '../graphql/buildAtlasSchema.ts';
import { createGraphqlServer } from '../graphql/createGraphqlServer.ts';
import type { Desks } from '../graphql/Desks.ts';
import { LIMITS } from '../graphql/limits.ts';
import type { RecordCache } from '../graphql/loaders.ts';
import { PlannedQueries } from '../graphql/PlannedQueries.ts';
import { createLayout } from '../map/layout/createLayout.ts';
import type { PathRunner } from '../paths/PathRunner.ts';
import type { ChangeFeed } from '../snapshot/ChangeFeed.ts';
import type { Projector } from '../snapshot/Projector.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { Store } from '../store/store.ts';
import type { Logger } from '../telemetry/logger.ts';
import { registerBackup } from './backupRoute.ts';
import { registerCors } from './corsHeaders.ts';
import { registerCurate } from './curate/curateRoutes.ts';
import { registerDocs } from './docsPages.ts';
import { EARLY_ERRORS } from './earlyErrors.ts';
import { BROTLI, LEAST_COMPRESSED } from './encodings.ts';
import { answerErrors } from './errorAnswers.ts';
import { registerGraphql } from './graphqlRoute.ts';
import { registerLive } from './live/live.ts';
import type { LiveSettings } from './live/OpenStreams.ts';
import { ExportDesk } from './map/ExportDesk.ts';
import { registerEmbed } from './map/embedRoutes.ts';
import { registerExports } from './map/exportRoutes.ts';
import { MapDesk } from './map/MapDesk.ts';
import { registerMap } from './map/mapRoutes.ts';
import { PictureDesk } from './map/PictureDesk.ts';
import { registerPictures } from './map/pictureRoutes.ts';
import { registerOperations } from './operations/operationRoutes.ts';
import { readOperations } from './operations/readOperations.ts';
import { registerPrincipal } from './principal.ts';
import { QueryAnswers } from './QueryAnswers.ts';
import { registerRateLimit } from './rateLimit.ts';
import { registerReconcile } from './reconcile/registerReconcile.ts';
import { ReportDesk } from './reports/ReportDesk.ts';
import { registerReports } from './reports/reportRoutes.ts';
import { registerRouteRights, watchRoutes } from './routeRights.ts';
import { addSecurityHeaders } from './securityHeaders.ts';
import { answerSender } from './sendAnswer.ts';
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
  /** What whole answers may take in memory; 0: none is kept. */
  readonly cacheBytes?: number;
  /** "starting": nothing to show yet; "degraded": the store does not answer, and answers come from the snapshot. */
  readonly state: () => 'starting' | 'ready' | 'degraded';
  readonly settings?: HttpConfig;
  /** Left out: nobody is known, and nothing can be changed. */
  readonly authenticator?: Authenticator;
  readonly desks?: Desks;
  /** The store's file; null and left out: it has none. */
  readonly dataFile?: string | null;
}

/** With what the server has made of them itself. */
export interface ServedParts extends AppParts {
  readonly reports: ReportDesk;
}

const COMPRESSED_TYPES = /^(?:text\/(?!event-stream)[a-z0-9.-]+|application\/(?:[a-z0-9.-]+\+)?(?:json|javascript|xml)|image\/svg\+xml)(?:;|$)/i;
const DEFAULT_CACHE_BYTES = 64 * 2 ** 20;

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
  watchRoutes(app);
  const schema = buildAtlasSchema(sdl, projector.current.ontology);
  const planned = new PlannedQueries(schema);
  const apollo = await createGraphqlServer({ schema, planned, logger, introspection: settings.introspection }, [fastifyApolloDrainPlugin(app)]);
  answerErrors(app, logger);
  app.removeContentTypeParser('text/plain');
  await app.register(accepts);
  // Answers to queries are compressed where they are made, so that they are compressed once; a stream of events must not wait for a full block.
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: LEAST_COMPRESSED, customTypes: COMPRESSED_TYPES, brotliOptions: BROTLI });
  addSecurityHeaders(app, settings.https);
  await registerCors(app, settings.corsOrigins);
  await registerRateLimit(app, settings);
  registerPrincipal(app, { authenticator: parts.authenticator ?? NOBODY, logger, settings });
  registerRouteRights(app, settings);
  app.addHook('onResponse', (request, reply, done) => {
    logger.info(
      { requestId: request.id, method: request.method, path: request.url.split('?')[0], status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
    done();
  });

  const reports = new ReportDesk({ ...parts, requestTimeMs: settings.requestTimeMs });
  const served: ServedParts = { ...parts, reports };
  const answers = new QueryAnswers({ ...served, apollo, planned, requestTimeMs: settings.requestTimeMs, cacheBytes: parts.cacheBytes ?? DEFAULT_CACHE_BYTES });
  answers.persisted.registerDocuments(readOperations().map(({ document }) => document));
  const sendAnswer = answerSender(answers);
  registerGraphql(app, sendAnswer, projector.current.ontology, state);
  registerOperations(app, apollo, schema, sendAnswer, served);
  const streams = registerLive(app, served, schema);
  registerReports(app, { ...parts, desk: reports, streams, identity: (snapshot) => answers.identity(snapshot) });
  const layout = createLayout();
  app.addHook('onClose', () => layout.close());
  const maps = { ...parts, desk: new MapDesk({ ...parts, layout }), identity: (snapshot: Snapshot) => answers.identity(snapshot) };
  registerMap(app, maps);
  const pictures = new PictureDesk(maps.desk);
  registerPictures(app, maps, pictures);
  registerEmbed(app, { ...maps, pictures });
  registerExports(app, { ...maps, desk: new ExportDesk(parts) });
  registerCurate(app);
  registerWelcome(app, projector);
  registerDocs(app);
  registerReconcile(app, parts);
  registerBackup(app, parts);
  const health = () => ({ status: state() === 'ready' ? 'ok' : state(), store: store.name, version: projector.current.version, cache: answers.metrics });
  app.get('/health', async () => health());
  app.get('/health/live', async () => ({ status: 'ok' }));
  // Degraded is ready: what the snapshot answers is answered, and every other process over the same database is as badly off.
  app.get('/health/ready', async (_, reply) =>
    reply.code(state() === 'starting' ? 503 : 200).send({ store: store.name, version: projector.current.version, status: state() }),
  );
  return app;
}
