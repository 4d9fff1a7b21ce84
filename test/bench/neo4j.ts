import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import type { EvidenceRecord } from '../../src/ontology/records.ts';
import { edgeProperties } from '../../src/store/neo4j/edgeProperties.ts';
import { openNeo4j } from '../../src/store/neo4j/openNeo4j.ts';
import { openStore } from '../../src/store/open.ts';
import type { Change, Store } from '../../src/store/store.ts';
import { names } from '../neo4j/names.ts';
import { Neo4jServer, PASSWORD } from '../neo4j/startNeo4j.ts';

/**
 * `npm run bench:neo4j [largest]`: how fast relationships are written, against the barest Cypher that does it on the same server in the same run, and what
 * graphs of 10,000 to `largest` (1,000,000) relationships take on disk and in memory.
 */
const LARGEST = Number(process.argv[2] ?? 1_000_000);
const BATCH = 25_000;
const READ_ONCE = fileURLToPath(new URL('readOnce.ts', import.meta.url));
const print = (line: string) => process.stdout.write(`${line}\n`);

const evidence: EvidenceRecord[] = [{ source: 'source/report-2024', locator: 'paragraph 3', stance: 'STATED', asOf: null }];

function* entities(count: number): Generator<Change> {
  yield {
    op: 'PUT_ENTITY',
    entity: {
      ...{
        id: 'source/report-2024',
        type: 'SOURCE',
        kind: null,
        status: 'ACTUAL',
        names: [],
        summaries: [],
        identifiers: [],
        statements: [],
        evidence: [],
      },
      names: [{ text: 'A report', language: 'EN', use: 'PRIMARY', translated: false, since: null, until: null }],
      source: { title: 'A report', titleTranslated: false, url: null, publisher: 'A paper', author: null, published: '2024', language: 'en', quality: 'PRESS' },
    },
  };
  for (let i = 1; i < count; i++) {
    const name = { use: 'PRIMARY', translated: false, since: null, until: null } as const;
    yield {
      op: 'PUT_ENTITY',
      entity: {
        id: `institution/company-${i}`,
        type: 'INSTITUTION',
        kind: 'COMPANY',
        status: 'ACTUAL',
        names: [
          { ...name, text: `Company number ${i}`, language: 'EN' },
          { ...name, text: `第${i}号公司`, language: 'ZH' },
        ],
        summaries: [],
        identifiers: [],
        statements: [],
        evidence,
        source: null,
      },
    };
  }
}

/** Ends at random, some much oftener than others, as in the graphs that people draw. */
function* relationships(count: number, entityCount: number): Generator<Change, undefined> {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const one = () => `institution/company-${1 + Math.floor(random() ** 2 * (entityCount - 1))}`;
  for (let i = 0; i < count; i++) {
    const [from, to] = [one(), one()];
    yield {
      op: 'PUT_RELATIONSHIP',
      relationship: {
        ...{ id: `invested-in:${from}:${to}:${i}`, type: 'INVESTED_IN', from, to, role: null, status: 'ACTUAL', since: null, until: null },
        ...{ on: '2020', amount: null, note: null, evidence },
      },
    };
  }
}

async function fill(store: Store, changes: Iterable<Change>): Promise<{ count: number; seconds: number }> {
  let batch: Change[] = [];
  let [count, ms] = [0, 0];
  const flush = async () => {
    const began = performance.now();
    await store.append(batch, null, { who: 'bench', why: 'to measure' });
    ms += performance.now() - began;
    count += batch.length;
    batch = [];
  };
  for (const change of changes) if (batch.push(change) === BATCH) await flush();
  if (batch.length > 0) await flush();
  return { count, seconds: ms / 1_000 };
}

function bytesIn(path: string): number {
  const found = statSync(path);
  return found.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0) : found.size;
}

async function readOnce(where: string): Promise<{ ms: number; entities: number; relationships: number; bytes: number; peakBytes: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', READ_ONCE, where], { maxBuffer: 1 << 20 });
  return JSON.parse(stdout);
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1];

interface Rates {
  readonly ours: number;
  readonly alike: number;
  readonly bare: number;
}

/**
 * Relationships as the store writes them, with evidence, checks of what is there, and the change log; the same properties by `UNWIND … CREATE` straight to
 * the driver, with none of these; and relationships with nothing but an id.
 */
