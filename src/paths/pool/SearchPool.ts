import { AtlasError } from '../../errors.ts';
import type { Topology } from '../../snapshot/Topology.ts';
import type { JobOf, Kernels } from '../kernels/Kernel.ts';
import { type SearchTask, SearchThread } from './SearchThread.ts';

export interface SearchPoolOptions {
  /** The first file of each thread; it calls serveSearches. */
  readonly script: URL;
  /** Threads at most; they are started when they are needed (see `warm`). */
  readonly threads: number;
  /** Searches that may wait; the next is refused. */
  readonly waiting: number;
  /** Searches that may take long: they never have all threads. */
  readonly long?: ReadonlySet<string>;
  /** What one search may hold in memory besides typed arrays. */
  readonly heapMegabytes?: number;
}

export interface SearchOptions {
  /** Of the request: when it is set the search ends, and the promise rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Memory of the job that the thread may have; the caller has lost it then. */
  readonly transfer?: Iterable<ArrayBuffer>;
}

/** Threads by what they do, and the searches that wait for one. */
export interface PoolLoad {
  readonly free: number;
  readonly busy: number;
  readonly starting: number;
  readonly waiting: number;
}

interface WaitingTask extends SearchTask {
  readonly signal: AbortSignal | undefined;
}

/**
 * Runs searches in worker threads over topologies that all share. Searches begin in the order they came, requests (signals) taking turns: the
 * searches of one request, and those that may take long, never have all threads, and whoever asks for many lets others in between. A search that ends its thread (out of
 * memory, a mistake of ours) fails alone, and another thread takes the place.
 */
export class SearchPool<K extends Kernels> {
  readonly #options: SearchPoolOptions;
  readonly #threads = new Set<SearchThread>();
  readonly #waiting = new Set<WaitingTask>();
  readonly #numbers = new WeakMap<Topology, number>();
  /** A topology that nobody on this thread refers to any more is dropped by the threads too. */
  readonly #gone = new FinalizationRegistry((number: number) => {
    for (const thread of this.#threads) thread.forget(number);
  });
  #topologies = 0;
  #isClosed = false;

  constructor(options: SearchPoolOptions) {
    this.#options = options;
  }

  /** Whether a search would begin at once. */
  get hasFreeThread(): boolean {
    for (const thread of this.#threads) if (thread.isFree) return true;
    return false;
  }

  get load(): PoolLoad {
    const threads = [...this.#threads];
    const free = threads.filter(({ isFree }) => isFree).length;
    const starting = threads.filter(({ wasReady }) => !wasReady).length;
    return { free, starting, busy: threads.length - free - starting, waiting: this.#waiting.size };
  }

  /** Starts the first thread, if there is none, before it is needed. */
  warm(): void {
    if (this.#threads.size === 0 && !this.#isClosed) this.#start();
  }

  run<Name extends keyof K & string>(search: Name, topology: Topology, job: JobOf<K[Name]>, options: SearchOptions = {}): Promise<ReturnType<K[Name]>> {
    const { signal, transfer = [] } = options;
    return new Promise((resolve, reject) => {
      if (this.#isClosed) throw new Error('the search threads have been closed');
      signal?.throwIfAborted();
      const stop = () => this.#cancel(task, signal?.reason);
      const settled = <T>(settle: (value: T) => void) => {
        return (value: T) => {
          signal?.removeEventListener('abort', stop);
          settle(value);
        };
      };
      const task: WaitingTask = {
        ...{ search, topology, topologyNumber: this.#numberOf(topology), job, transfer: [...transfer], signal },
        found: settled((result) => resolve(result as ReturnType<K[Name]>)),
        failed: settled(reject),
      };
      signal?.addEventListener('abort', stop);
      this.#waiting.add(task);
      this.#assign();
      if (this.#waiting.has(task) && this.#waiting.size > this.#options.waiting) {
        this.#waiting.delete(task);
        task.failed(new AtlasError('OVERLOADED', [], { details: { retryAfter: 1 } }));
      }
    });
  }

  /** Ends the threads. What still waits or runs fails. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const task of this.#waiting) task.failed(new Error('the search threads have been closed'));
    this.#waiting.clear();
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }

  #cancel(task: WaitingTask, reason: unknown): void {
    task.failed(reason);
    if (this.#waiting.delete(task)) return;
    for (const thread of this.#threads) if (thread.task === task) thread.cancel();
  }

  #assign(): void {
    for (const task of [...this.#waiting]) {
      const thread = this.#threadFor(task);
      if (thread === undefined) continue;
      this.#waiting.delete(task);
      this.#toTheBack(task);
      try {
        thread.search(task);
      } catch (error) {
        // The job cannot be posted.
        task.failed(error);
      }
    }
    const starting = [...this.#threads].filter(({ wasReady }) => !wasReady).length;
    for (let more = this.#waiting.size - starting; more > 0 && this.#threads.size < this.#options.threads; more--) this.#start();
  }

  /** What else the same request asks for comes after what the others do. */
  #toTheBack({ signal }: WaitingTask): void {
    for (const task of [...this.#waiting]) {
      if (signal === undefined || task.signal !== signal) continue;
      this.#waiting.delete(task);
      this.#waiting.add(task);
    }
  }

  #threadFor({ signal, search }: WaitingTask): SearchThread | undefined {
    const threads = [...this.#threads];
    const most = Math.max(1, this.#options.threads - 1);
    const running = threads.flatMap(({ task }) => (task === null ? [] : [task as WaitingTask]));
    if (signal !== undefined && running.filter((task) => task.signal === signal).length >= most) return undefined;
    const { long } = this.#options;
    if (long?.has(search) && running.filter((task) => long.has(task.search)).length >= most) return undefined;
    return threads.find(({ isFree }) => isFree);
  }

  #start(): void {
    const { script, heapMegabytes = 512 } = this.#options;
    const thread = new SearchThread({ script, heapMegabytes, onFree: () => this.#assign(), onEnded: (ended) => this.#replace(ended) });
    this.#threads.add(thread);
  }

  /** One that never came up is not tried again by itself, or a thread that cannot start would be started for ever: it fails a search instead. */
  #replace(ended: SearchThread): void {
    this.#threads.delete(ended);
    if (this.#isClosed) return;
    if (ended.wasReady) this.#start();
    else {
      const [first] = this.#waiting;
      this.#waiting.delete(first);
      first?.failed(new Error('a search thread could not be started', { cause: ended.failure }));
    }
    this.#assign();
  }

  #numberOf(topology: Topology): number {
    let number = this.#numbers.get(topology);
    if (number === undefined) {
      number = ++this.#topologies;
      this.#numbers.set(topology, number);
      this.#gone.register(topology, number);
    }
    return number;
  }
}
