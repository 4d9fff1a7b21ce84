import { ImageRun, Paragraph, type Table } from 'docx';
import type { Steps } from '../../../lib/steps.ts';
import type { Block, Figure } from '../../ReportDoc.ts';
import type { Headings } from './headings.ts';
import type { WriteInline } from './inlineRuns.ts';
import type { LaterRows } from './LaterRows.ts';
import { MOST_PICTURE } from './page.ts';
import { wordTable } from './wordTable.ts';
import { wordText } from './wordText.ts';

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

export interface Writing {
  readonly write: WriteInline;
  /** PNG by id of the figure. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly headings: Headings;
  readonly later: LaterRows;
  /** Lists and pictures so far: each numbered list begins anew, and no two pictures have one id. */
  lists: number;
  figures: number;
}

export function* wordBlocks(block: Block<number>, sectionTitle: string, writing: Writing): Steps<(Paragraph | Table)[]> {
  const { write } = writing;
  switch (block.form) {
    case 'PARAGRAPH':
      return [new Paragraph({ children: write(block.content) })];
    case 'NOTICE':
      return [new Paragraph({ style: 'Notice', children: write(block.content) })];
    case 'LIST': {
      const instance = ++writing.lists;
      const reference = block.isOrdered ? NUMBERS : BULLETS;
      const items: Paragraph[] = [];
      for (const item of block.items) {
        items.push(
          new Paragraph({ style: 'ListParagraph', numbering: { reference, level: 0, ...(block.isOrdered ? { instance } : {}) }, children: write(item) }),
        );
        yield;
      }
      return items;
    }
    case 'TABLE':
      return yield* wordTable(block, { write, later: writing.later, sectionTitle });
    case 'FIGURE':
      return wordFigure(block, writing);
  }
}

function wordFigure({ id, title, description, width, height }: Figure, writing: Writing): Paragraph[] {
  const data = writing.pictures.get(id);
  if (data === undefined) throw new Error(`figure "${id}" was not drawn`);
  const shrink = Math.min(1, MOST_PICTURE.width / width, MOST_PICTURE.height / height);
  return [
    new Paragraph({
      style: 'Picture',
      children: [
        new ImageRun({
          type: 'png',
          data,
          transformation: { width: Math.round(width * shrink), height: Math.round(height * shrink) },
          altText: { id: String(++writing.figures), name: wordText(id), title: wordText(title), description: wordText(description) },
        }),
      ],
    }),
    new Paragraph({ style: 'PictureCaption', text: wordText(title) }),
  ];
}
