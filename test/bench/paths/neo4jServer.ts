import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { Neo4jServer, PASSWORD } from '../../neo4j/startNeo4j.ts';
import type { BenchGraph } from './BenchGraph.ts';

const LINES_AT_ONCE = 50_000;

/** A server that holds the graph, with an index on `n`, the entity's number; types are T0, T1, …, days are numbers. */
export async function startNeo4jWith(graph: BenchGraph): Promise<{ driver: Driver; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-import-'));
  const [nodes, relationships] = ['nodes.csv', 'relationships.csv'].map((name) => join(folder, name));
  writeLines(nodes, nodeLines(graph));
  writeLines(relationships, relationshipLines(graph));
  const server = await Neo4jServer.start('2026', { memory: '2g', isTuned: true, imported: { nodes, relationships } });
  rmSync(folder, { recursive: true });
  const driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', PASSWORD), { disableLosslessIntegers: true });
  await driver.executeQuery('CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.n IS UNIQUE');
  await driver.executeQuery('CALL db.awaitIndexes()');
  const close = async () => {
    await driver.close();
    await server.close();
  };
  return { driver, close };
}

function* nodeLines({ topology, hospitals, funds, isConnector }: BenchGraph): Generator<string> {
  const labels: string[] = Array.from({ length: topology.entityCount }, (_, v) => (isConnector[v] === 1 ? 'Entity;Company' : 'Entity'));
  for (const v of hospitals) labels[v] = 'Entity;Hospital';
  for (const v of funds) labels[v] = 'Entity;Fund';
  yield 'n:ID{id-type:long},:LABEL\n';
  for (const [v, label] of labels.entries()) yield `${v},${label}\n`;
}

function* relationshipLines({ topology }: BenchGraph): Generator<string> {
  const { fromEntity: from, toEntity: to, type, since, until } = topology;
  yield ':START_ID,:END_ID,:TYPE,since:long,until:long\n';
  for (let r = 0; r < topology.relationshipCount; r++) yield `${from[r]},${to[r]},T${type[r]},${since[r]},${until[r]}\n`;
}

function writeLines(file: string, lines: Iterable<string>): void {
  const descriptor = openSync(file, 'w');
  let waiting: string[] = [];
  const write = () => {
    writeSync(descriptor, waiting.join(''));
    waiting = [];
  };
  for (const line of lines) if (waiting.push(line) === LINES_AT_ONCE) write();
  write();
  closeSync(descriptor);
}
