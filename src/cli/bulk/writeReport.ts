import { extname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { ReportLanguage, ReportLine } from '../../curation/bulk/report/reportRows.ts';
import { AtlasError } from '../../errors.ts';
import { defuseCell } from '../../lib/defuseCell.ts';

const COLUMNS: Readonly<Record<ReportLanguage, readonly string[]>> = {
  en: ['row', 'result', 'column', 'field', 'problem'],
  zh: ['行', '结果', '列', '字段', '问题'],
};
const RESULTS: Readonly<Record<ReportLanguage, readonly [good: string, bad: string]>> = { en: ['good', 'problem'], zh: ['正确', '有误'] };

export type ReportFormat = 'csv' | 'json';

export function reportFormatOf(path: string): ReportFormat {
  const ending = extname(path).slice(1).toLowerCase();
  if (ending === 'csv' || ending === 'json') return ending;
  throw new AtlasError('BAD_USER_INPUT', [`--report: ${path} has neither of the endings .csv, .json`], { details: { argument: 'report' } });
}

/** The bytes of a report. CSV begins with the mark by which Excel knows UTF-8; JSON has the same names in all languages. */
export async function* reportBytes(lines: AsyncIterable<ReportLine>, format: ReportFormat, language: ReportLanguage): AsyncGenerator<Uint8Array> {
  const text = format === 'csv' ? csv(lines, language) : json(lines);
  let piece = '';
  for await (const line of text) {
    piece += line;
    if (piece.length < 65_536) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}

async function* csv(lines: AsyncIterable<ReportLine>, language: ReportLanguage): AsyncGenerator<string> {
  const record = (cells: readonly string[]) => stringify([cells.map(defuseCell)], { record_delimiter: 'windows' });
  yield `\ufeff${record(COLUMNS[language])}`;
  for await (const { row, file, isGood, column, field, message } of lines) {
    yield record([file === undefined ? String(row) : `${file}:${row}`, RESULTS[language][isGood ? 0 : 1], column ?? '', field, message]);
  }
}

async function* json(lines: AsyncIterable<ReportLine>): AsyncGenerator<string> {
  yield '[';
  let isFirst = true;
  for await (const line of lines) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(line)}`;
    isFirst = false;
  }
  yield '\n]\n';
}
