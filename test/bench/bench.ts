import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSeeds } from '../../src/curation/loadSeeds.ts';
import { readOperations } from '../../src/http/operations/readOperations.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { readOntology } from '../../src/ontology/readOntology.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { createAtlas } from '../../src/wire.ts';
import { ROOT } from '../docs/renderDocs.ts';
import { askConnectors, UNLIMITED } from '../paths/askEngine.ts';
import { type Question, slowConnectors, slowPaths } from '../paths/slowSearch.ts';

/**
 * `npm run bench`: prints medians and ratios, each ratio from pairs measured one after the other in this run. Figures of another day or
 * machine do not compare; ratios do.
 */
const print = (line: string) => process.stdout.write(`${line}\n`);

print(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model}`);
await benchEngine();
await benchAnswers();
await benchStart();

/** The engine and the slow, obvious search of the tests on the seeds: connectors between one hospital and one fund, pair by pair. */
async function benchEngine(): Promise<void> {
  const ontology = readOntology(loadSdl());
  const graph = loadSeeds(ontology);
  const snapshot = snapshotOf(ontology, graph.entities, graph.relationships, { version: 1, loadedAt: new Date(0) });
  const hospitals = graph.entities.filter(({ kind }) => kind === 'HOSPITAL').map(({ id }) => id);
  const funds = graph.entities.filter(({ type }) => type === 'FUND').map(({ id }) => id);
  const connected = { entities: graph.entities, relationships: graph.relationships.filter(({ type }) => type !== 'LOCATED_IN') };
  const ratios: number[] = [];
  const times: number[] = [];
  for (let pair = 0; pair < 24; pair++) {
    const [from, to] = [[hospitals[pair % hospitals.length]], [funds[pair % funds.length]]];
    const question: Question = { from, to, maxHops: 4, criteria: null, via: null, avoid: null, connector: null };
    const slow = await timed(async () => slowConnectors(slowPaths(connected, question), null));
    const fast = await timed(() => askConnectors(snapshot, question, { budget: UNLIMITED }));
    if (pair < 4) continue;
    ratios.push(slow / fast);
    times.push(fast);
  }
  print(
    `connectors between a hospital and a fund, 4 hops, ${ratios.length} pairs: ${median(times).toFixed(2)} ms, ${median(ratios).toFixed(0)} × as fast as the slow search (medians)`,
  );
}

/** Each named operation over HTTP on loopback, against the smallest query there is. */
async function benchAnswers(): Promise<void> {
  const atlas = await createAtlas({ neo4j: null, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent', cacheBytes: 0 }, createLogger('silent'));
  const address = await atlas.app.listen({ host: '127.0.0.1', port: 0 });
  const ask = async (query: string, variables?: Readonly<Record<string, unknown>>) => {
    const reply = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await reply.arrayBuffer()).byteLength;
  };
  print('answers over HTTP, one after the other: median of 60, and × the smallest query in the same rounds');
  for (const { name, document, variables } of readOperations()) {
    const [times, ratios]: number[][] = [[], []];
    for (let round = 0; round < 70; round++) {
      const smallest = await timed(() => ask('{ __typename }'));
      const operation = await timed(() => ask(document, variables));
      if (round < 10) continue;
      times.push(operation);
      ratios.push(operation / smallest);
    }
    print(`  ${name.padEnd(42)} ${median(times).toFixed(1).padStart(6)} ms  × ${median(ratios).toFixed(1)}`);
  }
  await atlas.close();
}

/** From the start of the process to the first answer: with an empty store to fill, then with a full one. */
async function benchStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  const [empty, full]: number[][] = [[], []];
  for (let round = 0; round < 5; round++) {
    const file = join(folder, `${round}.db`);
    empty.push(await timed(() => startAndAsk(file)));
    full.push(await timed(() => startAndAsk(file)));
  }
  rmSync(folder, { recursive: true });
  print(
    `first answer after the process starts, median of 5: ${median(empty).toFixed(0)} ms with an empty store, ${median(full).toFixed(0)} ms with a full one`,
  );
}

async function startAndAsk(file: string): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'src/main.ts'), 'serve'], {
    env: { ...process.env, ATLAS_DATA: file, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let log = '';
  for await (const chunk of child.stdout) {
    log += chunk;
    const address = /"address":"([^"]+)"/.exec(log)?.[1];
    if (address === undefined) continue;
    await (await fetch(`${address}/graphql?query=${encodeURIComponent('{ graph { version } }')}`)).arrayBuffer();
    break;
  }
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
