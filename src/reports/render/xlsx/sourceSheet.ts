import type { WriteSheet } from 'hucre';
import type { ReportDoc } from '../../ReportDoc.ts';
import { HEADER, PAGE } from './look.ts';
import { rowHeights } from './rowHeights.ts';
import { linkCell, plainText, TOP, textCell, type Written } from './sheetCell.ts';
import type { SheetNames } from './sheetNames.ts';

/** Every footnote, in order: its row is its number and one. */
export function sourceSheet({ notes, sources, language }: ReportDoc, names: SheetNames): WriteSheet {
  const titles = language === 'ZH' ? ['注', '出处', '网址', '标识'] : ['Note', 'Document and place', 'Address', 'Id'];
  const urlById = new Map(sources.map(({ id, details }) => [id, details.url]));
  const cells = new Map<string, Written>();
  titles.forEach((title, column) => {
    cells.set(`0,${column}`, { ...textCell(title, language), style: HEADER });
  });
  for (const { number, source, content } of notes) {
    const url = urlById.get(source) ?? null;
    cells.set(`${number},0`, { value: number, type: 'number', style: { numFmt: '0', alignment: TOP } });
    cells.set(`${number},1`, textCell(plainText(content), language));
    if (url !== null) cells.set(`${number},2`, linkCell(url, url, language));
    cells.set(`${number},3`, textCell(source, language));
  }
  return {
    name: names.notes,
    rows: Array.from({ length: notes.length + 1 }, () => titles.map(() => null)),
    cells,
    columns: WIDTHS.map((width) => ({ width })),
    rowDefs: rowHeights(cells, WIDTHS),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:D${notes.length + 1}` },
    pageSetup: { ...PAGE, orientation: 'landscape' },
  };
}

const WIDTHS = [7, 90, 50, 40];
