import { placeAmong } from '../snapshot/placeAmong.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { rankOf } from '../snapshot/Topology.ts';
import { type Budget, type BudgetName, DEFAULT_BUDGET } from './Budget.ts';
import type { FoundPath } from './FoundPath.ts';
import { pathsWithHops } from './hopRelationships.ts';
import type { PathMode } from './kernels/listPaths.ts';
import type { WalkFilter } from './kernels/WalkFilter.ts';
import type { PathRunner } from './PathRunner.ts';

/** Entity numbers and masks (1 = yes); null masks: no condition. */
export interface PathQuery {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly mode: PathMode;
  readonly maxHops: number;
  /** Null: every relationship may be walked. */
  readonly filter: WalkFilter | null;
  readonly via: Uint8Array | null;
  readonly avoid: Uint8Array | null;
  readonly first: number;
  /** The last path already seen. Its entities may be gone from this version. */
  readonly after: { readonly score: number; readonly ids: readonly string[] } | null;
  readonly budget?: Budget;
}

export interface PathAnswer {
  readonly paths: readonly FoundPath[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number | null;
  readonly complete: boolean;
  readonly truncatedBy: BudgetName | null;
  readonly completeToDepth: number;
  readonly explored: number;
}

/** One page of the paths between two sides, in order. */
export async function findPaths(snapshot: Snapshot, query: PathQuery, runner: PathRunner, signal?: AbortSignal): Promise<PathAnswer> {
  const { from, to, via, avoid, filter, maxHops } = query;
  const space = { from, to, via, avoid, filter, maxHops };
  const after = query.after === null ? null : { score: query.after.score, places: query.after.ids.map((id) => placeOf(snapshot, id)) };
  const result = await runner.paths(
    snapshot.topology,
    { kind: 'PATHS', space, mode: query.mode, first: query.first, after, budget: query.budget ?? DEFAULT_BUDGET },
    signal,
  );
  return {
    ...result,
    paths: pathsWithHops(snapshot, filter, result.paths),
    complete: result.truncatedBy === null,
  };
}

/** The entity's place in the order of ids; where none has the id, between those of its neighbours in that order. */
export function placeOf({ entities, topology }: Snapshot, id: string): number {
  const known = entities.ids.find(id);
  if (known !== undefined) return rankOf(topology, known);
  return placeAmong(topology, entities.ids, id) - 0.5;
}
