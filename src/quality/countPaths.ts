import { NETWORK_BUDGET } from '../paths/Budget.ts';
import type { DependentsResult } from '../paths/kernels/countDependents.ts';
import type { PathRunner } from '../paths/PathRunner.ts';
import { relationshipFilter } from '../paths/relationshipFilter.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { endClasses } from './endClasses.ts';

/** How many paths from a hospital by a company to a fund, of at most four hops, go through each entity and relationship, and through either of each pair. */
export function countPaths(
  snapshot: Snapshot,
  pairs: Uint32Array,
  runner: PathRunner,
  signal: AbortSignal,
  budget = NETWORK_BUDGET,
): Promise<DependentsResult> {
  const filter = relationshipFilter(snapshot, null, 'PATHS');
  const job = { kind: 'DEPENDENTS', filter, classes: endClasses(snapshot.ontology), pairs, budget } as const;
  return runner.dependents(snapshot.topology, job, signal);
}
