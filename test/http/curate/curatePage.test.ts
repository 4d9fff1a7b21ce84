import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { CHROMIUM, canBrowse, openBrowser, strangers, type Watched, watch } from '../browser.ts';
import { type Data, type RunningAtlas, startAtlas } from '../startAtlas.ts';
import { tokenOf } from './tokenOf.ts';

if (!canBrowse) process.stdout.write(`SKIPPED: the tests of the page for curation, for there is no ${CHROMIUM}\n`);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HOSPITAL = 'institution/ruijin-hospital';
const WHY = 'The annual report gives the number of beds.\n图谱尚无床位数。';

(canBrowse ? describe : describe.skip)('the page for curation in a browser', () => {
  let atlas: RunningAtlas;
  let browser: Browser;
  let source: { id: string; name: string };
  let tokens: { contributor: string; curator: string; reader: string };
  beforeAll(async () => {
    atlas = await startAtlas();
    browser = await openBrowser();
    source = (await atlas.data('{ sources(first: 1) { nodes { id name } } }')).sources.nodes[0];
    const [contributor, curator, reader] = await Promise.all(
      (['contributor', 'curator', 'reader'] as const).map((role) => tokenOf(atlas, role, `Some ${role}`)),
    );
    tokens = { contributor, curator, reader };
  });
  afterAll(async () => {
    await browser?.close();
    await atlas?.close();
  });

  interface Visit {
    readonly page: Page;
    readonly context: BrowserContext;
    readonly watched: Watched;
  }

  async function visit(path: string, token: string | null, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options });
    const watched = watch(context);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(atlas.origin + path);
    if (token !== null) {
      await page
        .getByLabel('Token', { exact: true })
        .or(page.getByLabel('令牌', { exact: true }))
        .fill(token);
      await page.keyboard.press('Enter');
      await page.locator('.desk').waitFor();
    }
    return { page, context, watched };
  }

  const violations = async (page: Page): Promise<unknown> => {
    await page.evaluate(AXE);
    return page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(" "))]))');
  };
  const width = (page: Page) => page.evaluate('document.documentElement.scrollWidth');
  /** The cells of the rows of a record, as they are read. */
  const rows = async (page: Page, record: number): Promise<string[][]> =>
    (await page
      .locator('.detail-pane .record')
      .nth(record)
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => (cell as unknown as { innerText: string }).innerText.replace(/\s*\n\s*/g, ' | '))),
      )) as string[][];

  it('a contributor proposes, a curator sees before and after and rejects with a reason, which the contributor reads; the next one is accepted and in the graph', async () => {
    const contributor = await visit(`/curate?entity=${HOSPITAL}`, tokens.contributor);
    const { page } = contributor;
    await page.locator('.chosen-name', { hasText: 'Ruijin Hospital' }).waitFor();
    const propose = async (number: string, why: string) => {
      await page.getByLabel('What is stated').selectOption({ label: 'something else …' });
      await page.getByLabel('Its name').fill('headCount');
      await page.getByLabel('Number', { exact: true }).fill(number);
      await page.getByLabel('Unit').fill('people');
      await page.getByLabel('As of').fill('2023');
      await page.getByRole('combobox', { name: 'Document', exact: true }).fill(source.name);
      await page.locator('.picker-list:not([hidden]) [role=option]').first().click();
      await page.getByLabel('A few words').fill('第3段');
      await page.getByLabel('Why it should be so').fill(why);
    };
    // The value is checked as it is typed: a unit that the ontology does not know is told at once.
    await propose('4100', WHY);
    await page.locator('.preview .record').waitFor();
    expect(await page.locator('.preview .fine').innerText()).toBe('✓ Nothing is wrong with it.');
    await page.getByLabel('As of').fill('2023-13');
    await page.locator('.preview .notice.bad').waitFor();
    expect(await page.locator('.preview .notice.bad li').allInnerTexts()).toEqual([expect.stringContaining('2023-13')]);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('As of').fill('2023');
    await page.locator('.preview .record').waitFor();
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    await page.locator('.toast', { hasText: 'Proposed. A curator will decide.' }).waitFor();
    await page.waitForURL(/#proposal\/00000001$/);
    await page.locator('.bar button').first().waitFor();
    expect(await page.locator('.bar button').allInnerTexts()).toEqual(['Withdraw…']);

    const curator = await visit('/curate', tokens.curator);
    const desk = curator.page;
    expect(await desk.locator('.chips button').allInnerTexts()).toEqual(['Open 1', 'Accepted 0', 'Rejected 0', 'Withdrawn 0', 'All 1']);
    await desk.locator('.items a').first().click();
    await desk.locator('.proposal .record').waitFor();
    expect(await desk.locator('blockquote').innerText()).toBe(WHY);
    expect(await rows(desk, 0)).toEqual([
      ['head count | + added', 'nothing', `4,100 people | as of 2023 | ${source.name} | stated · 第3段`],
      ['named in | + added', 'nothing', `${source.name} | stated · 第3段`],
    ]);
    const link = desk.locator('.proposal > section .places a').first();
    const { url } = (await atlas.data(`{ entity(id: "${source.id}") { ... on Source { url } } }`)).entity;
    expect([await link.innerText(), await link.getAttribute('href'), await link.getAttribute('rel')]).toEqual([source.name, url, 'noopener noreferrer']);
    await desk.locator('.impact', { hasText: 'None comes or goes' }).waitFor();
    expect(await violations(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Reject…' }).click();
    expect(await violations(desk)).toEqual([]);
    await desk.keyboard.press('Escape');
    await desk.locator('dialog').waitFor({ state: 'detached' });
    await desk.getByRole('button', { name: 'Reject…' }).click();
    await desk.keyboard.type('The report counts another campus too.');
    await desk.keyboard.press('Control+Enter');
    await desk.locator('.toast', { hasText: 'Rejected; its author will read the reason.' }).waitFor();
    await desk.locator('.notice.rejected').waitFor();

    await page.reload();
    await page.locator('.notice.rejected').waitFor();
    expect(await page.locator('.notice .reason').innerText()).toBe('Reason: The report counts another campus too.');
    expect(await page.locator('.bar').count()).toBe(0);
    await page.getByRole('link', { name: 'Propose a change' }).click();
    await propose('4200', 'The report, without the other campus.');
    await page.locator('.preview .record').waitFor();
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    await page.waitForURL(/#proposal\/00000002$/);

    await desk.getByRole('button', { name: /^Open/ }).click();
    await desk.locator('.items a[href="#proposal/00000002"]').click();
    await desk.locator('#proposal-title').waitFor();
    await desk.getByRole('button', { name: 'Accept', exact: true }).click();
    await desk.locator('.toast', { hasText: /Accepted: the graph has it as version \d+\./ }).waitFor();
    const statements: Data[] = (
      await atlas.data(
        `{ entity(id: "${HOSPITAL}") { statements(property: "headCount", asOf: "2023") { value { ... on QuantityValue { number } } evidence { source { id } locator } } } }`,
      )
    ).entity.statements;
    expect(statements.filter(({ value }) => value.number === '4200')).toEqual([
      { value: { number: '4200' }, evidence: [{ source: { id: source.id }, locator: '第3段' }] },
    ]);
    expect(statements.filter(({ value }) => value.number === '4100')).toEqual([]);
    const last = (await atlas.atlas.store.history(HOSPITAL)).at(-1);
    expect([last?.who, last?.why]).toEqual(['Some contributor', 'The report, without the other campus.']);

    await desk.locator('.versions summary', { hasText: 'The report, without the other campus.' }).click();
    await desk.locator('.versions ins', { hasText: '4,200 people' }).waitFor();
    expect(await violations(desk)).toEqual([]);

    // A page that was open meanwhile is told so, and shows what is now.
    await page.reload();
    await page.locator('.notice.accepted').waitFor();
    for (const { context, watched } of [contributor, curator]) {
      // What is typed on ends what was asked before.
      const complaints = watched.complaints.filter((text) => !text.endsWith('/graphql failed: net::ERR_ABORTED'));
      expect([complaints, strangers(watched), watched.addresses.filter((address) => address.includes('atlas_'))]).toEqual([[], [], []]);
      await context.close();
    }
  });

  it('tells in Chinese, on a phone and in the dark, what has changed since, and that somebody was quicker', async () => {
    const evidence = [{ source: source.id, locator: '全院编制床位' }];
    const make = async (number: string) => {
      const input = {
        edits: [{ addStatement: { entity: HOSPITAL, statement: { property: 'bedCount', quantity: { number, unit: 'beds' }, evidence } } }],
        why: '年报载明编制床位数，图谱尚无此项，建议补充；'.repeat(12),
        evidence,
      };
      const answer = await atlas.data(
        'mutation M($input: ProposeInput!) { propose(input: $input) { proposal { id } problems { message } } }',
        { input },
        { authorization: `Bearer ${tokens.contributor}` },
      );
      return answer.propose.proposal.id as string;
    };
    const decide = (document: string, input: object) => atlas.data(document, { input }, { authorization: `Bearer ${tokens.curator}` });
    const [first, second] = [await make('2100'), await make('2200')];
    await decide('mutation A($input: AcceptProposalInput!) { acceptProposal(input: $input) { problems { message } } }', { id: first });

    const { page, context, watched } = await visit('/curate?language=zh', tokens.curator, {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      locale: 'zh-CN',
    });
    expect(await page.locator('h1, .list h2').allInnerTexts()).toEqual(['让图谱保持真实', '修改建议']);
    expect([await violations(page), await width(page)]).toEqual([[], 390]);
    await page.locator(`.items a[href="#${second}"]`).click();
    await page.locator('.notice.stale').waitFor();
    expect(await page.locator('.notice.stale li').innerText()).toContain(HOSPITAL);
    expect([await violations(page), await width(page), await page.locator('.list').isVisible()]).toEqual([[], 390, false]);
    const accept = page.getByRole('button', { name: '仍然采纳…' });
    await accept.click();
    await page.getByRole('dialog', { name: /^对照图谱版本 \d+ 采纳？$/ }).waitFor();
    await decide('mutation R($input: RejectProposalInput!) { rejectProposal(input: $input) { id } }', { id: second, reason: '重复' });
    await page.getByRole('button', { name: '采纳', exact: true }).click();
    await page.locator('.toast.bad', { hasText: '他人已先行处理' }).waitFor();
    await page.locator('.notice.rejected', { hasText: '重复' }).waitFor();
    await page.getByRole('link', { name: '全部建议' }).click();
    await page.locator('.empty', { hasText: '没有待决定的建议。' }).first().waitFor();
    // A refusal is no error of the page; the browser itself says nothing of a GraphQL error.
    expect([watched.complaints, strangers(watched)]).toEqual([[], []]);

    // Offline: told in words, and nothing is lost.
    await page.getByRole('link', { name: '提出修改' }).click();
    await page.getByLabel('理由').fill('留着');
    await context.setOffline(true);
    await page.getByRole('combobox', { name: '对象' }).fill('瑞金');
    await page.locator('.picker-foot', { hasText: /\S/ }).first().waitFor();
    expect(await page.getByLabel('理由').inputValue()).toBe('留着');
    await context.setOffline(false);
    await page.getByRole('button', { name: '退出' }).click();
    await page.locator('.sign-in').waitFor();
    expect(await page.evaluate('[sessionStorage.length, localStorage.length, document.cookie]')).toEqual([0, 0, '']);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it('what stands there is put right from a new document, or taken back, and shown so', async () => {
    const { entities } = await atlas.data(
      '{ entities(first: 200, where: { types: [FUND, PLATFORM] }) { nodes { id name statements { property value { ... on QuantityValue { number unit } } } } } }',
    );
    const wrong = entities.nodes.find(({ statements }: Data) => statements.some(({ value }: Data) => value.number !== undefined));
    const { property, value } = wrong.statements.find((one: Data) => one.value.number !== undefined);
    const { page, context } = await visit(`/curate?entity=${wrong.id}`, tokens.contributor);
    await page.getByLabel('Correct or take back what it says now').check();
    const target = page.getByLabel('What is wrong');
    const option = target.locator('optgroup[label=Values] option', { hasText: Number(value.number).toLocaleString('en') }).first();
    await target.selectOption((await option.getAttribute('value'))!);
    expect([await page.getByLabel('Number', { exact: true }).inputValue(), await page.getByLabel('Unit').inputValue()]).toEqual([value.number, value.unit]);
    await page.getByLabel('Number', { exact: true }).fill('987654');
    await page.getByLabel('A new document').check();
    await page.getByLabel('Title, as printed').fill('Annual report of the atlas, 2024');
    await page.getByLabel('Address').fill('https://example.org/report');
    expect(await page.getByLabel('Id in the atlas').inputValue()).toBe('source/annual-report-of-the-atlas-2024');
    await page.getByLabel('A few words').fill('page 7');
    await page.getByLabel('Why it should be so').fill('It was misread.');
    const changed = page.locator('.preview tr.changed', { has: page.locator('ins', { hasText: '987,654' }) });
    await changed.waitFor();
    expect([await changed.locator('.mark').first().innerText(), await changed.locator('del').innerText()]).toEqual([
      '≠ changed',
      expect.stringContaining(Number(value.number).toLocaleString('en')),
    ]);
    await page.getByLabel('It is not true: take it back').check();
    await page.locator('.preview tr.removed del').waitFor();
    await page.getByLabel('Correct it', { exact: true }).check();
    await changed.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    await page.locator('.toast', { hasText: 'Proposed.' }).waitFor();
    const id = new URL(page.url()).hash.slice(1);
    const accept = 'mutation A($input: AcceptProposalInput!) { acceptProposal(input: $input) { problems { message } } }';
    expect((await atlas.data(accept, { input: { id } }, { authorization: `Bearer ${tokens.curator}` })).acceptProposal).toEqual({ problems: [] });
    const after = await atlas.data(
      `{ entity(id: "${wrong.id}") { statements(property: "${property}") { value { ... on QuantityValue { number } } evidence { source { id } locator } } } }`,
    );
    const numbers = after.entity.statements.map((one: Data) => one.value.number);
    expect([numbers.includes('987654'), numbers.includes(value.number)]).toEqual([true, false]);
    expect(after.entity.statements.find((one: Data) => one.value.number === '987654').evidence).toEqual([
      { source: { id: 'source/annual-report-of-the-atlas-2024' }, locator: 'page 7' },
    ]);
    await context.close();
  });

  it('says why a token is not enough: unknown, expired while the page is open, for reading alone', async () => {
    const { page, context } = await visit('/curate', null);
    const enter = async (token: string) => {
      await page.getByLabel('Token', { exact: true }).fill(token);
      await page.getByRole('button', { name: 'Sign in' }).click();
    };
    await enter('atlas_unknown');
    const refused = page.locator('.sign-in .toast', { hasText: 'The token is not accepted: it is unknown, has expired or was revoked.' });
    await refused.waitFor();
    await enter(tokens.reader);
    await page.locator('.sign-in .toast', { hasText: 'This token may only read.' }).waitFor();
    await enter('令牌');
    await page.locator('.sign-in .toast', { hasText: 'The token is not accepted' }).waitFor();
    await enter(await tokenOf(atlas, 'contributor', 'Brief'));
    await page.locator('.list .empty', { hasText: 'You have proposed nothing yet.' }).waitFor();
    await page.evaluate(`sessionStorage.setItem('atlas-token', 'atlas_gone')`);
    await page.getByRole('button', { name: /^All/ }).click();
    await refused.waitFor();
    await context.close();
  });

  it('is sent like the other pages: no inline script, its script by tag and compressed, at one address', async () => {
    const get = (path: string, headers: Record<string, string> = {}) => fetch(`${atlas.origin}${path}`, { redirect: 'manual', headers });
    const page = await get('/curate?language=zh');
    expect([page.status, page.headers.get('content-type'), page.headers.get('vary')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'accept-language, accept-encoding',
    ]);
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(await (await get('/curate?entity=%22%3E%3Cscript%3E')).text()).not.toContain('"><script>');
    const slash = await get('/curate/?entity=a');
    expect([slash.status, slash.headers.get('location')]).toEqual([308, '/curate?entity=a']);
    const script = await get('/curate/curate.js', { 'accept-encoding': 'br' });
    expect([script.status, script.headers.get('content-encoding'), script.headers.get('content-type')]).toEqual([200, 'br', 'text/javascript; charset=utf-8']);
    expect((await get('/curate/curate.js', { 'if-none-match': script.headers.get('etag')! })).status).toBe(304);
  });
});
