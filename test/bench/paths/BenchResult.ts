import type { Topology } from '../../../src/snapshot/Topology.ts';
import type { Measured } from './measureClass.ts';

/** What a run found out about one graph. */
export interface GraphResult {
  readonly name: string;
  readonly isMadeUp: boolean;
  readonly entityCount: number;
  readonly relationshipCount: number;
  readonly largestDegree: number;
  readonly buildMs: number;
  readonly referenceBuildMs: number;
  /** Bytes a relationship: what a walk reads, and all columns that searches share. */
  readonly walkedBytes: number;
  readonly allBytes: number;
  /** C++, kernel and service. */
  readonly classes: readonly Measured[];
  /** C++ and kernel again, beside the peers: in rounds of their own, so that what runs for a peer disturbs only its own figures. */
  readonly besidePeers: readonly Measured[];
}

/** Rows, and what slots tell of their relationships. */
export function walkedBytes({ at, to, relationship, slotType, slotSince, slotUntil, relationshipCount }: Topology): number {
  const columns = [at, to, relationship, slotType, slotSince, slotUntil];
  return columns.reduce((sum, { byteLength }) => sum + byteLength, 0) / relationshipCount;
}

export function allBytes(topology: Topology): number {
  // The ends of the rows are the starts of the next ones, in the same memory.
  const columns = Object.values({ ...topology, end: null }).filter((column) => ArrayBuffer.isView(column));
  return columns.reduce((sum, { byteLength }) => sum + byteLength, 0) / topology.relationshipCount;
}

export function largestDegree({ at, end, entityCount }: Topology): number {
  let most = 0;
  for (let v = 0; v < entityCount; v++) most = Math.max(most, end[v] - at[v]);
  return most;
}
