import type { Block, Cell, Footnote, Inline, Link, ReportDoc, Section, Table } from '../ReportDoc.ts';
import { CSV } from './csv.ts';
import { DOCX } from './docx.ts';
import { safeSvg } from './html/safeSvg.ts';
import { REPORT_STYLE } from './html/style.ts';
import { MARKDOWN } from './markdown.ts';
import type { ReportFormat } from './ReportFormat.ts';
import { RIS } from './ris.ts';
import { XLSX } from './xlsx.ts';

/** One page, for reading and for printing on A4: nothing in it runs, and nothing is fetched from elsewhere. */
export const HTML: ReportFormat = {
  name: 'html',
  mediaType: 'text/html; charset=utf-8',
  title: { en: 'Web page', zh: '网页' },
  async *render(doc, { signal }) {
    const printer = new Printer(doc);
    for (const part of printer.parts()) {
      signal.throwIfAborted();
      yield Buffer.from(part);
    }
  },
};

const DOWNLOADS = [DOCX, XLSX, MARKDOWN, CSV, RIS];

class Printer {
  readonly #doc: ReportDoc;
  /** A footnote leads back to where it is first mentioned. */
  readonly #mentioned = new Set<number>();

  constructor(doc: ReportDoc) {
    this.#doc = doc;
  }

  *parts(): Iterable<string> {
    const { language, title, lead, sections, notes } = this.#doc;
    const tag = language === 'ZH' ? 'zh-Hans' : 'en';
    yield `<!DOCTYPE html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Zhangjiang Atlas</title>
<style>${REPORT_STYLE}${this.#printStyle()}</style>
</head>
<body>
${this.#bar()}
<main>
<header class="front">
<p class="maker">Zhangjiang Atlas${this.#say('', ' 张江图谱')}</p>
<h1 dir="auto">${escapeHtml(title)}</h1>
${lead.length === 0 ? '' : `<p class="lead">${this.#inlines(lead)}</p>`}
</header>
${this.#contents()}
`;
    for (const section of sections) yield* this.#section(section, 2);
    if (notes.length > 0) yield* this.#notes();
    yield this.#colophon();
    yield '</main>\n</body>\n</html>\n';
  }

  #say(en: string, zh: string): string {
    return this.#doc.language === 'ZH' ? zh : en;
  }

  /** Running title and page numbers, where the browser prints margin boxes. */
  #printStyle(): string {
    const title = cssText(this.#doc.title);
    return `@page { @top-left { content: ${title} } @bottom-right { content: ${this.#say('"page " counter(page) " of " counter(pages)', '"第 " counter(page) " 页，共 " counter(pages) " 页"')} } }`;
  }

  #bar(): string {
    const { language, address } = this.#doc;
    const links = DOWNLOADS.filter(({ name }) => name !== 'csv' || this.#hasTable()).map(
      ({ name, title }) => `<li><a href="${escapeHtml(withFormat(address, name))}" download>${escapeHtml(language === 'ZH' ? title.zh : title.en)}</a></li>`,
    );
    return `<nav class="bar" aria-label="${this.#say('Downloads', '下载')}"><a href="/reports?language=${language.toLowerCase()}">${this.#say('All reports', '全部报告')}</a><ul>${links.join('')}</ul></nav>`;
  }

  #hasTable(): boolean {
    const has = ({ blocks, sections = [] }: Section<number>): boolean =>
      blocks.some((block) => block.form === 'TABLE' && block.rows.length > 0) || sections.some(has);
    return this.#doc.sections.some(has);
  }

  #contents(): string {
    const { sections, notes } = this.#doc;
    if (sections.length < 2) return '';
    const entry = ({ id, title, sections: inner = [] }: Section<number>): string =>
      `<li><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a>${inner.length === 0 ? '' : `<ol>${inner.map(entry).join('')}</ol>`}</li>`;
    const end = notes.length === 0 ? '' : `<li><a href="#notes">${this.#say('Notes', '注释')}</a></li>`;
    return `<nav class="contents" aria-label="${this.#say('Contents', '目录')}"><h2>${this.#say('Contents', '目录')}</h2><ol>${sections.map(entry).join('')}${end}</ol></nav>`;
  }

  *#section({ id, title, blocks, sections = [] }: Section<number>, level: 2 | 3): Iterable<string> {
    yield `<section id="${escapeHtml(id)}"><h${level} dir="auto">${escapeHtml(title)}</h${level}>\n`;
    for (const block of blocks) yield* this.#block(block);
    for (const inner of sections) yield* this.#section(inner, 3);
    yield '</section>\n';
  }

  *#block(block: Block<number>): Iterable<string> {
    switch (block.form) {
      case 'PARAGRAPH':
        yield `<p>${this.#inlines(block.content)}</p>\n`;
        return;
      case 'NOTICE':
        yield `<p class="notice" role="note">${this.#inlines(block.content)}</p>\n`;
        return;
      case 'LIST': {
        const tag = block.isOrdered ? 'ol' : 'ul';
        yield `<${tag}>${block.items.map((item) => `<li>${this.#inlines(item)}</li>`).join('\n')}</${tag}>\n`;
        return;
      }
      case 'TABLE':
        yield* this.#table(block);
        return;
      case 'FIGURE':
        yield `<figure id="figure-${escapeHtml(block.id)}"><div class="picture">${safeSvg(block.svg, block.id)}</div><figcaption>${escapeHtml(block.title)}</figcaption></figure>\n`;
    }
  }

  *#table({ id, title, columns, rows, whenEmpty }: Table<number>): Iterable<string> {
    if (rows.length === 0) {
      yield `<p class="empty"><strong>${escapeHtml(title)}</strong> ${escapeHtml(whenEmpty)}</p>\n`;
      return;
    }
    const sum = columns.reduce((all, { width }) => all + width, 0);
    const cols = columns.map(({ width }) => `<col style="width:${((100 * width) / sum).toFixed(1)}%">`).join('');
    const heads = columns.map(({ title: head, form }) => `<th scope="col"${form === 'NUMBER' ? ' class="number"' : ''}>${escapeHtml(head)}</th>`).join('');
    yield `<div class="table" role="region" aria-label="${escapeHtml(title)}" tabindex="0"><table id="table-${escapeHtml(id)}"><caption>${escapeHtml(title)}</caption><colgroup>${cols}</colgroup><thead><tr>${heads}</tr></thead><tbody>\n`;
    for (let begin = 0; begin < rows.length; begin += ROWS_A_PART) {
      yield rows
        .slice(begin, begin + ROWS_A_PART)
        .map((row) => `<tr>${row.map((cell, column) => this.#cell(cell, columns[column].form)).join('')}</tr>\n`)
        .join('');
    }
    yield '</tbody></table></div>\n';
  }

