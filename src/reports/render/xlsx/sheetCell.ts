import type { Cell as SheetCell } from 'hucre';
import { writableText } from '../../../lib/writableText.ts';
import { isPartialDate } from '../../../ontology/partialDate.ts';
import { plainText } from '../../plainText.ts';
import type { Cell, ReportLanguage } from '../../ReportDoc.ts';

export type Written = Partial<SheetCell>;

/** What a cell of a table holds for a spreadsheet: a number or a day where it can hold the value exactly, else text, which it never runs. */
export function sheetCell({ content, number, date }: Cell<number>, language: ReportLanguage): Written {
  if (number !== undefined && isExact(number)) return { value: Number(number), type: 'number', style: { numFmt: numberFormat(number), alignment: TOP } };
  if (number !== undefined) return textCell(number, language, { horizontal: 'right' });
  if (date !== undefined && isDay(date))
    return { value: new Date(`${date}T00:00:00Z`), type: 'date', style: { numFmt: 'yyyy-mm-dd', alignment: { ...TOP, horizontal: 'left' } } };
  if (date !== undefined) return textCell(date, language);
  return textCell(plainText(content), language);
}

export const TOP = { vertical: 'top' } as const;

export function textCell(text: string, language: ReportLanguage, alignment: { horizontal?: 'right'; indent?: number } = {}): Written {
  const value = cellText(text, language);
  // Set as written, so that no program takes what looks like a formula, a date or a number for one.
  return { value, type: 'string', style: { numFmt: '@', alignment: { ...TOP, wrapText: true, ...alignment } } };
}

export function linkCell(text: string, url: string | null, language: ReportLanguage): Written {
  const cell = textCell(text, language);
  if (url === null || !isLink(url)) return cell;
  return { ...cell, hyperlink: { target: url }, style: { ...cell.style, font: LINK } };
}

export function innerLinkCell(text: string, place: string, language: ReportLanguage): Written {
  const cell = textCell(text, language);
  return { ...cell, hyperlink: { target: '', location: place }, style: { ...cell.style, font: LINK } };
}

const LINK = { color: { rgb: '0F6B5F' }, underline: true } as const;

const MAX_LENGTH = 32_767;
/** Read by spreadsheets as one character: _x0041_ would become A. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The text as a cell can hold it; where it is too long for one, it says so. */
function cellText(text: string, language: ReportLanguage): string {
  const clean = writableText(text).replace(/\r\n?/g, '\n').replace(LOOKS_ESCAPED, '_x005F_');
  if (clean.length <= MAX_LENGTH) return clean;
  const mark =
    language === 'ZH'
      ? `……（单元格容不下，全文${text.length}字符，见其他格式）`
      : ` … (too long for a cell: ${text.length} characters; other formats have all of it)`;
  return `${clean.slice(0, MAX_LENGTH - mark.length).toWellFormed()}${mark}`;
}

/** Spreadsheets keep 15 digits. */
function isExact(number: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(number) && number.replace(/^-?0*|\.|0+$/g, '').length <= 15 && Number.isFinite(Number(number));
}

function numberFormat(number: string): string {
  const decimals = /\.(\d+)$/.exec(number)?.[1].length ?? 0;
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals, 15))}`;
}

/** They know days from 1900-03-01 on without mistake. */
function isDay(date: string): boolean {
  return date.length === 10 && isPartialDate(date) && date >= '1900-03-01';
}

function isLink(url: string): boolean {
  return /^https?:\/\//i.test(url) && url.length <= 2_079 && URL.canParse(url);
}
