import type { Block, Footnote, Inline, Link, ReportDoc, Section, Table } from '../ReportDoc.ts';
import type { ReportFormat } from './ReportFormat.ts';

/** GitHub Flavored Markdown with footnotes. Nothing in a text is markup: what could be is escaped. */
export const MARKDOWN: ReportFormat = {
  name: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  title: { en: 'Markdown', zh: 'Markdown' },
  async *render(doc, { signal }) {
    for (const part of parts(doc)) {
      signal.throwIfAborted();
      yield Buffer.from(part);
    }
  },
};

function* parts(doc: ReportDoc): Iterable<string> {
  const { title, lead, sections, notes, colophon } = doc;
  yield `# ${escaped(title)}\n\n`;
  if (lead.length > 0) yield `${inlines(lead)}\n\n`;
  for (const section of sections) yield* sectionParts(section, 2);
  if (notes.length > 0) yield `${notes.map(footnote).join('\n')}\n\n`;
  yield `---\n\n${colophon.map(({ label, text, link }) => `- **${escaped(label)}**: ${linked(escaped(text), link)}`).join('\n')}\n`;
}

function* sectionParts({ title, blocks, sections = [] }: Section<number>, level: number): Iterable<string> {
  yield `${'#'.repeat(level)} ${escaped(title)}\n\n`;
  for (const block of blocks) yield* blockParts(block);
  for (const inner of sections) yield* sectionParts(inner, level + 1);
}

function* blockParts(block: Block<number>): Iterable<string> {
  switch (block.form) {
    case 'PARAGRAPH':
      yield `${inlines(block.content)}\n\n`;
      return;
    case 'NOTICE':
      yield `> ${inlines(block.content)}\n\n`;
      return;
    case 'LIST':
      yield `${block.items.map((item, i) => `${block.isOrdered ? `${i + 1}.` : '-'} ${inlines(item)}`).join('\n')}\n\n`;
      return;
    case 'TABLE':
      yield* tableParts(block);
      return;
    case 'FIGURE':
      yield `*${escaped(block.title)}*: ${escaped(block.description)}\n\n`;
  }
}

const ROWS_A_PART = 200;

function* tableParts({ title, columns, rows, whenEmpty }: Table<number>): Iterable<string> {
  yield `**${escaped(title)}**\n\n`;
  if (rows.length === 0) {
    yield `${escaped(whenEmpty)}\n\n`;
    return;
  }
  yield `| ${columns.map((column) => escaped(column.title)).join(' | ')} |\n|${columns.map(({ form }) => (form === 'NUMBER' ? ' ---: |' : ' --- |')).join('')}\n`;
  for (let begin = 0; begin < rows.length; begin += ROWS_A_PART) {
    yield rows
      .slice(begin, begin + ROWS_A_PART)
      .map((row) => `| ${row.map(({ content }) => inlines(content)).join(' | ')} |\n`)
      .join('');
  }
  yield '\n';
}

function inlines(content: readonly Inline<number>[]): string {
  return content
    .map(({ text, isStrong, link, notes = [] }) => {
      const written = escaped(text);
      // Emphasis begins and ends at a letter.
      const strong = isStrong === true && written.trim() === written && written !== '' ? `**${written}**` : written;
      return `${linked(strong, link)}${notes.map((note) => `[^${note}]`).join('')}`;
    })
    .join('');
}

function footnote({ number, content }: Footnote): string {
  return `[^${number}]: ${content.map(({ text, link }) => linked(escaped(text), link)).join('')}`;
}

/** Links lead out of the report: where a file lies the server's own pages are unknown. */
function linked(text: string, link: Link | undefined): string {
  if (link === undefined || 'entity' in link || text === '' || !/^https?:\/\//i.test(link.url) || !URL.canParse(link.url)) return text;
  return `[${text}](<${link.url.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character))}>)`;
}

/** On one line, with what Markdown would read as its own behind a backslash; what a file of text cannot hold is shown as U+FFFD. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\r\n\u2028\u2029\u0085\t]+/g, ' ')
    .replace(UNWRITABLE, '\ufffd')
    .replace(MARKS, '\\$&')
    .replace(/&(?=#|\w)/g, '\\&')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNWRITABLE = /[\u0000-\u001f\u007f\ufffe\uffff]/g;
const MARKS = /[\\`*_{}[\]<>|~$]/g;
