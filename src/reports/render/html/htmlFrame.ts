import { LOGO } from '../../../lib/logo.ts';
import { escapeXml } from '../../../lib/picture/escapeXml.ts';
import type { ReportDoc, ReportLanguage } from '../../ReportDoc.ts';
import { tablesOf } from '../tablesOf.ts';
import { BACK_MATTER } from './htmlBackMatter.ts';
import { type HtmlInlines, htmlText } from './htmlInlines.ts';
import { REPORT_STYLE } from './reportStyle.ts';

export interface Download {
  readonly name: string;
  readonly title: { readonly en: string; readonly zh: string };
}

const WORDS = {
  EN: {
    us: 'Zhangjiang Atlas',
    reports: 'Reports',
    other: '中文',
    downloads: 'Download',
    paper: 'For paper or PDF, print this page.',
    contents: 'Contents',
    graph: (version: number, date: string) => `Graph version ${version}, ${date}`,
    asOf: 'As of',
  },
  ZH: {
    us: '张江图谱',
    reports: '报告',
    other: 'English',
    downloads: '下载',
    paper: '如需纸本或 PDF，请打印本页。',
    contents: '目录',
    graph: (version: number, date: string) => `第${version}版，${date}`,
    asOf: '时点',
  },
} as const;

/** Everything before the first section. */
export function* htmlHead(doc: ReportDoc, { write }: HtmlInlines, downloads: readonly Download[]): Generator<string> {
  const words = WORDS[doc.language];
  const version = words.graph(doc.graphVersion, doc.writtenAt.slice(0, 10));
  yield `<!DOCTYPE html>
<html lang="${langOf(doc.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(doc.title)} · ${words.us}</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(LOGO)}">
<style>${REPORT_STYLE}${pageMargins(doc.title, `${words.us} · ${version}`)}</style>
</head>
<body>
`;
  if (downloads.length > 0) yield bar(doc, downloads);
  yield `<main>
<header>
<h1>${htmlText(doc.title)}</h1>
<p class="lead">${write(doc.lead)}</p>
<p class="version">${words.us} · ${version}${doc.asOf === null ? '' : ` · ${words.asOf} ${escapeXml(doc.asOf)}`}</p>
</header>
`;
  yield contents(doc, words.contents);
  yield '<article>\n';
}

export function htmlEnd(): string {
  return '</article>\n</main>\n</body>\n</html>\n';
}

/** The report in another format: its extension stands before the query. */
export function addressIn(doc: ReportDoc, format: string): string {
  return doc.address.replace(/\?|$/, `.${format}$&`);
}

/** What leads elsewhere: on the screen only. */
function bar(doc: ReportDoc, downloads: readonly Download[]): string {
  const words = WORDS[doc.language];
  const isChinese = doc.language === 'ZH';
  const offered = downloads.filter(({ name }) => (name === 'csv' ? tablesOf(doc).length > 0 : name === 'ris' ? doc.sources.length > 0 : true));
  const links = offered.map(({ name, title }) => {
    const full = `${isChinese ? title.zh : title.en} (.${name})`;
    return `<li><a href="${escapeXml(addressIn(doc, name))}" title="${escapeXml(full)}" download>${name.toUpperCase()}</a></li>`;
  });
  const other = addressIn(doc, 'html').replace(/([?&]language=)(en|zh)(?=&|$)/, (_, before) => `${before}${isChinese ? 'en' : 'zh'}`);
  const lang = langOf(isChinese ? 'EN' : 'ZH');
  return `<div class="bar">
<nav aria-label="Zhangjiang Atlas"><a class="home" href="/">${LOGO}<span>Zhangjiang Atlas</span></a> <a href="/reports?language=${doc.language.toLowerCase()}">${words.reports}</a> <a href="${escapeXml(other)}" hreflang="${lang}" lang="${lang}">${words.other}</a></nav>
<nav aria-label="${words.downloads}"><span>${words.downloads}</span><ul>${links.join('')}</ul><span class="paper">${words.paper}</span></nav>
</div>
`;
}

function contents(doc: ReportDoc, title: string): string {
  const words = BACK_MATTER[doc.language];
  const entry = (id: string, text: string, inner = '') => `<li><a href="#${escapeXml(id)}">${htmlText(text)}</a>${inner}</li>\n`;
  const sections = doc.sections.map(({ id, title: text, sections: inner = [] }) =>
    entry(id, text, innerContents(inner.map((one) => entry(one.id, one.title)))),
  );
  const back = [
    ...(doc.notes.length > 0 ? [entry('notes_', words.notes)] : []),
    ...(doc.sources.length > 0 ? [entry('sources_', words.sources)] : []),
    entry('about_', words.about),
  ];
  return `<nav class="contents" aria-labelledby="contents_">\n<p id="contents_">${title}</p>\n<ol>\n${sections.join('')}${back.join('')}</ol>\n</nav>\n`;
}

const MOST_SHOWN = 20;

/** Many are shown to those who ask for them, and not on paper. */
function innerContents(entries: readonly string[]): string {
  if (entries.length === 0) return '';
  const list = `<ol>\n${entries.join('')}</ol>`;
  return entries.length <= MOST_SHOWN ? `\n${list}` : `\n<details><summary>1–${entries.length}</summary>\n${list}</details>`;
}

function langOf(language: ReportLanguage): string {
  return language === 'ZH' ? 'zh-Hans' : 'en';
}

const MAX_RUNNING = 60;

/** What stands in the margins of each page of paper. */
function pageMargins(title: string, version: string): string {
  const characters = [...title.toWellFormed().replace(/[\s\p{C}]+/gu, ' ')];
  const running = characters.length > MAX_RUNNING ? `${characters.slice(0, MAX_RUNNING).join('')}…` : characters.join('');
  return `@page { @top-left { content: ${cssString(running)} } @bottom-left { content: ${cssString(version)} } }
@page :first { @top-left { content: none; border: 0 } @top-right { content: none; border: 0 } }
`;
}

/** Whatever is no letter and no digit is written as its number. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) as number).toString(16)} `)}"`;
}
