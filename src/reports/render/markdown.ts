import type { Block, ReportDoc, Section, Table } from '../ReportDoc.ts';
import { escapeMarkdown, startOfBlock } from './markdown/escapeMarkdown.ts';
import { markdownInlines, strong } from './markdown/markdownInlines.ts';
import type { ReportFormat } from './ReportFormat.ts';
import { streamText } from './streamText.ts';
import { withoutEmptyColumns } from './withoutEmptyColumns.ts';

/** As GitHub reads it, with its footnotes and tables. */
export const MARKDOWN: ReportFormat = {
  name: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  title: { en: 'Markdown', zh: 'Markdown' },
  async *render(doc, { signal }) {
    yield* streamText(markdownText(withoutEmptyColumns(doc)), signal);
  },
};

const WORDS = {
  EN: { figure: 'Figure: ', sources: 'Sources', notes: 'Footnotes', about: 'About this report' },
  ZH: { figure: '图：', sources: '参考文献', notes: '脚注', about: '关于本报告' },
} as const;

function* markdownText(doc: ReportDoc): Generator<string> {
  const words = WORDS[doc.language];
  yield `${heading(1, doc.title)}${paragraph(markdownInlines(doc.lead))}`;
  for (const section of doc.sections) yield* markdownSection(section, 2, words.figure);
  if (doc.sources.length > 0) {
    yield heading(2, words.sources);
    for (const { content, notes } of doc.sources) {
      const mentions = notes.map((number) => `[^${number}]`).join('');
      yield `- ${markdownInlines(content)}${mentions}\n`;
    }
    yield '\n';
  }
  yield heading(2, words.about);
  for (const { label, text, link } of doc.colophon) yield `- ${strong(label)}: ${markdownInlines([{ text, ...(link && { link }) }])}\n`;
  if (doc.notes.length > 0) yield `\n${heading(2, words.notes)}`;
  for (const { number, content } of doc.notes) yield `[^${number}]: ${noAddress(markdownInlines(content))}\n`;
}

/** Readers that know no footnotes take one of a single word for the address of a link. */
function noAddress(markdown: string): string {
  return /^\S+(\s+["'(].*)?$/.test(markdown) ? `${markdown} <!-- -->` : markdown;
}

function* markdownSection({ title, blocks, sections = [] }: Section<number>, level: 2 | 3, figure: string): Generator<string> {
  yield heading(level, title);
  for (const [i, block] of blocks.entries()) {
    yield* markdownBlock(block, title, figure);
    // Else the one would be a part of the other.
    if (block.form === 'LIST' && blocks[i + 1]?.form === 'LIST') yield '<!-- -->\n\n';
  }
  for (const inner of sections) yield* markdownSection(inner, 3, figure);
}

function* markdownBlock(block: Block<number>, section: string, figure: string): Generator<string> {
  switch (block.form) {
    case 'PARAGRAPH':
      return yield paragraph(markdownInlines(block.content));
    case 'NOTICE':
      return yield paragraph(`> ${markdownInlines(block.content)}`);
    case 'LIST':
      for (const [i, item] of block.items.entries()) yield `${block.isOrdered ? `${i + 1}.` : '-'} ${markdownInlines(item)}\n`;
      return yield '\n';
    case 'TABLE':
      return yield* markdownTable(block, section);
    case 'FIGURE':
      return yield `${paragraph(startOfBlock(strong(block.title)))}${paragraph(`${figure}${escapeMarkdown(block.description)}`)}`;
  }
}

function* markdownTable({ title, columns, rows, whenEmpty }: Table<number>, section: string): Generator<string> {
  if (title !== section) yield paragraph(startOfBlock(strong(title)));
  if (rows.length === 0) return yield paragraph(markdownInlines([{ text: whenEmpty }]));
  yield row(columns.map((column) => escapeMarkdown(column.title)));
  yield row(columns.map(({ form }) => (form === 'NUMBER' ? '---:' : '---')));
  for (const cells of rows) yield row(cells.map(({ content }) => markdownInlines(content)));
  yield '\n';
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** A "#" at its end would be taken for its other mark; all are escaped. */
function heading(level: 1 | 2 | 3, text: string): string {
  return `${'#'.repeat(level)} ${escapeMarkdown(text).trim()}\n\n`;
}

function paragraph(markdown: string): string {
  return markdown === '' ? '' : `${markdown}\n\n`;
}
