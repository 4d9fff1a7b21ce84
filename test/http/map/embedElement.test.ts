import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { CHROMIUM, canBrowse, openBrowser, type Watched, watch } from '../browser.ts';
import { type RunningAtlas, startAtlas } from '../startAtlas.ts';
import { type ForeignSite, foreignSite, strictPolicy } from './foreignSite.ts';

if (!canBrowse) process.stdout.write(`SKIPPED: the tests of the element <ecosystem-map>, for there is no ${CHROMIUM}\n`);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUIJIN = 'institution/ruijin-hospital';
/** Notes what a page is told, and what it was before any module came. */
const NOTES = `
window.told = [];
for (const name of ['ready', 'error', 'entity-select']) document.addEventListener(name, ({ target, detail }) => told.push([name, target.id, detail]));
window.names = new Set(Object.getOwnPropertyNames(window));
`;

(canBrowse ? describe : describe.skip)('<ecosystem-map> in a page of another origin under a strict policy', () => {
  let atlas: RunningAtlas;
  let site: ForeignSite;
  let browser: Browser;
  beforeAll(async () => {
    atlas = await startAtlas();
    site = await foreignSite(strictPolicy(atlas.origin));
    site.files.set('/notes.js', NOTES);
    site.files.set(
      '/own.css',
      'body { margin: 20px; font-family: serif } .tall { height: 3000px } p { color: red; letter-spacing: 9px } button { display: none }',
    );
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await atlas?.close();
  });

  interface Opened {
    readonly page: Page;
    readonly context: BrowserContext;
    readonly watched: Watched;
    /** The events since it was last asked. */
    told(name?: string): Promise<[name: string, id: string, detail: Record<string, unknown>][]>;
  }

  async function open(body: string, options: Parameters<Browser['newContext']>[0] = {}, lang = 'en'): Promise<Opened> {
    const module = `<script type="module" src="${atlas.origin}/embed/ecosystem-map.js"></script>`;
    const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><link rel="stylesheet" href="/own.css"><script src="/notes.js"></script>${module}`;
    site.files.set('/', `<!DOCTYPE html><html lang="${lang}"><head>${head}</head><body><main><h1>Host</h1>${body}</main></body></html>`);
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1000, height: 800 }, ...options });
    const watched = watch(context);
    const page = await context.newPage();
    await page.goto(site.origin);
    const told: Opened['told'] = async (name) => {
      const all = (await page.evaluate('told.splice(0)')) as Awaited<ReturnType<Opened['told']>>;
      return name === undefined ? all : all.filter((one) => one[0] === name);
    };
    return { page, context, watched, told };
  }

  /** waitForFunction would need the page's policy to allow eval. */
  async function becomes(page: Page, expression: string, wanted: unknown): Promise<void> {
    const end = Date.now() + 15_000;
    let last: unknown;
    while (Date.now() < end) {
      last = await page.evaluate(expression);
      if (last === wanted) break;
      await page.waitForTimeout(20);
    }
    expect([expression, last]).toEqual([expression, wanted]);
  }
  const until = (page: Page, name: string, count = 1) => becomes(page, `told.filter(([name]) => name === '${name}').length >= ${count}`, true);
  const scene = async (query: string) => (await (await fetch(`${atlas.origin}/map.json?${query}`)).json()) as Scene;
  interface Scene {
    readonly version: number;
    readonly title: string;
    readonly nodes: { readonly form: string; readonly id: string; readonly name: string; readonly type: string; readonly kind: string | null }[];
    readonly edges: unknown[];
    readonly complete: boolean;
    readonly sourceCount: number;
  }

  it('shows a map, tells what is chosen, and leaves nothing else in the page', async () => {
    const { page, context, watched, told } = await open(`<ecosystem-map id="m" focus="${RUIJIN}" size="8"></ecosystem-map>`);
    await until(page, 'ready');
    const expected = await scene(`focus=${RUIJIN}&size=8&language=en`);
    const { version, title, nodes, edges, complete } = expected;
    expect(await told()).toEqual([['ready', 'm', { version, nodes: nodes.length, edges: edges.length, complete }]]);
    expect(await page.textContent('#m .title')).toBe(title);
    expect(await page.textContent('#m .attribution span')).toBe(`Zhangjiang Atlas · graph version ${version} · ${expected.sourceCount} sources`);
    expect(await page.getAttribute('#m .attribution a', 'href')).toBe(`${atlas.origin}/map?focus=${RUIJIN}&size=8&language=en`);

    // By the keyboard: the first node is chosen, then a fold is opened, and the way back.
    await page.evaluate(`document.getElementById('m').focus()`);
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await until(page, 'entity-select');
    const [first] = nodes;
    expect(await told()).toEqual([['entity-select', 'm', { id: first.id, name: first.name, type: first.type, kind: first.kind }]]);
    await page.locator('#m .card-frame', { hasText: first.name }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#m .card-frame').waitFor({ state: 'hidden' });
    await page.evaluate(`Object.assign(document.getElementById('m'), { types: 'PERSON', size: 1 })`);
    await until(page, 'ready');
    await told();
    await page.evaluate(`document.getElementById('m').focus()`);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await until(page, 'ready');
    const folded = `${atlas.origin}/map.json?focus=${RUIJIN}&types=PERSON&size=1&language=en`;
    expect(watched.addresses.at(-1)).toMatch(/&open=institution\/ruijin-hospital~PERSON~-~\d+@1&/);
    await page.click('#m .back');
    await until(page, 'ready', 2);
    expect([watched.addresses.at(-1), await page.isVisible('#m .back')]).toEqual([folded, false]);

    // A step that cannot be taken leaves the map as it was, and says so.
    await told();
    const json = { errors: [{ message: 'Too many.', extensions: { code: 'OVERLOADED' } }] };
    await context.route(/[?&]open=/, (route) => route.fulfill({ json, headers: { 'access-control-allow-origin': '*' } }));
    await page.evaluate(`document.getElementById('m').focus()`);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await until(page, 'error');
    expect(await told()).toEqual([['error', 'm', { code: 'BAD_ANSWER', message: expect.any(String), argument: null }]]);
    expect(await page.textContent('#m .notices')).toMatch(/^This step could not be taken: /);
    expect([await page.isVisible('#m .back'), await page.isVisible('#m [role=alert]')]).toEqual([false, false]);
    await context.unroute(/[?&]open=/);
    await page.keyboard.press('Enter');
    await until(page, 'ready');
    // A page that follows what is chosen does not take back what was opened.
    const { length } = watched.addresses;
    await page.evaluate(`document.getElementById('m').selected = '${RUIJIN}'`);
    await page.locator('#m .card-frame').waitFor();
    expect([watched.addresses.slice(length).filter((address) => address.includes('map.json')), await page.isVisible('#m .back')]).toEqual([[], true]);
    await told();
    await page.evaluate(`Object.assign(document.getElementById('m'), { types: undefined, selected: null, size: '8' })`);
    await until(page, 'ready');

    // Methods.
    await told();
    const other = nodes.filter(({ form }) => form === 'ENTITY')[1];
    expect(await page.evaluate(`[document.getElementById('m').select('${other.id}'), document.getElementById('m').select('institution/nobody')]`)).toEqual([
      true,
      false,
    ]);
    await page.locator('#m .card-frame', { hasText: other.name }).waitFor();
    await page.evaluate(`document.getElementById('m').refresh()`);
    await page.evaluate(`document.getElementById('m').fit()`);
    expect((await told()).map(([name]) => name)).toEqual(['ready']);

    // What the page is as before: no styles, no names, and no request but to the two.
    expect(
      await page.evaluate('[document.styleSheets.length, document.adoptedStyleSheets.length, document.head.children.length, document.body.children.length]'),
    ).toEqual([1, 0, 6, 1]);
    expect(await page.evaluate('Object.getOwnPropertyNames(window).filter((name) => !names.has(name) && name !== "names")')).toEqual([]);
    expect(watched.addresses.filter((address) => ![site.origin, atlas.origin].includes(new URL(address).origin))).toEqual([]);
    expect([watched.complaints, await context.cookies()]).toEqual([[], []]);
    await context.close();
  });

  it('follows its attributes, properties, the language around it and the colours that are preferred', async () => {
    const { page, context, watched, told } = await open(`<ecosystem-map id="m" focus="${RUIJIN}"></ecosystem-map>`, {}, 'zh-Hant');
    await until(page, 'ready');
    const title = async () => (await page.textContent('#m .title')) as string;
    const asked = () => watched.addresses.filter((address) => address.includes('/map.json')).map((address) => decodeURIComponent(new URL(address).search));
    expect([await title(), asked()]).toEqual([(await scene(`focus=${RUIJIN}&language=zh`)).title, [`?focus=${RUIJIN}&language=zh`]]);
    const paper = `getComputedStyle(document.getElementById('m').shadowRoot.querySelector('.frame')).backgroundColor`;
    await becomes(page, paper, 'rgb(251, 252, 251)');
    await page.emulateMedia({ colorScheme: 'dark' });
    await becomes(page, paper, 'rgb(16, 22, 21)');

    // Several changes at a time are one request; numbers and lists are written as attributes have them.
    await told();
    await page.evaluate(
      `Object.assign(document.getElementById('m'), { hops: 2, types: ['INSTITUTION', 'FUND'], asOf: '2020', language: 'en', theme: 'light', height: '50vh', maxHops: null })`,
    );
    await until(page, 'ready');
    expect(asked().slice(1)).toEqual([`?focus=${RUIJIN}&hops=2&types=INSTITUTION,FUND&asOf=2020&language=en`]);
    expect(await page.evaluate(`document.getElementById('m').outerHTML`)).toBe(
      `<ecosystem-map id="m" focus="${RUIJIN}" hops="2" types="INSTITUTION,FUND" as-of="2020" language="en" theme="light" height="50vh"></ecosystem-map>`,
    );
    expect([await page.evaluate(paper), await page.evaluate(`document.getElementById('m').offsetHeight`)]).toEqual(['rgb(251, 252, 251)', 400]);
    // What needs no data asks for none.
    await page.evaluate(`document.getElementById('m').setAttribute('controls', 'zoom'); document.getElementById('m').setAttribute('theme', 'dark')`);
    expect([
      await page.isVisible('#m .zoom-in'),
      await page.isVisible('#m .title'),
      await page.isVisible('#m .legend-frame'),
      await page.evaluate(paper),
    ]).toEqual([...[true, false, false, 'rgb(16, 22, 21)']]);
    expect(asked().length).toBe(2);

    // As React and Vue do: what is a method of every element is assigned.
    await page.evaluate(
      `const map = document.getElementById('m'); map.removeAttribute('language'); map.focus = 'institution/fudan-university'; document.documentElement.lang = 'en-GB'`,
    );
    await until(page, 'ready', 2);
    expect(asked().at(-1)).toBe('?focus=institution/fudan-university&hops=2&types=INSTITUTION,FUND&asOf=2020&language=en');
    expect(await page.evaluate(`[document.getElementById('m').focusOn, typeof document.getElementById('m').focus]`)).toEqual([
      'institution/fudan-university',
      'function',
    ]);
    expect(watched.complaints).toEqual([]);
    await context.close();
  });

  it('says in its place, and by an event that names the attribute, what is wrong, until it is put right', async () => {
    const { page, context, told } = await open(`<ecosystem-map id="m" focus="${RUIJIN}" hops="9"><p slot="empty">Nobody here.</p></ecosystem-map>`);
    const wrong: [string, string, string, string][] = [
      ['hops', '9', 'BAD_USER_INPUT', 'hops: it must be a whole number from 1 to 3'],
      ['as-of', 'May 2020', 'BAD_USER_INPUT', 'as-of: this is no date; write 2012, 2017-05 or 2023-05-24'],
      ['types', 'FUND,BANK', 'BAD_USER_INPUT', 'types: "BANK" is none of INSTITUTION, PERSON, FUND, PLATFORM, PRODUCT, AGREEMENT, EVENT, PROGRAMME, PLACE'],
      ['theme', 'pink', 'BAD_USER_INPUT', 'theme: "pink" is none of auto, light, dark'],
      ['language', 'fr', 'BAD_USER_INPUT', 'language: "fr" is none of en, zh'],
      ['height', 'tall', 'BAD_USER_INPUT', 'height: it must be a whole number of pixels or a CSS length like 60vh or 100%'],
      ['controls', 'zoom,horn', 'BAD_USER_INPUT', 'controls: "horn" is none of title, zoom, legend, card'],
      ['endpoint', 'ftp://x', 'BAD_USER_INPUT', 'endpoint: it must be an address like https://atlas.example'],
      ['max-hops', '3', 'BAD_USER_INPUT', 'max-hops: it has no meaning beside focus; leave it out'],
      ['kinds', 'CASTLE', 'BAD_USER_INPUT', 'kinds: "CASTLE" is none of '],
    ];
    for (const [attribute, value, code, message] of wrong) {
      await page.evaluate(`document.getElementById('m').setAttribute('${attribute}', '${value}')`);
      await until(page, 'error');
      const [[, , detail]] = await told('error');
      expect(detail).toEqual({ code, argument: attribute, message: expect.stringContaining(message) });
      expect(await page.locator('#m [role=alert]').innerText()).toMatch(/^The map cannot be shown\n/);
      expect(await page.locator('#m [role=alert]').innerText()).toContain(message);
      await page.evaluate(`document.getElementById('m').removeAttribute('${attribute}')`);
      await until(page, 'ready');
      await told();
    }

    await page.evaluate(`document.getElementById('m').setAttribute('focus', 'institution/nobody')`);
    await until(page, 'error');
    expect(await told()).toEqual([
      ['error', 'm', { code: 'NOT_FOUND', argument: 'focus', message: 'focus: no entity has the id "institution/nobody"; a search finds ids by name' }],
    ]);
    await page.evaluate(`Object.assign(document.getElementById('m'), { focusOn: '${RUIJIN}', types: 'FUND', kinds: 'ZONE', language: 'zh' })`);
    await until(page, 'ready');

    // A server that is not there, and one that is no atlas; then the way back by the button.
    await told();
    await page.evaluate(`Object.assign(document.getElementById('m'), { types: null, kinds: null, language: null, endpoint: 'http://127.0.0.1:9' })`);
    await until(page, 'error');
    expect(await told()).toEqual([['error', 'm', { code: 'UNREACHABLE', argument: null, message: 'The atlas at http://127.0.0.1:9 cannot be reached.' }]]);
    await page.context().route(/map\.json/, (route) => route.fulfill({ status: 502, body: 'Bad gateway', headers: { 'access-control-allow-origin': '*' } }));
    await page.evaluate(`document.getElementById('m').endpoint = '${atlas.origin}/'`);
    await until(page, 'error');
    expect((await told())[0][2]).toEqual({
      code: 'BAD_ANSWER',
      argument: null,
      message: `There is no atlas at ${atlas.origin}, or its answer cannot be read.`,
    });
    await page.context().unroute(/map\.json/);
    await page.evaluate(`document.getElementById('m').shadowRoot.querySelector('.retry').style.display = 'block'`);
    await page.click('#m .retry');
    await until(page, 'ready');
    expect(await page.isVisible('#m [role=alert]')).toBe(false);
    await context.close();
  });

  it('waits until it comes near, leaves the wheel to the page, shares its module with others, and is gone when it is taken away', async () => {
    const { page, context, watched, told } = await open(
      `<ecosystem-map id="a" focus="${RUIJIN}"></ecosystem-map><div class="tall"></div><ecosystem-map id="b" language="zh"></ecosystem-map>`,
    );
    await until(page, 'ready');
    expect((await told()).map(([, id]) => id)).toEqual(['a']);
    await page.mouse.move(500, 300);
    await page.mouse.wheel(0, 300);
    await becomes(page, 'scrollY', 300);
    expect(await page.textContent('#a .hint.shown')).toBe('Hold Ctrl while scrolling to zoom, or click the map first');
    await page.evaluate('scrollTo(0, 0)');
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 300);
    await page.keyboard.up('Control');
    await page.mouse.click(800, 200);
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(200);
    expect(await page.evaluate('scrollY')).toBe(0);

    await page.evaluate('scrollTo(0, 3000)');
    await until(page, 'ready');
    expect((await told('ready')).map(([, id]) => id)).toEqual(['b']);
    expect(watched.addresses.filter((address) => address.endsWith('.js'))).toEqual([`${site.origin}/notes.js`, `${atlas.origin}/embed/ecosystem-map.js`]);

    await page.evaluate(
      `window.gone = new WeakRef(document.getElementById('a').shadowRoot.querySelector('.canvas').firstElementChild); document.getElementById('a').remove()`,
    );
    const session = await context.newCDPSession(page);
    for (let i = 0; i < 20 && (await page.evaluate('gone.deref() !== undefined')); i++) {
      await session.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(50);
    }
    expect(await page.evaluate('gone.deref()')).toBeUndefined();
    // Put in again it begins anew.
    await page.evaluate(
      `const map = document.createElement('ecosystem-map'); map.id = 'c'; map.loading = 'eager'; document.querySelector('main').prepend(map)`,
    );
    await until(page, 'ready');
    expect(watched.complaints).toEqual([]);
    await context.close();
  });

  it('lists the paths of a connection, and what the reader would connect', async () => {
    const { page, context, watched } = await open(`<ecosystem-map id="m" from="${RUIJIN}" to="FUND" max-hops="3" height="600"></ecosystem-map>`);
    await until(page, 'ready');
    const { paths } = (await (await fetch(`${atlas.origin}/map.json?from=${RUIJIN}&to=FUND&maxHops=3&language=en`)).json()) as {
      paths: { sentence: string }[];
    };
    await page.click('#m .paths');
    const listed = page.locator('#m .atlas-connect .at-paths > li');
    await listed.first().waitFor();
    expect([await listed.count(), await page.isVisible('#m .atlas-connect form')]).toEqual([paths.length, false]);
    await page.click('#m .close');
    expect(await page.isVisible('#m .card-frame')).toBe(false);
    await page.evaluate(`document.getElementById('m').select('${RUIJIN}')`);
    await page.locator('#m .atlas-card button', { hasText: 'Connect it with' }).click();
    await page.locator('#m .atlas-connect form').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#m .card-frame').waitFor({ state: 'hidden' });
    expect(watched.complaints).toEqual([]);
    await context.close();
  });

  it('leaves one finger to the page and is moved by two', async () => {
    const { page, context, watched } = await open(
      `<ecosystem-map id="m" language="zh" controls="zoom" focus="${RUIJIN}"></ecosystem-map><div class="tall"></div>`,
      {
        hasTouch: true,
        isMobile: true,
        viewport: { width: 390, height: 700 },
      },
    );
    await until(page, 'ready');
    await page.waitForTimeout(400);
    const session = await context.newCDPSession(page);
    const picture = async () => (await page.locator('#m .area').screenshot()).toString('base64');
    const before = await picture();
    await session.send('Input.synthesizePinchGesture', { x: 200, y: 300, scaleFactor: 2, gestureSourceType: 'touch' });
    await page.waitForTimeout(400);
    expect(await picture()).not.toBe(before);
    expect(await page.evaluate('[scrollY, visualViewport.scale]')).toEqual([0, 1]);
    const swipe = async () => {
      await page.evaluate('scrollTo(0, 0)');
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints });
      await touch('touchStart', { x: 200, y: 300 });
      for (let y = 290; y >= 150; y -= 10) await touch('touchMove', { x: 200, y });
      await touch('touchEnd');
      await becomes(page, 'scrollY > 80', true);
    };
    await swipe();
    expect(await page.textContent('#m .hint.shown')).toBe('请用两指移动图谱');
    // After a tap the finger is the page's too.
    await page.evaluate('scrollTo(0, 0)');
    await page.touchscreen.tap(200, 300);
    await swipe();
    expect(watched.complaints).toEqual([]);
    await context.close();
  });

  it.each([
    ['en', 'light', 1000],
    ['zh', 'dark', 390],
  ] as const)('has no serious fault of accessibility, and fits (%s, %s, %i wide)', async (lang, colorScheme, width) => {
    const { page, context } = await open(
      `<ecosystem-map id="m" focus="${RUIJIN}" selected="${RUIJIN}"></ecosystem-map><ecosystem-map id="wrong" hops="9" loading="eager"></ecosystem-map>`,
      { bypassCSP: true, colorScheme, viewport: { width, height: 800 } },
      lang,
    );
    await until(page, 'ready');
    await page.waitForTimeout(300);
    await page.addScriptTag({ content: AXE });
    const found = (await page.evaluate('axe.run()')) as { violations: { id: string; impact: string; nodes: { html: string }[] }[] };
    const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await context.close();
  });
});
