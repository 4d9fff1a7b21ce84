import { firstPlace } from '../lib/firstPlace.ts';

/**
 * What searches read of a snapshot: counts and typed arrays, nothing else, in memory that worker threads share (topologyBuffer.ts).
 * The arrays are the snapshot's own but for what slots tell; see rows.ts for the rows and Snapshot.ts for the columns.
 *
 * A later version shares the arrays of its base: relationships are appended, and rows that changed are written anew behind all others.
 */
export interface Topology {
  readonly entityCount: number;
  /** Numbers in use; those of relationships that are gone stand in no row. */
  readonly relationshipCount: number;
  /** Rows: the slots of entity v are `at[v]` up to, not including, `end[v]`. */
  readonly at: Uint32Array;
  readonly end: Uint32Array;
  readonly to: Uint32Array;
  readonly relationship: Uint32Array;
  /** The type of `relationship[slot]`, with AGAINST where the row's entity is its `to`. */
  readonly slotType: Uint8Array;
  /** Its `since` and `until` as day codes; see slotColumns.ts. */
  readonly slotSince: Uint16Array;
  readonly slotUntil: Uint16Array;
  /** One entry a relationship; `evidenceAt` has one more. */
  readonly type: Uint8Array;
  readonly fromEntity: Uint32Array;
  readonly toEntity: Uint32Array;
  readonly status: Uint8Array;
  readonly since: Int32Array;
  readonly until: Int32Array;
  readonly weight: Float64Array;
  readonly evidenceAt: Uint32Array;
  /** One entry a piece of evidence. */
  readonly evidenceSource: Uint32Array;
  readonly evidenceStance: Uint8Array;
  /** One entry an entity. */
  readonly entityType: Uint8Array;
  readonly kind: Uint8Array;
  readonly quality: Uint8Array;
  /** Place of each entity in the order of ids, and the entity at each place; null: its number is its place. */
  readonly rank: Uint32Array | null;
  readonly byRank: Uint32Array | null;
  readonly memory: TopologyMemory;
}

/** What the arrays are in. */
export interface TopologyMemory {
  readonly base: SharedArrayBuffer;
  /** Of a later version: what it does not share with its base. */
  readonly version: SharedArrayBuffer | null;
  /** Of a later version: the weights, which versions share between which no degree changed. */
  readonly weights: SharedArrayBuffer | null;
}

/** The entity's place in the order of ids: what orders and ties are decided by. Rows are ascending by it. */
export function rankOf({ rank }: Topology, entity: number): number {
  return rank === null ? entity : rank[entity];
}

export function entityAt({ byRank }: Topology, place: number): number {
  return byRank === null ? place : byRank[place];
}

/** The first slot in the row of an entity, from `start` on, whose neighbour's place is not less; the row's end where none is. */
export function firstSlotFrom(topology: Topology, entity: number, place: number, start: number = topology.at[entity]): number {
  return firstPlace(topology.end[entity], (slot) => rankOf(topology, topology.to[slot]) >= place, start);
}
