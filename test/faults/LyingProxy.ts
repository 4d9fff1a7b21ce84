import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between the atlas and Neo4j, on this machine only, and says one word for another of the same length in all that Neo4j answers. */
export class LyingProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(port: number, truth: string, lie: string) {
    this.#server = createServer((client) => {
      const server = connect(port, '127.0.0.1');
      for (const socket of [client, server]) {
        this.#sockets.add(socket);
        socket.on('error', () => {});
        socket.on('close', () => {
          this.#sockets.delete(socket);
          client.destroy();
          server.destroy();
        });
      }
      client.on('data', (data: Buffer) => server.write(data));
      server.on('data', (data: Buffer) => client.write(Buffer.from(data.toString('latin1').replaceAll(truth, lie), 'latin1')));
    });
  }

  static async start(uri: string, truth: string, lie: string): Promise<LyingProxy> {
    const proxy = new LyingProxy(Number(new URL(uri).port), truth, lie);
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
