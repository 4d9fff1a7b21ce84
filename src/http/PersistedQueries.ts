import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { AtlasError } from '../errors.ts';

const KEPT_BYTES = 16 << 20;

/** `extensions.persistedQuery` of a request, well-formed. */
export class PersistedQuery {
  readonly version: number;
  readonly hash: string;

  private constructor(version: number, hash: string) {
    this.version = version;
    this.hash = hash;
  }

  static read(given: unknown): PersistedQuery {
    const { version, sha256Hash } = given as { version?: unknown; sha256Hash?: unknown };
    if (typeof version === 'number' && typeof sha256Hash === 'string' && /^[0-9a-f]{64}$/i.test(sha256Hash)) {
      return new PersistedQuery(version, sha256Hash.toLowerCase());
    }
    throw new AtlasError('BAD_REQUEST', [
      '`persistedQuery` must be an object with `version` 1 and `sha256Hash`, the SHA-256 of the query in UTF-8 as 64 hexadecimal digits.',
    ]);
  }
}

/**
 * Documents that can be asked for by their hash: those registered at start for good, and those that clients have sent together with their hash (automatic
 * persisted queries), the last asked for up to some bytes.
 */
export class PersistedQueries {
  readonly #registered = new Map<string, string>();
  readonly #sent = new LRUCache<string, string>({ maxSize: KEPT_BYTES, sizeCalculation: (document) => 64 + document.length * 2 });

  /** Trusted documents, which stay. */
  registerDocuments(documents: Iterable<string>): void {
    for (const document of documents) this.#registered.set(hashOf(document), document);
  }

  /** The document meant. The codes and messages are those by which clients know what to do: send the document too, or stop sending hashes. */
  resolve({ version, hash }: PersistedQuery, document: string | null): string {
    if (version !== 1) throw new AtlasError('PERSISTED_QUERY_NOT_SUPPORTED');
    if (document === null) {
      const known = this.#registered.get(hash) ?? this.#sent.get(hash);
      if (known === undefined) throw new AtlasError('PERSISTED_QUERY_NOT_FOUND');
      return known;
    }
    if (this.#sent.get(hash) !== document && hashOf(document) !== hash) {
      throw new AtlasError('BAD_REQUEST', ['`sha256Hash` is not the SHA-256 of `query`; send the hash of the text that you send, or no hash.']);
    }
    return document;
  }

  /** To be called with documents that were found valid and belong to the hash. */
  keep({ hash }: PersistedQuery, document: string): void {
    if (!this.#registered.has(hash) && !this.#sent.has(hash)) this.#sent.set(hash, document);
  }
}

function hashOf(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}
