import type { PlannedChange } from '../../curation/edit/Edit.ts';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';

/** What resolvers hand down for the types of curation and history: records as they are, in no snapshot. */
export type RecordChangeRef = PlannedChange;
export type RecordStateRef = EntityRecord | RelationshipRecord;

export interface CurationResultRef {
  readonly version: number;
  readonly applied: boolean;
  readonly replayed: boolean;
  readonly problems: readonly { readonly field: readonly string[]; readonly message: string }[];
  readonly changes: readonly RecordChangeRef[];
  readonly changeCount: number;
  readonly impact: PathImpactRef | null;
}

export interface PathImpactRef {
  readonly maxHops: number;
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly added: number; readonly removed: number }[];
  readonly complete: boolean;
}
