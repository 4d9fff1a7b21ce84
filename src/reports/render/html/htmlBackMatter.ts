import { escapeXml } from '../../../lib/picture/escapeXml.ts';
import type { CitedSource, Footnote, ReportDoc } from '../../ReportDoc.ts';
import { type HtmlInlines, htmlText, mentionId } from './htmlInlines.ts';

export const BACK_MATTER = {
  EN: { notes: 'Footnotes', sources: 'Sources', about: 'About this report', noted: ['Footnote', 'Footnotes'], back: 'Back to mention' },
  ZH: { notes: '脚注', sources: '参考文献', about: '关于本报告', noted: ['脚注', '脚注'], back: '回到引用处' },
} as const;

/** Footnotes, documents, and how the report came about: written last, when all mentions are known. */
export function* htmlBackMatter(doc: ReportDoc, inlines: HtmlInlines): Generator<string> {
  const words = BACK_MATTER[doc.language];
  if (doc.notes.length > 0) {
    yield `<section class="notes" role="doc-endnotes" aria-labelledby="notes_">\n<h2 id="notes_">${words.notes}</h2>\n<ol>\n`;
    for (const note of doc.notes) yield footnote(note, inlines, words.back);
    yield '</ol>\n</section>\n';
  }
  if (doc.sources.length > 0) {
    yield `<section class="sources" aria-labelledby="sources_">\n<h2 id="sources_">${words.sources}</h2>\n<ul>\n`;
    for (const source of doc.sources) yield citedSource(source, inlines, words.noted);
    yield '</ul>\n</section>\n';
  }
  yield `<section class="colophon" aria-labelledby="about_">\n<h2 id="about_">${words.about}</h2>\n<dl>\n`;
  for (const { label, text, link } of doc.colophon)
    yield `<div><dt>${htmlText(label)}</dt><dd>${inlines.write([{ text, ...(link && { link }) }])}</dd></div>\n`;
  yield '</dl>\n</section>\n';
}

/** Of a document that is mentioned hundreds of times the first are enough to find the others by. */
const MOST_BACK_LINKS = 12;

function footnote({ number, content }: Footnote, { write, mentions }: HtmlInlines, back: string): string {
  const count = mentions.get(number) ?? 0;
  const links = Array.from({ length: Math.min(count, MOST_BACK_LINKS) }, (_, i) => {
    const label = count === 1 ? back : `${back} ${i + 1}`;
    return `<a href="#${mentionId(number, i + 1)}" role="doc-backlink" aria-label="${label}">↩${i === 0 ? '' : `<sub>${i + 1}</sub>`}</a>`;
  });
  const more = count > MOST_BACK_LINKS ? ' …' : '';
  return `<li id="note_${number}" value="${number}"><span>${write(content)}</span><span class="back"> ${links.join(' ')}${more}</span></li>\n`;
}

function citedSource({ id, content, notes }: CitedSource, { write }: HtmlInlines, noted: readonly [string, string]): string {
  const links = notes.map((number) => `<a href="#note_${number}">${number}</a>`).join(', ');
  return `<li><span data-source="${escapeXml(id)}">${write(content)}</span> <small>${noted[notes.length === 1 ? 0 : 1]} ${links}</small></li>\n`;
}
