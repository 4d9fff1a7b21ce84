import type { EntityRecord, RelationshipRecord } from '../ontology/records.ts';

export type Change =
  | { readonly op: 'PUT_ENTITY'; readonly entity: EntityRecord }
  | { readonly op: 'PUT_RELATIONSHIP'; readonly relationship: RelationshipRecord }
  | { readonly op: 'DELETE_ENTITY'; readonly id: string }
  | { readonly op: 'DELETE_RELATIONSHIP'; readonly id: string };

/** Who made a change, and why. */
export interface Author {
  readonly who: string;
  readonly why: string;
  /** RFC 3339, UTC; left out: now. A log that is copied keeps its times. */
  readonly at?: string;
}

/** One change as the log keeps it; `before` and `after` are null where the thing did not exist. */
export interface LoggedChange {
  readonly version: number;
  /** Order within the version, from 0. */
  readonly sequence: number;
  readonly id: string;
  readonly before: EntityRecord | RelationshipRecord | null;
  readonly after: EntityRecord | RelationshipRecord | null;
  readonly who: string;
  readonly why: string;
  /** RFC 3339, UTC. */
  readonly at: string;
}

export type StoredItem =
  | { readonly entity: EntityRecord; readonly relationship?: undefined }
  | { readonly relationship: RelationshipRecord; readonly entity?: undefined };

/**
 * Where the truth is kept. A store validates nothing and searches nothing.
 *
 * Every method rejects with an AtlasError: STORE_UNAVAILABLE when the store does not answer or is closed.
 */
export interface Store {
  /** For people: "sqlite" or "neo4j". */
  readonly name: string;

  /** Whether others may change what is stored: processes besides this one, or people with other tools. */
  readonly isShared: boolean;

  /** The graph version: 0 when nothing was ever appended, raised by one with each append that changes something. */
  version(): Promise<number>;

  /**
   * Names the history of the graph up to that version: the same text as long as this history is the store's, another one for another store and for a
   * history that took its place when a backup was restored. Null for version 0 and for versions that the store does not have. What others changed and
   * nobody logged yet is in no version.
   */
  stamp(version: number): Promise<string | null>;

  /** In the order asked, null where no entity has the id; the same id twice gives it twice. */
  entities(ids: readonly string[]): Promise<(EntityRecord | null)[]>;

  /** In the order asked, null where no relationship has the id. */
  relationships(ids: readonly string[]): Promise<(RelationshipRecord | null)[]>;

  /**
   * Everything, of one version, in batches: all entities by id, then all relationships by id (order of UTF-16 code units).
   * `onVersion` is told first which version it is. Memory stays bounded by a batch, and by what others change meanwhile. `onUnreadable` is told of
   * each stored thing that is no record, because somebody wrote it with another tool; it is left out.
   */
  stream(onVersion: (version: number) => void, onUnreadable?: (message: string) => void): AsyncIterable<readonly StoredItem[]>;

  /**
   * All changes or none, durable before it resolves; returns the new version. What changes nothing (an empty list, a put of what is there
   * already, a delete of what is absent) is not logged, and an append that changes nothing at all returns the current version.
   * Rejects with CONFLICT when the version is not `expectedVersion` (null: whatever it is).
   * Putting replaces what has the id.
   */
  append(changes: readonly Change[], expectedVersion: number | null, author: Author): Promise<number>;

  /** The changes of all versions after `version`, oldest first. */
  changesSince(version: number): AsyncIterable<LoggedChange>;

  /** All changes of one entity or relationship, oldest first; empty when the id never existed. */
  history(id: string): Promise<LoggedChange[]>;

  /**
   * Looks for what others changed without the atlas, and logs it as one new version; resolves to the version that is current then. `onUnreadable` is
   * told of each thing that is no record.
   */
  refresh(author: Author, onUnreadable?: (message: string) => void): Promise<number>;

  /** Waits for what is under way, then lets go of the store. Closing twice is no error. */
  close(): Promise<void>;
}
