import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createLogger } from '../../src/telemetry/logger.ts';
import { type Atlas, createAtlas } from '../../src/wire.ts';
import { CHROMIUM, canBrowse, openBrowser } from './browser.ts';

if (!canBrowse) process.stdout.write(`SKIPPED: the tests of how the pages look, for there is no ${CHROMIUM}\n`);

(canBrowse ? describe : describe.skip)('how the pages look and behave', () => {
  let atlas: Atlas;
  let address: string;
  let browser: Browser;
  beforeAll(async () => {
    atlas = await createAtlas({ neo4j: null, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent' }, createLogger('silent'));
    address = await atlas.app.listen({ host: '127.0.0.1', port: 0 });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await atlas?.close();
  });

  it.each([
    ['/?language=en', 'light'],
    ['/?language=en', 'dark'],
    ['/?language=zh', 'dark'],
    ['/docs/queries', 'light'],
    ['/docs/queries', 'dark'],
  ] as const)('%s is readable in %s: every text has a contrast of at least 4.5', async (path, colorScheme) => {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(`${address}${path}`);
    const contrasts = (await page.evaluate(CONTRASTS)) as { text: string; contrast: number }[];
    expect(contrasts.length).toBeGreaterThan(15);
    expect(contrasts.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    await context.close();
  });

  it('the keyboard shows where it is on each link of the welcome page', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${address}/?language=en`);
    const links = await page.locator('a').count();
    for (let link = 0; link < links; link++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('[document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle]')).toEqual(['A', 'solid']);
    }
    await context.close();
  });

  it('an asked example shows on a second visit and Ctrl-Enter answers it, while the visitor’s own tab stays', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${address}/graphql`);
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('Control+A');
    // At once: typed letter by letter, the editor's completions would take part.
    await page.keyboard.insertText(MINE);
    await tabIsKept(page, MINE);

    await page.goto(`${address}/graphql?example=search-zh`);
    await editorShows(page, 'query SearchInChinese');
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('Control+Enter');
    await page.locator('.result-window').getByText('totalCount').first().waitFor();
    expect(await tabs(page)).toEqual(['Mine', 'SearchInChinese']);
    await tabIsKept(page, 'query SearchInChinese');

    await page.goto(`${address}/graphql?example=search`);
    await editorShows(page, 'query Search ');
    await tabIsKept(page, 'query Search ');
    await page.goto(`${address}/graphql?example=search-zh`);
    await editorShows(page, 'query SearchInChinese');
    expect(await tabs(page)).toEqual(['Mine', 'SearchInChinese', 'Search']);

    await page.getByRole('tab', { name: 'Mine' }).click();
    await editorShows(page, MINE);
    await context.close();
  });
});

const MINE = 'query Mine { graph { entityCount } }';

/** The editor draws spaces as no-break spaces. */
async function editorShows(page: Page, text: string): Promise<void> {
  const shown = `document.querySelector('.graphiql-query-editor .view-lines')?.textContent.replaceAll('\\u00a0', ' ').includes(${JSON.stringify(text)})`;
  await until(page, shown);
}

/** GraphiQL writes its tabs down half a second after a change; who leaves sooner leaves them as they were. */
async function tabIsKept(page: Page, text: string): Promise<void> {
  await until(page, `localStorage.getItem('graphiql:tabState')?.includes(${JSON.stringify(text)})`);
}

/** The page's policy lets nothing compile text there, which waitForFunction would. */
async function until(page: Page, expression: string): Promise<void> {
  while (!(await page.evaluate(expression))) await page.waitForTimeout(50);
}

async function tabs(page: Page): Promise<string[]> {
  return page.locator('.graphiql-tab-button').allInnerTexts();
}

/** WCAG's contrast of each piece of text with the ground it stands on. Runs in the page, so it is text. */
const CONTRASTS = `(() => {
  const rgb = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = rgb(colour).slice(0, 3).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((rgb(colour)[3] ?? 1) === 1) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
    .map((element) => {
      const [low, high] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => a - b);
      return { text: element.textContent.slice(0, 40), contrast: Math.floor(((high + 0.05) / (low + 0.05)) * 10) / 10 };
    });
})()`;
