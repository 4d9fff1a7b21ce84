import { stringify } from 'csv-stringify/sync';
import { refused } from '../../analysis/filterInput.ts';
import { defuseCell } from '../../lib/defuseCell.ts';
import { isPartialDate } from '../../ontology/partialDate.ts';
import { plainText } from '../plainText.ts';
import type { Cell, ReportDoc, Table } from '../ReportDoc.ts';
import type { ReportFormat } from './ReportFormat.ts';
import { streamText } from './streamText.ts';
import { tablesOf } from './tablesOf.ts';

/** One table: RFC 4180 in UTF-8 with a byte order mark, by which Excel knows the encoding. The last column cites what each row rests on. */
export const CSV: ReportFormat = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  title: { en: 'Table (CSV)', zh: '表格（CSV）' },
  async *render(doc, { signal, table }) {
    yield* streamText(csvRows(doc, chosenTable(doc, table)), signal);
  },
};

function chosenTable(doc: ReportDoc, id: string | null): Table<number> {
  const tables = tablesOf(doc);
  if (tables.length === 0) throw refused('BAD_USER_INPUT', 'table', 'this report has no table, so it cannot be had as CSV; ask for another format');
  if (id === null) return tables.find(({ rows }) => rows.length > 0) ?? tables[0];
  const table = tables.find((one) => one.id === id);
  if (table !== undefined) return table;
  throw refused('BAD_USER_INPUT', 'table', `this report has no table "${id.slice(0, 100)}"; it has ${tables.map((one) => one.id).join(', ')}`);
}

function* csvRows(doc: ReportDoc, { columns, rows }: Table<number>): Generator<string> {
  const cite = citations(doc);
  yield `\uFEFF${line([...columns.map(({ title }) => defuseCell(title)), doc.language === 'ZH' ? '出处' : 'Sources'])}`;
  for (const row of rows) yield line([...row.map(csvCell), defuseCell(cite(row))]);
}

function line(cells: readonly string[]): string {
  return stringify([[...cells]], { record_delimiter: '\r\n' });
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** A number or a date as a program reads it; where a cell has none, what is printed in its place. */
function csvCell({ content, number, date }: Cell<number>): string {
  if (number !== undefined && DECIMAL.test(number)) return number;
  if (date !== undefined && isPartialDate(date)) return date;
  return defuseCell(plainText(content));
}

/** The footnotes of a row, in the order in which they are mentioned, each with its number in the report and the address of its document. */
function citations({ notes, sources }: ReportDoc): (row: readonly Cell<number>[]) => string {
  const urlById = new Map(sources.map(({ id, details }) => [id, details.url]));
  const texts = notes.map(({ number, source, content }) => {
    const text = plainText(content).trim();
    const url = urlById.get(source) ?? null;
    return `[${number}] ${text}${url === null || text.includes(url) ? '' : ` ${url}`}`;
  });
  return (row) => {
    const numbers = new Set(row.flatMap(({ content }) => content.flatMap((inline) => inline.notes ?? [])));
    return [...numbers].map((number) => texts[number - 1]).join('; ');
  };
}
