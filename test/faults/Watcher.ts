import { Worker } from 'node:worker_threads';

export interface Watched {
  readonly asked: number;
  readonly failed: number;
  readonly longestMs: number;
  /** Of a hundred waits, the second longest. */
  readonly p99Ms: number;
}

/** Asks a server for `{ __typename }` all the time, in a thread of its own, which nothing else here delays: the longest wait is how long its event loop stood still. */
export class Watcher {
  readonly #worker: Worker;

  constructor(port: number) {
    this.#worker = new Worker(new URL('watchThread.ts', import.meta.url), { workerData: { port } });
  }

  stop(): Promise<Watched> {
    return new Promise((resolve, reject) => {
      this.#worker.once('message', resolve);
      this.#worker.once('error', reject);
      this.#worker.postMessage('stop');
    });
  }
}
