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
  /** By their ends, the ids of relationships that have or had them; and what has or had former ids. A list of edits asks for them again and again. */
  readonly #byEnd = new Map<string, Set<string>>();
  readonly #renamedEntities = new Set<string>();
  readonly #renamedRelationships = new Set<string>();

  constructor(store: Pick<Store, 'entities' | 'relationships'>) {
    this.#store = store;
  }

  /** In the order asked, null where there is none now. */
  async entities(ids: readonly string[]): Promise<(EntityRecord | null)[]> {
    for (const record of await read(this.#entities, ids, (missing) => this.#store.entities(missing))) this.#noteEntity(record);
    return ids.map((id) => this.#entities.get(id)!.now);
  }

  async relationships(ids: readonly string[]): Promise<(RelationshipRecord | null)[]> {
    for (const record of await read(this.#relationships, ids, (missing) => this.#store.relationships(missing))) this.#noteRelationship(record);
    return ids.map((id) => this.#relationships.get(id)!.now);
  }

  /** Null takes it away. */
  async putEntity(id: string, record: EntityRecord | null): Promise<void> {
    await this.entities([id]);
    this.#entities.get(id)!.now = record;
    if (record !== null) this.#noteEntity(record);
  }

  async putRelationship(id: string, record: RelationshipRecord | null): Promise<void> {
    await this.relationships([id]);
    this.#relationships.get(id)!.now = record;
    if (record !== null) this.#noteRelationship(record);
  }

  /** All that were read or put so far, as they are now. */
  pendingEntities(): EntityRecord[] {
    return [...this.#entities.values()].flatMap(({ now }) => now ?? []);
  }

  pendingRelationships(): RelationshipRecord[] {
    return [...this.#relationships.values()].flatMap(({ now }) => now ?? []);
  }

  /** Those of them that have the entity at an end. */
  pendingRelationshipsOf(entity: string): RelationshipRecord[] {
    return [...(this.#byEnd.get(entity) ?? [])]
      .flatMap((id) => this.#relationships.get(id)!.now ?? [])
      .filter(({ from, to }) => from === entity || to === entity);
  }

  /** Of those that were read or put, the one that had the id formerly. */
  formerlyEntity(id: string): EntityRecord | null {
    return formerly(this.#entities, this.#renamedEntities, id);
  }

  formerlyRelationship(id: string): RelationshipRecord | null {
    return formerly(this.#relationships, this.#renamedRelationships, id);
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

  #noteEntity({ id, formerIds }: EntityRecord): void {
    if (formerIds !== undefined) this.#renamedEntities.add(id);
  }

  #noteRelationship({ id, from, to, formerIds }: RelationshipRecord): void {
    if (formerIds !== undefined) this.#renamedRelationships.add(id);
    for (const end of [from, to]) {
      const known = this.#byEnd.get(end);
      if (known === undefined) this.#byEnd.set(end, new Set([id]));
      else known.add(id);
    }
  }
}

interface Pending<R> {
  readonly before: R | null;
  now: R | null;
}

/** Resolves to those that were not there before. */
async function read<R>(pending: Map<string, Pending<R>>, ids: readonly string[], find: (ids: readonly string[]) => Promise<(R | null)[]>): Promise<R[]> {
  const missing = [...new Set(ids)].filter((id) => !pending.has(id));
  if (missing.length === 0) return [];
  const found = await find(missing);
  for (const [i, id] of missing.entries()) pending.set(id, { before: found[i], now: found[i] });
  return found.filter((record) => record !== null) as R[];
}

function formerly<R extends AnyRecord>(pending: ReadonlyMap<string, Pending<R>>, renamed: ReadonlySet<string>, id: string): R | null {
  for (const one of renamed) {
    const { now } = pending.get(one)!;
    if (now?.formerIds?.includes(id)) return now;
  }
  return null;
}
