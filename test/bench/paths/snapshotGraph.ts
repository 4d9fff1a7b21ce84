import type { Snapshot } from '../../../src/snapshot/Snapshot.ts';
import type { BenchGraph } from './BenchGraph.ts';

/** Both sides, what may be a connector, and the filter are up to whoever asks. */
export type Roles = Pick<BenchGraph, 'name' | 'hospitals' | 'funds' | 'isConnector' | 'filter' | 'buildMs'>;

export function snapshotGraph({ topology }: Snapshot, roles: Roles): BenchGraph {
  return { ...roles, topology };
}
