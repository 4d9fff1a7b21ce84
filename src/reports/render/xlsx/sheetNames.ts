import type { ReportLanguage, Table } from '../../ReportDoc.ts';

export interface SheetNames {
  readonly text: string;
  readonly notes: string;
  /** By id of the table. */
  readonly tables: ReadonlyMap<string, string>;
}

/** A workbook takes names of 31 UTF-16 units, without some characters, and none twice, whatever their case. */
export function sheetNames(language: ReportLanguage, tables: readonly Pick<Table<number>, 'id' | 'title'>[]): SheetNames {
  const taken = new Set(['history']);
  const take = (wanted: string): string => {
    for (let n = 1; ; n++) {
      const suffix = n === 1 ? '' : ` ${n}`;
      const name = `${cut(wanted, MAX_LENGTH - suffix.length)}${suffix}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
  const isChinese = language === 'ZH';
  const text = take(isChinese ? '报告' : 'Report');
  const notes = take(isChinese ? '出处' : 'Sources');
  return { text, notes, tables: new Map(tables.map(({ id, title }) => [id, take(allowed(title))])) };
}

const MAX_LENGTH = 31;
const FORBIDDEN = /[\p{C}[\]:*?/\\]+/gu;

function allowed(title: string): string {
  const name = title
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');
  return name === '' ? '-' : name;
}

function cut(name: string, length: number): string {
  let short = '';
  for (const character of name) {
    if (short.length + character.length > length) break;
    short += character;
  }
  return short.trim().replace(/'+$/, '');
}

/** Where a link within the workbook leads. */
export function placeIn(sheet: string, row: number): string {
  return `${quoted(sheet)}!A${row}`;
}

/** The name as formulas have it. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
