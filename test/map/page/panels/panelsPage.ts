import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';

/** What a page of these tests can be told and asked; `window.panels` there. */
export interface PanelsPage {
  readonly page: Page;
  /** The parameters of its address, as the state has them. */
  state(): Promise<{ data: Record<string, string>; select: string | null; path: number | null; language: string }>;
  /** What the panels said to those who listen, and which paths they had lit. */
  said(): Promise<string[]>;
  lit(): Promise<(string | null)[]>;
}

/** The panels with a frame of the tests' own, which holds the state and draws nothing; in the page or in a shadow root, as the address has it. */
const FRAME = `
import { createAtlasClient } from './src/map/page/atlasClient.ts';
import { readMapAddress } from './src/map/page/mapAddress.ts';
import { createPanels } from './src/map/page/panels/createPanels.ts';
import { PANEL_STYLE } from './src/map/page/panels/panelStyle.ts';

const parameters = new URLSearchParams(location.search);
const isShadow = parameters.has('shadow');
parameters.delete('shadow');
const client = createAtlasClient('');
const told = { said: [], lit: [], revealed: [], ready: 0 };
let { state } = readMapAddress(parameters.toString(), 'en');
let scene = null;
const drawing = { light: (path) => told.lit.push(path === null ? null : path.nodes.join(' ')), select() {}, fit() {}, show() {} };
const tools = {
  client, drawing,
  change: (next, kind) => {
    const before = state;
    state = next(state);
    if (state.path !== before.path) drawing.light(state.path === null ? null : (scene?.paths?.[state.path - 1] ?? null));
    update();
    if (kind === 'STEP') void load();
  },
  reveal: (panel) => told.revealed.push(panel),
  announce: (text) => told.said.push(text),
};
const panels = createPanels(tools);
const theme = () => (state.theme === 'auto' ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : state.theme);
function update() { for (const panel of Object.values(panels)) panel.update({ state, scene, language: state.language, theme: theme() }); }
async function load() {
  const asked = state;
  const answer = await client.scene(asked.data, asked.language);
  if (asked.data !== state.data || asked.language !== state.language) return;
  scene = answer;
  update();
  told.ready++;
}
const home = document.querySelector('main');
const root = isShadow ? home.attachShadow({ mode: 'open' }) : home;
const sheet = new CSSStyleSheet();
sheet.replaceSync(PANEL_STYLE);
(isShadow ? root : document).adoptedStyleSheets = [sheet];
for (const [name, panel] of Object.entries(panels)) { const part = document.createElement('div'); part.className = 'part ' + name; part.append(panel.element); root.append(part); }
window.panels = {
  told,
  get state() { return state; },
  get scene() { return scene; },
  select: (id) => tools.change((before) => ({ ...before, select: id }), 'MOVE'),
  set: (change) => tools.change((before) => ({ ...before, ...change }), 'STEP'),
  withScene: (change) => { scene = change(scene); update(); },
};
update();
await load();
document.body.dataset.ready = '';
`;

const HTML = (language: string) => `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>Panels</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>
:root { color-scheme: light dark; --ink: #17211f; --soft: #52605d; --line: #dce3e1; --paper: #fbfcfb; --card: #fff; --accent: #0f766e; --accent-ink: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ecea; --soft: #a3b3af; --line: #2c3936; --paper: #101615; --card: #172120; --accent: #2dd4bf; --accent-ink: #06201d; --wrong: #f97066 } }
body { margin: 0; background: var(--paper); font: 16px/1.5 system-ui, "Noto Sans CJK SC", sans-serif }
main { display: flex; flex-wrap: wrap; gap: 1rem; padding: 1rem; align-items: flex-start }
.part { width: 22.5rem; max-width: 100%; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem }
</style></head><body><main></main><script type="module" src="/panels-test.js"></script></body></html>`;

let bundle: Promise<string> | null = null;

/** Opens the panels beside a running atlas, which answers them. */
export async function openPanels(context: BrowserContext, origin: string, search: string): Promise<PanelsPage> {
  bundle ??= bundleFrame();
  const script = await bundle;
  const language = new URLSearchParams(search).get('language') ?? 'en';
  await context.route(`${origin}/panels-test?**`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: HTML(language) }));
  await context.route(`${origin}/panels-test.js`, (route) => route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script }));
  const page = await context.newPage();
  await page.goto(`${origin}/panels-test?${search}`);
  await page.waitForSelector('body[data-ready]');
  return {
    page,
    state: () => page.evaluate('panels.state'),
    said: () => page.evaluate('panels.told.said'),
    lit: () => page.evaluate('panels.told.lit'),
  };
}

async function bundleFrame(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: FRAME, resolveDir: process.cwd(), loader: 'js' },
    ...{ bundle: true, write: false, format: 'esm', target: ['es2022'], charset: 'utf8', tsconfigRaw: '{}', logLevel: 'silent' },
  });
  return outputFiles[0].text;
}
