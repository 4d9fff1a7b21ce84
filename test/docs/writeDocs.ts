import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { createLogger } from '../../src/telemetry/logger.ts';
import { createAtlas } from '../../src/wire.ts';
import { NEO4J_DOC, openWithSeeds, renderQuestions } from '../neo4j/renderQuestions.ts';
import { Neo4jServer, PASSWORD, whyNoNeo4j } from '../neo4j/startNeo4j.ts';
import { ROOT, renderDocs } from './renderDocs.ts';

/** `npm run docs`: writes into the documents what the code answers now. */
const atlas = await createAtlas({ neo4j: null, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent' }, createLogger('silent'));
for (const [path, text] of await renderDocs(atlas)) writeFileSync(join(ROOT, path), text);
await atlas.close();

const reason = whyNoNeo4j('5.26');
if (reason === null) await writeNeo4jDoc();
else process.stderr.write(`SKIPPED: ${NEO4J_DOC} stays as it is, because ${reason} is missing\n`);

async function writeNeo4jDoc(): Promise<void> {
  const server = await Neo4jServer.start('5.26');
  const driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', PASSWORD), { disableLosslessIntegers: true });
  try {
    const store = await openWithSeeds({ uri: server.uri, user: 'neo4j', password: PASSWORD, database: null });
    await store.close();
    const path = join(ROOT, NEO4J_DOC);
    const run = async (query: string) => (await driver.executeQuery(query)).records.map((record) => record.toObject());
    writeFileSync(path, await renderQuestions(readFileSync(path, 'utf8'), run));
  } finally {
    await driver.close();
    await server.close();
  }
}
