import { compareRelationships, type Snapshot } from '../snapshot/Snapshot.ts';
import type { WalkFilter } from './kernels/WalkFilter.ts';
import type { PathRunner } from './PathRunner.ts';

/** Entity numbers and masks (1 = yes). */
export interface NeighbourhoodQuery {
  readonly of: Uint32Array;
  readonly hops: number;
  /** Null: every relationship may be walked. */
  readonly filter: WalkFilter | null;
  /** What may be entered around the middle; null: anything. */
  readonly where: Uint8Array | null;
  readonly limit: number;
}

export interface NeighbourhoodAnswer {
  readonly entities: readonly number[];
  readonly relationships: readonly number[];
  readonly complete: boolean;
}

/** The piece of the graph within some hops of some entities. */
export async function findNeighbourhood(snapshot: Snapshot, query: NeighbourhoodQuery, runner: PathRunner, signal?: AbortSignal): Promise<NeighbourhoodAnswer> {
  const { entities, relationships, complete } = await runner.neighbourhood(
    snapshot.topology,
    { kind: 'NEIGHBOURHOOD', filter: query.filter, mayEnter: query.where, middle: query.of, hops: query.hops, limit: query.limit },
    signal,
  );
  const ordered = Array.from(relationships).sort((a, b) => compareRelationships(snapshot, a, b));
  return { entities: Array.from(entities), relationships: ordered, complete };
}
