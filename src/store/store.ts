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
  /** Of this append alone: one that comes again with it writes nothing and gets the version that the first one made. */
  readonly key?: string;
  /** What else the log is to keep of the version, for whoever reads it by `revisions`. */
  readonly note?: string;
}

/** What the log keeps of a version besides its changes; `key` and `note` are null where none was given. */
export interface Revision {
  readonly version: number;
  readonly who: string;
  readonly why: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly key: string | null;
  readonly note: string | null;
}

/** What is kept beside the graph, in no version of it. */
export const SHELVES = ['token', 'proposal', 'request'] as const;
export type Shelf = (typeof SHELVES)[number];

export interface KeptRecord {
  readonly key: string;
  /** Plain JSON. */
  readonly body: unknown;
  /** 1 when it was first kept, raised by one each time it is kept anew. */
  readonly revision: number;
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
   * Rejects with CONFLICT when the version is not `expectedVersion` (null: whatever it is). When a version was made with the author's `key` before, that
   * version is returned and nothing else looked at.
   * Putting replaces what has the id.
   */
  append(changes: readonly Change[], expectedVersion: number | null, author: Author): Promise<number>;

  /** The changes of all versions after `version`, oldest first. */
  changesSince(version: number): AsyncIterable<LoggedChange>;

  /** In the order asked, null for versions that the store does not have; version 0 has none. */
  revisions(versions: readonly number[]): Promise<(Revision | null)[]>;

  /** The version that was made with the key; null when none was. */
  revisionOf(key: string): Promise<Revision | null>;

  /** In the order asked, the version that changed each last; 0 where the log does not tell of the id. */
  lastChanged(ids: readonly string[]): Promise<number[]>;

  /** All changes of one entity or relationship, oldest first; empty when the id never existed. */
  history(id: string): Promise<LoggedChange[]>;

  /**
   * Looks for what others changed without the atlas, and logs it as one new version; resolves to the version that is current then. `onUnreadable` is
   * told of each thing that is no record.
   */
  refresh(author: Author, onUnreadable?: (message: string) => void): Promise<number>;

  /** What a shelf holds under the key; null: nothing. */
  kept(shelf: Shelf, key: string): Promise<KeptRecord | null>;

  /** At most `limit` of a shelf, by key (order of UTF-16 code units), from the one that follows `after` on; null: from the first. */
  listKept(shelf: Shelf, after: string | null, limit: number): Promise<KeptRecord[]>;

  /**
   * Keeps the body, or with null nothing any more, durable before it resolves to the new revision (0: nothing is kept). Rejects with CONFLICT when what is
   * there has another revision than `expected` (0: nothing may be there; null: whatever it is). The graph and its version stay as they are.
   */
  keep(shelf: Shelf, key: string, body: unknown, expected: number | null): Promise<number>;

  /** Where the store can do so better than by its log: writes all of one version to a new data file, while others read and write. */
  backUp?(path: string): Promise<void>;

  /** Waits for what is under way, or undoes it, then lets go of the store. Closing twice is no error. */
  close(): Promise<void>;
}
