import { fieldText, type ImportRow } from '../ImportItem.ts';
import type { CheckProblem } from '../import/ImportCheck.ts';
import { inChinese } from './inChinese.ts';

export type ReportLanguage = 'en' | 'zh';

/** A line of a report: of a good row one, of another one for each thing that is wrong. */
export interface ReportLine {
  /** The row of the sheet, the line of the text. */
  readonly row: number;
  /** Of those in a folder; else left out. */
  readonly file?: string;
  readonly isGood: boolean;
  readonly column: string | null;
  readonly field: string;
  readonly message: string;
}

/** What is to be said of each row, in the order of the file, which is read once more for it. */
export async function* reportLines(
  rows: AsyncIterable<readonly ImportRow[]>,
  problems: readonly CheckProblem[],
  language: ReportLanguage,
): AsyncGenerator<ReportLine> {
  const byRow = Map.groupBy(problems, ({ row }) => row);
  for await (const some of rows) {
    for (const row of some) {
      const found = byRow.get(row.row);
      if (found === undefined) yield goodLine(row);
      else for (const problem of found) yield lineOf(row, problem, language);
      // A row of the same number comes once only, whatever it holds.
      byRow.set(row.row, []);
    }
  }
}

/** The lines of the problems alone. */
export async function problemLines(
  rows: AsyncIterable<readonly ImportRow[]>,
  problems: readonly CheckProblem[],
  language: ReportLanguage,
): Promise<ReportLine[]> {
  const wanted = new Set(problems.map(({ row }) => row));
  const lines: ReportLine[] = [];
  if (wanted.size === 0) return lines;
  for await (const line of reportLines(rows, problems, language)) {
    if (!line.isGood) lines.push(line);
    if (lines.length === problems.length) break;
  }
  return lines;
}

function goodLine({ row, placeOf }: ImportRow): ReportLine {
  const place = placeOf?.(null, []);
  return { row: place?.row ?? row, ...(place?.file === undefined ? {} : { file: place.file }), isGood: true, column: null, field: '', message: '' };
}

function lineOf(row: ImportRow, { item, field: told, column, message }: CheckProblem, language: ReportLanguage): ReportLine {
  // What is missing is told of what should have it.
  const missing = /^"(\w+)" is missing$/.exec(message)?.[1];
  const field = missing === undefined ? told : [...told, missing];
  const place = row.placeOf?.(item, field);
  return {
    row: place?.row ?? row.row,
    ...(place?.file === undefined ? {} : { file: place.file }),
    isGood: false,
    column: column ?? place?.column ?? null,
    field: fieldText(field),
    message: language === 'zh' ? inChinese(message) : message,
  };
}
