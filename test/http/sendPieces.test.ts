import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from '@jest/globals';
import fastify from 'fastify';
import { sendPieces } from '../../src/http/sendPieces.ts';

it('an answer that its client does not take for too long is given up, with whatever makes it', async () => {
  const app = fastify();
  let made = 0;
  const failures: unknown[] = [];
  const given = Promise.withResolvers<void>();
  async function* endless(): AsyncGenerator<string> {
    try {
      for (;;) {
        made++;
        yield 'x'.repeat(65_536);
      }
    } finally {
      given.resolve();
    }
  }
  app.get('/', (_, reply) =>
    sendPieces(reply, endless(), {
      headers: { 'content-type': 'text/plain' },
      signal: new AbortController().signal,
      onFailure: (error) => failures.push(error),
      patienceMs: 200,
    }),
  );
  await app.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
  await once(socket, 'data');
  socket.pause();
  await given.promise;
  const then = made;
  // The connection is cut: what was under way arrives, and its end does not.
  let text = '';
  socket.on('data', (piece) => {
    text += piece;
  });
  socket.on('error', () => undefined);
  socket.resume();
  await once(socket, 'close');
  expect([text.endsWith('0\r\n\r\n'), made, failures]).toEqual([false, then, []]);
  await app.close();
});

it('what an answer holds open is given back when its client leaves before the first piece', async () => {
  const app = fastify();
  const begun = Promise.withResolvers<void>();
  const ready = Promise.withResolvers<void>();
  let isGivenBack = false;
  async function* slow(): AsyncGenerator<string> {
    try {
      begun.resolve();
      await ready.promise;
      yield 'late';
    } finally {
      isGivenBack = true;
    }
  }
  const left = new AbortController();
  app.get('/', (_, reply) => sendPieces(reply, slow(), { headers: {}, signal: left.signal, onFailure: () => undefined }));
  const answer = app.inject('/');
  await begun.promise;
  left.abort(new Error('the client has left'));
  await answer;
  expect(isGivenBack).toBe(false);
  ready.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  expect(isGivenBack).toBe(true);
  await app.close();
});
