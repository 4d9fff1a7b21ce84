import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { readOntology } from '../../src/ontology/readOntology.ts';
import { programDigest } from '../../src/snapshot/file/programDigest.ts';
import { readSnapshotFile } from '../../src/snapshot/file/readSnapshotFile.ts';
import { writeSnapshotFile } from '../../src/snapshot/file/writeSnapshotFile.ts';
import { openSqlite } from '../../src/store/sqlite/openSqlite.ts';
import { AtlasProcess, ask } from '../cli/atlasProcess.ts';
import { entity } from '../snapshot/records.ts';
import { ecosystemSnapshot } from './ecosystemSnapshot.ts';

/**
 * `node test/bench/startup.ts [entities]`: what it takes to write the snapshot of a graph of a million entities, with five relationships each, to a file, and
 * to read it in processes of their own, from the memory that the system keeps files in; then how long a server takes to its first answer, with a data file that
 * is small but says that the snapshot is of it. Two minutes and 4 GB.
 */
const print = (line: string) => process.stdout.write(`${line}\n`);
const mb = (bytes: number) => Math.round(bytes / 1e6);
const began = performance.now();
const sdl = loadSdl();
const ontology = readOntology(sdl);
const digest = programDigest(sdl);
const prepared = performance.now();

if (process.argv[2] === 'read') await read(process.argv[3]);
else await measure(Number(process.argv[2] ?? 1_000_000));

async function measure(entities: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-startup-'));
  const data = join(folder, 'atlas.db');
  const path = `${data}.snapshot`;
  const store = await openSqlite(data);
  const version = await store.append([{ op: 'PUT_ENTITY', entity: entity('institution/a') }], null, { who: 'bench', why: 'to measure' });
  const stamp = (await store.stamp(version)) as string;
  await store.close();
  const snapshot = ecosystemSnapshot(ontology, entities, 1);
  print(`${entities} entities, ${snapshot.relationships.count} relationships`);
  const lag = monitorEventLoopDelay({ resolution: 1 });
  lag.enable();
  const start = performance.now();
  const bytes = await writeSnapshotFile(path, snapshot, { digest, stamp, skipped: [] });
  const ms = performance.now() - start;
  lag.disable();
  print(`written: ${mb(bytes)} MB in ${ms.toFixed(0)} ms, ${rate(bytes, ms)}; the event loop is late by ${(lag.max / 1e6).toFixed(0)} ms at most`);
  for (let round = 0; round < 5; round++) print(execFileSync(process.execPath, [import.meta.filename, 'read', path], { encoding: 'utf8' }).trim());
  for (let round = 0; round < 5; round++) await serve(data);
  rmSync(folder, { recursive: true });
}

async function read(path: string): Promise<void> {
  const before = process.memoryUsage().rss;
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const refused = (why: string) => print(`refused: ${why}`);
  const found = await readSnapshotFile(path, { ontology, digest: () => digest, refusal: async () => null, onRefused: refused });
  const ms = performance.now() - start;
  if (found === null) return;
  const { rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage(cpuBefore);
  print(
    `read: ${ms.toFixed(0)} ms, ${rate(found.bytes, ms)}, ${Math.round(user / 1_000)} ms of CPU and ${Math.round(system / 1_000)} ms of the system; RSS ${mb(rss)} MB, ${mb(rss - before)} MB of it the snapshot; ` +
      `schema and digest before: ${(prepared - began).toFixed(0)} ms; the process until then: ${performance.now().toFixed(0)} ms`,
  );
}

async function serve(data: string): Promise<void> {
  const start = performance.now();
  const atlas = new AtlasProcess(['serve'], { ATLAS_DATA: data });
  const answer = await ask(await atlas.address(), '{ graph { entityCount relationshipCount } }');
  const ms = performance.now() - start;
  const read = /"ms":(\d+),"msg":"the graph comes from the snapshot file"/.exec(atlas.stdout)?.[1];
  print(`served: ${ms.toFixed(0)} ms from the start of the process to its first answer, ${read} ms of it reading the file: ${JSON.stringify(answer.data)}`);
  await atlas.stop('SIGKILL');
}

function rate(bytes: number, ms: number): string {
  return `${(bytes / 1e6 / (ms / 1_000)).toFixed(0)} MB/s`;
}
