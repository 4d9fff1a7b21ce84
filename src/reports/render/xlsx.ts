import type { NamedRange } from 'hucre';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { ReportDoc } from '../ReportDoc.ts';
import type { ReportFormat } from './ReportFormat.ts';
import { tablesOf } from './tablesOf.ts';
import { quoted, sheetNames } from './xlsx/sheetNames.ts';
import { sourceSheet } from './xlsx/sourceSheet.ts';
import { tableSheet } from './xlsx/tableSheet.ts';
import { textSheet } from './xlsx/textSheet.ts';

/** A sheet of all that is running text, a sheet a table with its sources, and a sheet of footnotes. */
export const XLSX: ReportFormat = {
  name: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  title: { en: 'Excel workbook', zh: 'Excel 工作簿' },
  async *render(doc, { signal }) {
    const sheets = sheetsOf(doc);
    signal.throwIfAborted();
    yield await writeXlsx({
      sheets,
      namedRanges: sheets.slice(1).map(({ name }) => headOnEachPage(name)),
      properties: { title: doc.title, creator: 'Zhangjiang Atlas', created: new Date(doc.writtenAt), modified: new Date(doc.writtenAt) },
      defaultFont: { name: doc.language === 'ZH' ? '宋体' : 'Calibri', size: 11 },
    });
  },
};

function sheetsOf(doc: ReportDoc): WriteSheet[] {
  const tables = tablesOf(doc);
  const names = sheetNames(doc.language, tables);
  return [textSheet(doc, names), ...tables.map((table) => tableSheet(doc, table, names)), ...(doc.notes.length === 0 ? [] : [sourceSheet(doc, names)])];
}

/** The library writes names of sheets into its own print titles without quotes, with which a program finds fault where they hold more than letters. */
function headOnEachPage(sheet: string): NamedRange {
  return { name: '_xlnm.Print_Titles', range: `${quoted(sheet)}!$1:$1`, scope: sheet };
}
