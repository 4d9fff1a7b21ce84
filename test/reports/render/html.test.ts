import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ReportDoc } from '../../../src/reports/ReportDoc.ts';
import { safeSvg } from '../../../src/reports/render/html/safeSvg.ts';
import { HTML } from '../../../src/reports/render/html.ts';
import { canBrowse, openBrowser } from '../../http/browser.ts';
import { HOSTILE, sampleReport, textsOf } from '../sampleReport.ts';

const browserIt = canBrowse ? it : it.skip;
let browser: Browser;
let page: Page;
const opened: string[] = [];
beforeAll(async () => {
  if (!canBrowse) return;
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
  page.on('request', (request) => opened.push(request.url()));
  page.on('dialog', (dialog) => {
    opened.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
});
afterAll(() => browser?.close());

describe.each(['EN', 'ZH'] as const)('a page (%s)', (language) => {
  browserIt('shows every piece of text in order, and leads from each mention to its footnote and back', async () => {
    const doc = sampleReport({ language });
    await page.setContent(await written(doc));
    const text = (await page.locator('body').textContent()) ?? '';
    let at = 0;
    for (const piece of textsOf(doc)) {
      const found = text.indexOf(piece, at);
      expect([piece, found >= 0]).toEqual([piece, true]);
      at = found;
    }
    for (const { number, content } of doc.notes) {
      const shown = await page.locator(`#note-${number}`).textContent();
      expect(shown).toContain(content.map((one) => one.text).join(''));
    }
    const targets = await page.evaluate<boolean[]>(
      `Array.from(document.querySelectorAll('a[href^="#"]'), (link) => document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1))) !== null)`,
    );
    expect(targets.length).toBeGreaterThan(2 * doc.notes.length);
    expect(targets.every((exists) => exists)).toBe(true);
    expect(await page.locator('html').getAttribute('lang')).toBe(language === 'ZH' ? 'zh-Hans' : 'en');
  });

  browserIt('can be read by everybody: nothing is found by axe, in light and in dark, on a phone', async () => {
    for (const [width, colorScheme] of [
      [900, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.setContent(await written(sampleReport({ language })));
      expect(await axeFindings(page)).toEqual([]);
      const widths = await page.evaluate<number[]>('[document.documentElement.scrollWidth, window.innerWidth]');
      expect(widths[0]).toBeLessThanOrEqual(widths[1]);
    }
  });
});

browserIt('keeps hostile names as text: nothing runs, nothing is fetched', async () => {
  opened.length = 0;
  const doc = sampleReport({ isHostile: true });
  await page.setContent(await written(doc));
  const text = (await page.locator('body').textContent()) ?? '';
  for (const name of HOSTILE) expect(text).toContain(name.replace('\u0007', '\ufffd'));
  expect(await page.evaluate("document.querySelectorAll('script, iframe, img, object, embed, link').length")).toBe(0);
  const addresses = await page.evaluate<string[]>("Array.from(document.querySelectorAll('a'), (link) => link.protocol)");
  expect(new Set(addresses)).toEqual(new Set([':', 'about:', 'https:']));
  expect(opened).toEqual([]);
});

browserIt('prints on A4: table heads again on each page, no downloads, page numbers in its margin', async () => {
  await page.setContent(await written(sampleReport({ rows: 120 })));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/MediaBox\s*\[\s*0 0 (\d+)[.\d]* (\d+)/)?.slice(1)).toEqual(['594', '841']);
  await page.emulateMedia({ media: 'print' });
  const styles = await page.evaluate("['.bar', 'thead'].map((selector) => getComputedStyle(document.querySelector(selector)).display)");
  expect(styles).toEqual(['none', 'table-header-group']);
  await page.emulateMedia({ media: 'screen' });
});

it('leads to what else can be had of it, and to entities as of its own date', async () => {
  const html = await written({ ...sampleReport(), asOf: '2017' });
  expect(html).toContain('<a href="/reports/agreements.docx?of=HOSPITAL&#38;language=en" download>Word document</a>');
  expect(html).toContain('href="/reports/profile/institution/party-0.html?language=en&#38;asOf=2017"');
});

it('offers no table where there is none', async () => {
  const html = await written({ ...sampleReport(), sections: [{ id: 'a', title: 'A', blocks: [] }] });
  expect(html).toContain('.ris?');
  expect(html).not.toContain('.csv?');
});

it('links to web addresses alone', async () => {
  const urls = ['https://example.org/a', 'javascript:alert(1)', 'data:text/html,x', ' https://x.y', 'HTTP://EXAMPLE.ORG'];
  const blocks = urls.map((url) => ({ form: 'PARAGRAPH' as const, content: [{ text: url, link: { url } }] }));
  const html = await written({ ...sampleReport(), notes: [], sections: [{ id: 'a', title: 'A', blocks }] });
  expect([...html.matchAll(/class="outward" href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['https://example.org/a', 'HTTP://EXAMPLE.ORG']);
});

it('gives the same bytes for the same report', async () => {
  expect(await written(sampleReport({ language: 'ZH' }))).toBe(await written(sampleReport({ language: 'ZH' })));
});

it('shows no picture that holds more than drawings and text', () => {
  const inside = (svg: string) => () => safeSvg(`<svg xmlns="http://www.w3.org/2000/svg">${svg}</svg>`, 'p');
  expect(inside('<script>1</script>')).toThrow('holds <script>');
  expect(inside('<foreignObject/>')).toThrow('holds <foreignObject>');
  expect(inside('<g onclick="x"/>')).toThrow('leads elsewhere');
  expect(inside('<use href="https://x.y/#a"/>')).toThrow('leads elsewhere');
  expect(inside('<rect fill="url(https://x.y)"/>')).toThrow('leads elsewhere');
  expect(inside('<defs><marker id="arrow"/></defs><path marker-end="url(#arrow)"/><use href="#arrow"/>')()).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg"><defs><marker id="p-arrow"/></defs><path marker-end="url(#p-arrow)"/><use href="#p-arrow"/></svg>',
  );
});

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

async function axeFindings(page: Page): Promise<unknown> {
  await page.evaluate(readFileSync(AXE, 'utf8'));
  return page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]))');
}

async function written(doc: ReportDoc): Promise<string> {
  return Buffer.concat(await Array.fromAsync(HTML.render(doc, { signal: new AbortController().signal, table: null }))).toString();
}
