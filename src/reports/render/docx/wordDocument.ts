import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  type INumberingOptions,
  LevelFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Steps } from '../../../lib/steps.ts';
import type { ReportDoc, Section } from '../../ReportDoc.ts';
import { backMatter } from './backMatter.ts';
import { headings, type Level } from './headings.ts';
import { inlineRuns, textOf } from './inlineRuns.ts';
import { LaterRows } from './LaterRows.ts';
import { MARGIN, MOST_UPRIGHT, PAGE } from './page.ts';
import { BULLETS, NUMBERS, type Writing, wordBlocks } from './wordBlocks.ts';
import { INK, wordStyles } from './wordStyles.ts';
import { wordText } from './wordText.ts';

export interface WordDocument {
  readonly document: Document;
  /** Written, to be put in. */
  readonly later: LaterRows;
}

/** In the order in which the report is read, which is that of its footnotes. */
export function* wordDocument(doc: ReportDoc, pictures: ReadonlyMap<string, Uint8Array>): Steps<WordDocument> {
  const later = new LaterRows();
  const writing: Writing = { write: inlineRuns(), pictures, headings: headings(doc.notes.length + 1), later, lists: 0, figures: 0 };
  const lead = [new Paragraph({ style: 'Title', text: wordText(doc.title) }), new Paragraph({ style: 'Lead', children: writing.write(doc.lead) })];
  const parts: Part[] = [];
  for (const section of doc.sections) {
    const isLying = hasWideTable(section);
    const children = yield* wordSection(section, 1, writing);
    const last = parts.at(-1);
    if (last?.isLying === isLying) last.children.push(...children);
    else parts.push({ isLying, children });
  }
  const back = backMatter(doc, writing.headings);
  const end = parts.at(-1);
  if (end?.isLying === false) end.children.push(...back);
  else parts.push({ isLying: false, children: [...back] });
  const contents = doc.language === 'ZH' ? '目录' : 'Contents';
  const children = [...lead, new Paragraph({ style: 'ContentsHead', text: contents }), writing.headings.contents(contents)];
  const first = parts[0];
  if (first.isLying) parts.unshift({ isLying: false, children });
  else first.children.unshift(...children);
  const document = new Document({
    styles: wordStyles(doc.language),
    numbering: numbering(),
    footnotes: Object.fromEntries(
      doc.notes.map(({ number, content }) => [
        number,
        { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...content.flatMap(textOf)] })] },
      ]),
    ),
    sections: parts.map((part) => ({
      properties: { page: { size: part.isLying ? { ...PAGE, orientation: PageOrientation.LANDSCAPE } : PAGE, margin: MARGIN } },
      headers: { default: new Header({ children: [runningHead(doc)] }) },
      footers: { default: new Footer({ children: [runningFoot(doc)] }) },
      children: part.children,
    })),
  });
  yield* later.write(document);
  return { document, later };
}

/** What follows each other on pages that stand or lie. */
interface Part {
  readonly isLying: boolean;
  readonly children: FileChild[];
}

function hasWideTable({ blocks, sections = [] }: Section<number>): boolean {
  return blocks.some((block) => block.form === 'TABLE' && block.rows.length > 0 && block.columns.length > MOST_UPRIGHT) || sections.some(hasWideTable);
}

function* wordSection(section: Section<number>, level: Level, writing: Writing): Steps<FileChild[]> {
  const children: FileChild[] = [writing.headings.heading(section.title, level)];
  for (const block of section.blocks) children.push(...(yield* wordBlocks(block, section.title, writing)));
  for (const inner of section.sections ?? []) children.push(...(yield* wordSection(inner, 2, writing)));
  return children;
}

const MAX_RUNNING = 80;

function runningHead({ title }: ReportDoc): Paragraph {
  const characters = [...wordText(title)];
  const text = characters.length <= MAX_RUNNING ? title : `${characters.slice(0, MAX_RUNNING).join('')}…`;
  return new Paragraph({
    style: 'Running',
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: INK.line } },
    children: [new TextRun(wordText(text))],
  });
}

function runningFoot({ language }: ReportDoc): Paragraph {
  const [before, between, after] = language === 'ZH' ? ['第 ', ' 页，共 ', ' 页'] : ['Page ', ' of ', ''];
  return new Paragraph({
    style: 'Running',
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] })],
  });
}

function numbering(): INumberingOptions {
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 425, hanging: 425 } } },
  });
  return {
    config: [
      { reference: BULLETS, levels: [level(LevelFormat.BULLET, '•')] },
      { reference: NUMBERS, levels: [level(LevelFormat.DECIMAL, '%1.')] },
    ],
  };
}
