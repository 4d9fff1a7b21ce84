import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { CHROMIUM, canBrowse, openBrowser } from '../../../http/browser.ts';
import type { RunningAtlas } from '../../../http/startAtlas.ts';
import { openPanels } from './panelsPage.ts';
import { startPanelAtlas } from './startPanelAtlas.ts';

if (!canBrowse) process.stdout.write(`SKIPPED: the tests of the map's panels, for there is no ${CHROMIUM}\n`);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

(canBrowse ? describe : describe.skip)('the panels of the map', () => {
  let atlas: RunningAtlas;
  let browser: Browser;
  beforeAll(async () => {
    [atlas, browser] = await Promise.all([startPanelAtlas(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await atlas?.close();
  });

  it.each([
    ['en', 'light', 1240],
    ['zh', 'dark', 390],
  ] as const)('have no serious fault of accessibility (%s, %s, %i wide), and nothing juts out', async (language, colorScheme, width) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    for (const search of [
      'from=fund/seed&to=institution/hub&path=1&select=institution/alpha',
      'from=fund/seed&to=institution/hub&maxHops=2&select=institution/hub',
    ]) {
      const { page } = await openPanels(context, atlas.origin, `${search}&language=${language}`);
      await page.waitForSelector('.atlas-card:not([aria-busy])');
      await page.waitForSelector('.at-paths, .at-nothing button');
      await page.locator('.atlas-connect input').first().click();
      await page.waitForSelector('.atlas-connect [role=option]');
      expect(await serious(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await page.close();
    }
    await context.close();
  });

  it('have a legend of what occurs, in which a press leaves a type out and lets it in again', async () => {
    const context = await browser.newContext();
    const { page, state, said } = await openPanels(context, atlas.origin, 'focus=institution/alpha&language=en');
    const types = () =>
      page.locator('.atlas-legend .at-types button').evaluateAll((all) => all.map((one) => `${one.getAttribute('aria-pressed')} ${one.textContent}`));
    const scene = (await page.evaluate('panels.scene.legend')) as { relationships: { label: string; count: number }[]; marks: { label: string }[] };
    expect(await types()).toEqual(['true institution1', 'true person1', 'true fund1', 'true place1']);
    expect(await page.locator('.atlas-legend .at-relationships li').allTextContents()).toEqual(
      scene.relationships.map(({ label, count }) => `${label}${count}`),
    );
    expect((await page.locator('.atlas-legend .at-marks li .at-label').allTextContents()).length).toBe(scene.marks.length);
    expect(await page.locator('.atlas-legend .at-types svg').evaluateAll((all) => all.map((one) => one.firstElementChild?.tagName))).toEqual([
      'rect',
      'circle',
      'polygon',
      'polygon',
    ]);
    await page.focus('.atlas-legend [data-type=PERSON]');
    await page.keyboard.press('Enter');
    expect((await state()).data).toEqual({ focus: 'institution/alpha', types: 'INSTITUTION,FUND,PLATFORM,PRODUCT,AGREEMENT,EVENT,PROGRAMME,PLACE' });
    await page.waitForFunction('panels.scene.legend.types.length === 3');
    expect([await types(), await page.evaluate('document.activeElement.dataset.type')]).toEqual([
      ['true institution1', 'false person', 'true fund1', 'true place1'],
      'PERSON',
    ]);
    await page.keyboard.press('Enter');
    expect((await state()).data).toEqual({ focus: 'institution/alpha' });
    expect((await said()).slice(-2)).toEqual(['Left out: person', 'Shown again: person']);
    await context.close();
  });

  it('have a legend that brings no places onto the map of all', async () => {
    const context = await browser.newContext();
    const { page, state } = await openPanels(context, atlas.origin, 'language=en');
    await page.click('.atlas-legend [data-type=PERSON]');
    expect((await state()).data).toEqual({ types: 'INSTITUTION,FUND,PLATFORM,PRODUCT,AGREEMENT,EVENT,PROGRAMME' });
    await page.waitForFunction('panels.scene.legend.types.every(({ type }) => type !== "PERSON")');
    await page.click('.atlas-legend [data-type=PERSON]');
    expect((await state()).data).toEqual({});
    await context.close();
  });

  it('with nothing chosen tell what the map shows and which documents it rests on', async () => {
    const context = await browser.newContext();
    const { page } = await openPanels(context, atlas.origin, 'focus=institution/alpha&language=zh');
    const scene = (await page.evaluate('panels.scene')) as { title: string; description: string; sourceCount: number };
    const told = (await page.locator('.atlas-card').innerText()).split('\n').filter((line) => line.trim() !== '');
    expect(told).toEqual([
      ...[scene.title, scene.description, '点选图中任一项，即可查看文献对它的记载。', `图中所引文献（${scene.sourceCount}）`],
      ...['Annual filing', 'The Exchange · 2021年2月 · 支撑2条关系', '阿尔法的新闻', '日报 · 2020年5月6日 · 支撑2条关系'],
    ]);
    await context.close();
  });
});

async function serious(page: Page): Promise<unknown[]> {
  await page.addScriptTag({ content: AXE });
  const found = (await page.evaluate('axe.run("main")')) as { violations: { id: string; impact: string; nodes: { html: string }[] }[] };
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]);
}
