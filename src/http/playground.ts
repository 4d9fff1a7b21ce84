import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fileURLToPath } from 'node:url';
import { ruruHTML, type RuruServerConfig } from 'ruru/server';
import { type Example, readExamples } from './examples.ts';
import { escapeHtml, LOGO } from './page.ts';

const STATIC_PREFIX = '/playground/';

/** GraphiQL (by Ruru) with its files served from here, and our examples in a menu. Returns what answers a browser at /graphql. */
export function registerPlayground(app: FastifyInstance): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const root = fileURLToPath(new URL('../static', import.meta.resolve('ruru/server')));
  void app.register(fastifyStatic, { root, prefix: STATIC_PREFIX, maxAge: '7d', immutable: false, globIgnore: ['**/*.map'] });
  const examples = readExamples();
  return (request, reply) => {
    const asked = (request.query as { example?: unknown }).example;
    const language = request.language(['en', 'zh']) === 'zh' ? 'zh' : 'en';
    const example = examples.find(({ name }) => name === asked) ?? examples.find((candidate) => candidate.language === language) ?? examples[0];
    return reply.type('text/html; charset=utf-8').send(playgroundPage(example, examples));
  };
}

function playgroundPage(example: Example, examples: readonly Example[]): string {
  return ruruHTML({
    endpoint: '/graphql',
    staticPath: STATIC_PREFIX,
    // Ruru's type asks for all properties of GraphiQL, its code for none.
    clientConfig: { initialQuery: example.query } as RuruServerConfig['clientConfig'],
    htmlParts: {
      titleTag: '<title>Zhangjiang Atlas · GraphQL</title>',
      metaTags: (parts) => `${parts}<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(LOGO)}">`,
      styleTags: (parts) => `${parts}<style>${STYLE}</style>`,
      bodyContent: (content) => `${menu(example, examples)}${content}`,
    },
  });
}

function menu(example: Example, examples: readonly Example[]): string {
  const options = (language: 'en' | 'zh') =>
    examples
      .filter((candidate) => candidate.language === language)
      .map(({ name, title }) => `<option value="${escapeHtml(name)}"${name === example.name ? ' selected' : ''}>${escapeHtml(title)}</option>`)
      .join('');
  return `<form class="atlas-bar" method="get" action="/graphql">
<a href="/">${LOGO}Zhangjiang Atlas</a>
<label for="example">Examples · 示例</label>
<select id="example" name="example" onchange="this.form.submit()"><optgroup label="English">${options('en')}</optgroup><optgroup label="中文">${options('zh')}</optgroup></select>
<noscript><button>Open</button></noscript>
</form>`;
}

const STYLE = `
body { display: flex; flex-direction: column; height: 100vh }
#ruru-root { flex: 1; min-height: 0; height: auto !important }
.atlas-bar { display: flex; align-items: center; gap: .75rem; padding: .45rem .9rem; font: 15px/1.4 system-ui, "Noto Sans CJK SC", "PingFang SC", sans-serif; background: #0f3d39; color: #fff }
.atlas-bar a { display: flex; align-items: center; gap: .5rem; color: #fff; text-decoration: none; font-weight: 600; margin-right: auto }
.atlas-bar a svg { background: #fff; border-radius: 6px; width: 26px; height: 26px; padding: 2px }
.atlas-bar select { max-width: min(34rem, 55vw); font: inherit; padding: .25rem .4rem; border-radius: 6px; border: 0; background: #fff; color: #17211f }
.atlas-bar :focus-visible { outline: 3px solid #5eead4; outline-offset: 2px }
`;
