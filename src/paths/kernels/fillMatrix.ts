import { smallest } from '../../lib/smallest.ts';
import type { Topology } from '../../snapshot/Topology.ts';
import type { Budget, BudgetName } from '../Budget.ts';
import { compareConnectors } from './ConnectorTallies.ts';
import { type ConnectorTotals, MatrixTotals, type SearchedCell, type SideTotals } from './MatrixTotals.ts';
import type { Control, Meter } from './Meter.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { SharedBudget } from './SharedBudget.ts';
import { tallyConnectors } from './tallyConnectors.ts';

export interface MatrixJob {
  readonly kind: 'MATRIX';
  /** Entity numbers in the order of ids, each once. */
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  /** What a connector may be (1 = yes); null: anything. */
  readonly isConnector: Uint8Array | null;
  readonly walk: Omit<SearchSpace, 'from' | 'to'>;
  /** Best connectors to name for each cell. */
  readonly keep: number;
  /** How many of all connectors to return. */
  readonly first: number;
  /** For all cells together. */
  readonly budget: Budget;
}

/** What links one row to one column; the two are entity numbers. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly connectorCount: number;
  /** Paths through at least one connector, and the sum of their scores. */
  readonly pathCount: number;
  readonly score: number;
  /** Of the shortest of these paths. */
  readonly distance: number;
  /** The best ones, in order. */
  readonly connectors: Uint32Array;
  readonly truncatedBy: BudgetName | null;
  readonly completeToDepth: number;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface MatrixResult {
  /** Those in which a connector was found, by row, then by column. */
  readonly cells: readonly FilledCell[];
  /** Those of which nothing is known: cut before a connector was found, or not begun; in the same order. */
  readonly unsearched: readonly CellPlace[];
  readonly rows: readonly SideTotals[];
  readonly columns: readonly SideTotals[];
  /** Most cells first, then score (highest first), then id. */
  readonly connectors: readonly ConnectorTotals[];
  readonly connectorCount: number;
  readonly truncatedBy: BudgetName | null;
  readonly explored: number;
}

interface Place extends CellPlace {
  /** Null: not begun. */
  searched: SearchedCell | null;
}

/**
 * The connectors from each row to each column, one search a cell (tallyConnectors.ts) in the same working memory. A cell gets an equal share of
 * what is left of the budget; those that it cuts are searched again with what the others have left over, until that makes no more of them whole:
 * one hard cell does not leave the rest unknown. Cells of an entity with itself are skipped. Measured: 50 × 50 cells of 4 hops among
 * 100,000 entities, 2.8 million steps, 1.3 s; of 3 hops 0.2 s.
 */
export function fillMatrix(topology: Topology, job: MatrixJob, control: Control): MatrixResult {
  const budget = new SharedBudget(job.budget, control);
  const places: Place[] = [];
  for (const row of job.rows) for (const column of job.columns) if (row !== column) places.push({ row, column, searched: null });
  let open = places;
  for (let before = open.length + 1; open.length > 0 && open.length < before; ) {
    before = open.length;
    open.forEach((place, i) => {
      const searched = budget.run(before - i, (meter) => searchCell(topology, job, place, meter));
      if (searched !== null && searched.pathCount >= (place.searched?.pathCount ?? 0)) place.searched = searched;
    });
    open = open.filter(({ searched }) => searched === null || searched.truncatedBy !== null);
  }
  const totals = new MatrixTotals(job.rows, job.columns);
  for (const { row, column, searched } of places) totals.add(row, column, searched);
  const isKnown = ({ searched }: Place) => searched !== null && searched.keys.length > 0;
  const isUnknown = (place: Place) => !isKnown(place) && place.searched?.truncatedBy !== null;
  return {
    cells: places.filter(isKnown).map((place) => told(place, place.searched as SearchedCell, job.keep)),
    unsearched: places.filter(isUnknown).map(({ row, column }) => ({ row, column })),
    ...totals.take(job.first),
    truncatedBy: open.length === 0 ? null : (open.find(({ searched }) => searched !== null)?.searched?.truncatedBy ?? 'TIME'),
    explored: budget.explored,
  };
}

function searchCell(topology: Topology, { walk, isConnector }: MatrixJob, { row, column }: Place, meter: Meter): SearchedCell {
  const space = { ...walk, from: Uint32Array.of(row), to: Uint32Array.of(column) };
  const { tallies, completeToDepth } = tallyConnectors(topology, space, isConnector, 0, meter);
  const keys = tallies.keys().map((key) => ({ ...key, entity: tallies.entityOf(key), pathCount: tallies.pathCountOf(key) }));
  return { keys, pathCount: tallies.pathCount, score: tallies.pathScore, truncatedBy: meter.exhausted, completeToDepth };
}

function told({ row, column }: Place, { keys, pathCount, score, truncatedBy, completeToDepth }: SearchedCell, keep: number): FilledCell {
  const best = smallest(keys.keys(), keep, (a, b) => compareConnectors(keys[a], keys[b])).map((i) => keys[i]);
  const distance = keys.reduce((least, key) => Math.min(least, key.distance), Number.POSITIVE_INFINITY);
  const connectors = Uint32Array.from(best, ({ entity }) => entity);
  return { row, column, connectorCount: keys.length, pathCount, score, distance, connectors, truncatedBy, completeToDepth };
}
