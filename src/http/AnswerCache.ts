import { LRUCache } from 'lru-cache';
import type { Snapshot } from '../snapshot/Snapshot.ts';

/** The bytes of a whole answer without errors, and what they were compressed to for those who asked for that. */
export interface KeptAnswer {
  readonly body: Buffer;
  readonly encoded: Map<string, Buffer>;
}

export interface AnswerMetrics {
  readonly hits: number;
  readonly misses: number;
  readonly answers: number;
  readonly bytes: number;
}

/** A longer answer is not kept: it would push out hundreds of others. */
const LONGEST_ANSWER = 1 << 20;

/** Answers about the current version of the graph, those asked for last, up to some bytes. Another version begins with an empty cache. */
export class AnswerCache {
  readonly #current: () => Snapshot;
  #snapshot: Snapshot | null = null;
  #hits = 0;
  #misses = 0;
  readonly #answers: LRUCache<string, KeptAnswer> | null;

  /** 0: nothing is kept. */
  constructor(maxBytes: number, current: () => Snapshot) {
    this.#current = current;
    const sizeCalculation = ({ body, encoded }: KeptAnswer, key: string) => {
      let size = 200 + key.length * 2 + body.length;
      for (const bytes of encoded.values()) size += bytes.length;
      return size;
    };
    this.#answers = maxBytes === 0 ? null : new LRUCache({ maxSize: maxBytes, sizeCalculation });
  }

  get metrics(): AnswerMetrics {
    return { hits: this.#hits, misses: this.#misses, answers: this.#answers?.size ?? 0, bytes: this.#answers?.calculatedSize ?? 0 };
  }

  get(snapshot: Snapshot, key: string): KeptAnswer | undefined {
    if (this.#answers === null) return undefined;
    const current = this.#current();
    if (current !== this.#snapshot) {
      this.#snapshot = current;
      this.#answers.clear();
    }
    const kept = snapshot === current ? this.#answers.get(key) : undefined;
    if (kept === undefined) this.#misses++;
    else this.#hits++;
    return kept;
  }

  /** An answer about a version that is gone meanwhile is not kept. */
  keep(snapshot: Snapshot, key: string, answer: KeptAnswer): void {
    if (snapshot === this.#snapshot && answer.body.length <= LONGEST_ANSWER) this.#answers?.set(key, answer);
  }

  /** Its size has changed. */
  grown(snapshot: Snapshot, key: string, answer: KeptAnswer): void {
    if (snapshot !== this.#snapshot || this.#answers?.peek(key) !== answer) return;
    // The size of the same thing set again is not measured again.
    this.#answers.delete(key);
    this.#answers.set(key, answer);
  }
}
