import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type RuruServerConfig, ruruHTML } from 'ruru/server';
import { FORMER_NAMES } from './operations/formerNames.ts';
import { readOperations } from './operations/readOperations.ts';
import { escapeHtml, LOGO } from './page.ts';
import { inlineScripts, PLAYGROUND_FILES, sendPage } from './securityHeaders.ts';

const STATIC_PREFIX = '/playground/';

/** GraphiQL (by Ruru) with its files served from here, and our examples in a menu. Returns what answers a browser at /graphql. */
export function registerPlayground(app: FastifyInstance): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const root = fileURLToPath(new URL('../static', import.meta.resolve('ruru/server')));
  const setHeaders = (reply: FastifyReply) => reply.header('content-security-policy', PLAYGROUND_FILES);
  void app.register(fastifyStatic, { root, prefix: STATIC_PREFIX, maxAge: '7d', immutable: false, setHeaders });
  const examples = readOperations().flatMap(({ name, title, document, variables, variablesZh }): Example[] => [
    { name, title: title.en, language: 'en', query: document, variables: textOf(variables) },
    { name: `${name}-zh`, title: title.zh, language: 'zh', query: document, variables: textOf(variablesZh) },
  ]);
  return (request, reply) => {
    const search = request.query as { example?: unknown; language?: unknown };
    const name = String(search.example ?? '').replace(/-zh$/, '');
    const isChinese = search.language === 'zh' || String(search.example ?? '').endsWith('-zh');
    const asked = examples.find((example) => example.name === `${FORMER_NAMES.get(name) ?? name}${isChinese ? '-zh' : ''}`);
    const language = asked?.language ?? (request.language(['en', 'zh']) === 'zh' ? 'zh' : 'en');
    const { html, scripts } = playgroundPage(asked, language, examples);
    return sendPage(reply, 'playground', html, scripts);
  };
}

/** A named operation as it opens in one language. */
interface Example {
  readonly name: string;
  readonly title: string;
  readonly language: 'en' | 'zh';
  readonly query: string;
  readonly variables: string;
}

function textOf(variables: Readonly<Record<string, unknown>>): string {
  return Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2);
}

/**
 * GraphiQL keeps a visitor's tabs in the browser. An asked example is the `initialQuery`: it opens in a tab of its own, or in
 * the one that already holds it, with its own variables, and empty headers keep those of another tab out of it. Without one, the visitor
 * finds the tabs as they were left; only a first visit begins with an example.
 */
function playgroundPage(asked: Example | undefined, language: Example['language'], examples: readonly Example[]): { html: string; scripts: string[] } {
  const first = examples.find((example) => example.language === language) ?? examples[0];
  const start =
    asked === undefined
      ? { defaultQuery: first.query, initialVariables: first.variables }
      : { initialQuery: asked.query, initialVariables: asked.variables, initialHeaders: '' };
  // Ruru's type asks for all properties of GraphiQL, its code for none.
  const config = { endpoint: '/graphql', staticPath: STATIC_PREFIX, clientConfig: start as RuruServerConfig['clientConfig'] };
  const html = ruruHTML({
    ...config,
    htmlParts: {
      titleTag: `<title>${escapeHtml(asked?.title ?? 'GraphQL')} · Zhangjiang Atlas</title>`,
      metaTags: (parts) =>
        `${parts}<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:image/svg+xml,${encodeURIComponent(LOGO)}">`,
      styleTags: (parts) => `${parts}<style>${STYLE}</style>`,
      bodyContent: (content) => `${menu(asked, language, examples)}${content}`,
    },
  });
  return { html, scripts: [...inlineScripts(ruruHTML(config)), MENU_SCRIPT] };
}

function menu(asked: Example | undefined, language: Example['language'], examples: readonly Example[]): string {
  const group = (label: string, of: Example['language']) => {
    const options = examples.filter((example) => example.language === of).map((example) => option(example, example === asked));
    return `<optgroup label="${label}">${options.join('')}</optgroup>`;
  };
  const groups = [group('English', 'en'), group('中文', 'zh')];
  const { home, examples: label, choose } = TEXTS[language];
  return `<form class="atlas-bar" method="get" action="/graphql" lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<a href="/?language=${language}">${LOGO}<span>${home}</span></a>
<label for="example">${label}</label>
<select id="example" name="example" autocomplete="off">${asked === undefined ? `<option value="" selected>${choose}</option>` : ''}${(language === 'zh' ? groups.reverse() : groups).join('')}</select>
<noscript><button>Open</button></noscript>
</form><script>${MENU_SCRIPT}</script>`;
}

function option({ name, title }: Example, selected: boolean): string {
  return `<option value="${escapeHtml(name)}"${selected ? ' selected' : ''}>${escapeHtml(title)}</option>`;
}

const MENU_SCRIPT = "document.getElementById('example').addEventListener('change', ({ target }) => target.value && target.form.submit())";

const TEXTS = {
  en: { home: 'Zhangjiang Atlas', examples: 'Examples · 示例', choose: 'Choose an example · 选择示例' },
  zh: { home: '张江图谱', examples: '示例 · Examples', choose: '选择示例 · Choose an example' },
} as const;

const STYLE = `
body { display: flex; flex-direction: column; height: 100vh; height: 100dvh }
#ruru-root { flex: 1; min-height: 0; height: auto !important }
#ruru-root .graphiql-container { height: 100%; --color-primary: 175, 77%, 26% }
.graphiql-dark #ruru-root .graphiql-container { --color-primary: 172, 66%, 50% }
.atlas-bar { display: flex; align-items: center; gap: .75rem; padding: .5rem .9rem; margin: 0; font: 15px/1.4 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; background: #0f3d39; color: #fff; white-space: nowrap }
.atlas-bar a { display: flex; align-items: center; gap: .55rem; color: #fff; text-decoration: none; font-weight: 600; margin-right: auto }
.atlas-bar a svg { background: #fff; border-radius: 6px; width: 26px; height: 26px; padding: 2px; flex: none }
.atlas-bar select { flex: 0 1 36rem; min-width: 0; font: inherit; padding: .3rem .5rem; border-radius: 6px; border: 0; background: #fff; color: #17211f; text-overflow: ellipsis }
.atlas-bar :focus-visible { outline: 3px solid #5eead4; outline-offset: 2px; border-radius: 6px }
@media (max-width: 48rem) { #graphiql-session { flex-direction: column } #graphiql-session > .graphiql-horizontal-drag-bar { display: none } #graphiql-session > div { flex: 1 1 0% !important; min-height: 0; max-width: 100% } .atlas-bar label, .atlas-bar a span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) } .atlas-bar select { flex: 1 } .atlas-bar a { margin: 0 } }
`;
