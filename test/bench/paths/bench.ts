import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Snapshot } from '../../../src/snapshot/Snapshot.ts';
import { whyNoNeo4j } from '../../neo4j/startNeo4j.ts';
import { Disagreement } from './Answer.ts';
import type { BenchGraph } from './BenchGraph.ts';
import { allBytes, type GraphResult, largestDegree, walkedBytes } from './BenchResult.ts';
import type { Engine } from './Engine.ts';
import { ecosystemGraph } from './ecosystemGraph.ts';
import { goalsOf } from './goals.ts';
import { graphologyEngine } from './graphologyEngine.ts';
import { graphqlEngine } from './graphqlEngine.ts';
import { kernelEngine } from './kernelEngine.ts';
import { type Measured, measureClass } from './measureClass.ts';
import { neo4jEngine } from './neo4jEngine.ts';
import { benchOptions } from './options.ts';
import { questionClasses } from './questionClasses.ts';
import { ReferenceProgram, whyNoReference } from './Reference.ts';
import { replaceTables } from './replaceTables.ts';
import { seedGraph } from './seedGraph.ts';
import { servedSnapshot } from './servedSnapshot.ts';
import { serviceEngine } from './serviceEngine.ts';
import { goalTable, graphTable, libraryTable, peerTable } from './tables.ts';
import { wordnetGraph } from './wordnetGraph.ts';

/**
 * `npm run bench:paths`: the path engine beside a plain C++ program, Neo4j and graphology, and beside itself through the path service and through
 * GraphQL. All must answer alike before anything is timed, else it ends with code 1. See docs/benchmarks.md.
 */
const print = (text: string) => process.stdout.write(`${text}\n`);
const options = benchOptions(process.argv.slice(2));
const missing = whyNoReference();
if (missing !== null) throw new Error(`The C++ reference cannot be compiled: ${missing} is missing.`);
const program = new ReferenceProgram();
/** Where the peers are asked too. */
const [WITH_LIBRARY, WITH_PEERS] = ['10k', '100k'];
const results: GraphResult[] = [];
const head = `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model}, medians of ${options.rounds} rounds, milliseconds`;
print(`${head}\n`);
try {
  const seeds = seedGraph();
  results.push(await benchGraph(seeds.graph, seeds.snapshot, false));
  const words = wordnetGraph();
  results.push(await benchGraph(words, servedSnapshot(words), false));
  for (const size of options.sizes) results.push(await benchEcosystem(size));
} catch (error) {
  if (!(error instanceof Disagreement)) throw error;
  process.stderr.write(`${error.message}\n`);
  program.remove();
  // The engines are left as they are: each ends when this process does.
  process.exit(1);
}
program.remove();
const goals = goalTable(goalsOf(results));
print(goals);
if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(results.map(plain), null, 1)}\n`);
if (options.write !== null) {
  const tables = [head, '', '## Goals', '', goals, '## Figures', '', ...results.flatMap(tablesOf)].join('\n');
  writeFileSync(options.write, replaceTables(readFileSync(options.write, 'utf8'), tables));
}

async function benchEcosystem(size: number): Promise<GraphResult> {
  const graph = ecosystemGraph(size);
  return benchGraph(graph, servedSnapshot(graph), true);
}

async function benchGraph(graph: BenchGraph, snapshot: Snapshot, isMadeUp: boolean): Promise<GraphResult> {
  const { topology, name, buildMs } = graph;
  const reference = await program.open(graph);
  const [kernel, service] = [kernelEngine(graph), serviceEngine(graph, snapshot)];
  const classes = await measured(graph, [reference, kernel, service]);
  await service.close();
  const peers = isMadeUp ? await peersOf(graph) : [];
  const besidePeers = peers.length === 0 ? [] : await measured(graph, [reference, kernel, ...peers]);
  for (const engine of [reference, kernel, ...peers]) await engine.close();
  const { entityCount, relationshipCount } = topology;
  const sizes = { entityCount, relationshipCount, largestDegree: largestDegree(topology), walkedBytes: walkedBytes(topology), allBytes: allBytes(topology) };
  const result = { name, isMadeUp, ...sizes, buildMs, referenceBuildMs: reference.buildMs, classes, besidePeers };
  print(tablesOf(result).join('\n'));
  return result;
}

/** The first two take every class; one that nobody else takes is left out. */
async function measured(graph: BenchGraph, engines: readonly Engine[]): Promise<Measured[]> {
  const found: Measured[] = [];
  for (const questionClass of questionClasses()) {
    if (engines.slice(2).every((engine) => engine.takes(questionClass) === 0)) continue;
    found.push(await measureClass(graph, questionClass, engines, options.rounds));
  }
  return found;
}

async function peersOf(graph: BenchGraph): Promise<Engine[]> {
  const peers: Engine[] = [];
  if (graph.name === WITH_LIBRARY) peers.push(graphologyEngine(graph));
  if (graph.name !== WITH_PEERS) return peers;
  peers.push(await graphqlEngine(graph));
  if (options.hasNeo4j && hasNeo4j()) peers.push(await neo4jEngine(graph));
  return peers;
}

function hasNeo4j(): boolean {
  const reason = whyNoNeo4j('2026');
  if (reason !== null) process.stderr.write(`SKIPPED: Neo4j, because ${reason} is missing\n`);
  return reason === null;
}

function tablesOf(result: GraphResult): string[] {
  return [graphTable(result), peerTable(result), libraryTable(result)].filter((table) => table !== null);
}

function plain(result: GraphResult): unknown {
  const times = (classes: readonly Measured[]) =>
    classes.map((one) => ({ name: one.questionClass.name, rounds: one.rounds, times: Object.fromEntries(one.times) }));
  return { ...result, classes: times(result.classes), besidePeers: times(result.besidePeers) };
}
