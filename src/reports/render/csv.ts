import { stringify } from 'csv-stringify/sync';
import { AtlasError } from '../../errors.ts';
import { defuseCell } from '../../lib/defuseCell.ts';
import type { Cell, ReportDoc, Table } from '../ReportDoc.ts';
import type { ReportFormat } from './ReportFormat.ts';
import { tablesOf } from './tablesOf.ts';

/** One table, for spreadsheets: RFC 4180, UTF-8 with byte order mark. Numbers and dates are plain; what could be run is defused. */
export const CSV: ReportFormat = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  title: { en: 'Table (CSV)', zh: '表格（CSV）' },
  async *render(doc, { signal, table: id }) {
    const table = chosenTable(doc, id);
    const written = (rows: string[][]) => Buffer.from(stringify(rows, { record_delimiter: '\r\n' }));
    const titles = [...table.columns.map(({ title }) => title), doc.language === 'ZH' ? '出处' : 'Sources'];
    yield Buffer.concat([BYTE_ORDER_MARK, written([titles.map(defuseCell)])]);
    for (let begin = 0; begin < table.rows.length; begin += ROWS_A_PART) {
      signal.throwIfAborted();
      yield written(table.rows.slice(begin, begin + ROWS_A_PART).map((row) => [...row.map(cellText), sources(doc, row)]));
    }
  },
};

const BYTE_ORDER_MARK = Buffer.from('\ufeff');
const ROWS_A_PART = 200;

/** The first that has rows where none is named. */
function chosenTable(doc: ReportDoc, id: string | null): Table<number> {
  const tables = tablesOf(doc);
  const found = id === null ? (tables.find(({ rows }) => rows.length > 0) ?? tables[0]) : tables.find((table) => table.id === id);
  if (found !== undefined) return found;
  const advice =
    tables.length === 0
      ? 'this report has no table; choose another format'
      : `this report has no table "${id}"; it has ${tables.map((table) => table.id).join(', ')}`;
  throw new AtlasError('BAD_USER_INPUT', [`table: ${advice}`], { details: { argument: 'table' } });
}

function cellText({ content, number, date }: Cell<number>): string {
  return defuseCell(number ?? date ?? content.map(({ text }) => text).join(''));
}

/** Each footnote in a line of its own. */
function sources({ notes }: ReportDoc, row: readonly Cell<number>[]): string {
  const numbers = [...new Set(row.flatMap(({ content }) => content.flatMap((inline) => inline.notes ?? [])))].sort((a, b) => a - b);
  return defuseCell(numbers.map((number) => `[${number}] ${notes[number - 1].content.map(({ text }) => text).join('')}`).join('\n'));
}
