import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Steps } from '../../../lib/steps.ts';
import type { Cell, Column, Table as ReportTable } from '../../ReportDoc.ts';
import type { WriteInline } from './inlineRuns.ts';
import type { LaterRows } from './LaterRows.ts';
import { LYING_WIDTH, MOST_UPRIGHT, TEXT_WIDTH } from './page.ts';
import { INK } from './wordStyles.ts';
import { wordText } from './wordText.ts';

type Child = Paragraph | Table;

const ROWS_A_STEP = 20;

export interface TableWriting {
  readonly write: WriteInline;
  readonly later: LaterRows;
  readonly sectionTitle: string;
}

/** The title above, unless it is that of the section; a head that repeats on each page, and rows that no page cuts in two. */
export function* wordTable(table: ReportTable<number>, { write, later, sectionTitle }: TableWriting): Steps<Child[]> {
  const widths = columnWidths(table.columns);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      ({ title, form }, i) =>
        new TableCell({
          width: { size: widths[i], type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: INK.headFill },
          children: [new Paragraph({ style: 'TableHead', text: wordText(title), ...alignedAs(form) })],
        }),
    ),
  });
  const rows: TableRow[] = [];
  for (const [i, row] of table.rows.entries()) {
    rows.push(wordRow(row, table.columns, widths, write));
    if (i % ROWS_A_STEP === 0) yield;
  }
  return [
    ...(table.title === sectionTitle ? [] : [new Paragraph({ style: 'Caption', text: wordText(table.title) })]),
    new Table({
      rows: [head, rows.length === 0 ? emptyRow(table) : later.standIn(rows)],
      columnWidths: widths,
      width: { size: widthOf(table.columns), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { left: 85, right: 85, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
      borders: {
        top: { style: BorderStyle.SINGLE, size: 8, color: INK.faint },
        bottom: { style: BorderStyle.SINGLE, size: 8, color: INK.faint },
        left: NO_LINE,
        right: NO_LINE,
        insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: INK.line },
        insideVertical: NO_LINE,
      },
    }),
    // Two tables that touch would be one.
    new Paragraph({ style: 'Running' }),
  ];
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

function widthOf(columns: readonly Column[]): number {
  return columns.length > MOST_UPRIGHT ? LYING_WIDTH : TEXT_WIDTH;
}

/** In twentieths of a point; their sum is the width of the text. */
function columnWidths(columns: readonly Column[]): number[] {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  const ends = columns.map((_, i) => Math.round((widthOf(columns) * columns.slice(0, i + 1).reduce((total, { width }) => total + width, 0)) / sum));
  return ends.map((end, i) => end - (i === 0 ? 0 : ends[i - 1]));
}

function wordRow(row: readonly Cell<number>[], columns: readonly Column[], widths: readonly number[], write: WriteInline): TableRow {
  return new TableRow({
    cantSplit: row.every(({ content }, i) => isLow(content, widths[i])),
    children: row.map(
      ({ content }, i) =>
        new TableCell({
          width: { size: widths[i], type: WidthType.DXA },
          children: [new Paragraph({ style: 'Table', children: write(content), ...alignedAs(columns[i].form) })],
        }),
    ),
  });
}

/** Characters that fill half a page, were the cell as wide as the text: a row that is higher than a page has to be cut. */
const LOW_CHARACTERS = 1_500;

function isLow(content: Cell<number>['content'], width: number): boolean {
  return content.reduce((length, { text }) => length + text.length, 0) < (LOW_CHARACTERS * width) / TEXT_WIDTH;
}

function emptyRow({ columns, whenEmpty }: ReportTable<number>): TableRow {
  return new TableRow({
    children: [new TableCell({ columnSpan: columns.length, children: [new Paragraph({ style: 'Table', text: wordText(whenEmpty) })] })],
  });
}

function alignedAs(form: Column['form']): { readonly alignment?: typeof AlignmentType.RIGHT } {
  return form === 'NUMBER' ? { alignment: AlignmentType.RIGHT } : {};
}
