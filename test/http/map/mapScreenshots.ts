import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../docs/renderDocs.ts';
import { openBrowser } from '../browser.ts';
import { startAtlas } from '../startAtlas.ts';

/** `node test/http/map/mapScreenshots.ts`: takes the pictures of the explorer that docs and README show. */
const folder = join(ROOT, 'docs/images');
mkdirSync(folder, { recursive: true });
const atlas = await startAtlas();
const browser = await openBrowser();

await take('map-explorer.png', '/map?language=en&focus=institution/ruijin-hospital&select=institution/ruijin-hospital');
await take('map-connect.png', '/map?language=en&from=HOSPITAL&to=FUND&path=14');
await take('map-connect-zh.png', '/map?language=zh&from=HOSPITAL&to=FUND&path=14');
await take('map-year-zh.png', '/map?language=zh&theme=dark&focus=institution/shanghai-pharmaceuticals-holding&asOf=2022');
await take('map-phone-zh.png', '/map?language=zh&focus=institution/ruijin-hospital', { width: 390, height: 844 });

await browser.close();
await atlas.close();

async function take(name: string, path: string, viewport = { width: 1440, height: 900 }): Promise<void> {
  const page: Page = await browser.newPage({ viewport, locale: 'en', reducedMotion: 'reduce' });
  await page.goto(atlas.origin + path);
  while (!(await page.evaluate("performance.getEntriesByName('map-drawn').length > 0"))) await page.waitForTimeout(50);
  await page.waitForLoadState('networkidle');
  // Until labels have found their places.
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: join(folder, name) });
  await page.close();
}
