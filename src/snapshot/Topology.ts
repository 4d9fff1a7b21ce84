/**
 * What searches read of a snapshot: counts and typed arrays, nothing else, in memory that worker threads share (topologyBuffer.ts).
 * The arrays are the snapshot's own but for what slots tell; see rows.ts for the rows and Snapshot.ts for the columns.
 */
export interface Topology {
  readonly entityCount: number;
  readonly relationshipCount: number;
  /** Rows. */
  readonly at: Uint32Array;
  readonly to: Uint32Array;
  readonly relationship: Uint32Array;
  /** The type of `relationship[slot]`, with AGAINST where the row's entity is its `to`. */
  readonly slotType: Uint8Array;
  /** Its `since` and `until` as day codes; see slotColumns.ts. */
  readonly slotSince: Uint16Array;
  readonly slotUntil: Uint16Array;
  /** One entry a relationship; `evidenceAt` has one more. */
  readonly type: Uint8Array;
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
}
