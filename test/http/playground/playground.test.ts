import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readOperations } from '../../../src/http/operations/readOperations.ts';
import { type SharedState, writeShareHash } from '../../../src/http/playground/client/shareLink.js';
import { CHROMIUM, canBrowse, openBrowser, strangers, type Watched, watch } from '../browser.ts';
import { type RunningAtlas, startAtlas } from '../startAtlas.ts';

const OPERATIONS = readOperations();
const run = promisify(execFile);
const DESK: BrowserContextOptions = { viewport: { width: 1360, height: 850 }, locale: 'en' };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 800 }, locale: 'en', hasTouch: true };
const MINE = 'query Mine { graph { entityCount } }';
const NEIGHBOURHOOD = `query Map($of: [ID!]!) {
  neighbourhood(of: $of, hops: 1, limit: 60) {
    entities { id type kind name }
    relationships { id type role from { id } to { id } }
  }
}`;

if (!canBrowse) process.stdout.write(`SKIPPED: the tests of the playground in a real browser, for there is no ${CHROMIUM}\n`);

(canBrowse ? describe : describe.skip)('the playground in a real browser', () => {
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

  async function visit(path: string, options = DESK): Promise<{ page: Page; watched: Watched; leave: () => Promise<void> }> {
    const context = await browser.newContext(options);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: atlas.origin });
    const watched = watch(context);
    const page = await context.newPage();
    await page.goto(`${atlas.origin}${path}`);
    await ready(page);
    const leave = async () => {
      // Whoever leaves while a page loads breaks off what it still asks for.
      expect([strangers(watched), watched.complaints.filter((complaint) => !complaint.endsWith('net::ERR_ABORTED'))]).toEqual([[], []]);
      await context.close();
    };
    return { page, watched, leave };
  }

  async function shared(state: Partial<SharedState>): Promise<string> {
    return `/graphql#${await writeShareHash({ query: MINE, variables: '', operationName: null, language: 'en', acceptLanguage: null, ...state })}`;
  }

  describe.each([
    ['at a desk', DESK],
    ['on a phone', PHONE],
  ] as const)('the catalogue %s', (_, options) => {
    it.each([
      ['en', 'en-GB', 'Operations'],
      ['zh', 'zh-CN', '查询目录'],
    ] as const)('lists every operation in its group in the language of the browser: %s', async (language, locale, name) => {
      const { page, leave } = await visit('/graphql', { ...options, locale });
      await showCatalogue(page);
      expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-Hans' : 'en');
      expect(await page.getByRole('navigation', { name }).locator('[data-operation]').allInnerTexts()).toEqual(OPERATIONS.map(({ title }) => title[language]));
      for (const button of ['graph', 'share', 'curl', 'csv']) {
        expect(/\p{Script=Han}/u.test((await page.locator(`#action-${button}`).getAttribute('aria-label')) ?? '')).toBe(language === 'zh');
        expect(/\p{Script=Han}/u.test((await page.locator(`#action-${button}`).getAttribute('title')) ?? '')).toBe(language === 'zh');
      }
      await leave();
    });

    it('opens an operation with its variables and explanation; answers come in the language of the page', async () => {
      const { page, leave } = await visit('/graphql', { ...options, locale: 'zh-CN' });
      for (const { name, title, document, variablesZh } of OPERATIONS) {
        await pick(page, name);
        await editorHolds(page, document, variablesZh);
        expect(await page.locator('#explanation h2').innerText()).toBe(title.zh);
        expect(await page.title()).toBe(`${title.zh} · Zhangjiang Atlas`);
      }
      const { document, variablesZh } = OPERATIONS[OPERATIONS.length - 1];
      expect(await answer(page)).toEqual(await atlas.ask(document, variablesZh, { 'accept-language': 'zh' }).then(({ data }) => ({ data })));
      await leave();
    });

    it('fits the screen', async () => {
      const { page, leave } = await visit('/graphql', options);
      await showCatalogue(page);
      expect(await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.scrollHeight]')).toEqual([
        options.viewport?.width,
        options.viewport?.height,
      ]);
      for (const button of ['graph', 'share', 'curl', 'csv']) expect(await page.locator(`#action-${button}`).isVisible()).toBe(true);
      expect(await page.locator('#switch-language').isVisible()).toBe(true);
      await leave();
    });
  });

  it('the language is switched for everything, and remembered', async () => {
    const { page, leave } = await visit('/graphql?operation=search');
    expect(await page.locator('#explanation h2').innerText()).toBe(operation('search').title.en);
    await page.locator('#switch-language').click();
    expect(await page.locator('#explanation h2').innerText()).toBe(operation('search').title.zh);
    expect(await page.locator('#catalogue').getAttribute('aria-label')).toBe('查询目录');
    await page.goto(`${atlas.origin}/graphql`);
    await ready(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    await page.goto(`${atlas.origin}/graphql?language=en`);
    await ready(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await leave();
  });

  it('the catalogue is searched in both languages, walked with the arrow keys, opened with Enter, closed and found closed', async () => {
    const { page, leave } = await visit('/graphql');
    const shown = () => page.locator('[data-operation]').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-operation')));
    const { name, title } = operation('companies-between');
    await page.locator('#filter').fill(title.zh.slice(0, 6));
    expect(await shown()).toEqual([name]);
    await page.locator('#filter').fill('  HOSPITAL   fund ');
    expect(await shown()).toContain(name);
    await page.locator('#filter').fill('no such words');
    expect([await shown(), await page.locator('.count').innerText()]).toEqual([[], 'No operation has these words.']);
    await page.locator('#filter').fill('');

    await page.locator('#filter').focus();
    const focused = () => page.evaluate('document.activeElement.dataset.operation ?? document.activeElement.id');
    const walk = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'ArrowDown', 'Home', 'Escape', 'ArrowDown', 'ArrowDown']) {
      await page.keyboard.press(key);
      walk.push(await focused());
    }
    const [first, second] = OPERATIONS;
    const last = OPERATIONS[OPERATIONS.length - 1];
    expect(walk).toEqual(
      [first, second, first, 'filter', first, last, last, first, 'filter', first, second].map((at) => (typeof at === 'string' ? at : at.name)),
    );
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.keyboard.press('Enter');
    await editorHolds(page, second.document, second.variables);
    expect(await page.locator('[aria-current]').getAttribute('data-operation')).toBe(second.name);

    await page.getByRole('button', { name: 'Hide the operations' }).click();
    expect(await page.locator('#catalogue').isVisible()).toBe(false);
    await page.reload();
    await ready(page);
    expect(await page.locator('#catalogue').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show the operations' }).click();
    expect(await page.locator('#catalogue').isVisible()).toBe(true);
    await leave();
  });

  it('picking never takes a visitor’s own work: neither an edited query, nor edited variables, nor an answer', async () => {
    const { page, leave } = await visit('/graphql');
    await setEditor(page, 'operation.graphql', MINE);
    await pick(page, 'search');
    expect(await tabs(page)).toEqual(['Mine', 'Search']);
    await setEditor(page, 'variables.json', '{ "text": "Ruijin" }');
    await pick(page, 'companies-between');
    expect(await tabs(page)).toEqual(['Mine', 'Search', 'CompaniesBetween']);
    await pick(page, 'institution-as-of');
    expect(await tabs(page)).toEqual(['Mine', 'Search', operationName('institution-as-of')]);
    await answer(page);
    await pick(page, 'companies-between');
    expect(await tabs(page)).toEqual(['Mine', 'Search', operationName('institution-as-of'), 'CompaniesBetween']);
    await pick(page, 'institution-as-of');
    expect(await tabs(page)).toEqual(['Mine', 'Search', operationName('institution-as-of'), 'CompaniesBetween']);
    expect(await editor(page, 'response.json')).toContain('"data"');
    await page.locator('#graphiql-session-tab-1').click();
    expect(await editor(page, 'variables.json')).toBe('{ "text": "Ruijin" }');
    await page.locator('#graphiql-session-tab-0').click();
    expect(await editor(page, 'operation.graphql')).toBe(MINE);
    await leave();
  });

  it('an operation in the address opens beside the visitor’s tabs, on each visit in the same one; Ctrl-Enter answers it', async () => {
    const { page, leave } = await visit('/graphql');
    await setEditor(page, 'operation.graphql', MINE);
    await tabIsKept(page, MINE);
    for (const visits of [1, 2]) {
      await page.goto(`${atlas.origin}/graphql?operation=search`);
      await ready(page);
      await editorHolds(page, operation('search').document, operation('search').variables);
      await page.locator('.graphiql-query-editor .view-lines').click();
      await page.keyboard.press('Control+Enter');
      await until(page, `${MODEL('response.json')}.getValue().includes('"totalCount"')`);
      expect([visits, await tabs(page)]).toEqual([visits, ['Mine', 'Search']]);
      await tabIsKept(page, 'query Search');
    }
    await page.locator('#graphiql-session-tab-0').click();
    expect(await editor(page, 'operation.graphql')).toBe(MINE);
    await leave();
  });

  it('former names of examples open what took their place; a name that nothing has is told', async () => {
    const { page, leave } = await visit('/graphql?example=connectors-hospital-fund-zh');
    await editorHolds(page, operation('companies-between').document, operation('companies-between').variablesZh);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    await page.goto(`${atlas.origin}/graphql?operation=%3Cb%3Enone&language=en`);
    await ready(page);
    await told(page, 'There is no operation called “<b>none”. Choose one from the list.');
    await leave();
  });

  it('a link shared holds everything: a fresh browser shows it letter by letter, and runs nothing', async () => {
    const sender = await visit('/graphql');
    const query = 'query First { graph { version } }\n# it’s "quoted" <b>&amp; 张江 😀\nquery Second($text: String!) { search(text: $text) { totalCount } }';
    const variables = '{\n  "text": "瑞金 \'医院\'"\n}';
    await setEditor(sender.page, 'operation.graphql', query);
    await setEditor(sender.page, 'variables.json', variables);
    await setEditor(sender.page, 'request-headers.json', '{ "accept-language": "zh-TW", "authorization": "secret" }');
    await sender.page.evaluate(`monaco.editor.getEditors()[0].setPosition({ lineNumber: 3, column: 20 })`);
    await sender.page.locator('#action-share').click();
    await told(sender.page, 'Link copied. Your headers are not part of it.');
    const link = await clipboard(sender.page);
    expect(link.startsWith(`${atlas.origin}/graphql#share=`)).toBe(true);
    await sender.leave();

    const { page, watched, leave } = await visit(link.slice(atlas.origin.length), { ...DESK, locale: 'zh-CN' });
    expect(await editor(page, 'operation.graphql')).toBe(query);
    expect(await editor(page, 'variables.json')).toBe(variables);
    expect(JSON.parse(await editor(page, 'request-headers.json'))).toEqual({ 'Accept-Language': 'zh-TW' });
    expect(await editor(page, 'response.json')).toBe('');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.evaluate('location.hash')).toBe('');
    await page.waitForTimeout(300);
    expect(watched.addresses.filter((address) => address.endsWith('/graphql')).length).toBe(2);
    await page.locator('#action-share').click();
    await told(page, 'Link copied. It opens this query with its variables; nothing runs by itself.');
    expect(await clipboard(page)).toBe(link);
    await page.locator('.graphiql-query-editor .view-lines').click({ position: { x: 5, y: 5 } });
    await page.evaluate(`monaco.editor.getEditors()[0].setPosition({ lineNumber: 3, column: 20 })`);
    await page.keyboard.press('Control+Enter');
    await until(page, `${MODEL('response.json')}.getValue().includes('"totalCount"')`);
    await leave();
  });

  it('a share link put into the address of an open page opens beside what is there; a damaged one is told', async () => {
    const { page, leave } = await visit('/graphql');
    await setEditor(page, 'operation.graphql', MINE);
    await page.evaluate(`location.href = ${JSON.stringify(await shared({ query: '{ graph { version } }', language: 'zh' }))}`);
    await until(page, `${MODEL('operation.graphql')}.getValue() === '{ graph { version } }'`);
    expect([await page.locator('html').getAttribute('lang'), (await tabs(page)).length]).toEqual(['zh-Hans', 2]);
    await page.evaluate("location.href = '/graphql#share=abc'");
    await told(page, '此链接已损坏，可能在传递中被截断，请重新索取。');
    expect(await editor(page, 'operation.graphql')).toBe('{ graph { version } }');
    await leave();
  });

  it('where the clipboard is refused, the link stands in a window, chosen, ready to be copied', async () => {
    const { page, leave } = await visit(await shared({}), PHONE);
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false");
    await page.locator('#action-share').click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const link = await page.locator('#to-copy').inputValue();
    expect(link).toMatch(/#share=/);
    expect(
      await page.evaluate(
        'getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)',
      ),
    ).toBe(link);
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await leave();
  });

  it('where only the old way to copy is left, as on a page that came by http, it is taken', async () => {
    const { page, leave } = await visit(await shared({}));
    await page.evaluate("window.kept = navigator.clipboard; Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })");
    await page.locator('#action-curl').click();
    await told(page, 'curl command copied.');
    expect(await page.evaluate('window.kept.readText()')).toMatch(/^curl /);
    await leave();
  });

  it.each(['bash', 'sh'])('the curl command, pasted into %s, gives the answer of the page', async (shell) => {
    const query = 'query Search($text: String!) { search(text: $text, first: 3) { totalCount nodes { id name } } } # it\'s $HOME `id` "x" \\n !';
    const { page, leave } = await visit(await shared({ query, variables: '{"text": "张江\'s $PATH \\\\ 医院"}', language: 'zh' }));
    await page.locator('#action-curl').click();
    await told(page, 'curl 命令已复制。');
    const { stdout, stderr } = await run(shell, ['-c', await clipboard(page)]);
    expect([JSON.parse(stdout), stderr]).toEqual([await answer(page), '']);
    expect(JSON.parse(stdout)).toMatchObject({ data: { search: { totalCount: expect.any(Number) } } });
    await setEditor(page, 'variables.json', '{ no');
    await page.locator('#action-curl[aria-disabled]').click({ force: true });
    await told(page, '变量不是 JSON 对象，请先改正。');
    await leave();
  });

  it('the CSV link gives the table of the answer, with the variables as they are; where there is none, the button says why', async () => {
    const { page, leave } = await visit('/graphql?operation=search', PHONE);
    await setEditor(page, 'variables.json', '{ "text": "张江 & 1+1", "types": ["FUND", "INSTITUTION"], "first": 3, "after": null }');
    await page.locator('#action-csv').click();
    await told(page, 'Link to the CSV table copied.');
    expect(await clipboard(page)).toBe(
      `${atlas.origin}/q/search.csv?text=${encodeURIComponent('张江 & 1+1').replaceAll('%20', '+')}&types=FUND&types=INSTITUTION&first=3&language=en`,
    );
    await setEditor(page, 'variables.json', '{ "text": "Zhangjiang", "first": 100 }');
    await page.locator('#action-csv').click();
    await until(page, "navigator.clipboard.readText().then((text) => text.includes('Zhangjiang'))");
    const rows = parse(await (await fetch(await clipboard(page))).text(), { columns: true, bom: true, relax_column_count: true }) as Record<string, string>[];
    const { data } = await answer(page);
    const names: string[] = data.search.edges.map(({ node }: { node: { name: string } }) => node.name);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !rows.some((row) => Object.values(row).includes(name)))).toEqual([]);
    await setEditor(page, 'operation.graphql', `${operation('search').document}\n# mine`);
    await page.locator('#action-csv[aria-disabled]').click({ force: true });
    await told(page, 'Only an operation of the list, with its document as it is there, has a CSV link. Its variables may be changed.');
    await leave();
  });

  it('the graph button draws what the answer holds, and each part of its window does its work', async () => {
    const { page, leave } = await visit(await shared({ query: NEIGHBOURHOOD, variables: '{"of": ["institution/zhangjiang-group"]}' }));
    await page.locator('#action-graph[aria-disabled]').click({ force: true });
    await told(page, 'Run the query first: the graph shows its answer.');
    const { data } = await answer(page);
    await page.locator('#action-graph:not([aria-disabled])').click();
    const keys = await page.locator('.graph-picture .node').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-key')));
    expect(keys).toEqual(data.neighbourhood.entities.map(({ id }: { id: string }) => id));
    const pairs = new Set(data.neighbourhood.relationships.map(({ from, to }: { from: { id: string }; to: { id: string } }) => `${from.id} ${to.id}`));
    expect(await page.locator('.counted').innerText()).toBe(`${keys.length} entities, ${await page.locator('.graph-picture .edge').count()} lines`);
    expect(await page.locator('.graph-picture .edge').count()).toBe(pairs.size);
    const legend = (await page.locator('.graph-legend b').allInnerTexts()).map(Number);
    expect(legend.reduce((sum, count) => sum + count)).toBe(keys.length);

    await page.locator('.graph-picture .edge').first().focus();
    const [ends, ...labels] = await page.locator('.graph-picture .front text').allTextContents();
    expect([/^\S.* [–→] \S/.test(ends), labels.length > 0, labels.filter((label) => !/^[A-Z_]+(: .+)?$/.test(label))]).toEqual([true, true, []]);
    await page.locator('.graph-picture .node .shape').first().hover();
    expect(await page.locator('.graph-picture .front text').count()).toBe(0);
    expect(await page.locator('.graph-picture .edge.looked').count()).toBeGreaterThan(0);

    const view = () => page.locator('.graph-picture svg').getAttribute('viewBox');
    const whole = await view();
    const views = [whole];
    for (const button of ['#graph-in', '#graph-out', '#graph-out']) {
      await page.locator(button).click();
      views.push(await view());
    }
    await page.locator('.graph-picture svg').hover({ position: { x: 20, y: 20 } });
    await page.mouse.wheel(0, -300);
    views.push(await view());
    await page.mouse.down();
    await page.mouse.move(300, 300);
    await page.mouse.up();
    views.push(await view());
    await page.locator('.graph-picture svg').focus();
    await page.keyboard.press('ArrowRight');
    views.push(await view());
    for (const [index, at] of views.slice(1).entries()) expect(at).not.toBe(views[index]);
    await page.locator('#graph-fit').click();
    expect(await view()).toBe(whole);

    const download = page.waitForEvent('download');
    await page.locator('#graph-download').click();
    expect((await download).suggestedFilename()).toBe('Map.svg');
    const svg = readFileSync((await (await download).path()) ?? '', 'utf8');
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    for (const { name } of data.neighbourhood.entities) expect(svg).toContain(`${name} · `.replaceAll('&', '&amp;'));
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await leave();
  });

  it.each([
    ['companies-between', DESK, 'en'],
    ['paths-between', PHONE, 'zh'],
    ['neighbourhood', DESK, 'zh'],
    ['agreements', PHONE, 'en'],
    ['matrix-of-links', DESK, 'en'],
    ['institution-as-of', PHONE, 'zh'],
  ] as const)('the answer of %s is a picture in which no name covers another', async (name, options, language) => {
    const { page, leave } = await visit(`/graphql?operation=${name}&language=${language}`, options);
    await answer(page);
    await page.locator('#action-graph:not([aria-disabled])').click();
    expect(await page.locator('.graph-picture .node').count()).toBeGreaterThan(2);
    expect(await page.locator('.graph-picture .edge').count()).toBeGreaterThan(1);
    expect(await page.locator('.graph-window').getAttribute('lang')).toBe(language === 'zh' ? 'zh-Hans' : 'en');
    const covered = `[...document.querySelectorAll('.graph-picture .node')].map((node) => [...node.querySelectorAll('.shape, text')].map((part) => part.getBoundingClientRect()))
      .flatMap((parts, index, all) => all.slice(0, index).flatMap((others) => parts.flatMap((one) => others.filter((other) =>
        one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1)))).length`;
    expect(await page.evaluate(covered)).toBe(0);
    await leave();
  });

  it.each([
    ['{ graph { version } }', 'This answer holds no entities that could be drawn'],
    ['{ nonsense }', 'This answer holds errors and no data to draw.'],
  ])('the graph of %s is empty and says so', async (query, text) => {
    const { page, leave } = await visit(await shared({ query }), PHONE);
    await page.getByRole('button', { name: /execute/i }).click();
    await page.locator('#action-graph:not([aria-disabled])').click();
    expect(await page.locator('.graph-empty').innerText()).toContain(text);
    await page.locator('#graph-close').click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    // The browser itself notes that a request was answered with 400.
    await (query === '{ nonsense }' ? page.context().close() : leave());
  });

  it('of a great answer the graph shows those with most relationships, and how many of how many', async () => {
    const query =
      '{ entities(first: 100) { nodes { id type name } } more: people(first: 100) { nodes { id name } } agreements(first: 50) { nodes { id name parties { nodes { id type name } } } } }';
    const { page, leave } = await visit(await shared({ query }));
    await answer(page);
    await page.locator('#action-graph:not([aria-disabled])').click();
    expect(await page.locator('.graph-note').first().innerText()).toMatch(/^200 of \d{3} entities are shown/);
    expect(await page.locator('.graph-picture .node').count()).toBe(200);
    await leave();
  });

  it.each(['light', 'dark'] as const)('no rule of accessibility is broken in what is ours, in %s', async (colorScheme) => {
    const { page, leave } = await visit(await shared({ query: NEIGHBOURHOOD, variables: '{"of": ["institution/zhangjiang-group"]}', language: 'zh' }), {
      ...DESK,
      colorScheme,
    });
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    await pick(page, 'search');
    const broken = () =>
      page.evaluate(
        `axe.run({ exclude: ['#ruru-root'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]))`,
      );
    expect(await broken()).toEqual([]);
    await answer(page);
    await page.locator('#action-graph:not([aria-disabled])').click();
    await page.waitForTimeout(200);
    expect(await broken()).toEqual([]);
    await leave();
  });

  it('works under a policy that allows no script but files from here', async () => {
    const context = await browser.newContext(DESK);
    const watched = watch(context);
    await context.route('**/graphql?operation=search', async (route) => {
      const reply = await route.fetch();
      const policy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";
      await route.fulfill({ response: reply, headers: { ...reply.headers(), 'content-security-policy': policy } });
    });
    const page = await context.newPage();
    await page.goto(`${atlas.origin}/graphql?operation=search`);
    await ready(page);
    await answer(page);
    await page.locator('#action-graph:not([aria-disabled])').click();
    await page.locator('.graph-picture .node').first().waitFor();
    expect([strangers(watched), watched.complaints]).toEqual([[], []]);
    await context.close();
  });
});

