import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** The Bolt message COMMIT, in a chunk of its own (Bolt manual, "Message transfer encoding" and "COMMIT"). */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** Stands between the atlas and Neo4j, on this machine only, and is what a bad network is. */
export class BoltProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** Added to each answer. */
  delayMs = 0;
  /** Takes everything and passes nothing on. */
  isBlackHole = false;
  /** How many connections are to be cut when their next COMMIT has been answered: the answer is lost. */
  cutsAfterCommit = 0;
  cuts = 0;
  /** A word, and another of the same length that is said instead of it in all that Neo4j answers; null: nothing is changed. */
  lie: readonly [truth: string, lie: string] | null = null;

  private constructor(port: number) {
    this.#server = createServer((client) => {
      const server = connect(port, '127.0.0.1');
      let isCommitting = false;
      for (const socket of [client, server]) {
        this.#sockets.add(socket);
        socket.on('error', () => {});
        socket.on('close', () => {
          this.#sockets.delete(socket);
          client.destroy();
          server.destroy();
        });
      }
      client.on('data', (data: Buffer) => {
        if (this.isBlackHole) return;
        if (this.cutsAfterCommit > 0 && data.includes(COMMIT)) {
          this.cutsAfterCommit--;
          isCommitting = true;
        }
        server.write(data);
      });
      server.on('data', (answer: Buffer) => {
        if (this.isBlackHole) return;
        const data = this.lie === null ? answer : Buffer.from(answer.toString('latin1').replaceAll(...this.lie), 'latin1');
        if (isCommitting) {
          this.cuts++;
          client.destroy();
        } else if (this.delayMs === 0) client.write(data);
        else setTimeout(() => client.write(data), this.delayMs);
      });
    });
  }

  static async start(uri: string): Promise<BoltProxy> {
    const proxy = new BoltProxy(Number(new URL(uri).port));
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get uri(): string {
    return `bolt://127.0.0.1:${(this.#server.address() as { port: number }).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
