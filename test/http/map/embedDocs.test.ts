import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { compileScript, parse } from 'vue/compiler-sfc';
import { ATTRIBUTES, propertyOf } from '../../../src/map/page/embed/attributeNames.ts';
import { CHROMIUM, canBrowse, openBrowser, strangers, watch } from '../browser.ts';
import { type RunningAtlas, startAtlas } from '../startAtlas.ts';
import { type ForeignSite, foreignSite, strictPolicy } from './foreignSite.ts';

if (!canBrowse) process.stdout.write(`SKIPPED: the examples of docs/embedding.md in a browser, for there is no ${CHROMIUM}\n`);

const ROOT = resolve(import.meta.dirname, '../../..');
const DOC = readFileSync(join(ROOT, 'docs/embedding.md'), 'utf8');
const TYPES = readFileSync(join(ROOT, 'src/map/page/embed/ecosystem-map.d.ts'), 'utf8');

/** The code of a kind below a heading, in order. */
function codeOf(heading: string, language: string): string[] {
  const section = DOC.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, kind]) => kind === language).map(([, , code]) => code);
}

it('docs/embedding.md tells of each attribute and its property', () => {
  const rows = [...DOC.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \| ((?:`[a-zA-Z]+`(?:, )?)+) \|/gm)];
  const names = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  const told = new Map(rows.flatMap(([, attributes, properties]) => names(attributes).map((name, i) => [name, names(properties)[i]] as const)));
  for (const attribute of ATTRIBUTES) expect([attribute, told.get(attribute)]).toEqual([attribute, propertyOf(attribute)]);
  const declared = [...TYPES.matchAll(/^ {2}get (\w+)\(\): string \| null;$/gm)].map(([, name]) => name);
  expect(declared.sort()).toEqual(ATTRIBUTES.map(propertyOf).sort());
  const written = [...(/interface EcosystemMapAttributes \{(.*?)^\}/ms.exec(TYPES)?.[1] ?? '').matchAll(/^ {2}'?([a-z-]+)'?\?:/gm)].map(([, name]) => name);
  expect(written.sort()).toEqual([...ATTRIBUTES].sort());
});

