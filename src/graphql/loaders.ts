import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { AtlasError } from '../errors.ts';
import { orAborted } from '../lib/orAborted.ts';
import type { EntityRecord, RelationshipRecord } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { Store } from '../store/store.ts';

/** Loads records by their number in the request's snapshot; made for each request, so that one batch serves a whole level. */
export interface Loaders {
  readonly entity: DataLoader<number, EntityRecord>;
  readonly relationship: DataLoader<number, RelationshipRecord>;
}

export const CACHED_RECORDS = 20_000;

/** Records read lately, of one graph version: another version begins with an empty cache. */
export class RecordCache {
  #version = -1;
  /** Records found here, and those that had to be read. */
  hits = 0;
  misses = 0;
  readonly #records: LRUCache<string, EntityRecord | RelationshipRecord>;

  constructor(max = CACHED_RECORDS) {
    this.#records = new LRUCache({ max });
  }

  get size(): number {
    return this.#records.size;
  }

  of(version: number): LRUCache<string, EntityRecord | RelationshipRecord> {
    if (version > this.#version) {
      this.#records.clear();
      this.#version = version;
    }
    return this.#records;
  }

  /** Records read together with the snapshot of their version, which may be older than the last one when a backup was restored. */
  fill(version: number, records: readonly (EntityRecord | RelationshipRecord)[]): void {
    this.#records.clear();
    this.#version = version;
    for (const record of records) this.#records.set(record.id, record);
  }

  /** The next version, by what it changes; what it leaves as it was stays. */
  advance(version: number, changes: readonly { readonly id: string; readonly after: EntityRecord | RelationshipRecord | null }[]): void {
    this.#version = version;
    for (const { id, after } of changes) {
      if (after === null) this.#records.delete(id);
      else if (this.#records.has(id)) this.#records.set(id, after);
    }
  }

  /** A request that began before the last change must not fill the cache of the new version with old records. */
  isCurrent(version: number): boolean {
    return version === this.#version;
  }
}

/** Once the signal is set nothing more is read, and what is being read is not waited for. */
export function createLoaders(store: Pick<Store, 'entities' | 'relationships'>, snapshot: Snapshot, cache: RecordCache, signal?: AbortSignal): Loaders {
  const load = <T extends EntityRecord | RelationshipRecord>(idOf: (index: number) => string, read: (ids: readonly string[]) => Promise<(T | null)[]>) =>
    new DataLoader<number, T>(
      async (indices) => {
        signal?.throwIfAborted();
        const ids = indices.map(idOf);
        const cached = cache.of(snapshot.version);
        // Taken now: the cache may have lost them when the store has answered.
        const found = new Map<string, T>();
        for (const id of ids) {
          const record = cached.get(id) as T | undefined;
          if (record !== undefined) found.set(id, record);
        }
        const missing = ids.filter((id) => !found.has(id));
        cache.misses += missing.length;
        cache.hits += ids.length - missing.length;
        const rows = missing.length === 0 ? [] : await orAborted(read(missing), signal);
        missing.forEach((id, i) => {
          const row = rows[i];
          if (row === null) return;
          found.set(id, row);
          if (cache.isCurrent(snapshot.version)) cached.set(id, row);
        });
        return ids.map((id) => found.get(id) ?? goneError());
      },
      { maxBatchSize: 1_000 },
    );
  return {
    entity: load<EntityRecord>(
      (index) => snapshot.entities.ids.at(index),
      (ids) => store.entities(ids),
    ),
    relationship: load<RelationshipRecord>(
      (index) => snapshot.relationships.ids.at(index),
      (ids) => store.relationships(ids),
    ),
  };
}

function goneError(): AtlasError {
  return new AtlasError('STORE_UNAVAILABLE', ['the graph changed while this was being read; ask again'], { details: { retryAfter: 1 } });
}
