import { type ImportItem, type ImportRow, ITEM_LISTS, ITEM_NAMES, type RowProblem } from '../ImportItem.ts';

/** Longest line, in characters: of one item, or of all items of a row. */
const MOST_LINE_CHARACTERS = 4_000_000;

/**
 * Rows from lines of JSON, each `{"source": …}`, `{"entity": …}`, `{"statement": …}` or `{"relationship": …}` in the form of an item of a seed file. What comes
 * from another file has several `items` in a line, `row`, its place there, and `problems`, why it cannot be read.
 */
export async function* readJsonLines(text: AsyncIterable<string>): AsyncGenerator<readonly ImportRow[]> {
  let rest = '';
  let number = 0;
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    const rows = lines.flatMap((line) => readLine(line, ++number));
    if (rest.length > MOST_LINE_CHARACTERS) {
      yield [...rows, unreadable(number + 1, `the line is longer than ${MOST_LINE_CHARACTERS} characters`)];
      return;
    }
    if (rows.length > 0) yield rows;
  }
  const last = readLine(rest, number + 1);
  if (last.length > 0) yield last;
}

function readLine(line: string, number: number): ImportRow[] {
  if (line.trim() === '') return [];
  let content: unknown;
  try {
    content = JSON.parse(number === 1 ? line.replace(/^\ufeff/, '') : line);
  } catch {
    return [unreadable(number, 'this is no JSON')];
  }
  const row = readRow(content, number);
  return [row ?? unreadable(number, `write one of ${NAMES.map((name) => `{"${name}": …}`).join(', ')}`)];
}

const NAMES = ITEM_LISTS.map((list) => ITEM_NAMES[list]);

function readRow(content: unknown, number: number): ImportRow | null {
  const item = readItem(content);
  if (item !== null) return { row: number, items: [item], problems: [] };
  if (!isObject(content) || !Array.isArray(content['items']) || !isRowNumber(content['row'])) return null;
  const { row, items, problems = [], ...others } = content as { row: number; items: unknown[]; problems?: unknown };
  const read = items.map(readItem);
  if (read.some((one) => one === null) || Object.keys(others).length > 0 || !Array.isArray(problems) || !problems.every(isProblem)) return null;
  return { row, items: read as ImportItem[], problems };
}

function readItem(content: unknown): ImportItem | null {
  if (!isObject(content)) return null;
  const [key, ...others] = Object.keys(content);
  const list = ITEM_LISTS.find((name) => ITEM_NAMES[name] === key);
  return list === undefined || others.length > 0 ? null : { list, item: content[key] };
}

/** The line that readJsonLines reads as this row. */
export function jsonLine({ row, items, problems }: ImportRow): string {
  return `${JSON.stringify({ row, items: items.map(({ list, item }) => ({ [ITEM_NAMES[list]]: item })), problems })}\n`;
}

function unreadable(row: number, message: string): ImportRow {
  return { row, items: [], problems: [{ column: null, field: '', message }] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRowNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function isProblem(value: unknown): value is RowProblem {
  if (!isObject(value)) return false;
  const { column, field, message } = value;
  return (column === null || typeof column === 'string') && typeof field === 'string' && typeof message === 'string';
}
