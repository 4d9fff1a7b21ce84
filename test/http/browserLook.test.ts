import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
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
});

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
