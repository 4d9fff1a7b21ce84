/**
 * What searches read of a snapshot: counts and typed arrays, nothing else, in memory that worker threads share (topologyBuffer.ts).
 * The arrays are the snapshot's own but for slotType; see rows.ts for the rows and Snapshot.ts for the columns.
 */
export interface Topology {
  readonly entityCount: number;
  readonly relationshipCount: number;
  /** Rows. */
  readonly at: Uint32Array;
  readonly to: Uint32Array;
  readonly relationship: Uint32Array;
  /** The type of `relationship[slot]`: most filters need nothing else, and along a row it is read in order. */
  readonly slotType: Uint8Array;
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

export function slotTypes(relationship: Uint32Array, type: Uint8Array): Uint8Array {
  const types = new Uint8Array(relationship.length);
  for (let slot = 0; slot < types.length; slot++) types[slot] = type[relationship[slot]];
  return types;
}
