import { lstatSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createConnection, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Drain } from './Drain.ts';

/** Connections that came through the socket of the operator. */
const local = new WeakSet<Socket>();

export function isLocal(socket: Socket): boolean {
  return local.has(socket);
}

/**
 * Serves the app at a socket in the file system (on Windows a named pipe) too, to whoever may open it: the user that the server runs as. What comes there is the
 * operator's. A socket that was left behind by a process that was killed is taken over. Resolves to what ends it.
 */
export async function listenLocally(app: FastifyInstance, path: string, drain?: Drain): Promise<() => Promise<void>> {
  await app.ready();
  const server = createServer((request, response) => app.routing(request, response));
  // The operator may send a file for as long as that takes.
  server.requestTimeout = 0;
  server.on('connection', (socket) => local.add(socket));
  if (await answers(path)) throw Object.assign(new Error('the socket is in use'), { code: 'EADDRINUSE' });
  if (!isPipe(path)) clearAway(path);
  await listening(server, path);
  drain?.add(server);
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

/** A socket of ours that was left behind. Anything else that has its name is somebody's, and stays. */
function clearAway(path: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (!there.isSocket() || there.uid !== process.getuid?.()) {
    throw Object.assign(new Error(`${path} is there and no socket of this user`), { code: 'EEXIST' });
  }
  rmSync(path);
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Made for its owner alone: a change of rights afterwards would come too late for whoever is quick. It is made before `listen` returns, so that nothing
    // else is made under this mask. A pipe of Windows is written to by its user alone, as Node makes it.
    const mask = process.umask(0o177);
    try {
      server.listen(path, () => {
        server.off('error', reject);
        resolve();
      });
    } finally {
      process.umask(mask);
    }
  });
}

function isPipe(path: string): boolean {
  return path.startsWith('\\\\.\\pipe\\');
}
