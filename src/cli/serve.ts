import type { Config } from '../config.ts';
import { AtlasError } from '../errors.ts';
import { listenLocally } from '../http/localSocket.ts';
import { localSocketPath } from '../http/localSocketPath.ts';
import { clientBundle } from '../http/map/clientBundle.ts';
import { createLogger, type Logger } from '../telemetry/logger.ts';
import { type Atlas, createAtlas } from '../wire.ts';

/** By then the process has ended, whatever hangs. */
const STOP_WITHIN_MS = 9_500;
/** After which whoever opens the map need not wait until its module is made. */
const BUNDLE_AFTER_MS = 2_000;

/** Serves until SIGTERM or SIGINT; then finishes what is under way, at most for some seconds, and exits. */
export async function serve(config: Config, seed: boolean): Promise<void> {
  const logger = createLogger(config.logLevel);
  const atlas = await createAtlas(config, logger, { seed });
  const address = await listen(atlas.app, config);
  const endLocal = await listenForOperator(atlas, config, logger);
  const { entities, relationships, statementCount, version } = atlas.projector.current;
  logger.info(
    {
      store: atlas.store.name,
      ...(config.neo4j === null ? { file: config.dataPath } : {}),
      version,
      entities: entities.count,
      relationships: relationships.count,
      statements: statementCount,
    },
    atlas.projector.isLoaded ? 'the graph is loaded' : 'the graph is not loaded yet',
  );
  logger.info({ address }, `serving at ${address}`);
  logger.info(`try: open ${address}/ for the welcome page, or ${address}/graphql for the playground with examples`);
  setTimeout(() => void clientBundle('explorer').catch(() => undefined), BUNDLE_AFTER_MS).unref();
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ signal }, 'stopping: finishing what is under way');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    const begun = performance.now();
    const end = async () => {
      const cutOff = await atlas.drain.run();
      const drainedMs = Math.round(performance.now() - begun);
      await Promise.all([endLocal(), atlas.close()]);
      logger.info({ cutOff, drainedMs, ms: Math.round(performance.now() - begun) }, 'stopped');
    };
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  // A mistake of ours in one request is no reason to take the answers from all others.
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'a promise was rejected and nobody heard it'));
  // What a store writes is whole or undone by itself, and a snapshot is never written to once it is shown: going on is safe (docs/decisions/0037).
  process.on('uncaughtException', (error) => logger.error({ err: error }, 'an error was thrown and nobody caught it'));
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Commands reach this process by it. Where it cannot be made they have to wait until the process ends. */
async function listenForOperator({ app, drain }: Pick<Atlas, 'app' | 'drain'>, { neo4j, dataPath }: Config, logger: Logger): Promise<() => Promise<void>> {
  if (neo4j !== null || dataPath === ':memory:') return async () => {};
  try {
    return await listenLocally(app, localSocketPath(dataPath), drain);
  } catch (error) {
    logger.warn({ err: error }, 'there is no socket for commands: while this serves, they cannot reach the data file');
    return async () => {};
  }
}

async function listen(app: Atlas['app'], { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const why = code === 'EADDRINUSE' ? `port ${port} is taken; stop what uses it, or set PORT to another` : `cannot listen on ${host}:${port} (${code})`;
    throw new AtlasError('BAD_CONFIG', [why], { cause });
  }
}
