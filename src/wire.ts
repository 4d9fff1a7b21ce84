import { type Authenticator, eitherOf, NOBODY } from './auth/Authenticator.ts';
import { IssuerKeys } from './auth/oidc/IssuerKeys.ts';
import { OidcAuthenticator } from './auth/oidc/OidcAuthenticator.ts';
import { KnownTokens } from './auth/tokens/KnownTokens.ts';
import { TokenAuthenticator } from './auth/tokens/TokenAuthenticator.ts';
import { TokenDesk } from './auth/tokens/TokenDesk.ts';
import type { Config, OidcConfig } from './config.ts';
import { EditDesk } from './curation/edit/EditDesk.ts';
import { loadSeeds } from './curation/loadSeeds.ts';
import { ProposalDesk } from './curation/proposals/ProposalDesk.ts';
import { seedChanges } from './curation/seedChanges.ts';
import { type AtlasError, hasCode } from './errors.ts';
import type { Desks } from './graphql/Desks.ts';
import { CACHED_RECORDS, RecordCache } from './graphql/loaders.ts';
import { pinnedLoaders } from './graphql/pinnedLoaders.ts';
import { createApp } from './http/createApp.ts';
import { Drain } from './http/Drain.ts';
import type { LiveSettings } from './http/live/OpenStreams.ts';
import { loadSdl } from './ontology/loadSdl.ts';
import type { Ontology } from './ontology/Ontology.ts';
import { readOntology } from './ontology/readOntology.ts';
import { meteredRunner } from './paths/meteredRunner.ts';
import { createPathRunner } from './paths/PathRunner.ts';
import { tracedRunner } from './paths/tracedRunner.ts';
import { measureImpact } from './quality/measureImpact.ts';
import { QualityDesk } from './quality/QualityDesk.ts';
import { prepareSearch } from './search/SearchIndex.ts';
import { ChangeFeed } from './snapshot/ChangeFeed.ts';
import { Follower } from './snapshot/Follower.ts';
import { programDigest } from './snapshot/file/programDigest.ts';
import { type FileFacts, SnapshotFile } from './snapshot/file/SnapshotFile.ts';
import { idsTouching } from './snapshot/idsTouching.ts';
import { Projector } from './snapshot/Projector.ts';
import { survivorOf } from './snapshot/survivorOf.ts';
import { meteredStore } from './store/meteredStore.ts';
import { openStore, type StoreSettings } from './store/open.ts';
import type { Store } from './store/store.ts';
import { tracedStore } from './store/tracedStore.ts';
import type { Logger } from './telemetry/logger.ts';
import { Metrics } from './telemetry/Metrics.ts';
import { openTracing } from './telemetry/Tracing.ts';

/** The only place where the parts meet. */
export interface Atlas {
  readonly app: Awaited<ReturnType<typeof createApp>>;
  readonly store: Store;
  readonly projector: Projector;
  readonly feed: ChangeFeed;
  /** How the server stops taking requests, before it is closed. */
  readonly drain: Drain;
  /** Lets requests under way finish, then closes the store. Closing twice is no error. */
  close(): Promise<void>;
}

export interface AtlasOptions {
  /** Read the SDL from here instead of schema/. */
  readonly sdl?: string;
  /** Fill an empty store from here instead of seeds/; null: leave it empty. */
  readonly seedsFolder?: string | null;
  /** Fill an empty Neo4j database too. An empty file of our own is always filled. */
  readonly seed?: boolean;
  /** Entities and relationships kept in memory with all that is known of them. */
  readonly cachedRecords?: number;
  /** Who is known, if not nobody. */
  readonly authenticator?: Authenticator;
  /** How streams of changes are kept open, where it is not as usual. */
  readonly live?: Partial<LiveSettings>;
}

/** A change made through one process is in the snapshots of all others this much later, and the time that it takes to read it. */
const FOLLOW_EVERY_MS = 200;

/** The store that the configuration names. */
export function openConfiguredStore(config: Config, ontology: Ontology): Promise<Store> {
  return openStoreFor(config.neo4j === null ? { path: config.dataPath } : { neo4j: config.neo4j }, ontology);
}

export function openStoreFor(settings: StoreSettings, ontology: Ontology): Promise<Store> {
  return openStore(settings, {
    entityTypes: ontology.entityTypes.map(({ name }) => name),
    relationshipTypes: ontology.relationshipTypes.map(({ name }) => name),
  });
}

/**
 * Opens the store, fills it from seeds when it is empty and may be filled, and builds the server, not yet listening. A Neo4j that does not answer yet is
 * waited for: the server is there, and answers STORE_UNAVAILABLE until it has read the graph for the first time.
 */
