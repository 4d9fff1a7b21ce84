import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type FastifyInstance, fastify } from 'fastify';
import { cutSlowSenders, HEAD_LIMITS } from '../../src/http/cutSlowSenders.ts';
import { EARLY_ERRORS } from '../../src/http/earlyErrors.ts';

const WITHIN_MS = 300;

let app: FastifyInstance;
beforeAll(async () => {
  app = fastify({ ...EARLY_ERRORS, http: HEAD_LIMITS });
  cutSlowSenders(app, ['/long'], WITHIN_MS);
  for (const path of ['/short', '/long']) app.post(path, async (request) => request.body);
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

/** Sends `{"a":1}` a character at a time, and gives what comes back until that ends or nothing is left to send. */
async function slowly(path: string, head: string): Promise<string> {
  const socket: Socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  let [answer, isOver] = ['', false];
  socket.on('data', (data) => {
    answer += data;
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    isOver = true;
  });
  await once(socket, 'connect');
  socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${head}\r\n\r\n`);
  const pieces = head.startsWith('content-length') ? [...'{"a":1}'] : [...[...'{"a":1}'].map((one) => `1\r\n${one}\r\n`), '0\r\n\r\n'];
  for (const piece of pieces) {
    if (isOver) break;
    socket.write(piece);
    await wait(WITHIN_MS / 4);
  }
  for (let n = 0; n < 100 && answer === ''; n++) await wait(10);
  socket.destroy();
  return answer;
}

it.each(['content-length: 7', 'transfer-encoding: chunked'])('a request that does not arrive whole in time is answered 408, and cut off (%s)', async (head) => {
  const answer = await slowly('/short', head);
  expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n[\s\S]*connection: close/i);
  expect(answer).toContain('"The request did not arrive whole in time; send it again."');
});

it('a route may take as long as it takes', async () => {
  expect(await slowly('/long', 'content-length: 7')).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\{"a":1\}$/);
});

it('what arrives in time is answered, however long that takes', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, a) =>
      fetch(`${app.listeningOrigin}/short`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"a":${a}}` }),
    ),
  );
  expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual(answers.map((_, a) => ({ a })));
  await wait(WITHIN_MS * 1.5);
  expect((await fetch(`${app.listeningOrigin}/short`, { method: 'POST' })).status).toBe(200);
});

it('the server looks often for those whose heads do not arrive in time', () => {
  expect([app.server.headersTimeout, app.server.requestTimeout]).toEqual([30_000, 0]);
});
