import { isDeepStrictEqual } from 'node:util';
import type { Ontology } from '../../../ontology/Ontology.ts';
import type { EntityRecord, RelationshipRecord } from '../../../ontology/records.ts';
import type { Store } from '../../../store/store.ts';
import type { NamedIds } from '../../namedIds.ts';
import { type StoredRecords, sameSlugs } from '../../SeedMerger.ts';
import { RecordSpool } from './RecordSpool.ts';

/** Entities kept in memory in each of two generations: those that a file speaks of again and again. */
const MOST_KEPT = 20_000;

/** The records of a store as the rows that were taken so far make them. Nothing is written. */
export class ImportRecords {
  readonly #store: Pick<Store, 'entities' | 'relationships'>;
  readonly #ontology: Ontology;
  readonly sources = new RecordSpool<EntityRecord>();
  readonly entities = new RecordSpool<EntityRecord>();
  readonly relationships = new RecordSpool<RelationshipRecord>();
  /** Entities that are spoken of, changed or not. */
  readonly #spokenOf = new Set<string>();
  readonly #added = { entities: 0, relationships: 0 };
  /** Of those in memory the changed ones, which go to the disk when they leave it: many rows that speak of one entity write it once. */
  readonly #changed = new Set<string>();
  #kept = new Map<string, EntityRecord | null>();
  #older = new Map<string, EntityRecord | null>();

  constructor(store: Pick<Store, 'entities' | 'relationships'>, ontology: Ontology) {
    this.#store = store;
    this.#ontology = ontology;
  }

  /** What is there of these ids, and of those that may have been meant by an id that nothing has. */
  async read(ids: NamedIds): Promise<StoredRecords> {
    const entities = await this.#entities([...ids.entities]);
    const unknown = [...ids.entities].filter((id) => entities.get(id) === null);
    const near = unknown.length === 0 ? new Map<string, EntityRecord | null>() : await this.#entities(unknown.flatMap((id) => sameSlugs(this.#ontology, id)));
    const relationships = await this.#relationships([...ids.relationships]);
    return { entity: (id) => entities.get(id) ?? near.get(id) ?? null, relationship: (id) => relationships.get(id) ?? null };
  }

  putEntity(before: EntityRecord | null, now: EntityRecord): void {
    this.#spokenOf.add(now.id);
    if (before === now || isDeepStrictEqual(before, now)) return;
    if (before === null) this.#added.entities++;
    this.#keep(now.id, now);
    this.#changed.add(now.id);
  }

  putRelationship(before: RelationshipRecord | null, now: RelationshipRecord): void {
    if (isDeepStrictEqual(before, now)) return;
    if (before === null) this.#added.relationships++;
    this.relationships.put(now);
  }

  speaksOf(id: string): boolean {
    return this.#spokenOf.has(id) || this.relationships.has(id);
  }

  /** Puts all that has changed where it can be read in order. */
  settle(): void {
    for (const kept of [this.#older, this.#kept]) this.#write(kept);
  }

  /** Takes back an entity that only the rows made. */
  forgetEntity(id: string): void {
    this.#changed.delete(id);
    this.entities.delete(id);
    this.#kept.delete(id);
    this.#older.delete(id);
    this.#added.entities--;
  }

  /** What differs from the store; all is settled. */
  get counts(): { entitiesAdded: number; entitiesChanged: number; relationshipsAdded: number; relationshipsChanged: number } {
    const { entities, relationships } = this.#added;
    return {
      entitiesAdded: entities,
      entitiesChanged: this.sources.size + this.entities.size - entities,
      relationshipsAdded: relationships,
      relationshipsChanged: this.relationships.size - relationships,
    };
  }

  close(): void {
    for (const spool of [this.sources, this.entities, this.relationships]) spool.close();
  }

  async #entities(ids: readonly string[]): Promise<Map<string, EntityRecord | null>> {
    const found = new Map<string, EntityRecord | null>();
    const missing: string[] = [];
    for (const id of ids) {
      const kept = this.#kept.get(id) ?? this.#older.get(id) ?? this.entities.get(id) ?? this.sources.get(id);
      if (kept === null && !this.#kept.has(id) && !this.#older.has(id)) missing.push(id);
      else found.set(id, kept);
    }
    const stored = missing.length === 0 ? [] : await this.#store.entities(missing);
    for (const [i, id] of missing.entries()) found.set(id, stored[i]);
    for (const [id, record] of found) if (!this.#kept.has(id)) this.#keep(id, record);
    return found;
  }

  async #relationships(ids: readonly string[]): Promise<Map<string, RelationshipRecord | null>> {
    const found = new Map(ids.map((id) => [id, this.relationships.get(id)]));
    const missing = ids.filter((id) => found.get(id) === null);
    const stored = missing.length === 0 ? [] : await this.#store.relationships(missing);
    for (const [i, id] of missing.entries()) found.set(id, stored[i]);
    return found;
  }

  #keep(id: string, record: EntityRecord | null): void {
    if (this.#kept.size >= MOST_KEPT) {
      this.#write(this.#older);
      this.#older = this.#kept;
      this.#kept = new Map();
    }
    this.#older.delete(id);
    this.#kept.set(id, record);
  }

  #write(kept: ReadonlyMap<string, EntityRecord | null>): void {
    for (const [id, record] of kept) {
      if (record === null || !this.#changed.delete(id)) continue;
      (record.type === 'SOURCE' ? this.sources : this.entities).put(record);
    }
  }
}
