import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { FoldNode, MapScene, SceneNode } from '../../../src/map/MapScene.ts';
import { CHROMIUM, canBrowse, openBrowser, strangers, type Watched, watch } from '../browser.ts';
import { type RunningAtlas, startAtlas } from '../startAtlas.ts';

if (!canBrowse) process.stdout.write(`SKIPPED: the tests of the explorer, for there is no ${CHROMIUM}\n`);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const COMPANY = 'institution/shanghai-pharmaceuticals-holding';
const HOSPITAL = 'institution/ruijin-hospital';

(canBrowse ? describe : describe.skip)('the explorer of the map in a browser', () => {
  let atlas: RunningAtlas;
  let browser: Browser;
  beforeAll(async () => {
    atlas = await startAtlas();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await atlas?.close();
  });

  interface Visit {
    readonly page: Page;
    readonly context: BrowserContext;
    readonly watched: Watched;
  }

  async function visit(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options });
    const watched = watch(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(atlas.origin + path);
    return { page, context, watched };
  }

  const sceneOf = async (query: Record<string, string>) => (await (await fetch(`${atlas.origin}/map.json?${new URLSearchParams(query)}`)).json()) as MapScene;
  /** What the address says. */
  const told = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
  /** Waits until the map has the nodes of a scene, as those hear them who do not see it. */
  const shows = async (page: Page, query: Record<string, string>): Promise<MapScene> => {
    const scene = await sceneOf(query);
    const names = JSON.stringify(scene.nodes.map(({ name }) => name));
    await until(
      page,
      `(() => {
      const heard = [...(document.querySelector('#picture > div')?.shadowRoot.querySelectorAll('[role=option]') ?? [])].map((one) => one.textContent);
      // Behind a name more is told.
      return heard.length === ${names}.length && ${names}.every((name) => heard.some((text) => text.startsWith(name)));
    })()`,
    );
    return scene;
  };

  it('is searched in Chinese, unfolded, moved through time, gone back in, and shared: who opens the link sees the same', async () => {
    const { page, context, watched } = await visit('/map', { locale: 'zh-CN' });
    await shows(page, { language: 'zh' });
    await page.keyboard.press('/');
    await page.keyboard.type('上海醫藥');
    const field = page.getByRole('combobox', { name: '在图谱中搜索' });
    const match = page.locator('#search [role=option]').first();
    await match.waitFor();
    expect(await match.innerText()).toBe('上海医药\n企业');
    expect([await field.getAttribute('aria-expanded'), await field.getAttribute('aria-activedescendant')]).toEqual(['true', await match.getAttribute('id')]);
    await page.keyboard.press('Enter');
    const focus = { focus: COMPANY, language: 'zh' };
    const focused = await shows(page, focus);
    expect(told(page)).toEqual({ ...focus, select: COMPANY });
    expect(await page.locator('#panel-details h2').innerText()).toBe('上海医药');

    const fold = focused.nodes.find((node): node is FoldNode => node.form === 'FOLD') as FoldNode;
    await page.locator('#picture [role=listbox]').focus();
    // So that the address tells where it is.
    await page.keyboard.press('-');
    await page.waitForURL(/view=/);
    await clickNode(page, fold);
    const open = { focus: COMPANY, open: fold.opening, language: 'zh' };
    const opened = await shows(page, open);
    expect(told(page)).toEqual(open);

    const { year } = opened.years[Math.floor(opened.years.length / 2)];
    const slider = page.getByRole('slider', { name: '年份' });
    await slider.focus();
    await page.keyboard.press('Home');
    for (let at = opened.years[0].year; at < year; at++) await page.keyboard.press('ArrowRight');
    const then = { ...open, asOf: String(year) };
    const past = await shows(page, then);
    expect(told(page)).toEqual(then);
    expect(past.nodes.length).toBeLessThan(opened.nodes.length);
    expect(await slider.getAttribute('aria-valuetext')).toBe(
      `${year}年：${opened.years.find((one) => one.year === year)?.relationships} 条关系，${opened.years.find((one) => one.year === year)?.entities} 个主体`,
    );

    await page.locator('#theme').click();
    await page.locator('#theme').click();
    await page.locator('#language').click();
    const english = { ...then, language: 'en' };
    await shows(page, english);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('.toast', { hasText: 'Link copied' }).waitFor();
    const address = (await page.evaluate('navigator.clipboard.readText()')) as string;
    expect(address).toBe(page.url());
    expect(told(page)).toEqual({ ...english, theme: 'dark' });
    const another = await visit(address.slice(atlas.origin.length), { locale: 'zh-CN', reducedMotion: 'no-preference' });
    await shows(another.page, english);
    expect(another.page.url()).toBe(address);
    expect(await another.page.locator('html').evaluate(({ lang, dataset }) => [lang, dataset['theme']])).toEqual(['en', 'dark']);
    expect(await another.page.locator('#trail').innerText()).toBe(await page.locator('#trail').innerText());

    // However many keys were pressed, one step led through the years; what has been chosen of language and theme since is no step.
    await page.goBack();
    await shows(page, open);
    await page.goBack();
    await shows(page, focus);
    await page.goForward();
    await shows(page, open);
    expect([strangers(watched), complaints(watched), strangers(another.watched), complaints(another.watched)]).toEqual([[], [], [], []]);
    await another.context.close();
    await context.close();
  });

  it('lets years run to the last one, and each year is drawn', async () => {
    const { page, context, watched } = await visit(`/map?focus=${HOSPITAL}`);
    const { years } = await shows(page, { focus: HOSPITAL });
    const last = years.at(-1)?.year as number;
    await page.evaluate(
      `document.querySelector('.timeline input').value = ${last - 3}; document.querySelector('.timeline input').dispatchEvent(new Event('input', { bubbles: true })); document.querySelector('.timeline input').dispatchEvent(new Event('change', { bubbles: true }))`,
    );
    await shows(page, { focus: HOSPITAL, asOf: String(last - 3) });
    const steps = await page.evaluate('history.length');
    await page.getByRole('button', { name: 'Let the years run' }).click();
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    await page.waitForURL(new RegExp(`asOf=${last}`));
    await page.getByRole('button', { name: 'Let the years run' }).waitFor();
    await shows(page, { focus: HOSPITAL, asOf: String(last) });
    // All of it is one step back.
    expect(await page.evaluate('history.length')).toBe((steps as number) + 1);
    await page.goto(`${atlas.origin}/map?focus=${HOSPITAL}&asOf=2017-05`);
    await shows(page, { focus: HOSPITAL, asOf: '2017-05' });
    expect([told(page)['asOf'], await page.locator('.timeline-now').innerText()]).toEqual(['2017-05', expect.stringMatching(/^2017-05/)]);
    expect(complaints(watched)).toEqual([]);
    await context.close();
  });

  it('filters by type, document and hops, tells what is filtered, and takes it back one by one or at once', async () => {
    const { page, context, watched } = await visit(`/map?focus=${HOSPITAL}`);
    const all = await shows(page, { focus: HOSPITAL });
    await page.getByRole('tab', { name: 'Filters' }).click();
    const people = page.locator('[data-parameter=types] label', { hasText: 'person' });
    expect(await people.innerText()).toMatch(new RegExp(`person\\s*${all.legend.types.find(({ type }) => type === 'PERSON')?.count}$`));
    await people.click();
    await shows(page, { focus: HOSPITAL, types: 'PERSON' });
    await page.locator('.stepper button', { hasText: '2' }).click();
    await shows(page, { focus: HOSPITAL, types: 'PERSON', hops: '2' });
    await page.getByRole('radio', { name: 'stated' }).check();
    await shows(page, { focus: HOSPITAL, types: 'PERSON', hops: '2', stance: 'STATED' });
    expect(await page.locator('#badge-filters').innerText()).toBe('2');
    await page.getByRole('button', { name: 'Remove person' }).click();
    await shows(page, { focus: HOSPITAL, hops: '2', stance: 'STATED' });
    const source = all.sources[0];
    await page.getByRole('combobox', { name: 'Only what one document says' }).fill(source.title.replace(/†$/, ''));
    await page.locator('#panel-filters [role=option]').first().click();
    await shows(page, { focus: HOSPITAL, hops: '2', stance: 'STATED', source: source.id });
    await page.locator('#panel-filters').getByRole('button', { name: 'Reset filters' }).click();
    await shows(page, { focus: HOSPITAL, hops: '2' });
    expect(told(page)).toEqual({ focus: HOSPITAL, hops: '2', language: 'en' });

    await page.keyboard.press('/');
    await page.keyboard.type('huashan');
    await page.locator('#search [role=option]').first().waitFor();
    await page.keyboard.press('Shift+Enter');
    await page.waitForURL(/huashan/);
    expect(told(page)['focus']).toBe(`${HOSPITAL},institution/huashan-hospital`);
    await page.getByRole('button', { name: 'Remove Ruijin Hospital' }).click();
    await shows(page, { focus: 'institution/huashan-hospital', hops: '2' });
    expect(complaints(watched)).toEqual([]);
    await context.close();
  });

  it('says what is wrong with an address, what is empty and how to widen it, what is cut, and keeps the picture while the server is away', async () => {
    const { page, context } = await visit(
      `/map?focus=${HOSPITAL},institution/nobody&hops=2&theme=neon&view=1,2&__proto__=1&focus=x&path=-1&select=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E`,
    );
    const messages = page.locator('#messages');
    const notes = page.locator('#notes');
    await notes.getByText('Left out').waitFor();
    expect(await notes.locator('[data-place=dropped] p').innerText()).toBe('Left out: __proto__, focus, theme, path, view.');
    await messages.getByRole('button', { name: 'Remove “institution/nobody”' }).click();
    await shows(page, { focus: HOSPITAL, hops: '2' });
    await page.waitForFunction(`(document.querySelector('#messages [data-place=failure]')?.innerText ?? '') === ''`);

    await page.goto(`${atlas.origin}/map?focus=${HOSPITAL}&hops=9`);
    await messages.getByRole('button', { name: 'Remove “hops”' }).click();
    await shows(page, { focus: HOSPITAL });

    await page.goto(`${atlas.origin}/map?from=${HOSPITAL}&to=FUND&maxHops=1&status=PLANNED`);
    await messages.getByText('Nothing fits').waitFor();
    await messages.getByText('Asked for: Ruijin Hospital ⇄ fund · Status: planned.').waitFor();
    expect(await messages.getByRole('button').allInnerTexts()).toEqual(['Without “planned”', 'Up to 2 hops']);
    await messages.getByRole('button', { name: 'Up to 2 hops' }).click();
    await page.waitForURL(/maxHops=2/);

    await page.goto(`${atlas.origin}/map?size=5`);
    const cut = await shows(page, { size: '5' });
    expect(await notes.locator('[data-place=cut]').innerText()).toContain(cut.notices[0]);
    await notes.getByRole('button', { name: 'Show up to 10' }).click();
    await shows(page, { size: '10' });

    await context.route('**/map.json*', (route) => route.abort());
    await page.locator('#tab-filters').click();
    await page.getByRole('radio', { name: 'stated' }).check();
    await messages.getByText('The atlas cannot be reached').waitFor();
    await messages.getByText(/Next try in \d s|Trying again/).waitFor();
    await shows(page, { size: '10' });
    await context.unroute('**/map.json*');
    await context.route('**/map.json*', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/json',
        body: '{"errors":[{"message":"Too many searches are waiting; ask again in a moment.","extensions":{"code":"OVERLOADED"}}]}',
      }),
    );
    await messages.getByText('Too many searches are waiting').waitFor();
    await context.unroute('**/map.json*');
    await messages.locator('[data-place=failure] button').click();
    await shows(page, { size: '10', stance: 'STATED' });
    await page.waitForFunction(`(document.querySelector('#messages [data-place=failure]')?.innerText ?? '') === ''`);
    await context.close();
  });

  it.each([
    ['en', 'light', 1440],
    ['zh', 'dark', 390],
  ] as const)('has no serious fault of accessibility (%s, %s, %i wide), whatever is open, and nothing juts out', async (language, colorScheme, width) => {
    const isPhone = width < 800;
    const { page, context, watched } = await visit(`/map?language=${language}&from=${HOSPITAL}&to=FUND&maxHops=3`, {
      ...{ colorScheme, viewport: { width, height: 844 }, hasTouch: isPhone, bypassCSP: true },
    });
    await shows(page, { language, from: HOSPITAL, to: 'FUND', maxHops: '3' });
    await page.addScriptTag({ content: AXE });
    const check = async () => {
      const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string; impact: string; nodes: { html: string }[] }[] };
      expect(
        violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
      ).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      if (isPhone) expect(await page.evaluate(SMALL_TARGETS)).toEqual([]);
    };
    if (!isPhone) await check();
    await page.locator('#tab-filters').click();
    await page.locator('#panel-filters fieldset').first().waitFor();
    if (isPhone) await page.locator('#more').click();
    await page.locator('#export').click();
    await page.locator('#export-list a[href*="/export."]').first().waitFor();
    await check();
    await page.locator('#export-list button').last().click();
    expect(await page.locator('dialog textarea').first().inputValue()).toContain(`from="${HOSPITAL}" to="FUND"`);
    await page.keyboard.press('Escape');
    await page.locator('#search input').fill(language === 'zh' ? '瑞金' : 'ruijin');
    await page.locator('#search [role=option]').first().waitFor();
    if (isPhone) await check();
    await page.locator('#search input').fill('qqqqqq');
    await page.locator('#search [role=status]').getByText('qqqqqq').waitFor();
    expect([strangers(watched), complaints(watched)]).toEqual([[], []]);
    await context.close();
  });
});

