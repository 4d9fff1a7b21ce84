import type { Server as HttpServer } from 'node:http';
import { Server } from 'node:net';
import type { FastifyInstance } from 'fastify';

export interface DrainTimes {
  /** A connection on which nothing is asked for so long is closed; until then a request may be on its way. */
  readonly idleMs: number;
  /** What is not answered by then is cut off. */
  readonly cutMs: number;
}

const TIMES: DrainTimes = { idleMs: 500, cutMs: 6_500 };
const LOOK_EVERY_MS = 20;

/** How the server stops taking requests: those that are being answered, or are on their way over an open connection, are answered. */
export class Drain {
  readonly #servers: HttpServer[] = [];
  readonly #onBegin: (() => void)[] = [];
  #hasBegun = false;

  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** A server that stops with the others. */
  add(server: HttpServer): void {
    this.#servers.push(server);
  }

  onBegin(listener: () => void): void {
    this.#onBegin.push(listener);
  }

  /** Takes no new connection from now on, and resolves when all have ended; to how many were cut off. */
  async run({ idleMs, cutMs }: DrainTimes = TIMES): Promise<number> {
    this.#hasBegun = true;
    const begun = performance.now();
    // The system resets what it has connected and nobody has accepted: under load that may be many.
    await arrivals();
    // Their own way to close ends idle connections at once, and with them the requests that are on their way.
    for (const server of this.#servers) if (server.listening) Server.prototype.close.call(server);
    for (const listener of this.#onBegin) listener();
    for (;;) {
      const open = await this.#open();
      if (open === 0) return 0;
      const passed = performance.now() - begun;
      if (passed >= cutMs) {
        for (const server of this.#servers) server.closeAllConnections();
        return open;
      }
      // What was sent while this thread was busy is no idle connection.
      if (passed >= idleMs) await arrivals();
      if (passed >= idleMs) for (const server of this.#servers) server.closeIdleConnections();
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  async #open(): Promise<number> {
    const counts = this.#servers.map((server) => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count ?? 0))));
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }
}

/** What has arrived by now has been accepted and read once it resolves. */
async function arrivals(): Promise<void> {
  // A turn in which connections are accepted, and one in which they are read.
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Each answer that is sent from then on is the last on its connection. */
export function closeAfterAnswers(app: FastifyInstance, drain: Drain): void {
  app.addHook('onRequest', (_, reply, done) => {
    if (drain.hasBegun) reply.header('connection', 'close');
    done();
  });
  app.addHook('onSend', (_, reply, payload, done) => {
    if (drain.hasBegun) reply.header('connection', 'close');
    done(null, payload);
  });
}
