import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readOperations } from '../../src/http/operations/readOperations.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { type Atlas, createAtlas } from '../../src/wire.ts';
import { CHROMIUM, canBrowse, openBrowser, strangers, type Watched, watch } from './browser.ts';

const OPERATIONS = readOperations();

if (!canBrowse) process.stdout.write(`SKIPPED: the tests in a real browser, for there is no ${CHROMIUM}\n`);

(canBrowse ? describe : describe.skip)('the pages in a real browser', () => {
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

  async function visit(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; context: BrowserContext; watched: Watched }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en', ...options });
    const watched = watch(context);
    const page = await context.newPage();
    await page.goto(`${address}${path}`);
    return { page, context, watched };
  }

  async function graphql(query: string): Promise<Record<string, unknown>> {
    const reply = await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
    return ((await reply.json()) as { data: Record<string, unknown> }).data;
  }

  it.each([
    ['en', 'en', 'Which companies link a hospital to a fund'],
    ['zh', 'zh-Hans', '哪些企业把医院与基金连在一起'],
  ])('welcome in %s, with the counts of the graph, three questions and links', async (language, lang, heading) => {
    const { page, context, watched } = await visit('/', { locale: language === 'zh' ? 'zh-CN' : 'en-GB' });
    const { graph } = (await graphql('{ graph { relationshipCount statementCount sourceCount entities { type count } } }')) as {
      graph: { relationshipCount: number; statementCount: number; sourceCount: number; entities: { type: string; count: number }[] };
    };
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await page.locator('h1').innerText()).toContain(heading.slice(0, 8));
    const shown = (await page.locator('.counts b').allInnerTexts()).map((text) => Number(text.replaceAll(',', '')));
    const count = (type: string) => graph.entities.find((entry) => entry.type === type)?.count ?? 0;
    expect(shown).toEqual(
      expect.arrayContaining([
        count('INSTITUTION'),
        count('PERSON'),
        count('FUND'),
        count('AGREEMENT'),
        graph.sourceCount,
        graph.relationshipCount + graph.statementCount,
      ]),
    );
    expect(await page.locator('.questions a').count()).toBe(3);
    for (const href of await page.locator('.links a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
      expect([href, (await fetch(`${address}${href}`, { headers: { accept: 'text/html' } })).status]).toEqual([href, 200]);
    }
    expect([strangers(watched), watched.complaints]).toEqual([[], []]);
    await context.close();
  });

  it('each question of the welcome page opens in the playground and is answered there, without a request off this machine', async () => {
    for (const question of [0, 1, 2]) {
      const { page, context, watched } = await visit('/?language=zh', { locale: 'zh-CN' });
      await page.locator('.questions a').nth(question).click();
      await page.locator('.graphiql-query-editor').getByText('query').first().waitFor();
      const answered = page.waitForResponse(
        (response) => response.url().endsWith('/graphql') && response.request().postData()?.includes('IntrospectionQuery') === false,
      );
      await page.getByRole('button', { name: /execute/i }).click();
      const reply = (await (await answered).json()) as { data?: unknown; errors?: unknown };
      expect([question, reply.errors]).toEqual([question, undefined]);
      expect(JSON.stringify(reply.data)).toContain('"title"');
      await page.locator('.result-window').getByText('"data"').first().waitFor();
      expect([strangers(watched), watched.complaints]).toEqual([[], []]);
      await context.close();
    }
  });

  it('the playground’s menu lists every example and opens the chosen one, beside the visitor’s own tabs', async () => {
    const { page, context } = await visit('/graphql?example=companies-between');
    const names = await page.locator('#example option').evaluateAll((options) => options.map((option) => option.getAttribute('value')));
    expect(names.filter((name) => name !== '').sort()).toEqual(OPERATIONS.flatMap(({ name }) => [name, `${name}-zh`]).sort());
    await page.locator('.query-editor, .graphiql-query-editor').getByText('connectors').first().waitFor();
    await page.selectOption('#example', 'search-zh');
    await page.waitForURL(/example=search-zh/);
    await page.locator('.graphiql-query-editor').getByText('search').first().waitFor();
    const answered = page.waitForResponse((response) => response.request().postData()?.includes('张江') === true);
    await page.getByRole('button', { name: /execute/i }).click();
    expect(await (await answered).json()).toMatchObject({ data: { search: { totalCount: expect.any(Number) } } });
    await context.close();
  });

  it('the documents show with their pictures', async () => {
    const { page, context, watched } = await visit('/docs/architecture');
    expect(await page.locator('h1').innerText()).toBe('How it is built');
    expect(
      await page.locator('article img').evaluateAll((images) => images.map((image) => (image as unknown as { naturalWidth: number }).naturalWidth > 0)),
    ).toEqual([true]);
    await page.getByRole('link', { name: 'decisions/' }).click();
    await page.waitForURL(/\/docs\/decisions\/README$/);
    await page.getByRole('link', { name: /^0008/ }).click();
    await page.waitForURL(/\/docs\/decisions\/0008-searches-in-threads$/);
    expect([strangers(watched), watched.complaints]).toEqual([[], []]);
    await context.close();
  });

  it.each(['/?language=en', '/?language=zh', '/docs/queries'])('%s fits a phone', async (path) => {
    const { page, context } = await visit(path, { viewport: { width: 390, height: 800 } });
    const widths = await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.clientWidth]');
    expect(widths).toEqual([390, 390]);
    await context.close();
  });
});