export async function createAtlas(config: Config, logger: Logger, options: AtlasOptions = {}): Promise<Atlas> {
  const sdl = options.sdl ?? loadSdl();
  const ontology = readOntology(sdl);
  const opened = await openConfiguredStore(config, ontology);
  const metrics = new Metrics();
  const tracing = await openTracing(config.tracing ?? null, logger);
  const metered = meteredStore(opened, metrics);
  const store = tracing === null ? metered : tracedStore(metered, tracing);
  // Its first thread starts while this one reads the graph.
  const threads = createPathRunner();
  const searches = meteredRunner(threads, metrics);
  const runner = tracing === null ? searches : tracedRunner(searches, tracing);
  const drain = new Drain();
  let follower: Follower | null = null;
  let refreshing: NodeJS.Timeout | undefined;
  // Reading the store would have shown edits made in Cypher; a file shows them when they are logged.
  let isFromFile = false;
  let source: 'store' | 'file' = 'store';
  const file = snapshotFile(config, store, sdl, ontology, logger, (isUsed) => {
    isFromFile = isUsed;
    source = isUsed ? 'file' : 'store';
  });
  try {
    const cachedRecords = options.cachedRecords ?? CACHED_RECORDS;
    const cache = new RecordCache(cachedRecords);
    const feed = new ChangeFeed(store);
    const projector = Projector.waiting(store, ontology, {
      onSkipped: (message) => logger.warn({ skipped: message }, 'left out of the graph: it breaks the ontology'),
      onLoaded: (version, records) => {
        metrics.snapshots.of(source).count++;
        source = 'store';
        cache.fill(version, records);
        void prepareSearch(projector.current);
      },
      onChanged: (version, changes) => {
        metrics.snapshots.of('changes').count++;
        cache.advance(version, changes);
        feed.take(changes);
      },
      onShown: () => feed.show(),
      beforeRebuiltShown: (snapshot) => {
        metrics.snapshots.of('rebuilt').count++;
        return prepareSearch(snapshot);
      },
      onCompactionFailed: (error) => logger.warn({ err: error }, 'the graph could not be packed anew; it goes on as it is'),
      keepRecords: store.isShared ? cachedRecords : 0,
      ...(file === null ? {} : { file }),
    });
    const fill = async () => {
      if ((await store.version()) !== 0 || options.seedsFolder === null) return;
      if (!store.isShared) await fillFromSeeds(store, ontology, logger, options.seedsFolder);
      // Of several processes that start together one fills it.
      else if (options.seed) await fillFromSeeds(store, ontology, logger, options.seedsFolder).catch(unless('CONFLICT'));
      else logger.warn('the database is empty; `npm start -- --seed` or `npm run atlas -- load` fills it from seeds/');
    };
    try {
      await fill();
      await projector.catchUp();
    } catch (error) {
      if (!store.isShared || !isUnavailable(error)) throw error;
      logger.warn({ err: error }, 'Neo4j does not answer yet; trying again until it does');
    }
    if (store.isShared) {
      follower = new Follower(store, projector, {
        everyMs: FOLLOW_EVERY_MS,
        beforeFirst: fill,
        onFailed: (error) => logger.warn({ err: error }, 'Neo4j does not answer; answering from the snapshot, trying again'),
        onRecovered: (version) => logger.info({ version }, 'Neo4j answers; the snapshot follows it'),
      });
      refreshing = refreshEvery(config.neo4j?.refreshSeconds ?? 0, store, logger, isFromFile);
    }
    const state = () => (projector.isLoaded ? (follower?.isDegraded ? 'degraded' : 'ready') : 'starting');
    const live = options.live === undefined ? {} : { live: options.live };
    const { http: settings, cacheBytes } = config;
    const { authenticator, tokens } = accessOf(config, store, logger);
    // What is committed stays so: where it cannot be read now, whoever looks next finds it.
    const showCommitted = () => projector.catchUp().catch((error) => logger.warn({ err: error }, 'what was committed cannot be read yet'));
    const edits = new EditDesk({
      store,
      ontology,
      touching: async (id) => idsTouching(await projector.catchUp(), id),
      survivorOf: async (id) => survivorOf(await projector.catchUp(), id),
      onCommitted: showCommitted,
    });
    const quality = new QualityDesk(runner, (snapshot, signal) => pinnedLoaders(store, snapshot, signal));
    const desks: Desks = {
      tokens,
      edits,
      proposals: new ProposalDesk({ store, edits, now: () => new Date() }),
      log: store,
      impact: (snapshot, changes, signal) => measureImpact(snapshot, changes, runner, signal),
      quality,
    };
    const telemetry = { metrics, tracing, slowQueryMs: config.slowQueryMs ?? null };
    const watched = { telemetry, drain, searchLoad: () => threads.load, metricsReaders: config.metrics ?? 'loopback' };
    const app = await createApp({
      desks,
      authenticator: options.authenticator ?? authenticator,
      dataFile: config.neo4j === null && config.dataPath !== ':memory:' ? config.dataPath : null,
      sdl,
      store,
      projector,
      runner,
      logger,
      cache,
      cacheBytes,
      feed,
      state,
      settings,
      ...watched,
      ...live,
    });
    const close = async () => {
      follower?.stop();
      clearInterval(refreshing);
      quality.close();
      await app.close();
      await threads.close();
      await file?.close();
      await store.close();
      await tracing?.close();
    };
    return { app, store, projector, feed, drain, close };
  } catch (error) {
    follower?.stop();
    clearInterval(refreshing);
    metrics.close();
    await threads.close();
    await file?.close();
    await store.close();
    await tracing?.close();
    throw error;
  }
}

