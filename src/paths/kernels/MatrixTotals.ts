import { smallest } from '../../lib/smallest.ts';
import type { BudgetName } from '../Budget.ts';
import { CompensatedSum } from './CompensatedSum.ts';
import type { ConnectorKey } from './ConnectorTallies.ts';

export interface TalliedConnector extends ConnectorKey {
  readonly entity: number;
  readonly pathCount: number;
}

/** A cell as it came out of its search, with all its connectors. */
export interface SearchedCell {
  readonly keys: readonly TalliedConnector[];
  readonly pathCount: number;
  readonly score: number;
  readonly truncatedBy: BudgetName | null;
  readonly completeToDepth: number;
}

/** One row or column. */
export interface SideTotals {
  readonly entity: number;
  /** Different connectors in its cells. */
  readonly connectorCount: number;
  /** Its cells with a connector. */
  readonly cellCount: number;
  readonly pathCount: number;
  readonly score: number;
  /** Its cells that were not searched whole. */
  readonly incomplete: number;
}

/** One connector over all cells. */
export interface ConnectorTotals {
  readonly entity: number;
  readonly cellCount: number;
  readonly pathCount: number;
  readonly score: number;
}

/** Adds up the cells by row, by column and by connector. */
export class MatrixTotals {
  readonly #rows: ReadonlyMap<number, Side>;
  readonly #columns: ReadonlyMap<number, Side>;
  readonly #connectors = new Map<number, ConnectorSums>();

  constructor(rows: Uint32Array, columns: Uint32Array) {
    const sides = (entities: Uint32Array) => new Map(Array.from(entities, (entity) => [entity, new Side()] as const));
    this.#rows = sides(rows);
    this.#columns = sides(columns);
  }

  /** Null: the cell's search was not begun. */
  add(row: number, column: number, cell: SearchedCell | null): void {
    this.#rows.get(row)?.add(cell);
    this.#columns.get(column)?.add(cell);
    for (const { entity, place, pathCount, score } of cell?.keys ?? []) {
      let connector = this.#connectors.get(entity);
      if (connector === undefined) {
        connector = { entity, place, cellCount: 0, pathCount: 0, score: new CompensatedSum() };
        this.#connectors.set(entity, connector);
      }
      connector.cellCount++;
      connector.pathCount += pathCount;
      connector.score.add(score);
    }
  }

  take(first: number) {
    const connectors = Array.from(this.#connectors.values(), ({ score, place, ...totals }) => ({ place, totals: { ...totals, score: score.rounded } }));
    const order = smallest(connectors.keys(), first, (a, b) => compareConnectors(connectors[a], connectors[b]));
    const totals = (sides: ReadonlyMap<number, Side>) => Array.from(sides, ([entity, side]): SideTotals => ({ entity, ...side.take() }));
    return {
      rows: totals(this.#rows),
      columns: totals(this.#columns),
      connectors: order.map((i) => connectors[i].totals),
      connectorCount: connectors.length,
    };
  }
}

interface ConnectorSums {
  readonly entity: number;
  readonly place: number;
  cellCount: number;
  pathCount: number;
  readonly score: CompensatedSum;
}

interface PlacedTotals {
  readonly place: number;
  readonly totals: ConnectorTotals;
}

class Side {
  #cellCount = 0;
  #pathCount = 0;
  #incomplete = 0;
  readonly #connectors = new Set<number>();
  readonly #score = new CompensatedSum();

  add(cell: SearchedCell | null): void {
    if (cell === null || cell.truncatedBy !== null) this.#incomplete++;
    if (cell === null || cell.keys.length === 0) return;
    this.#cellCount++;
    this.#pathCount += cell.pathCount;
    this.#score.add(cell.score);
    for (const { entity } of cell.keys) this.#connectors.add(entity);
  }

  take() {
    return {
      connectorCount: this.#connectors.size,
      cellCount: this.#cellCount,
      pathCount: this.#pathCount,
      score: this.#score.rounded,
      incomplete: this.#incomplete,
    };
  }
}

function compareConnectors({ totals: a, place }: PlacedTotals, { totals: b, place: other }: PlacedTotals): number {
  return b.cellCount - a.cellCount || b.score - a.score || place - other;
}
