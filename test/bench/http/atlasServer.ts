import { createLogger } from '../../../src/telemetry/logger.ts';
import { createAtlas } from '../../../src/wire.ts';
import { PASSWORD } from '../../neo4j/startNeo4j.ts';
import { listening } from './listening.ts';

/** `node atlasServer.ts BOLT CACHE_MB`: the program as it is served, over the same database as its peers; "none": over a store of its own, with the seeds. */
const [, , uri, cacheMb] = process.argv;
const neo4j = uri === 'none' ? null : { uri, user: 'neo4j', password: PASSWORD, database: null, refreshSeconds: 0 };
const config = { neo4j, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent', cacheBytes: Number(cacheMb) * 2 ** 20 } as const;
const { app, projector } = await createAtlas(config, createLogger('silent'));
while (!projector.isLoaded) await new Promise((resolve) => setTimeout(resolve, 100));
await app.listen({ host: '127.0.0.1', port: 0 });
await listening(app.server);
