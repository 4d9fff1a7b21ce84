import type { Snapshot } from '../snapshot/Snapshot.ts';
import { rankOf } from '../snapshot/Topology.ts';
import { type Budget, DEFAULT_BUDGET } from './Budget.ts';
import type { MatrixResult } from './kernels/fillMatrix.ts';
import type { WalkFilter } from './kernels/WalkFilter.ts';
import type { PathRunner } from './PathRunner.ts';

/** Entity numbers and masks (1 = yes); null masks: no condition. */
export interface MatrixQuery {
  /** In any order, repeats allowed. */
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  /** What a connector must be. */
  readonly connector: Uint8Array | null;
  readonly maxHops: number;
  /** Null: every relationship may be walked. */
  readonly filter: WalkFilter | null;
  readonly via: Uint8Array | null;
  readonly avoid: Uint8Array | null;
  /** Best connectors to name for each cell. */
  readonly keep: number;
  /** How many of all connectors to return. */
  readonly first: number;
  readonly budget?: Budget;
}

export interface MatrixAnswer extends MatrixResult {
  readonly complete: boolean;
}

/** Which entities link each row to each column: in each cell what findConnectors finds between the two alone. */
export async function findConnectorMatrix(snapshot: Snapshot, query: MatrixQuery, runner: PathRunner, signal?: AbortSignal): Promise<MatrixAnswer> {
  const { connector, keep, first, via, avoid, filter, maxHops } = query;
  const walk = { via, avoid, filter, maxHops };
  const sides = { rows: inOrder(snapshot, query.rows), columns: inOrder(snapshot, query.columns) };
  const job = { kind: 'MATRIX', ...sides, isConnector: connector, walk, keep, first, budget: query.budget ?? DEFAULT_BUDGET } as const;
  const result = await runner.matrix(snapshot.topology, job, signal);
  return { ...result, complete: result.truncatedBy === null };
}

/** By id, each once. */
export function inOrder({ topology }: Snapshot, entities: Uint32Array): Uint32Array {
  return Uint32Array.from(new Set(entities)).sort((a, b) => rankOf(topology, a) - rankOf(topology, b));
}