/** Who is known, and where tokens are given out. */
function accessOf({ oidc }: Config, store: Store, logger: Logger): { authenticator: Authenticator; tokens: TokenDesk } {
  const known = new KnownTokens(store);
  const parts = { shelf: store, known, now: Date.now };
  const onFailed = (error: unknown) => logger.warn({ err: error }, 'the last use of a token could not be kept');
  const keysOf = (settings: OidcConfig) =>
    new IssuerKeys({
      settings,
      now: () => performance.now(),
      onFailed: (error) => logger.warn({ err: error }, 'the issuer of tokens cannot be asked for its keys'),
    });
  const issuer = oidc ? new OidcAuthenticator({ settings: oidc, keys: keysOf(oidc), now: Date.now }) : NOBODY;
  return { authenticator: eitherOf(new TokenAuthenticator({ ...parts, onFailed }), issuer), tokens: new TokenDesk({ ...parts, logger }) };
}

function snapshotFile(
  { snapshot }: Config,
  store: Store,
  sdl: string,
  ontology: Ontology,
  logger: Logger,
  tellUsed: (isUsed: boolean) => void,
): SnapshotFile | null {
  if (!snapshot) return null;
  const { path: file, minBytes } = snapshot;
  const rounded = ({ version, bytes, ms }: FileFacts) => ({ file, version, mb: Math.round(bytes / 2 ** 20), ms: Math.round(ms) });
  return new SnapshotFile(store, ontology, {
    path: file,
    digest: () => programDigest(sdl),
    minBytes,
    onRead: (facts) => {
      tellUsed(true);
      logger.info(rounded(facts), 'the graph comes from the snapshot file');
    },
    onRefused: (why) => {
      tellUsed(false);
      logger.info({ file, why }, 'the snapshot file is not used; reading the graph from the store');
    },
    onWritten: (facts) => logger.info(rounded(facts), 'the snapshot file is written; the next start reads it'),
    onFailed: (error) => logger.warn({ file, err: error }, 'the snapshot file cannot be written; the next start will read the graph from the store'),
  });
}

/** Edits made in Cypher become a version of the graph; each process looks, and whoever is first logs them. */
function refreshEvery(seconds: number, store: Store, logger: Logger, isNow: boolean): NodeJS.Timeout | undefined {
  if (seconds === 0) return undefined;
  let isBusy = false;
  const look = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      await store.refresh(CYPHER_AUTHOR);
    } catch (error) {
      if (!isUnavailable(error)) logger.error({ err: error }, 'looking for edits made in Cypher failed');
    } finally {
      isBusy = false;
    }
  };
  if (isNow) void look();
  return setInterval(look, seconds * 1_000).unref();
}

export const CYPHER_AUTHOR = { who: 'cypher', why: 'edited in the database, not through the atlas' };

function unless(code: AtlasError['code']): (error: unknown) => void {
  return (error) => {
    if (!hasCode(error, code)) throw error;
  };
}

function isUnavailable(error: unknown): boolean {
  return hasCode(error, 'STORE_UNAVAILABLE');
}

/** One append for everything: whoever is interrupted begins again with nothing. */
async function fillFromSeeds(store: Store, ontology: Ontology, logger: Logger, folder?: string): Promise<number> {
  const seeds = loadSeeds(ontology, folder);
  const version = await store.append(seedChanges(seeds), await store.version(), { who: 'seeds', why: 'first load from seeds/' });
  logger.info({ entities: seeds.entities.length, relationships: seeds.relationships.length, version }, 'the store was empty and has been filled from seeds/');
  return version;
}
