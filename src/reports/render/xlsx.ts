import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { ReportDoc } from '../ReportDoc.ts';
import type { ReportFormat } from './ReportFormat.ts';
import { tablesOf } from './tablesOf.ts';
import { sheetNames } from './xlsx/sheetNames.ts';
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