/** A text model of the editors, in the page. */
const MODEL = (name: string) => `monaco.editor.getModels().find(({ uri }) => uri.path.endsWith('${name}'))`;

function operation(name: string) {
  const found = OPERATIONS.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no operation ${name}`);
  return found;
}

function operationName(name: string): string {
  return /query (\w+)/.exec(operation(name).document)?.[1] ?? '';
}

/** Playwright's own waiting evaluates text in the page, which its policy forbids. */
async function until(page: Page, expression: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await page.evaluate(expression)) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`It never became true: ${expression}`);
}

async function ready(page: Page): Promise<void> {
  await page.locator('body[data-ready]').waitFor();
}

async function showCatalogue(page: Page): Promise<void> {
  if (!(await page.locator('#catalogue').isVisible())) await page.locator('#toggle-catalogue').click();
}

async function pick(page: Page, name: string): Promise<void> {
  await showCatalogue(page);
  await page.locator(`[data-operation="${name}"]`).click();
  // GraphiQL takes a change into its tab a tenth of a second after it.
  await page.waitForTimeout(250);
}

async function editor(page: Page, name: string): Promise<string> {
  return (await page.evaluate(`${MODEL(name)}.getValue()`)) as string;
}

async function setEditor(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(`${MODEL(name)}.setValue(${JSON.stringify(text)})`);
  await page.waitForTimeout(250);
}

async function editorHolds(page: Page, document: string, variables: Readonly<Record<string, unknown>>): Promise<void> {
  expect((await editor(page, 'operation.graphql')).trim()).toBe(document.trim());
  const text = await editor(page, 'variables.json');
  expect(text === '' ? {} : JSON.parse(text)).toEqual(variables);
}

/** Runs what the editor shows, as a visitor does. */
async function answer(page: Page) {
  const answered = page.waitForResponse((response) => response.url().endsWith('/graphql') && response.request().method() === 'POST');
  await page.getByRole('button', { name: /execute/i }).click();
  const reply = (await (await answered).json()) as { data: Record<string, never> & { neighbourhood: never } };
  await until(page, `${MODEL('response.json')}.getValue().includes('"data"')`);
  expect(JSON.parse(await editor(page, 'response.json'))).toEqual(reply);
  // biome-ignore lint/suspicious/noExplicitAny: JSON; each test says what it must be.
  return reply as any;
}

async function told(page: Page, text: string): Promise<void> {
  await page.locator('#status.shown').getByText(text, { exact: true }).waitFor({ timeout: 5_000 });
}

async function clipboard(page: Page): Promise<string> {
  return (await page.evaluate('navigator.clipboard.readText()')) as string;
}

/** GraphiQL writes its tabs down half a second after a change; who leaves sooner leaves them as they were. */
async function tabIsKept(page: Page, text: string): Promise<void> {
  await until(page, `localStorage.getItem('graphiql:tabState')?.includes(${JSON.stringify(text)})`);
}

async function tabs(page: Page): Promise<string[]> {
  return page.locator('.graphiql-tab-button').allInnerTexts();
}
