import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLogger } from '../../src/telemetry/logger.ts';
import { createAtlas } from '../../src/wire.ts';
import { ROOT } from '../docs/renderDocs.ts';
import { openBrowser } from './browser.ts';

/** `node test/http/browserScreenshots.ts`: takes the pictures of the README anew. */
const folder = join(ROOT, 'docs/images');
mkdirSync(folder, { recursive: true });
const atlas = await createAtlas({ neo4j: null, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent' }, createLogger('silent'));
const address = await atlas.app.listen({ host: '127.0.0.1', port: 0 });
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' });
await page.goto(`${address}/graphql?operation=companies-between`);
await page.getByRole('button', { name: /execute/i }).click();
await page.locator('.result-window').getByText('totalCount').first().waitFor();
await page.waitForTimeout(1_500);
// Its emoji would be empty boxes where no emoji font is installed.
await page.addStyleTag({ content: '.graphiql-footer { visibility: hidden }' });
await page.screenshot({ path: join(folder, 'playground.png') });
await page.locator('#action-graph').click();
await page.locator('.graph-picture .edge').nth(2).focus();
await page.waitForTimeout(300);
await page.screenshot({ path: join(folder, 'playground-graph.png') });
await page.setViewportSize({ width: 1280, height: 900 });
await page.goto(`${address}/?language=en`);
await page.screenshot({ path: join(folder, 'welcome.png'), fullPage: true });
await browser.close();
await atlas.close();
