import { createLoaders, RecordCache } from '../../src/graphql/loaders.ts';
import { storeAsOf } from '../../src/graphql/storeAsOf.ts';
import { EXPORT_FORMATS } from '../../src/map/exports/exportFormats.ts';
import { selectGraph } from '../../src/map/exports/selectGraph.ts';
import { readMapRequest } from '../../src/map/readMapRequest.ts';
import { createPathRunner } from '../../src/paths/PathRunner.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { createAtlas } from '../../src/wire.ts';
import { bigGraph } from '../map/exports/bigGraph.ts';

/**
 * `npm run bench:exports [-- --relationships 60000]`: a graph of so many relationships written in each format, one after the other in one process: records a
 * second, by the clock and by what the thread itself has worked, how long it holds the thread at most, and what the process takes more than before. The goal:
 * 20,000 records a second.
 */
const at = process.argv.indexOf('--relationships');
const count = at < 0 ? 60_000 : Number(process.argv[at + 1]);

const atlas = await createAtlas({ neo4j: null, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent' }, createLogger('silent'), {
  seedsFolder: null,
});
await atlas.store.append(bigGraph(count), null, { who: 'bench', why: 'to measure' });
await atlas.projector.catchUp();
const snapshot = atlas.projector.current;
const runner = createPathRunner();
const { signal } = new AbortController();
const request = readMapRequest(snapshot, new Map(), 'EN');
const megabytes = () => process.memoryUsage.rss() / 2 ** 20;
const before = megabytes();

const lines: string[] = [];
for (const format of EXPORT_FORMATS) {
  const selection = await selectGraph(
    {
      snapshot,
      records: createLoaders(storeAsOf(atlas.store, snapshot.version), snapshot, new RecordCache(1), signal),
      runner,
      origin: 'http://127.0.0.1',
      signal,
    },
    request,
  );
  const records = selection.entities.length + selection.relationships.length;
  let [longest, most, bytes] = [0, megabytes(), 0];
  let last = workedMs();
  // Of the thread's own work: by the clock it would be what the machine does besides.
  const look = setInterval(() => {
    const now = workedMs();
    longest = Math.max(longest, now - last);
    last = now;
    most = Math.max(most, megabytes());
  }, 1);
  const begun = performance.now();
  const worked = workedMs();
  for await (const piece of format.write(selection)) bytes += Buffer.byteLength(piece);
  const ms = performance.now() - begun;
  clearInterval(look);
  const perSecond = (records / ms) * 1_000;
  const perWorked = (records / (workedMs() - worked)) * 1_000;
  lines.push(
    `| ${format.name} | ${(bytes / 1e6).toFixed(1)} | ${ms.toFixed(0)} | ${perSecond.toFixed(0)} | ${perWorked.toFixed(0)} | ${(perWorked / 20_000).toFixed(2)} | ${longest.toFixed(0)} | ${(most - before).toFixed(0)} |`,
  );
}
process.stdout.write(
  `${snapshot.entities.liveCount} entities, ${snapshot.relationships.liveCount} relationships, before: ${before.toFixed(0)} MB\n\n| format | MB | ms | records/s | records/s of work | ÷ 20,000 | longest hold ms | MB more than before, at most |\n|---|---|---|---|---|---|---|---|\n${lines.join('\n')}\n`,
);
await runner.close();
await atlas.close();

function workedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
