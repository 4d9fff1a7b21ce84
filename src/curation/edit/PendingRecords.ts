import { isDeepStrictEqual } from 'node:util';
import { compareTexts } from '../../lib/compareTexts.ts';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import type { Store } from '../../store/store.ts';
import type { PlannedChange } from './Edit.ts';

type AnyRecord = EntityRecord | RelationshipRecord;

/** The records of the store as edits that are not written yet have made them. */
export class PendingRecords {
  readonly #store: Pick<Store, 'entities' | 'relationships'>;
  readonly #entities = new Map<string, Pending<EntityRecord>>();
  readonly #relationships = new Map<string, Pending<RelationshipRecord>>();

  constructor(store: Pick<Store, 'entities' | 'relationships'>) {
    this.#store = store;
  }

  /** In the order asked, null where there is none now. */
  async entities(ids: readonly string[]): Promise<(EntityRecord | null)[]> {
    await read(this.#entities, ids, (missing) => this.#store.entities(missing));
    return ids.map((id) => this.#entities.get(id)!.now);
  }

  async relationships(ids: readonly string[]): Promise<(RelationshipRecord | null)[]> {
    await read(this.#relationships, ids, (missing) => this.#store.relationships(missing));
    return ids.map((id) => this.#relationships.get(id)!.now);
  }

  /** Null takes it away. */
  async putEntity(id: string, record: EntityRecord | null): Promise<void> {
    await this.entities([id]);
    this.#entities.get(id)!.now = record;
  }

  async putRelationship(id: string, record: RelationshipRecord | null): Promise<void> {
    await this.relationships([id]);
    this.#relationships.get(id)!.now = record;
  }

  /** All that were read or put so far, as they are now. */
  pendingEntities(): EntityRecord[] {
    return [...this.#entities.values()].flatMap(({ now }) => now ?? []);
  }

  pendingRelationships(): RelationshipRecord[] {
    return [...this.#relationships.values()].flatMap(({ now }) => now ?? []);
  }

  /** What differs from the store: entities before relationships, by id. */
  changes(): PlannedChange[] {
    return [this.#entities, this.#relationships].flatMap((pending: ReadonlyMap<string, Pending<AnyRecord>>) =>
      [...pending]
        .filter(([, { before, now }]) => !isDeepStrictEqual(before, now))
        .map(([id, { before, now }]) => ({ id, before, after: now }))
        .sort((a, b) => compareTexts(a.id, b.id)),
    );
  }
}

interface Pending<R> {
  readonly before: R | null;
  now: R | null;
}

async function read<R>(pending: Map<string, Pending<R>>, ids: readonly string[], find: (ids: readonly string[]) => Promise<(R | null)[]>): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !pending.has(id));
  if (missing.length === 0) return;
  const found = await find(missing);
  for (const [i, id] of missing.entries()) pending.set(id, { before: found[i], now: found[i] });
}
