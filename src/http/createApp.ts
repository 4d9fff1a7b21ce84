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
import type { PoolLoad } from '../paths/pool/SearchPool.ts';
import type { ChangeFeed } from '../snapshot/ChangeFeed.ts';
import type { Projector } from '../snapshot/Projector.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { Store } from '../store/store.ts';
import type { Logger } from '../telemetry/logger.ts';
import { Metrics } from '../telemetry/Metrics.ts';
import type { Telemetry } from '../telemetry/Telemetry.ts';
import { registerBackup } from './backupRoute.ts';
import { registerExport } from './bulk/exportRoute.ts';
import { IMPORT_ROUTE, registerImport } from './bulk/importRoute.ts';
import { registerCors } from './corsHeaders.ts';
import { registerCurate } from './curate/curateRoutes.ts';
import { cutSlowSenders, HEAD_LIMITS } from './cutSlowSenders.ts';
import { Drain } from './Drain.ts';
import { registerDocs } from './docsPages.ts';
import { EARLY_ERRORS } from './earlyErrors.ts';
import { BROTLI, LEAST_COMPRESSED } from './encodings.ts';
import { answerErrors } from './errorAnswers.ts';
import { registerGraphql } from './graphqlRoute.ts';
import { registerHealth } from './health.ts';
import { registerLive } from './live/live.ts';
import type { LiveSettings } from './live/OpenStreams.ts';
import { ExportDesk } from './map/ExportDesk.ts';
import { registerEmbed } from './map/embedRoutes.ts';
import { registerExports } from './map/exportRoutes.ts';
import { MapDesk } from './map/MapDesk.ts';
import { registerMap } from './map/mapRoutes.ts';
import { PictureDesk } from './map/PictureDesk.ts';
import { registerPictures } from './map/pictureRoutes.ts';
import { graphReadings } from './metrics/graphReadings.ts';
import { OperationNames } from './metrics/OperationNames.ts';
import { RequestMeter } from './metrics/RequestMeter.ts';
import { type MetricsReaders, registerMetrics } from './metrics/registerMetrics.ts';
import { responseCounter } from './metrics/responseCounter.ts';
import { registerOperations } from './operations/operationRoutes.ts';
import { readOperations } from './operations/readOperations.ts';
import { registerPrincipal } from './principal.ts';
import { QueryAnswers } from './QueryAnswers.ts';
import { registerRateLimit } from './rateLimit.ts';
import { registerReconcile } from './reconcile/registerReconcile.ts';
import { ReportDesk } from './reports/ReportDesk.ts';
import { registerReports } from './reports/reportRoutes.ts';
import { requestIds } from './requestId.ts';
import { registerRouteRights, watchRoutes } from './routeRights.ts';
import { addSecurityHeaders } from './securityHeaders.ts';
import { answerSender } from './sendAnswer.ts';
import { traceRequests } from './traceRequests.ts';
import { registerWelcome } from './welcome.ts';

export interface AppParts {
  readonly sdl: string;
  readonly store: Store;
  readonly projector: Projector;
  readonly runner: PathRunner;
  /** Left out: it has no threads. */
  readonly searchLoad?: () => PoolLoad;
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
  /** Left out: metrics of its own. */
  readonly telemetry?: Telemetry;
  /** Left out: processes on this machine. */
  readonly metricsReaders?: MetricsReaders;
  /** Left out: one that nobody begins. */
  readonly drain?: Drain;
}

/** With what the server has made of them itself. */
export interface ServedParts extends AppParts {
  readonly telemetry: Telemetry;
  readonly reports: ReportDesk;
}

const COMPRESSED_TYPES = /^(?:text\/(?!event-stream)[a-z0-9.-]+|application\/(?:[a-z0-9.-]+\+)?(?:json|javascript|xml)|image\/svg\+xml)(?:;|$)/i;
const DEFAULT_CACHE_BYTES = 64 * 2 ** 20;

/** The HTTP server, not yet listening: GraphQL by POST and GET at /graphql, the playground for browsers there, the welcome page, health. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const { sdl, store, projector, logger, state, settings = DEFAULT_HTTP, drain = new Drain() } = parts;
  const telemetry = parts.telemetry ?? { metrics: new Metrics(), tracing: null, slowQueryMs: null };
  const app = fastify({
    bodyLimit: LIMITS.bodyBytes,
    genReqId: requestIds(settings.trustedProxies),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
    http: { maxHeaderSize: LIMITS.addressBytes, ...HEAD_LIMITS },
    trustProxy: settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies],
    ...EARLY_ERRORS,
  });
  cutSlowSenders(app, [IMPORT_ROUTE]);
  watchRoutes(app);
  const schema = buildAtlasSchema(sdl, projector.current.ontology);
  const planned = new PlannedQueries(schema);
  const apollo = await createGraphqlServer({ schema, planned, logger, introspection: settings.introspection }, [fastifyApolloDrainPlugin(app)]);
  drain.add(app.server);
  app.addHook('onClose', async () => telemetry.metrics.close());
  answerErrors(app, logger);
  app.removeContentTypeParser('text/plain');
  await app.register(accepts);
  // Answers to queries are compressed where they are made, so that they are compressed once; a stream of events must not wait for a full block.
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: LEAST_COMPRESSED, customTypes: COMPRESSED_TYPES, brotliOptions: BROTLI });
  addSecurityHeaders(app, settings.https);
  await registerCors(app, settings.corsOrigins);
  await registerRateLimit(app, settings);
  if (telemetry.tracing !== null) traceRequests(app, telemetry.tracing);
  registerPrincipal(app, { authenticator: parts.authenticator ?? NOBODY, logger, metrics: telemetry.metrics, settings });
  registerRouteRights(app, settings, (code) => telemetry.metrics.authFailures.of(code).count++);
  const countResponse = responseCounter(telemetry.metrics);
  app.addHook('onResponse', (request, reply, done) => {
    const { url: route = null } = request.routeOptions;
    countResponse(request, reply, route);
    // The pattern of the address is logged: what stands in its place may be anything.
    logger.info({ requestId: request.id, method: request.method, path: route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
    done();
  });

  const reports = new ReportDesk({ ...parts, requestTimeMs: settings.requestTimeMs });
  const served: ServedParts = { ...parts, telemetry, reports };
  const named = readOperations().map(({ document }) => document);
  const meter = new RequestMeter(telemetry.metrics, new OperationNames(named));
  const answers = new QueryAnswers({
    ...served,
    meter,
    apollo,
    planned,
    requestTimeMs: settings.requestTimeMs,
    cacheBytes: parts.cacheBytes ?? DEFAULT_CACHE_BYTES,
  });
  answers.persisted.registerDocuments(named);
  const sendAnswer = answerSender(answers, meter);
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
  registerImport(app, parts);
  registerExport(app, parts);
  registerBackup(app, parts);
  drain.onBegin(() => streams.endAll());
  const shown = () => (drain.hasBegun ? 'stopping' : state());
  telemetry.metrics.add(
    ...graphReadings({ projector, cache: parts.cache, answers: () => answers.metrics, openStreams: () => streams.count, pool: parts.searchLoad, state: shown }),
  );
  registerMetrics(app, telemetry.metrics, parts.metricsReaders ?? 'loopback');
  registerHealth(app, { store, projector, state: shown, cache: () => answers.metrics });
  return app;
}
