import { Worker } from 'node:worker_threads';
import type { Topology } from '../../snapshot/Topology.ts';
import { memoryOf } from '../../snapshot/topologyBuffer.ts';
import type { FromThread, ThreadData, ToThread } from './threadMessages.ts';

/** A search that waits for a thread or is being done by one. */
export interface SearchTask {
  readonly search: string;
  readonly topology: Topology;
  /** The number that threads know the topology by. */
  readonly topologyNumber: number;
  readonly job: unknown;
  /** Memory of the job that the thread may have. */
  readonly transfer: readonly ArrayBuffer[];
  readonly found: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
}

export interface SearchThreadOptions {
  readonly script: URL;
  readonly heapMegabytes: number;
  /** Told when it is ready for a search: at first, and after each. */
  readonly onFree: () => void;
  /** Told once when it has ended, whatever the cause. Its search has been told already. */
  readonly onEnded: (thread: SearchThread) => void;
}

/** A search nobody waits for looks at the clock well within this time; one that does not is stuck, and ended together with its thread. */
const STOP_WITHIN_MS = 2_000;

/** One worker thread, which does one search at a time. It keeps the process running only while it searches. */
export class SearchThread {
  readonly #worker: Worker;
  readonly #onFree: () => void;
  readonly #cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #heldTopologies = new Set<number>();
  #task: SearchTask | null = null;
  /** Of the search; 32 bits, because that is what the flag holds, and never 0. */
  #number = 0;
  #wasReady = false;
  #failure: unknown = null;
  #stopping: NodeJS.Timeout | undefined;

  constructor({ script, heapMegabytes, onFree, onEnded }: SearchThreadOptions) {
    this.#onFree = onFree;
    const workerData: ThreadData = { cancelled: this.#cancelled };
    this.#worker = new Worker(script, { name: 'search', workerData, resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
    this.#worker.on('message', (message: FromThread) => this.#hear(message));
    this.#worker.on('error', (error) => {
      this.#failure = error;
    });
    this.#worker.on('exit', (code) => {
      clearTimeout(this.#stopping);
      this.#task?.failed(new Error(`a search thread has ended with code ${code} while it searched`, { cause: this.#failure }));
      this.#task = null;
      onEnded(this);
    });
  }

  get isFree(): boolean {
    return this.#wasReady && this.#task === null;
  }

  /** False while it starts. */
  get wasReady(): boolean {
    return this.#wasReady;
  }

  get task(): SearchTask | null {
    return this.#task;
  }

  /** What went wrong in it, where it ended by that. */
  get failure(): unknown {
    return this.#failure;
  }

  search(task: SearchTask): void {
    const { search, topology, topologyNumber, job, transfer } = task;
    this.#number = this.#number === 0x7fff_ffff ? 1 : this.#number + 1;
    const memory = this.#heldTopologies.has(topologyNumber) ? null : memoryOf(topology);
    this.#post({ kind: 'SEARCH', number: this.#number, search, topology: topologyNumber, memory, job }, transfer);
    this.#heldTopologies.add(topologyNumber);
    this.#task = task;
    this.#worker.ref();
  }

  /** Nobody waits for its search any more. */
  cancel(): void {
    Atomics.store(this.#cancelled, 0, this.#number);
    this.#stopping ??= setTimeout(() => void this.end(), STOP_WITHIN_MS).unref();
  }

  forget(topologyNumber: number): void {
    if (this.#heldTopologies.delete(topologyNumber)) this.#post({ kind: 'FORGET', topology: topologyNumber });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #post(message: ToThread, transfer: readonly ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  #hear(message: FromThread): void {
    const task = this.#task;
    clearTimeout(this.#stopping);
    this.#stopping = undefined;
    this.#task = null;
    this.#wasReady = true;
    this.#worker.unref();
    if (message.kind === 'FOUND') task?.found(message.result);
    if (message.kind === 'FAILED') task?.failed(message.error);
    // An aborted search has told whoever waited for it when it was cancelled.
    this.#onFree();
  }
}
