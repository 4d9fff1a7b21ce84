import { join } from 'node:path';
import { ROOT } from '../../docs/renderDocs.ts';
import { openBrowser } from '../browser.ts';
import { startAtlas } from '../startAtlas.ts';
import { tokenOf } from './tokenOf.ts';

/** `node test/http/curate/curateScreenshots.ts`: takes the picture of the page for curation anew. */
const atlas = await startAtlas();
const [contributor, curator] = [await tokenOf(atlas, 'contributor', 'Wang Min'), await tokenOf(atlas, 'curator', 'Li Na')];
const [from, to] = ['institution/ruijin-hospital', 'institution/shanghai-pharmaceuticals-holding'];
const report = {
  id: 'source/example-report-2023',
  title: 'An example of a report, 2023',
  language: 'en',
  url: 'https://example.org/report',
  published: '2024-03',
  quality: 'PRIMARY',
};
const evidence = [{ source: report.id, locator: 'paragraph 3' }];
const input = {
  edits: [
    { addSource: report },
    { addStatement: { entity: from, statement: { property: 'bedCount', quantity: { number: '2100', unit: 'beds' }, asOf: '2023', evidence } } },
    { relate: { type: 'PARTNERS_WITH', from, to, role: 'joint laboratory', since: '2023-05', evidence } },
  ],
  why: 'An example: the report gives the number of beds, and tells of a joint laboratory.',
  evidence,
};
const propose = 'mutation Propose($input: ProposeInput!) { propose(input: $input) { problems { message } } }';
await atlas.data(propose, { input }, { authorization: `Bearer ${contributor}` });
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'en' });
await page.goto(`${atlas.origin}/curate?language=en`);
await page.getByLabel('Token', { exact: true }).fill(curator);
await page.keyboard.press('Enter');
await page.locator('.items a').first().click();
await page.locator('.impact b').first().waitFor();
await page.screenshot({ path: join(ROOT, 'docs/images/curate.png') });
await browser.close();
await atlas.close();
process.exit(0);