async function benchWrites(): Promise<void> {
  const server = await Neo4jServer.start('5.26', { memory: '2g', isTuned: true });
  const driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', PASSWORD), { disableLosslessIntegers: true });
  try {
    const store = await openNeo4j({ uri: server.uri, user: 'neo4j', password: PASSWORD, database: null }, names);
    const made = await fill(store, entities(20_000));
    print(`entities: ${Math.round(made.count / made.seconds)} a second, on a server that has just been started`);
    const elements = (await driver.executeQuery('MATCH (e:Institution) RETURN elementId(e) AS element')).records.map(
      (record) => record.get('element') as string,
    );
    for (const type of ['BARE', 'ALIKE']) await driver.executeQuery(`CREATE CONSTRAINT FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`);
    const element = () => elements[Math.floor(Math.random() * elements.length)];
    const create = async (type: string, properties: object) => {
      const rows = Array.from({ length: BATCH }, () => ({
        a: element(),
        b: element(),
        properties: { id: `invested-in:institution/company-10000:institution/company-10000:${created++}`, ...properties },
      }));
      const began = performance.now();
      const session = driver.session();
      await session.executeWrite(async (transaction) => {
        for (let i = 0; i < BATCH; i += 5_000) {
          await transaction.run(
            `UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.a MATCH (b) WHERE elementId(b) = row.b CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
            { rows: rows.slice(i, i + 5_000) },
          );
        }
      });
      await session.close();
      return (BATCH / (performance.now() - began)) * 1_000;
    };
    const [example] = relationships(1, 3);
    const { id: _, ...properties } = edgeProperties((example as Extract<Change, { op: 'PUT_RELATIONSHIP' }>).relationship);
    const like = {
      ...properties,
      ...{ _seal: neo4j.int(2 ** 50), _version: neo4j.int(2), _changes: [neo4j.int(3)] },
    };
    let created = 0;
    const all = relationships(BATCH * 12, 20_000);
    const ours = async () => {
      const { count, seconds } = await fill(
        store,
        Array.from({ length: BATCH }, () => all.next().value as Change),
      );
      return count / seconds;
    };
    const rates: Rates[] = [];
    for (let round = 0; round < 12; round++) {
      const all = { ours: await ours(), alike: await create('ALIKE', like), bare: await create('BARE', {}) };
      // The first rounds are those of a server that still compiles itself.
      if (round >= 4) rates.push(all);
    }
    const of = (what: (rate: Rates) => number) => median(rates.map(what));
    print(
      `relationships, ${BATCH} in a transaction, medians of ${rates.length} rounds: the store ${Math.round(of(({ ours }) => ours))} a second; the same properties straight ` +
        `to the driver, without checks and change log ${Math.round(of(({ alike }) => alike))} (ratio ${of(({ ours, alike }) => ours / alike).toFixed(2)}); ` +
        `an id and nothing else ${Math.round(of(({ bare }) => bare))} (ratio ${of(({ ours, bare }) => ours / bare).toFixed(2)})`,
    );
    await store.close();
  } finally {
    await driver.close();
    await server.close();
  }
}

async function benchSizes(): Promise<void> {
  print('| store | entities | relationships | written | on disk, a relationship | read into a snapshot | snapshot, a relationship | peak of the process |');
  print('|---|--:|--:|--:|--:|--:|--:|--:|');
  for (let count = 10_000; count <= LARGEST; count *= 10) {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-sizes-'));
    const server = await Neo4jServer.start('5.26', { memory: '2g', isTuned: true });
    try {
      const path = join(folder, 'atlas.db');
      for (const kind of ['SQLite', 'Neo4j'] as const) {
        const where = kind === 'SQLite' ? path : server.uri;
        const store = await openStore(kind === 'SQLite' ? { path } : { neo4j: { uri: where, user: 'neo4j', password: PASSWORD, database: null } }, names);
        await fill(store, entities(count / 5));
        const { seconds } = await fill(store, relationships(count, count / 5));
        await store.close();
        if (kind === 'Neo4j') await server.stop();
        const disk = kind === 'SQLite' ? bytesIn(path) : bytesIn(join(server.folder, 'data', 'databases', 'neo4j'));
        if (kind === 'Neo4j') await server.start();
        const read = await readOnce(where);
        print(
          `| ${kind} | ${read.entities} | ${read.relationships} | ${Math.round(count / seconds)}/s | ${Math.round(disk / count)} B | ` +
            `${(read.ms / 1_000).toFixed(1)} s | ${Math.round(read.bytes / count)} B | ${Math.round(read.peakBytes / 1e6)} MB |`,
        );
      }
    } finally {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  print(
    'Entities are a fifth of the relationships, and their share is in the figures of a relationship. On disk: with the change log, without transaction logs.',
  );
}

print(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model}, Neo4j 5.26 with a heap of 2 GB on the same machine`,
);
await benchWrites();
await benchSizes();
