import { LRUCache } from 'lru-cache';
import type { TokenRecord, TokenShelf } from './TokenShelf.ts';

export interface KnownToken {
  readonly record: TokenRecord;
  readonly revision: number;
}

/** Another process that revoked a token is heard after this time. */
export const REMEMBERED_MS = 3_000;
/** Ids that nobody has are remembered too, and made-up ones must not push out the rest of the memory. */
const REMEMBERED = 10_000;

/** The tokens of a shelf, each read once in some seconds. */
export class KnownTokens {
  readonly #shelf: TokenShelf;
  /** What is being read is in it from the beginning, so that `forget` reaches that too. */
  readonly #read: LRUCache<string, Promise<KnownToken | null>>;

  constructor(shelf: TokenShelf) {
    this.#shelf = shelf;
    this.#read = new LRUCache({ max: REMEMBERED, ttl: REMEMBERED_MS });
  }

  find(id: string): Promise<KnownToken | null> {
    const known = this.#read.get(id);
    if (known !== undefined) return known;
    const reading = this.#shelf.kept('token', id).then((kept) => (kept === null ? null : { record: kept.body as TokenRecord, revision: kept.revision }));
    this.#read.set(id, reading);
    reading.catch(() => this.#drop(id, reading));
    return reading;
  }

  /** It has changed, or is gone. */
  forget(id: string): void {
    this.#read.delete(id);
  }

  #drop(id: string, reading: Promise<KnownToken | null>): void {
    if (this.#read.peek(id) === reading) this.#read.delete(id);
  }
}
