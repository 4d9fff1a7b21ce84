import { BorderStyle, type FileChild, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { ReportDoc } from '../../ReportDoc.ts';
import type { Headings } from './headings.ts';
import { textOf } from './inlineRuns.ts';
import { TEXT_WIDTH } from './page.ts';
import { INK } from './wordStyles.ts';
import { wordText } from './wordText.ts';

/** The documents that are cited, each with its footnotes, and how the report came about. */
export function backMatter(doc: ReportDoc, { heading }: Headings): FileChild[] {
  const isChinese = doc.language === 'ZH';
  const sources = doc.sources.map(
    ({ content, notes }) =>
      new Paragraph({
        style: 'Reference',
        children: [...content.flatMap(textOf), new TextRun({ text: notesOf(notes, isChinese), color: INK.faint })],
      }),
  );
  return [
    ...(sources.length === 0 ? [] : [heading(isChinese ? '参考文献' : 'Sources', 1), ...sources]),
    heading(isChinese ? '关于本报告' : 'About this report', 1),
    colophon(doc),
  ];
}

function notesOf(notes: readonly number[], isChinese: boolean): string {
  if (isChinese) return `（脚注${notes.join('、')}）`;
  return ` (${notes.length === 1 ? 'footnote' : 'footnotes'} ${notes.join(', ')})`;
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LABEL_WIDTH = 2_000;

function colophon({ colophon }: ReportDoc): Table {
  const widths = [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH];
  const line = { style: BorderStyle.SINGLE, size: 4, color: INK.line } as const;
  return new Table({
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: NO_LINE, right: NO_LINE, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: colophon.map(
      ({ label, text, link }) =>
        new TableRow({
          children: [[new TextRun({ text: wordText(label), bold: true })], textOf({ text, link })].map(
            (children, i) => new TableCell({ width: { size: widths[i], type: WidthType.DXA }, children: [new Paragraph({ style: 'Colophon', children })] }),
          ),
        }),
    ),
  });
}
