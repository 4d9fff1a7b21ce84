import type { WriteSheet } from 'hucre';
import type { Cell, ReportDoc, Table } from '../../ReportDoc.ts';
import { columnLetter } from './columnLetter.ts';
import { HEADER, PAGE } from './look.ts';
import { rowHeights } from './rowHeights.ts';
import { innerLinkCell, linkCell, plainText, sheetCell, textCell, type Written } from './sheetCell.ts';
import { placeIn, type SheetNames } from './sheetNames.ts';

/** The table with a head that stays, and behind its columns those of its footnotes and of the documents that these name. */
export function tableSheet(doc: ReportDoc, table: Table<number>, names: SheetNames): WriteSheet {
  const { language } = doc;
  const say = (en: string, zh: string) => (language === 'ZH' ? zh : en);
  const hasNotes = table.rows.some((row) => notesOf(row).length > 0);
  const titles = [...table.columns.map(({ title }) => title), ...(hasNotes ? [say('Notes', '注'), say('Sources', '出处')] : [])];
  const urlById = new Map(doc.sources.map(({ id, details }) => [id, details.url]));
  const cells = new Map<string, Written>();
  titles.forEach((title, column) => {
    cells.set(`0,${column}`, { ...textCell(title, language), style: HEADER });
  });
  table.rows.forEach((row, r) => {
    const at = `${r + 1}`;
    row.forEach((cell, column) => {
      cells.set(`${at},${column}`, sheetCell(cell, language));
    });
    const notes = notesOf(row);
    if (notes.length === 0) return;
    cells.set(`${at},${row.length}`, innerLinkCell(notes.join(', '), placeIn(names.notes, notes[0] + 1), language));
    cells.set(`${at},${row.length + 1}`, sourcesCell(doc, urlById, notes));
  });
  if (table.rows.length === 0) cells.set('1,0', textCell(table.whenEmpty, language));
  const sum = table.columns.reduce((all, column) => all + column.width, 0);
  const whole = Math.max(LEAST_WIDTH, WIDTH_A_COLUMN * table.columns.length);
  const widths = [
    ...table.columns.map((column) => Math.round(Math.max(column.form === 'TEXT' ? 9 : 12, (whole * column.width) / sum))),
    ...(hasNotes ? [9, 70] : []),
  ];
  return {
    name: names.tables.get(table.id) as string,
    rows: Array.from({ length: Math.max(1, table.rows.length) + 1 }, () => titles.map(() => null)),
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: rowHeights(cells, widths),
    freezePane: { rows: 1 },
    ...(table.rows.length === 0 ? {} : { autoFilter: { range: `A1:${columnLetter(titles.length - 1)}${table.rows.length + 1}` } }),
    pageSetup: { ...PAGE, orientation: 'landscape' },
  };
}

/** Numbers of the footnotes of a row, in ascending order. */
function notesOf(row: readonly Cell<number>[]): number[] {
  return [...new Set(row.flatMap(({ content }) => content.flatMap(({ notes = [] }) => notes)))].sort((a, b) => a - b);
}

/** Each footnote in a line of its own. A cell leads to one address: that of the first document that has one. */
function sourcesCell({ notes: all, language }: ReportDoc, urlById: ReadonlyMap<string, string | null>, notes: readonly number[]): Written {
  const shown = notes.map((note) => all[note - 1]);
  const url = shown.map(({ source }) => urlById.get(source) ?? null).find((one) => one !== null) ?? null;
  return linkCell(shown.map(({ number, content }) => `[${number}] ${plainText(content)}`).join('\n'), url, language);
}

/** Of all columns but those of the footnotes, in digits. */
const LEAST_WIDTH = 110;
const WIDTH_A_COLUMN = 17;
