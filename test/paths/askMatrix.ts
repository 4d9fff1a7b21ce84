import { type Budget, DEFAULT_BUDGET } from '../../src/paths/Budget.ts';
import { findConnectorMatrix } from '../../src/paths/findConnectorMatrix.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { mask, translated } from './askEngine.ts';
import type { Question } from './slowSearch.ts';

/** Asks for the matrix of a question put in ids, `from` its rows and `to` its columns, and says the answer in ids. */
export async function askMatrix(snapshot: Snapshot, question: Question, budget: Budget = DEFAULT_BUDGET, runner = createInlineRunner(), signal?: AbortSignal) {
  const { from: rows, to: columns, ...rest } = translated(snapshot, question);
  const connector = question.connector === null ? null : mask(snapshot, question.connector);
  const answer = await findConnectorMatrix(snapshot, { rows, columns, ...rest, connector, keep: 2, first: 100, budget }, runner, signal);
  const id = (entity: number) => snapshot.entities.ids.at(entity);
  const totals = (side: typeof answer.rows) => side.map((total) => ({ ...total, entity: id(total.entity) }));
  return {
    ...answer,
    cells: answer.cells.map((cell) => ({ ...cell, row: id(cell.row), column: id(cell.column), connectors: Array.from(cell.connectors, id) })),
    unsearched: answer.unsearched.map(({ row, column }) => ({ row: id(row), column: id(column) })),
    rows: totals(answer.rows),
    columns: totals(answer.columns),
    connectors: answer.connectors.map((connector) => ({ ...connector, entity: id(connector.entity) })),
  };
}
