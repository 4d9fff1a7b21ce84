import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { Marked, type Tokens } from 'marked';
import { escapeHtml, LOGO, page } from './page.ts';
import { sendPage } from './securityHeaders.ts';

const DOCS_FOLDER = fileURLToPath(new URL('../../docs', import.meta.url));

const IMAGE_TYPES: Readonly<Record<string, string>> = { '.png': 'image/png', '.svg': 'image/svg+xml' };

/** The pages of docs/ for reading in the browser, at /docs/<name>, and their images. They are ours, so their HTML is trusted. */
export function registerDocs(app: FastifyInstance): void {
  for (const name of docNames()) {
    app.get(`/docs/${name}`, (_, reply) => {
      const { title, html } = renderDoc(name, readFileSync(join(DOCS_FOLDER, `${name}.md`), 'utf8'));
      const body = `${MASTHEAD}<article class="doc">${html}</article>`;
      return sendPage(reply, 'page', page({ title, language: /[.-]zh\b/.test(name) ? 'zh' : 'en', body }));
    });
  }
  for (const file of docFiles()) {
    const type = IMAGE_TYPES[posix.extname(file)];
    if (type !== undefined) app.get(`/docs/${file}`, (_, reply) => reply.type(type).send(readFileSync(join(DOCS_FOLDER, file))));
  }
}

/** As in the address: `queries`, `decisions/0001-sqlite`. */
export function docNames(): string[] {
  return docFiles()
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.slice(0, -'.md'.length));
}

function docFiles(): string[] {
  return readdirSync(DOCS_FOLDER, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
}

/** Markdown as GitHub shows it: headings can be linked to, and links from file to file lead from page to page. */
export function renderDoc(name: string, markdown: string): { title: string; html: string } {
  let title = name;
  const ids = new Map<string, number>();
  const pages = new Set(docNames());
  const renderer = {
    heading(this: { parser: { parseInline(tokens: Tokens.Heading['tokens']): string } }, { tokens, depth, text }: Tokens.Heading): string {
      if (depth === 1) title = plain(text);
      return `<h${depth} id="${escapeHtml(headingId(text, ids))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    link(this: { parser: { parseInline(tokens: Tokens.Link['tokens']): string } }, { href, tokens }: Tokens.Link): string {
      const label = this.parser.parseInline(tokens);
      const target = pageAddress(name, href, pages);
      return target === null ? label : `<a href="${escapeHtml(target)}">${label}</a>`;
    },
  };
  const html = new Marked({ renderer }).parse(markdown, { async: false });
  return { title, html };
}

/** Null for a file of the repository that has no page here: its name is shown without a link. */
function pageAddress(from: string, href: string, pages: ReadonlySet<string>): string | null {
  if (/^([a-z]+:|#|\/)/i.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = posix.join(posix.dirname(from), path);
  if (IMAGE_TYPES[posix.extname(path)] !== undefined) return `/docs/${target}`;
  const name = target.replace(/\.md$/, '');
  return pages.has(name) ? `/docs/${name}${anchor === undefined ? '' : `#${anchor}`}` : null;
}

/** GitHub's rule: lower case, letters, digits, `-` and `_` stay, spaces become `-`, and a repeated heading gets a number. */
function headingId(text: string, ids: Map<string, number>): string {
  const id = plain(text)
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .replace(/\s/g, '-');
  const seen = ids.get(id) ?? 0;
  ids.set(id, seen + 1);
  return seen === 0 ? id : `${id}-${seen}`;
}

function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
}

const MASTHEAD = `<header class="masthead narrow"><a class="home" href="/">${LOGO}Zhangjiang Atlas</a><nav><a href="/map">Map</a> <a href="/reports">Reports</a> <a href="/graphql">Playground</a></nav></header>`;
