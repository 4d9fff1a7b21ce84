import type { CellStyle, WriteSheet } from 'hucre';
import { plainText } from '../../plainText.ts';
import type { Block, Inline, ReportDoc, Section } from '../../ReportDoc.ts';
import { NOTICE, PAGE, SECTION, SUBSECTION, TITLE } from './look.ts';
import { rowHeights } from './rowHeights.ts';
import { innerLinkCell, linkCell, textCell, type Written } from './sheetCell.ts';
import { placeIn, type SheetNames } from './sheetNames.ts';

/** All that is no table, in the order in which it is printed: a line a row, its footnotes beside it. Where a table stands, it leads to its sheet. */
export function textSheet(doc: ReportDoc, names: SheetNames): WriteSheet {
  const { language } = doc;
  const rows: (readonly Written[])[] = [];
  const line = (text: string, style?: CellStyle) => rows.push([styled(textCell(text, language), style)]);
  const inlines = (content: readonly Inline<number>[], style?: CellStyle, before = '') => {
    const notes = [...new Set(content.flatMap((inline) => inline.notes ?? []))];
    const text = styled(textCell(`${before}${plainText(content)}`, language), style);
    rows.push(notes.length === 0 ? [text] : [text, innerLinkCell(notes.join(', '), placeIn(names.notes, notes[0] + 1), language)]);
  };
  const block = (one: Block<number>) => {
    switch (one.form) {
      case 'PARAGRAPH':
        return inlines(one.content);
      case 'NOTICE':
        return inlines(one.content, NOTICE);
      case 'LIST':
        return one.items.forEach((item, i) => {
          inlines(item, undefined, one.isOrdered ? `${i + 1}. ` : '• ');
        });
      case 'TABLE':
        rows.push([innerLinkCell(`→ ${one.title}`, placeIn(names.tables.get(one.id) as string, 1), language)]);
        return one.rows.length === 0 ? void line(one.whenEmpty) : undefined;
      case 'FIGURE':
        line(one.title, SUBSECTION);
        return void line(one.description);
    }
  };
  const section = ({ title, blocks, sections = [] }: Section<number>, style: CellStyle) => {
    rows.push([]);
    line(title, style);
    blocks.forEach(block);
    for (const inner of sections) section(inner, SUBSECTION);
  };
  line(doc.title, TITLE);
  if (doc.lead.length > 0) inlines(doc.lead);
  for (const one of doc.sections) section(one, SECTION);
  rows.push([]);
  for (const { label, text, link } of doc.colophon) {
    const url = link !== undefined && 'url' in link ? link.url : null;
    rows.push([linkCell(`${label}: ${text}`, url, language)]);
  }
  const cells = new Map(rows.flatMap((row, r) => row.map((cell, column): [string, Written] => [`${r},${column}`, cell])));
  return {
    name: names.text,
    rows: rows.map(() => [null, null]),
    cells,
    columns: WIDTHS.map((width) => ({ width })),
    rowDefs: rowHeights(cells, WIDTHS),
    pageSetup: PAGE,
  };
}

const WIDTHS = [110, 12];

function styled(cell: Written, style: CellStyle | undefined): Written {
  return style === undefined ? cell : { ...cell, style: { numFmt: '@', ...style } };
}
