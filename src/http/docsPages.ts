import type { FastifyInstance } from 'fastify';
import { marked } from 'marked';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { page } from './page.ts';

const DOCS_FOLDER = fileURLToPath(new URL('../../docs', import.meta.url));

/** The pages of docs/ for reading in the browser, at /docs/<name>. They are ours, so their HTML is trusted. */
export function registerDocs(app: FastifyInstance): void {
  const names = readdirSync(DOCS_FOLDER).filter((name) => name.endsWith('.md'));
  for (const name of names) {
    const title = name.slice(0, -3);
    app.get(`/docs/${title}`, (_, reply) => {
      const html = marked.parse(readFileSync(`${DOCS_FOLDER}/${name}`, 'utf8'), { async: false });
      return reply.type('text/html; charset=utf-8').send(page({ title, language: 'en', body: `<article class="doc">${html}</article>` }));
    });
  }
}
