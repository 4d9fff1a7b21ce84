import { orAborted } from '../lib/orAborted.ts';
import type { Topology } from '../snapshot/Topology.ts';
import type { BudgetName } from './Budget.ts';

/** What a search found; a cut one is not kept. */
interface Answer {
  readonly truncatedBy: BudgetName | null;
}

interface Running {
  readonly answer: Promise<Answer>;
  readonly signal: AbortSignal | undefined;
}

/**
 * Answers that hold for a whole version of the graph, kept so that the next page, or the next to ask the same, does not search again: those asked for last, up
 * to so many bytes. Who asks while the same is being searched waits for that search; when the request that began it goes away, one of those waiting begins again.
 */
export class SharedAnswers {
  readonly #maxBytes: number;
  readonly #maxAnswers: number;
  readonly #kept = new Map<string, { readonly answer: Answer; readonly bytes: number }>();
  readonly #running = new Map<string, Running>();
  #bytes = 0;

  constructor(maxBytes: number, maxAnswers: number) {
    this.#maxBytes = maxBytes;
    this.#maxAnswers = maxAnswers;
  }

  /** Those of one version: they go with it. */
  static of(topology: Topology): SharedAnswers {
    let answers = ofTopology.get(topology);
    if (answers === undefined) {
      answers = new SharedAnswers(MAX_BYTES, MAX_ANSWERS);
      ofTopology.set(topology, answers);
    }
    return answers;
  }

  /** `key` must hold everything that the answer depends on. */
  async ask<T extends Answer>(key: string, search: (signal: AbortSignal | undefined) => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (;;) {
      const kept = this.#kept.get(key);
      if (kept !== undefined) {
        this.#kept.delete(key);
        this.#kept.set(key, kept);
        return kept.answer as T;
      }
      const running = this.#running.get(key);
      if (running === undefined) return this.#begin(key, search, signal);
      try {
        return (await orAborted(running.answer, signal)) as T;
      } catch (error) {
        if (signal?.aborted === true || running.signal?.aborted !== true) throw error;
      }
    }
  }

  async #begin<T extends Answer>(key: string, search: (signal: AbortSignal | undefined) => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const answer = search(signal);
    this.#running.set(key, { answer, signal });
    try {
      const found = await answer;
      if (found.truncatedBy === null) this.#keep(key, found);
      return found;
    } finally {
      this.#running.delete(key);
    }
  }

  #keep(key: string, answer: Answer): void {
    const bytes = key.length * 2 + bytesOf(answer);
    if (bytes > this.#maxBytes) return;
    this.#kept.set(key, { answer, bytes });
    this.#bytes += bytes;
    for (const [oldest, { bytes: freed }] of this.#kept) {
      if (this.#bytes <= this.#maxBytes && this.#kept.size <= this.#maxAnswers) return;
      this.#kept.delete(oldest);
      this.#bytes -= freed;
    }
  }
}

/** Of one version; three answers about a graph of a million entities. */
const MAX_BYTES = 64 << 20;
const MAX_ANSWERS = 200;
const ofTopology = new WeakMap<Topology, SharedAnswers>();

function bytesOf(answer: Answer): number {
  return Object.values(answer).reduce((sum: number, part: unknown) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 8), 0);
}
