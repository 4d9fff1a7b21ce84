import type { EntityRecord, RelationshipRecord } from '../ontology/records.ts';

/** Reads records by their number in the snapshot, in batches, of its version. It holds what was read until that is cleared. */
export interface RecordReader {
  readonly entity: { load(entity: number): Promise<EntityRecord>; clear(entity: number): unknown };
  readonly relationship: { load(relationship: number): Promise<RelationshipRecord>; clear(relationship: number): unknown };
}
