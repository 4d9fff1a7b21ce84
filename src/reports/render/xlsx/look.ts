import type { CellStyle, PageSetup } from 'hucre';
import { TOP } from './sheetCell.ts';

export const HEADER: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '0F5F55' } },
  alignment: { ...TOP, wrapText: true },
};

export const TITLE: CellStyle = { font: { bold: true, size: 18 }, alignment: { ...TOP, wrapText: true } };
export const SECTION: CellStyle = { font: { bold: true, size: 13, color: { rgb: '0F5F55' } }, alignment: { ...TOP, wrapText: true } };
export const SUBSECTION: CellStyle = { font: { bold: true }, alignment: { ...TOP, wrapText: true } };
export const NOTICE: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FDF3DC' } }, alignment: { ...TOP, wrapText: true } };

/** Sheets print on A4, as wide as the page. */
export const PAGE: PageSetup = { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
