import { type FieldPath, fieldText, type ImportItem, type ImportRow, type RowProblem } from '../ImportItem.ts';
import type { TableRow } from '../table/TableRow.ts';
import { applyFilters } from './filters.ts';
import type { Each, Filling, Mapping } from './readMapping.ts';

/** What a row's cells are called. */
export type Columns = ReadonlyMap<string, number>;

/** The number of the row, in texts of a mapping. */
export const ROW = '#row';

/** What the mapping makes of a row. A value whose cell is empty is left out, and with it what holds nothing else from a column. */
export function fillRow(mapping: Mapping, columns: Columns, { row, cells }: TableRow): ImportRow {
  const problems: RowProblem[] = [];
  const items: ImportItem[] = [];
  const traces: (() => Trace)[] = [];
  const cellOf = (column: string): string => (column === ROW ? String(row) : (cells[columns.get(column)!] ?? '').trim());
  for (const { list, item, when, each } of mapping.items) {
    if (when !== null && !(when.is === undefined ? cellOf(when.column) !== '' : when.is.includes(cellOf(when.column)))) continue;
    for (const read of readings(cellOf, each)) {
      const fill = (trace?: Trace) =>
        filled(item, { cellOf: read, say: trace === undefined ? (problem) => problems.push(problem) : () => {}, path: [], trace });
      const made = fill();
      // An item that has no cell to speak of is none.
      if (made === undefined) continue;
      items.push({ list, item: made });
      traces.push(() => {
        const trace: Trace = new Map();
        fill(trace);
        return trace;
      });
    }
  }
  return { row, items, problems, placeOf: (item, field) => ({ row, column: item === null ? null : columnOf(traces[item](), field) }) };
}

/** The nearest column: that of the field itself, or of what it belongs to. */
function columnOf(trace: Trace, field: FieldPath): string | null {
  for (let depth = field.length; depth > 0; depth--) {
    const column = trace.get(fieldText(field.slice(0, depth)));
    if (column !== undefined) return column;
  }
  return null;
}

type CellOf = (column: string) => string;
/** Of each field that is filled from a column, the column. */
type Trace = Map<string, string>;

interface Filler {
  readonly cellOf: CellOf;
  readonly say: (problem: RowProblem) => void;
  readonly path: readonly (string | number)[];
  readonly trace: Trace | undefined;
}

function readings(cellOf: CellOf, each: Each | null): CellOf[] {
  if (each === null) return [cellOf];
  return cellOf(each.column)
    .split(each.split)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (column) => (column === each.column ? part : cellOf(column)));
}

/** Undefined: left out. */
function filled(filling: Filling, filler: Filler): unknown {
  switch (filling.kind) {
    case 'constant':
      return filling.value;
    case 'text':
      return filledText(filling, filler);
    case 'column':
      return filledCell(filling, filler);
    case 'list':
      return filledList(filling, filler);
    case 'object':
      return filledObject(filling, filler);
  }
}

function filledText({ parts }: Extract<Filling, { kind: 'text' }>, { cellOf, say, path, trace }: Filler): string | undefined {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    if (part.column !== ROW) trace?.set(fieldText(path), part.column);
    const cell = cellOf(part.column);
    if (cell === '') return undefined;
    const made = applyFilters(cell, part.filters);
    if (made.problem !== null) {
      say({ column: part.column, field: fieldText(path), message: made.problem });
      return undefined;
    }
    text += made.text;
  }
  return text;
}

function filledCell({ column, values, filters, otherwise }: Extract<Filling, { kind: 'column' }>, { cellOf, say, path, trace }: Filler): unknown {
  trace?.set(fieldText(path), column);
  const cell = cellOf(column);
  if (cell === '') return otherwise ?? undefined;
  if (values !== null) {
    const value = values.get(cell);
    if (value === undefined)
      say({ column, field: fieldText(path), message: `"${cell.slice(0, 60)}" is not among the values of the mapping: ${[...values.keys()].join(', ')}` });
    return value;
  }
  const made = applyFilters(cell, filters);
  if (made.problem === null) return made.text;
  say({ column, field: fieldText(path), message: made.problem });
  return undefined;
}

function filledList({ elements }: Extract<Filling, { kind: 'list' }>, filler: Filler): unknown[] | undefined {
  const list: unknown[] = [];
  for (const { each, filling } of elements) {
    for (const cellOf of readings(filler.cellOf, each)) {
      const element = filled(filling, { ...filler, cellOf, path: [...filler.path, list.length] });
      if (element !== undefined) list.push(element);
    }
  }
  return list.length === 0 ? undefined : list;
}

function filledObject({ fields }: Extract<Filling, { kind: 'object' }>, filler: Filler): Record<string, unknown> | undefined {
  const object: Record<string, unknown> = {};
  let [hasAny, hasColumns] = [false, false];
  for (const [key, filling] of fields) {
    const value = filled(filling, { ...filler, path: [...filler.path, key] });
    const isFromColumn = comesFromCells(filling);
    hasColumns ||= isFromColumn;
    if (value === undefined) continue;
    object[key] = value;
    hasAny ||= isFromColumn;
  }
  return hasColumns && !hasAny ? undefined : object;
}

const known = new WeakMap<Filling, boolean>();

/** Whether any part of it stands in a cell. The number of a row does not. */
function comesFromCells(filling: Filling): boolean {
  let answer = known.get(filling);
  if (answer === undefined) {
    answer =
      filling.kind === 'column' ||
      (filling.kind === 'text' && filling.parts.some((part) => typeof part !== 'string' && part.column !== ROW)) ||
      (filling.kind === 'list' && filling.elements.some((element) => comesFromCells(element.filling))) ||
      (filling.kind === 'object' && filling.fields.some(([, field]) => comesFromCells(field)));
    known.set(filling, answer);
  }
  return answer;
}
