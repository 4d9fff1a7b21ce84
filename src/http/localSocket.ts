import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createConnection, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Connections that came through the socket of the operator. */
const local = new WeakSet<Socket>();

export function isLocal(socket: Socket): boolean {
  return local.has(socket);
}

/**
 * Serves the app at a socket in the file system (on Windows a named pipe) too, to whoever may open it: the user that the server runs as. What comes there is the
 * operator's. A socket that was left behind by a process that was killed is taken over. Resolves to what ends it.
 */
export async function listenLocally(app: FastifyInstance, path: string): Promise<() => Promise<void>> {
  await app.ready();
  const server = createServer((request, response) => app.routing(request, response));
  // The operator may send a file for as long as that takes.
  server.requestTimeout = 0;
  server.on('connection', (socket) => local.add(socket));
  if (await answers(path)) throw Object.assign(new Error('the socket is in use'), { code: 'EADDRINUSE' });
  if (!isPipe(path)) rmSync(path, { force: true });
  // Made for its owner alone: a change of rights afterwards would come too late for whoever is quick.
  const mask = process.umask(0o177);
  try {
    await listening(server, path);
  } finally {
    process.umask(mask);
  }
  if (!isPipe(path)) chmodSync(path, 0o600);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
}

/** Whether somebody serves there. */
export function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = createConnection(path);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => resolve(false));
  });
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function isPipe(path: string): boolean {
  return path.startsWith('\\\\.\\pipe\\');
}
