import type { EntityRecord, RelationshipRecord } from '../ontology/records.ts';
import { type Budget, NETWORK_BUDGET } from '../paths/Budget.ts';
import { IMPACT_HOPS } from '../paths/kernels/countImpact.ts';
import { PAIRS } from '../paths/kernels/EndClasses.ts';
import type { PathRunner } from '../paths/PathRunner.ts';
import { relationshipFilter } from '../paths/relationshipFilter.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { CLASS_NAMES, endClasses } from './endClasses.ts';
import { graphEdit } from './graphEdit.ts';

export interface PathImpact {
  readonly maxHops: number;
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly added: number; readonly removed: number }[];
  /** False: the numbers are at least so many. */
  readonly complete: boolean;
}

/** What becomes of one entity or relationship; null where it is not there. */
export interface RecordChange {
  readonly id: string;
  readonly before: EntityRecord | RelationshipRecord | null;
  readonly after: EntityRecord | RelationshipRecord | null;
}

/** What changes do to the simple paths between hospitals, companies and funds. What was there before is what the snapshot has. */
export async function measureImpact(
  snapshot: Snapshot,
  changes: readonly RecordChange[],
  runner: PathRunner,
  signal: AbortSignal,
  budget: Budget = NETWORK_BUDGET,
): Promise<PathImpact> {
  const filter = relationshipFilter(snapshot, null, 'PATHS');
  const job = { kind: 'IMPACT', filter, classes: endClasses(snapshot.ontology), edit: graphEdit(snapshot, filter, changes), budget } as const;
  const { added, removed, truncatedBy } = await runner.impact(snapshot.topology, job, signal);
  const pairs = PAIRS.map(([from, to], i) => ({ from: CLASS_NAMES[from], to: CLASS_NAMES[to], added: added[i], removed: removed[i] }));
  return { maxHops: IMPACT_HOPS, pairs, complete: truncatedBy === null };
}
