import type { TokenDesk } from '../auth/tokens/TokenDesk.ts';
import type { PlannedChange } from '../curation/edit/Edit.ts';
import type { EditDesk } from '../curation/edit/EditDesk.ts';
import type { ProposalDesk } from '../curation/proposals/ProposalDesk.ts';
import type { QualityDesk } from '../quality/QualityDesk.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { Store } from '../store/store.ts';
import type { PathImpactRef } from './curation/curationRefs.ts';

/** Where a request may do more than read the graph, each member with its own rights. */
export interface Desks {
  readonly edits: EditDesk;
  readonly tokens: TokenDesk;
  readonly proposals: ProposalDesk;
  /** What the log tells. */
  readonly log: Pick<Store, 'version' | 'history' | 'lastChanged' | 'changesSince' | 'revisions' | 'entities' | 'relationships'>;
  /** What changes do to the paths between hospitals, companies and funds. */
  readonly impact: (snapshot: Snapshot, changes: readonly PlannedChange[], signal: AbortSignal) => Promise<PathImpactRef>;
  /** What should be looked at to keep the graph true. */
  readonly quality: Pick<QualityDesk, 'findings'>;
}
