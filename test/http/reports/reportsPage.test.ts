import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { CHROMIUM, canBrowse, openBrowser, strangers, watch } from '../browser.ts';
import { type RunningAtlas, startAtlas } from '../startAtlas.ts';
import { addTestReports, type TestReports } from './testKinds.ts';

if (!canBrowse) process.stdout.write(`SKIPPED: the tests of the page of reports, for there is no ${CHROMIUM}\n`);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

(canBrowse ? describe : describe.skip)('the page of reports in a browser', () => {
  let atlas: RunningAtlas;
  let browser: Browser;
  let tests: TestReports;
  beforeAll(async () => {
    tests = addTestReports();
    atlas = await startAtlas();
    browser = await openBrowser();
  });
  afterAll(async () => {
    tests.remove();
    await browser?.close();
    await atlas?.close();
  });

  async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; context: BrowserContext }> {
    const context = await browser.newContext({ locale: 'en', ...options });
    const page = await context.newPage();
    await page.goto(atlas.origin + path);
    return { page, context };
  }

  it.each([
    ['en', 'light', 1280],
    ['zh', 'dark', 390],
  ] as const)('has no serious fault of accessibility (%s, %s, %i wide), open or closed, and nothing juts out', async (language, colorScheme, width) => {
    const { page, context } = await open(`/reports?language=${language}`, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    await page.waitForSelector('body[data-ready]');
    for (const kind of ['profile', 'slow', 'connection']) {
      await page.evaluate(`document.getElementById('${kind}').open = true`);
      await page.addScriptTag({ content: AXE });
      const found = (await page.evaluate('axe.run()')) as { violations: { id: string; impact: string; nodes: { html: string }[] }[] };
      expect(found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await context.close();
  });

  it('makes a report by the keyboard alone: a name is typed, chosen, and the page of the report opens, with nothing from elsewhere', async () => {
    const context = await browser.newContext({ locale: 'en' });
    const watched = watch(context);
    const page = await context.newPage();
    await page.goto(`${atlas.origin}/reports?language=zh`);
    await page.waitForSelector('body[data-ready]');
    await page.keyboard.press('Tab');
    while ((await page.evaluate('document.activeElement.id')) !== 'profile-id') await page.keyboard.press('Tab');
    await page.keyboard.type('rjyy');
    await page.locator('#profile [role=option]').first().waitFor();
    expect(await page.getAttribute('#profile-id', 'aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await page.getAttribute('#profile-id', 'aria-activedescendant')).toBe(await page.getAttribute('#profile [aria-selected=true]', 'id'));
    await page.keyboard.press('Enter');
    expect([await page.inputValue('#profile-id'), await page.textContent('#profile .picked')]).toEqual(['institution/ruijin-hospital', '瑞金医院']);
    expect(watched.complaints).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/reports/profile/institution/ruijin-hospital.html?language=zh');
    expect(strangers(watched)).toEqual([]);
    await context.close();
  });

  it('completes each of several ids by itself', async () => {
    const { page, context } = await open('/reports?language=en&kind=slow');
    await page.waitForSelector('body[data-ready]');
    await page.fill('#slow-of', '');
    await page.locator('#slow-of').pressSequentially('HOSPITAL, huashan');
    await page.locator('#slow [role=option]').first().click();
    expect(await page.inputValue('#slow-of')).toBe('HOSPITAL, institution/huashan-hospital');
    await context.close();
  });

  it('shows the progress of a long report, lets it be cancelled, and downloads the file with its Chinese name', async () => {
    tests.begun.length = 0;
    const { page, context } = await open('/reports?language=en&kind=slow&id=institution/ruijin-hospital&most=2&how=well&format=pieces');
    await page.waitForSelector('body[data-ready]');
    expect(await page.inputValue('#slow-most')).toBe('2');
    await page.click('#slow button[type=submit]');
    await page.locator('#slow .told', { hasText: 'First step · 25%' }).waitFor();
    expect(await page.evaluate(`document.querySelector('#slow progress').value`)).toBe(0.25);
    await page.click('#slow .making button');
    await page.locator('#slow .told', { hasText: 'Cancelled.' }).waitFor();
    while (!tests.begun[0].aborted) await page.waitForTimeout(5);
    expect(await page.isVisible('#slow progress')).toBe(false);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    await page.locator('#slow .told', { hasText: 'First step' }).waitFor();
    await page.waitForTimeout(50);
    tests.go();
    const file = await download;
    expect(file.suggestedFilename()).toBe('瑞金 报告 二.pieces');
    expect(readFileSync(await file.path(), 'utf8')).toBe('one two');
    expect(tests.begun.length).toBe(2);
    await context.close();
  });

  it('says what is wrong at the field that is wrong', async () => {
    const { page, context } = await open('/reports?language=en');
    await page.waitForSelector('body[data-ready]');
    await page.fill('#profile-id', 'institution/nobody');
    await page.click('#profile button[type=submit]');
    await page.locator('#profile .told.wrong').waitFor();
    expect(await page.textContent('#profile .told')).toBe('id: no entity has the id "institution/nobody"');
    expect(await page.evaluate('[document.activeElement.id, document.activeElement.getAttribute("aria-invalid")]')).toEqual(['profile-id', 'true']);
    await context.close();
  });

  it('works without script: a form leads to the report, a mistake to a page that leads back to the filled form', async () => {
    const { page, context } = await open('/reports?language=en', { javaScriptEnabled: false });
    await page.fill('#profile-id', 'Ruijin Hospital');
    await page.fill('#profile-asOf', '2017');
    await page.click('#profile button[type=submit]');
    expect(await page.textContent('h1')).toBe('This report could not be made');
    await page.click('text=Back to the form');
    expect(await page.inputValue('#profile-id')).toBe('Ruijin Hospital');
    expect(await page.inputValue('#profile-asOf')).toBe('2017');
    await page.goBack();
    await page.click('text=institution/ruijin-hospital');
    expect(page.url()).toBe(`${atlas.origin}/reports/profile/institution/ruijin-hospital.html?language=en&asOf=2017`);
    await context.close();
  });
});

it('is found from the welcome page', async () => {
  const atlas = await startAtlas();
  const pages = await Promise.all(['en', 'zh'].map(async (language) => (await fetch(`${atlas.origin}/?language=${language}`)).text()));
  await atlas.close();
  expect(pages.map((html) => /href="(\/reports[^"]*)"/.exec(html)?.[1])).toEqual(['/reports?language=en', '/reports?language=zh']);
});
