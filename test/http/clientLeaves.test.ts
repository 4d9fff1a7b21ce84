import { connect } from 'node:net';
import { expect, it } from '@jest/globals';
import type { Logger } from '../../src/telemetry/logger.ts';
import { createAtlas } from '../../src/wire.ts';

const SEARCHES = Array.from(
  { length: 12 },
  (_, i) => `q${i}: connectors(from: { where: { types: [PERSON] } }, to: { where: { types: [PLATFORM] } }, maxHops: 6) { totalCount }`,
);

it('a client that leaves is not waited for, and is no error of ours', async () => {
  const errors: unknown[] = [];
  const silent = () => undefined;
  const logger = { info: silent, warn: silent, debug: silent, fatal: silent, error: (entry: unknown) => errors.push(entry) } as unknown as Logger;
  const atlas = await createAtlas({ neo4j: null, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent' }, logger);
  const address = new URL(await atlas.app.listen({ host: '127.0.0.1', port: 0 }));
  const body = JSON.stringify({ query: `{ ${SEARCHES.join(' ')} }` });
  const ask = (text: string) =>
    fetch(`${address.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text }).then((reply) => reply.json());
  const socket = connect(Number(address.port), '127.0.0.1');
  socket.write(`POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  await new Promise((resolve) => setTimeout(resolve, 30));
  socket.destroy();
  const answer = await ask(JSON.stringify({ query: '{ graph { version } }' }));
  await atlas.close();
  expect(answer).toEqual({ data: { graph: { version: 1 } } });
  expect(errors).toEqual([]);
});