(canBrowse ? describe : describe.skip)('the examples of docs/embedding.md', () => {
  let atlas: RunningAtlas;
  let browser: Browser;
  let site: ForeignSite;
  // Within the repository, so that React and Vue are found from there.
  let folder: string;
  beforeAll(async () => {
    mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true });
    folder = mkdtempSync(join(ROOT, 'node_modules/.cache/embedding-'));
    atlas = await startAtlas();
    site = await foreignSite(strictPolicy(atlas.origin));
    browser = await openBrowser();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await browser?.close();
    await site?.close();
    await atlas?.close();
  });

  const here = (code: string) => code.replaceAll('http://localhost:4000', atlas.origin);

  async function visit(address: string) {
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1000, height: 900 } });
    const watched = watch(context);
    const page = await context.newPage();
    await page.goto(address);
    return { context, watched, page };
  }

  it('the page to copy works as a file, as it stands', async () => {
    const [code] = codeOf('A page to copy', 'html');
    writeFileSync(join(folder, 'page.html'), here(code));
    const { context, watched, page } = await visit(pathToFileURL(join(folder, 'page.html')).href);
    await page.locator('ecosystem-map .title', { hasText: 'Ruijin Hospital' }).waitFor();
    await page.locator('ecosystem-map >> nth=1').scrollIntoViewIfNeeded();
    await page.locator('ecosystem-map .title', { hasText: '瑞金医院' }).waitFor();
    await page.evaluate(`document.querySelector('ecosystem-map').focus()`);
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.locator('#chosen', { hasText: /^You chose .+ \([A-Z]+, [a-z]+\/[a-z0-9-]+\)\.$/ }).waitFor();
    expect([watched.complaints, strangers(watched), await context.cookies()]).toEqual([[], [], []]);
    await context.close();
  });

  it('the frame, and the slots with their styles, work as they stand', async () => {
    const [frame] = codeOf('A frame', 'html');
    const [slots] = codeOf('Slots, parts, colours', 'html');
    const [style] = codeOf('Slots, parts, colours', 'css');
    writeFileSync(
      join(folder, 'parts.html'),
      here(
        `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Parts</title><script type="module" src="http://localhost:4000/embed/ecosystem-map.js"></script><style>${style}</style>${slots}${frame}`,
      ),
    );
    const { context, watched, page } = await visit(pathToFileURL(join(folder, 'parts.html')).href);
    await page.locator('ecosystem-map .attribution a').waitFor();
    await page.frameLocator('iframe').locator('ecosystem-map .title', { hasText: 'Ruijin Hospital' }).waitFor();
    expect([await page.isVisible('h2[slot=header]'), await page.isVisible('p[slot=error]'), await page.isVisible('ecosystem-map .title')]).toEqual([
      true,
      false,
      false,
    ]);
    const look = `const root = document.querySelector('ecosystem-map').shadowRoot; const style = (name) => getComputedStyle(root.querySelector(name)); [style('.frame').borderTopWidth, style('.attribution a').color, style('.frame').fontFamily]`;
    expect(await page.evaluate(look)).toEqual(['0px', 'rgb(124, 58, 237)', 'Georgia, serif']);
    expect(watched.complaints).toEqual([]);
    await context.close();
  });

  it('the components of React and Vue are sound TypeScript, set attributes, hear events, and change with their properties', async () => {
    const [react] = codeOf('React', 'tsx');
    const [vue] = codeOf('Vue', 'vue');
    const { descriptor } = parse(vue, { filename: 'HospitalMap.vue' });
    const compilerOptions = { isCustomElement: (tag: string) => tag === 'ecosystem-map' };
    const compiled = compileScript(descriptor, { id: 'map', inlineTemplate: true, genDefaultAs: 'HospitalMap', templateOptions: { compilerOptions } });
    const files = {
      'ecosystem-map.d.ts': TYPES,
      'ReactMap.tsx': react,
      'VueMap.ts': `${compiled.content}\nexport { HospitalMap };\n`,
      'react.tsx': `import { createRoot } from 'react-dom/client'; import { HospitalMap } from './ReactMap';
const root = createRoot(document.querySelector('#app') as Element);
const show = (id: string) => root.render(<HospitalMap id={id} />);
document.querySelector('#other')?.addEventListener('click', () => show('institution/fudan-university'));
show('institution/ruijin-hospital');`,
      'vue.ts': `import { createApp, h, ref } from 'vue'; import { HospitalMap } from './VueMap';
const id = ref('institution/ruijin-hospital');
document.querySelector('#other')?.addEventListener('click', () => { id.value = 'institution/fudan-university'; });
createApp({ render: () => h(HospitalMap, { id: id.value }) }).mount('#app');`,
      'use.ts': `import type {} from './ecosystem-map';
const map = document.querySelector('ecosystem-map');
map?.addEventListener('entity-select', ({ detail }) => detail.name.length);
map?.addEventListener('ready', function ({ detail }) { this.hops = detail.nodes; this.kinds = ['HOSPITAL']; this.focusOn = null; this.focus(); });
map?.addEventListener('click', (event) => event.clientX);
// @ts-expect-error: it has no such detail.
map?.addEventListener('error', ({ detail }) => detail.name);
const created: string | null = document.createElement('ecosystem-map').asOf;
export { created };`,
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          ...{
            strict: true,
            noEmit: true,
            jsx: 'react-jsx',
            module: 'esnext',
            moduleResolution: 'bundler',
            target: 'es2022',
            lib: ['es2022', 'dom', 'dom.iterable'],
          },
          ...{ types: [], skipLibCheck: false, isolatedModules: true },
        },
        include: ['ecosystem-map.d.ts', 'ReactMap.tsx', 'react.tsx', 'use.ts'],
      }),
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, '']);

    for (const [name, entry] of [
      ['React', 'react.tsx'],
      ['Vue', 'vue.ts'],
    ]) {
      const { outputFiles } = await build({
        ...{ entryPoints: [join(folder, entry)], bundle: true, write: false, format: 'iife', jsx: 'automatic', logLevel: 'silent' },
        define: {
          'process.env.NODE_ENV': '"production"',
          __VUE_OPTIONS_API__: 'true',
          __VUE_PROD_DEVTOOLS__: 'false',
          __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
        },
      });
      site.files.set('/app.js', outputFiles[0].text);
      const module = `<script type="module" src="${atlas.origin}/embed/ecosystem-map.js"></script>`;
      site.files.set(
        '/',
        `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>${module}</head><body><div id="app"></div><button id="other">Other</button><script src="/app.js"></script></body></html>`,
      );
      const { context, watched, page } = await visit(site.origin);
      await page.locator('ecosystem-map .title', { hasText: 'Ruijin Hospital' }).waitFor();
      expect(await page.evaluate(`['focus', 'hops', 'theme'].map((name) => document.querySelector('ecosystem-map').getAttribute(name))`)).toEqual([
        'institution/ruijin-hospital',
        '1',
        'auto',
      ]);
      await page.evaluate(`document.querySelector('ecosystem-map').focus()`);
      await page.keyboard.press('Home');
      await page.keyboard.press('Space');
      await page.locator('figcaption', { hasNotText: 'Choose something' }).waitFor();
      await page.click('#other');
      await page.locator('ecosystem-map .title', { hasText: 'Fudan University' }).waitFor();
      expect([name, watched.complaints]).toEqual([name, []]);
      await context.close();
    }
  });
});
