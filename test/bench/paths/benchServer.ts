import type { AddressInfo } from 'node:net';
import { RecordCache } from '../../../src/graphql/loaders.ts';
import { createApp } from '../../../src/http/createApp.ts';
import { loadSdl } from '../../../src/ontology/loadSdl.ts';
import { readOntology } from '../../../src/ontology/readOntology.ts';
import { createPathRunner } from '../../../src/paths/PathRunner.ts';
import { buildSnapshot } from '../../../src/snapshot/buildSnapshot.ts';
import { ChangeFeed } from '../../../src/snapshot/ChangeFeed.ts';
import type { Projector } from '../../../src/snapshot/Projector.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Change, Store } from '../../../src/store/store.ts';
import { createLogger } from '../../../src/telemetry/logger.ts';
import { names } from '../../neo4j/names.ts';
import type { BenchGraph } from './BenchGraph.ts';
import { ecosystemGraph } from './ecosystemGraph.ts';
import { entityRecords, relationshipRecords } from './ecosystemRecords.ts';

const BATCH = 25_000;

/**
 * `node benchServer.ts ENTITIES`, a process of its own: the program over a made-up graph in SQLite, listening on loopback; prints where. It answers as
 * always, but keeps no answers; only the check against the ontology is left out. It ends when its standard input does.
 */
const origin = await serve(ecosystemGraph(Number(process.argv[2])));
process.stdout.write(`${origin}\n`);
process.stdin.resume();
process.stdin.on('end', () => process.exit());

async function serve(graph: BenchGraph): Promise<string> {
  const sdl = loadSdl();
  const ontology = readOntology(sdl);
  const store = await openStore({ path: ':memory:' }, names);
  const runner = createPathRunner();
  await fill(store, graph);
  let version = 0;
  const stream = store.stream((streamed) => {
    version = streamed;
  });
  const current = await buildSnapshot(stream, ontology, { isLenient: true }, () => ({ version, loadedAt: new Date() }));
  const projector = { current, isLoaded: true } as unknown as Projector;
  const app = await createApp({
    ...{ sdl, store, projector, runner, logger: createLogger('silent'), cache: new RecordCache(), feed: new ChangeFeed(store) },
    cacheBytes: 0,
    state: () => 'ready',
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

async function fill(store: Store, graph: BenchGraph): Promise<void> {
  let batch: Change[] = [];
  const flush = async () => {
    await store.append(batch, null, { who: 'bench', why: 'to measure' });
    batch = [];
  };
  for (const change of changes(graph)) if (batch.push(change) === BATCH) await flush();
  if (batch.length > 0) await flush();
}

function* changes(graph: BenchGraph): Generator<Change> {
  const ontology = readOntology(loadSdl());
  for (const entity of entityRecords(graph)) yield { op: 'PUT_ENTITY', entity };
  for (const relationship of relationshipRecords(graph, ontology)) yield { op: 'PUT_RELATIONSHIP', relationship };
}
