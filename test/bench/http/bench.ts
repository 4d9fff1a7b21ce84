import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { openStore } from '../../../src/store/open.ts';
import type { Change } from '../../../src/store/store.ts';
import { names } from '../../neo4j/names.ts';
import { Neo4jServer, PASSWORD } from '../../neo4j/startNeo4j.ts';
import { replaceTables } from '../paths/replaceTables.ts';
import { changesOf, GRAPHS, type GraphName } from './graphs.ts';
import { type Load, Peer } from './Peer.ts';
import { shapeOf } from './question.ts';
import { type Figures, httpTables } from './tables.ts';

/**
 * `npm run bench:http [-- --seconds 10 --rounds 3 --graphs seeds,100k --write docs/benchmarks.md]`: the list query over HTTP on loopback, beside what
 * people use otherwise, over the same data. The servers take turns in each round, so that what slows the machine slows all; ratios are medians of rounds.
 * `--in-memory`: only those that hold the seeds in memory, without a database, to see in a minute what a change has done.
 */
const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const [seconds, rounds] = [Number(option('seconds', '10')), Number(option('rounds', '3'))];
const isInMemory = process.argv.includes('--in-memory');
const graphs = option('graphs', isInMemory ? 'seeds' : GRAPHS.join(',')).split(',') as GraphName[];
if (isInMemory && graphs.join() !== 'seeds') throw new Error('--in-memory: only the seeds are measured without a database');
const BATCH = 25_000;

const figures: Figures[] = [];
for (const graph of graphs) figures.push(await measure(graph));
const tables = httpTables(
  figures,
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model}; ${rounds} rounds of ${seconds} s a server, 20 connections`,
);
process.stdout.write(`${tables}\n`);
const file = option('write', '');
if (file !== '') writeFileSync(file, replaceTables(readFileSync(file, 'utf8'), tables, 'http'));

async function measure(graph: GraphName): Promise<Figures> {
  const database = isInMemory ? null : await Neo4jServer.start('2026', { memory: '3g', isTuned: true });
  const peers: Peer[] = [];
  try {
    const commonType = database === null ? null : await fill(graph, database.uri);
    const [atlas, cached] = [
      await Peer.start('Atlas, nothing kept', 'atlasServer.ts', [database?.uri ?? 'none', '0']),
      await Peer.start('Atlas, as it comes', 'atlasServer.ts', [database?.uri ?? 'none', '64']),
    ];
    const plain = await Peer.start('Apollo Server 5 on Express 5, graph in memory', 'expressServer.ts', [graph]);
    const mercurius = await Peer.start('mercurius with JIT, graph in memory', 'mercuriusServer.ts', [graph]);
    peers.push(atlas, cached, plain, mercurius);
    const [driver, derived] = database === null || commonType === null ? [null, null] : await overNeo4j(database.uri, commonType);
    if (driver !== null) peers.push(driver, derived);
    const expected = shapeOf((await atlas.answer()).institutions);
    for (const peer of peers) {
      if (peer === derived) continue;
      const shape = shapeOf((await peer.answer()).institutions);
      if (shape.join('\n') !== expected.join('\n')) throw new Error(`${peer.name} answers something else than the atlas`);
    }
    const loads = new Map(peers.map((peer) => [peer.name, [] as Load[]]));
    for (const peer of peers) await peer.load(Math.min(seconds, 5));
    for (let round = 0; round < rounds; round++) {
      for (const peer of round % 2 === 0 ? peers : peers.toReversed()) loads.get(peer.name)?.push(await peer.load(seconds));
    }
    const bytes = await Promise.all(peers.map(async (peer) => [peer.name, (await peer.answer()).bytes] as const));
    return {
      graph,
      loads,
      bytes: new Map(bytes),
      roles: { atlas: atlas.name, cached: cached.name, plain: plain.name, driver: driver?.name ?? null, derived: derived?.name ?? null },
    };
  } finally {
    for (const peer of peers) await peer.close();
    await database?.close();
  }
}

async function overNeo4j(uri: string, commonType: string): Promise<readonly [Peer, Peer]> {
  return [
    await Peer.start('Apollo Server 5, DataLoader over neo4j-driver', 'driverServer.ts', [uri]),
    await Peer.start('@neo4j/graphql', 'neo4jGraphqlServer.ts', [uri, commonType], {
      query: `query List { institutions(limit: 50, sort: [{ id: ASC }]) { id name kind status relationships: relatedConnection(first: 5) { edges { node { id name } } } } }`,
      listOf: ({ institutions }: { institutions: readonly never[] }) => institutions,
    }),
  ];
}

/** Puts the graph into Neo4j as the atlas does; tells the relationship type that institutions have most of, outwards. */
async function fill(graph: GraphName, uri: string): Promise<string> {
  const store = await openStore({ neo4j: { uri, user: 'neo4j', password: PASSWORD, database: null } }, names);
  const institutions = new Set<string>();
  const counts = new Map<string, number>();
  let batch: Change[] = [];
  const flush = async () => {
    await store.append(batch, null, { who: 'bench', why: 'to measure' });
    batch = [];
  };
  for (const change of changesOf(graph)) {
    if (change.op === 'PUT_ENTITY' && change.entity.type === 'INSTITUTION') institutions.add(change.entity.id);
    if (change.op === 'PUT_RELATIONSHIP' && institutions.has(change.relationship.from)) {
      counts.set(change.relationship.type, (counts.get(change.relationship.type) ?? 0) + 1);
    }
    if (batch.push(change) === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  await store.close();
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
