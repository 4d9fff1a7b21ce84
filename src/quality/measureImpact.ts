import type { EntityRecord, RelationshipRecord } from '../ontology/records.ts';
import type { PathRunner } from '../paths/PathRunner.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

export interface PathImpact {
  readonly maxHops: number;
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly added: number; readonly removed: number }[];
  readonly complete: boolean;
}

/** What changes do to the simple paths between hospitals, companies and funds. */
export async function measureImpact(
  _snapshot: Snapshot,
  _changes: readonly {
    readonly id: string;
    readonly before: EntityRecord | RelationshipRecord | null;
    readonly after: EntityRecord | RelationshipRecord | null;
  }[],
  _runner: PathRunner,
  _signal: AbortSignal,
): Promise<PathImpact> {
  return { maxHops: 4, pairs: [], complete: false };
}
