import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { AtlasError } from '../../../errors.ts';
import { decodedText, encodingOf } from './encodingOf.ts';
import type { TableRow } from './TableRow.ts';

export interface CsvSettings {
  /** Null: found out from the file. */
  readonly encoding: string | null;
  /** Null: what its first line has most of. */
  readonly delimiter: string | null;
}

/** No row of a table that people made comes near it; an open quotation mark would otherwise swallow the file. */
const MOST_ROW_CHARACTERS = 1_000_000;

/** The rows of a CSV file (RFC 4180), its head among them. Empty lines are passed over. Rejects with BAD_USER_INPUT where it is none. */
export async function* readCsvRows(path: string, settings: CsvSettings): AsyncGenerator<TableRow> {
  const encoding = settings.encoding ?? (await encodingOf(path));
  const delimiter = settings.delimiter ?? (await likelyDelimiter(path, encoding));
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MOST_ROW_CHARACTERS,
  });
  // Its failures come out of the parser, which is read below.
  pipeline(decodedText(createReadStream(path), encoding), parser, () => {});
  // `lines` counts those read so far, so that a row begins one after the end of the row before it.
  let end = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number; empty_lines: number } }>) {
      const breaks = record.reduce((sum, cell) => sum + lineBreaks(cell), 0);
      const row = Math.max(info.lines - breaks, end + 1);
      end = info.lines;
      yield { row, cells: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new AtlasError('BAD_USER_INPUT', [`line ${error['lines'] ?? end + 1}: ${CSV_MESSAGES[error.code] ?? 'this is no CSV'} (${error.code})`], {
      cause: error,
      details: { argument: 'file' },
    });
  }
}

const CSV_MESSAGES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'after a closing quotation mark comes neither a delimiter nor the end of the line',
  INVALID_OPENING_QUOTE: 'a quotation mark stands within a cell that does not begin with one',
  CSV_MAX_RECORD_SIZE: `a row is longer than ${MOST_ROW_CHARACTERS} characters; is a quotation mark not closed?`,
};

async function likelyDelimiter(path: string, encoding: string): Promise<string> {
  let line = '';
  for await (const text of decodedText(createReadStream(path, { end: 65_535 }), encoding, { isWhole: false })) {
    line += text;
    if (/[\r\n]/.test(line.trimStart())) break;
  }
  const [head] = line.trimStart().split(/[\r\n]/);
  const unquoted = head.replaceAll(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: unquoted.split(delimiter).length }));
  return counts.reduce((best, other) => (other.count > best.count ? other : best)).delimiter;
}

function lineBreaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}
