import type { ReportDoc, Section } from '../ReportDoc.ts';
import { CSV } from './csv.ts';
import { DOCX } from './docx.ts';
import { htmlBackMatter } from './html/htmlBackMatter.ts';
import { type CsvAddress, htmlBlock } from './html/htmlBlock.ts';
import { addressIn, type Download, htmlEnd, htmlHead } from './html/htmlFrame.ts';
import { type HtmlInlines, htmlInlines, htmlText } from './html/htmlInlines.ts';
import { MARKDOWN } from './markdown.ts';
import type { ReportFormat } from './ReportFormat.ts';
import { RIS } from './ris.ts';
import { streamText } from './streamText.ts';
import { withoutEmptyColumns } from './withoutEmptyColumns.ts';
import { XLSX } from './xlsx.ts';

const DOWNLOADS: readonly Download[] = [DOCX, XLSX, MARKDOWN, CSV, RIS];

/** One page that needs nothing else: no script, nothing fetched; on paper it is an A4 document. */
export const HTML: ReportFormat = {
  name: 'html',
  mediaType: 'text/html; charset=utf-8',
  title: { en: 'Web page', zh: '网页' },
  async *render(doc, { signal, isDetached = false }) {
    yield* streamText(htmlPage(withoutEmptyColumns(doc), isDetached), signal);
  },
};

function* htmlPage(doc: ReportDoc, isDetached: boolean): Generator<string> {
  const inlines = htmlInlines(doc, isDetached);
  const csvAddress = (table: string) => (isDetached ? null : `${addressIn(doc, CSV.name)}&${new URLSearchParams({ table })}`);
  yield* htmlHead(doc, inlines, isDetached ? [] : DOWNLOADS);
  for (const section of doc.sections) yield* htmlSection(section, 2, inlines, csvAddress);
  yield* htmlBackMatter(doc, inlines);
  yield htmlEnd();
}

function* htmlSection({ id, title, blocks, sections = [] }: Section<number>, level: 2 | 3, inlines: HtmlInlines, csvAddress: CsvAddress): Generator<string> {
  yield `<section aria-labelledby="${id}">\n<h${level} id="${id}">${htmlText(title)}</h${level}>\n`;
  for (const block of blocks) yield* htmlBlock(block, title, inlines, csvAddress);
  for (const inner of sections) yield* htmlSection(inner, 3, inlines, csvAddress);
  yield '</section>\n';
}