/** What is asked for while an answer is on its way gives that up, on purpose. */
function complaints(watched: Watched): string[] {
  return watched.complaints.filter((text) => !text.endsWith('net::ERR_ABORTED'));
}

/** The page allows no eval, which waitForFunction needs. */
async function until(page: Page, condition: string): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await page.evaluate(condition))) {
    if (Date.now() > end) throw new Error(`It never came to be at ${page.url()}: ${condition}`);
    await page.waitForTimeout(25);
  }
}

async function clickNode(page: Page, { x, y }: SceneNode): Promise<void> {
  const [middleX, middleY, zoom] = (new URL(page.url()).searchParams.get('view') ?? '').split(',').map(Number);
  const box = await page.locator('#picture').boundingBox();
  if (box === null) throw new Error('There is no map.');
  await page.mouse.click(box.x + box.width / 2 + (x - middleX) * zoom, box.y + box.height / 2 + (y - middleY) * zoom);
}

/** What a finger has to hit, of the frame: buttons and links that are seen and less than 44 px high or wide. */
const SMALL_TARGETS = `[...document.querySelectorAll('.bar button, .bar a, .stage > * button, .timeline button, .tabs button, #panel-filters label, dialog button')]
  .filter((element) => element.checkVisibility() && element.closest('.legend-place') === null)
  .map((element) => [element.id || element.className || element.textContent, element.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 44 || height < 43.5).map(([name, { width, height }]) => name + ' ' + width + 'x' + height)`;
