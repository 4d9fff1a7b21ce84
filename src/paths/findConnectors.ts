import type { Snapshot } from '../snapshot/Snapshot.ts';
import { type Budget, type BudgetName, DEFAULT_BUDGET } from './Budget.ts';
import type { FoundPath } from './FoundPath.ts';
import { placeOf } from './findPaths.ts';
import { pathsWithHops } from './hopRelationships.ts';
import type { WalkFilter } from './kernels/WalkFilter.ts';
import type { PathRunner } from './PathRunner.ts';

/** Entity numbers and masks (1 = yes); null masks: no condition. */
export interface ConnectorQuery {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** What a connector must be. */
  readonly connector: Uint8Array | null;
  readonly maxHops: number;
  /** Null: every relationship may be walked. */
  readonly filter: WalkFilter | null;
  readonly via: Uint8Array | null;
  readonly avoid: Uint8Array | null;
  /** Best paths to keep for each connector. */
  readonly keep: number;
  readonly first: number;
  /** The last connector already seen. */
  readonly after: { readonly distance: number; readonly score: number; readonly id: string } | null;
  readonly budget?: Budget;
}

export interface FoundConnector {
  readonly entity: number;
  readonly distance: number;
  readonly pathCount: number;
  readonly score: number;
  readonly paths: readonly FoundPath[];
}

export interface ConnectorAnswer {
  readonly connectors: readonly FoundConnector[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
  readonly complete: boolean;
  readonly truncatedBy: BudgetName | null;
  readonly completeToDepth: number;
  readonly explored: number;
}

/** One page of the entities that link two sides, in order. */
export async function findConnectors(snapshot: Snapshot, query: ConnectorQuery, runner: PathRunner, signal?: AbortSignal): Promise<ConnectorAnswer> {
  const { from, to, via, avoid, filter, maxHops } = query;
  const space = { from, to, via, avoid, filter, maxHops };
  const budget = query.budget ?? DEFAULT_BUDGET;
  const after = query.after === null ? null : { ...query.after, place: placeOf(snapshot, query.after.id) };
  const job = { kind: 'CONNECTORS', space, isConnector: query.connector, keep: query.keep, first: query.first, after, budget } as const;
  const result = await runner.connectors(snapshot.topology, job, signal);
  return {
    ...result,
    connectors: result.connectors.map((connector) => ({ ...connector, paths: pathsWithHops(snapshot, filter, connector.paths) })),
    complete: result.truncatedBy === null,
  };
}
