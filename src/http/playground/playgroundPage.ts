import { GROUPS } from '../operations/groups.ts';
import type { Operation } from '../operations/readOperations.ts';
import { escapeHtml, LOGO } from '../page.ts';

export const CLIENT_PATH = '/playground/client/';
export const GRAPHIQL_PATH = '/playground/graphiql/';

export interface PlaygroundParts {
  readonly operations: readonly Operation[];
  /** Names of the relationship types that have no direction. */
  readonly symmetric: readonly string[];
  readonly asked: Operation | null;
  /** A name that was asked for and that no operation has. */
  readonly unknown: string | null;
  /** The language that the address fixes. */
  readonly fixed: 'en' | 'zh' | null;
  /** The browser's; what the visitor chose earlier comes first. */
  readonly preferred: 'en' | 'zh';
}

/** The page at /graphql. It holds no script and no style of its own, so that a strict policy can be set for it; its data is JSON. */
export function playgroundPage({ operations, symmetric, asked, unknown, fixed, preferred }: PlaygroundParts): string {
  const language = fixed ?? preferred;
  const data = {
    operations: operations.map(({ name, title, explanation, group, variables, variablesZh, table, document }) => ({
      ...{ name, title, explanation, group, variables, variablesZh, table, document },
    })),
    ...{ groups: GROUPS, symmetric, asked: asked?.name ?? null, unknown, fixed, preferred },
  };
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(asked?.title[language] ?? 'GraphQL')} · Zhangjiang Atlas</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(LOGO)}">
<link rel="modulepreload" href="${GRAPHIQL_PATH}ruru.js">
<link rel="stylesheet" href="${GRAPHIQL_PATH}ruru.css">
<link rel="stylesheet" href="${CLIENT_PATH}playground.css">
<link rel="stylesheet" href="${CLIENT_PATH}picture.css">
<script type="application/json" id="playground-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script type="module" src="${CLIENT_PATH}main.js"></script>
</head>
<body>
<header class="atlas-bar">
<button type="button" id="toggle-catalogue" class="atlas-button" aria-controls="catalogue"></button>
<a class="atlas-home" href="/">${LOGO}<span id="home-name"></span></a>
<div class="atlas-actions" role="toolbar" id="actions"></div>
<button type="button" id="switch-language" class="atlas-button"></button>
</header>
<div class="atlas-body">
<nav id="catalogue" class="catalogue"></nav>
<main class="atlas-work">
<h1 id="page-name" class="unseen"></h1>
<section id="explanation" class="explanation" hidden></section>
<div id="ruru-root"></div>
</main>
</div>
<div id="status" class="atlas-status" role="status" aria-live="polite"></div>
<noscript>The playground needs JavaScript. The API at /graphql answers any program: see <a href="/docs/queries">the cook-book</a>.</noscript>
</body>
</html>
`;
}
