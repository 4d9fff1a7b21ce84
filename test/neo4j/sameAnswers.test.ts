import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { exampleSearch } from '../../src/http/operations/catalogue.ts';
import { readOperations } from '../../src/http/operations/readOperations.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { type Atlas, createAtlas } from '../../src/wire.ts';
import { type RunningAtlas, startAtlas } from '../http/startAtlas.ts';
import { describeNeo4j } from './describeNeo4j.ts';

async function textOf(origin: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<string> {
  const reply = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return reply.text();
}

describeNeo4j('the same answers as over SQLite', (database) => {
  let embedded: RunningAtlas;
  let atlas: Atlas;
  let origin = '';
  beforeAll(async () => {
    embedded = await startAtlas();
    const neo4j = { ...database().settings, refreshSeconds: 0 };
    atlas = await createAtlas({ neo4j, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent' }, createLogger('silent'), {
      seed: true,
      // So that what is told of each thing comes from Neo4j.
      cachedRecords: 1,
    });
    await atlas.app.listen({ host: '127.0.0.1', port: 0 });
    origin = `http://127.0.0.1:${(atlas.app.server.address() as AddressInfo).port}`;
  }, 120_000);
  afterAll(async () => {
    await atlas?.close();
    await embedded?.close();
  });

  it.each(readOperations().map((operation) => [operation.name, operation] as const))('%s, byte for byte', async (_, { document, variables }) => {
    const expected = await textOf(embedded.origin, document, variables);
    expect(expected).not.toContain('"errors"');
    expect(await textOf(origin, document, variables)).toBe(expected);
  });

  it.each(
    readOperations()
      .filter(({ table }) => table !== null)
      .map((operation) => [operation.name, operation] as const),
  )('the table of %s, byte for byte', async (name, operation) => {
    const path = `/q/${name}.csv${exampleSearch(operation, 'zh')}`;
    const expected = await fetch(`${embedded.origin}${path}`);
    expect(expected.status).toBe(200);
    expect(await (await fetch(`${origin}${path}`)).text()).toBe(await expected.text());
  });

  it('and says which store it is', async () => {
    expect(await textOf(origin, '{ graph { store } }')).toBe('{"data":{"graph":{"store":"neo4j"}}}');
  });
});