  #cell({ content, date }: Cell<number>, form: string): string {
    const shown = this.#inlines(content);
    if (form === 'NUMBER') return `<td class="number">${shown}</td>`;
    return `<td dir="auto">${date === undefined ? shown : `<time datetime="${escapeHtml(date)}">${shown}</time>`}</td>`;
  }

  #inlines(content: readonly Inline<number>[]): string {
    return content.map((inline) => this.#inline(inline)).join('');
  }

  #inline({ text, isStrong, link, notes = [] }: Inline<number>): string {
    // Names of other scripts and directions keep to themselves.
    const written = `<bdi>${escapeHtml(text)}</bdi>`;
    const strong = isStrong === true ? `<strong>${written}</strong>` : written;
    return `${linked(strong, link, this.#doc)}${notes.length === 0 ? '' : this.#references(notes)}`;
  }

  #references(notes: readonly number[]): string {
    const links = notes.map((note) => {
      const isFirst = !this.#mentioned.has(note);
      this.#mentioned.add(note);
      return `<a${isFirst ? ` id="mention-${note}"` : ''} href="#note-${note}" role="doc-noteref" aria-label="${this.#say(`note ${note}`, `注 ${note}`)}">${note}</a>`;
    });
    return `<sup>${links.join(',')}</sup>`;
  }

  *#notes(): Iterable<string> {
    yield `<section id="notes" role="doc-endnotes"><h2>${this.#say('Notes', '注释')}</h2><ol>\n`;
    for (const note of this.#doc.notes) yield this.#note(note);
    yield '</ol></section>\n';
  }

  #note({ number, content }: Footnote): string {
    const back = `<a class="back" href="#mention-${number}" role="doc-backlink" aria-label="${this.#say(`back to where note ${number} is mentioned`, `返回注 ${number} 所在处`)}">↩</a>`;
    return `<li id="note-${number}">${content.map(({ text, link }) => linked(`<bdi>${escapeHtml(text)}</bdi>`, link, this.#doc)).join('')} ${back}</li>\n`;
  }

  #colophon(): string {
    const lines = this.#doc.colophon.map(
      ({ label, text, link }) => `<div><dt>${escapeHtml(label)}</dt><dd>${linked(`<bdi>${escapeHtml(text)}</bdi>`, link, this.#doc)}</dd></div>`,
    );
    return `<footer class="colophon"><h2>${this.#say('About this report', '关于本报告')}</h2><dl>${lines.join('\n')}</dl></footer>\n`;
  }
}

const ROWS_A_PART = 100;

function linked(html: string, link: Link | undefined, { language, asOf }: ReportDoc): string {
  if (link === undefined) return html;
  if ('entity' in link) {
    const path = link.entity.split('/').map(encodeURIComponent).join('/');
    const query = `language=${language.toLowerCase()}${asOf === null ? '' : `&asOf=${asOf}`}`;
    const kind = link.entity.startsWith('source/') ? 'dossier' : 'profile';
    return `<a href="${escapeHtml(`/reports/${kind}/${path}.html?${query}`)}">${html}</a>`;
  }
  if (!/^https?:\/\//i.test(link.url)) return html;
  return `<a class="outward" href="${escapeHtml(link.url)}" rel="noopener nofollow">${html}</a>`;
}

function withFormat(address: string, format: string): string {
  const at = address.indexOf('?');
  return at < 0 ? `${address}.${format}` : `${address.slice(0, at)}.${format}${address.slice(at)}`;
}

/** Characters that no page can hold are shown as U+FFFD. */
function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, '\ufffd')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** A string of CSS that stands in a style element. */
function cssText(text: string): string {
  const short = [...text.toWellFormed().replace(/[\p{C}]/gu, ' ')].slice(0, 60).join('');
  return `"${short.replace(/[^\p{L}\p{N} ]/gu, (character) => [...character].map((one) => `\\${(one.codePointAt(0) as number).toString(16)} `).join(''))}"`;
}
