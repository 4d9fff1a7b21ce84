import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import { abortWhenClientLeaves } from '../../src/http/abortWhenClientLeaves.ts';

it('is set when the client leaves, and at once where it has left already', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
  const [, raw] = (await once(server, 'request')) as [unknown, ServerResponse];
  const reply = { raw } as unknown as FastifyReply;
  const early = abortWhenClientLeaves(reply);
  expect(early.aborted).toBe(false);
  const closed = once(raw, 'close');
  socket.destroy();
  await closed;
  const late = abortWhenClientLeaves(reply);
  server.close();
  expect([early, late].map(({ reason }) => reason?.code)).toEqual(['BAD_REQUEST', 'BAD_REQUEST']);
});
