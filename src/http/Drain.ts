import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'node:net';

export interface DrainTimes {
  /** Connections without a request are closed when on none something came or went for so long; until then a request may be on its way. */
  readonly idleMs: number;
  /** What is not answered by then is cut off. */
  readonly cutMs: number;
}

const TIMES: DrainTimes = { idleMs: 500, cutMs: 6_500 };
/** New ones may come all the time. */
const ACCEPT_WITHIN_MS = 500;
const LOOK_EVERY_MS = 20;

/**
 * How the server stops taking requests: those that are being answered, or are on their way over an open connection, are answered, each as the last of its
 * connection. Costs a request nothing until then.
 */
export class Drain {
  readonly #servers: HttpServer[] = [];
  readonly #connections = new Set<Socket>();
  readonly #onBegin: (() => void)[] = [];
  #accepted = 0;
  #hasBegun = false;

  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** A server that stops with the others; to be added before it listens. */
  add(server: HttpServer): void {
    this.#servers.push(server);
    server.on('connection', (connection: Socket) => {
      this.#accepted++;
      this.#connections.add(connection);
      connection.once('close', () => this.#connections.delete(connection));
    });
  }

  onBegin(listener: () => void): void {
    this.#onBegin.push(listener);
  }

  /** Takes no new connection from now on, and resolves when all have ended; to how many were cut off. */
  async run({ idleMs, cutMs }: DrainTimes = TIMES): Promise<number> {
    this.#hasBegun = true;
    const begun = performance.now();
    // The system resets what it has connected and nobody has accepted: where this thread was busy that may be many.
    await this.#arrivals();
    for (const server of this.#servers) {
      server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
      // Its own way to close ends idle connections at once, and with them the requests that are on their way.
      if (server.listening) Server.prototype.close.call(server);
    }
    for (const listener of this.#onBegin) listener();
    let [traffic, quietSince] = [this.#traffic(), begun];
    while (this.#connections.size > 0) {
      // What was sent while this thread was busy has come, too.
      await this.#arrivals();
      const now = performance.now();
      if (now - begun >= cutMs) return this.#cut();
      const moved = this.#traffic();
      if (moved !== traffic) [traffic, quietSince] = [moved, now];
      if (now - quietSince >= idleMs) for (const server of this.#servers) server.closeIdleConnections();
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    return 0;
  }

  /** Resolves when what has arrived by now has been accepted, one connection in each turn, and read. */
  async #arrivals(): Promise<void> {
    const begun = performance.now();
    let accepted = -1;
    while (accepted !== this.#accepted && performance.now() - begun < ACCEPT_WITHIN_MS) {
      accepted = this.#accepted;
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #cut(): number {
    const open = this.#connections.size;
    for (const server of this.#servers) server.closeAllConnections();
    return open;
  }

  /** Of the connections that are open; another number whenever something came or went, or one was closed. */
  #traffic(): number {
    let bytes = 0;
    for (const { bytesRead, bytesWritten } of this.#connections) bytes += bytesRead + bytesWritten;
    return bytes;
  }
}
