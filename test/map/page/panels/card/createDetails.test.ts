import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readShareHash } from '../../../../../src/http/playground/client/shareLink.js';
import { CHROMIUM, canBrowse, openBrowser, strangers, type Watched, watch } from '../../../../http/browser.ts';
import type { RunningAtlas } from '../../../../http/startAtlas.ts';
import { openPanels, type PanelsPage } from '../panelsPage.ts';
import { HARM, startPanelAtlas } from '../startPanelAtlas.ts';

if (!canBrowse) process.stdout.write(`SKIPPED: the tests of the detail card, for there is no ${CHROMIUM}\n`);

(canBrowse ? describe : describe.skip)('the detail card', () => {
  let atlas: RunningAtlas;
  let browser: Browser;
  let context: BrowserContext;
  let watched: Watched;
  beforeAll(async () => {
    [atlas, browser] = await Promise.all([startPanelAtlas(), openBrowser()]);
    context = await browser.newContext();
    watched = watch(context);
  });
  afterAll(async () => {
    expect([watched.complaints, strangers(watched)]).toEqual([[], []]);
    await browser?.close();
    await atlas?.close();
  });

  const open = async (search: string): Promise<PanelsPage> => {
    const panels = await openPanels(context, atlas.origin, search);
    await settle(panels.page);
    return panels;
  };

  it('tells names, values that disagree, identifiers and relationships of an entity, each with its documents', async () => {
    const { page, said } = await open('select=institution/alpha&language=en');
    expect(await lines(page)).toEqual([
      ...[
        'company · institution',
        'Alpha Bio',
        '×',
        'Makes antibodies.',
        'Focus the map on it',
        'Connect it with …',
        'Profile report',
        'As a query',
        'Propose a correction',
      ],
      'Names',
      'Alpha Bio main name · English · since June 2015',
      '阿尔法生物† main name · Chinese',
      'Alpha Labs former name · English · until May 2015',
      'AB abbreviation · English',
      ...['Documents that name it (1)', ...FILING, 'stated'],
      'What is stated of it',
      'employees',
      ...['280 people · as of 2020 · preferred', 'without its branch', ...FILING, 'stated · page 12'],
      ...['at least 300 people · as of 2020 · differs', ...NEWS, 'stated · “三百余人”'],
      ...['founded', 'March 2012', ...FILING, 'implied'],
      ...['focus', '抗体药物 (planned)', ...NEWS, 'stated'],
      'Identifiers',
      ...['ROR', '05abcde12', '3', 'Our words for it', 'title paraphrased or translated by us', 'stated · “imprint”'],
      ...['Stock code', '688000.SH'],
      'Relationships (3)',
      ...['Was founded by (1)', 'Lin Yi† person', 'Lin Yi founded Alpha Bio in March 2012 (founder).', ...FILING, 'stated'],
      ...['Received investment from (1)', 'Seed Fund venture capital fund', 'Seed Fund invested 20 million yuan in Alpha Bio in May 2020.'],
      ...[...NEWS, 'stated · as of 6 May 2020 · 第2段', 'stated · “投资两千万元”', ...FILING, 'implied'],
      ...['Is located in (1)', 'Science Park park', 'Alpha Bio is to be located in Science Park.', 'announced only', ...NEWS, 'stated'],
      'Documents on this card (3)',
      ...['1', 'Annual filing', 'The Exchange · February 2021 · primary document'],
      ...['2', '阿尔法的新闻', '日报 · 6 May 2020 · 王记者 · press report'],
      ...['3', 'Our words for it', 'title paraphrased or translated by us · weak source'],
    ]);
    expect(await said()).toEqual(['Alpha Bio, company: 3 relationships']);
    expect(await page.getAttribute('.atlas-card .at-names abbr', 'title')).toBe('The name was transliterated or translated by us; no source prints it.');
    const links = '[...document.querySelectorAll(".atlas-card a")].map((a) => [a.textContent, a.href, a.target, a.rel])';
    const outside = ['_blank', 'noopener noreferrer'];
    const all = (await page.evaluate(links)) as string[][];
    expect(all.filter(([text]) => text !== 'As a query').slice(0, 3)).toEqual([
      ['Profile report', `${atlas.origin}/reports/profile/institution/alpha.html?language=en`, ...outside],
      ['Propose a correction', `${atlas.origin}/curate?entity=institution/alpha&language=en`, ...outside],
      ['Annual filing', 'https://documents.example/filing', ...outside],
    ]);
    expect([...new Set(all.map(([text, href]) => `${text} ${href.startsWith(atlas.origin) ? 'here' : href}`))]).toEqual([
      ...['Profile report here', 'As a query here', 'Propose a correction here'],
      ...['Annual filing https://documents.example/filing', '阿尔法的新闻 http://news.example/1', '05abcde12 https://ror.org/05abcde12'],
    ]);
    expect((await fetch(all[0][1])).status).toBe(200);
    await page.close();
  });

  it('tells it in Chinese and as of a date, and leads to the same in the report and the playground', async () => {
    const { page, said } = await open('select=institution/alpha&language=zh&asOf=2014');
    const told = await lines(page);
    expect(told.slice(0, 15)).toEqual([
      ...['企业 · 机构', '时点：2014年', '阿尔法生物†', '×', '研发抗体。', '以此为中心', '查找关联…', '简介报告', '查询语句', '提出更正', '名称'],
      ...['阿尔法生物† 正式名称 · 中文', 'Alpha Labs 曾用名 · 英文 · 至2015年5月', 'AB 简称 · 英文', '提及它的文献（1）'],
    ]);
    expect(told.slice(told.indexOf('所载数据'), told.indexOf('标识符'))).toEqual([
      '所载数据',
      ...['成立时间', '2012年3月', '1', 'Annual filing', 'The Exchange · 2021年2月', '隐含'],
      ...['重点方向', '抗体药物（计划中）', '2', '阿尔法的新闻', '日报 · 2020年5月6日', '明确记载'],
    ]);
    expect(told.slice(told.indexOf('关系（2）'))).toEqual([
      '关系（2）',
      ...['发起设立方（1）', '林一 人物', '林一于2012年3月发起设立了阿尔法生物（founder）。', '1', 'Annual filing', 'The Exchange · 2021年2月', '明确记载'],
      ...['位于（1）', '科学园 园区', '阿尔法生物拟位于科学园。', 'announced only', '2', '阿尔法的新闻', '日报 · 2020年5月6日', '明确记载'],
      '本卡所引文献（3）',
      ...['1', 'Annual filing', 'The Exchange · 2021年2月 · 一手文献', '2', '阿尔法的新闻', '日报 · 2020年5月6日 · 王记者 · 媒体报道'],
      ...['3', 'Our words for it', '题名系本图谱转述或翻译 · 质量较弱的文献'],
    ]);
    const [report, query] = await Promise.all(['简介报告', '查询语句'].map((text) => page.getAttribute(`.atlas-card a:text-is("${text}")`, 'href')));
    expect(report).toBe(`${atlas.origin}/reports/profile/institution/alpha.html?language=zh&asOf=2014`);
    const shared = await readShareHash(new URL(query ?? '').hash);
    expect([new URL(query ?? '').pathname, shared?.language, JSON.parse(shared?.variables ?? '')]).toEqual([
      '/graphql',
      'zh',
      { id: 'institution/alpha', asOf: '2014' },
    ]);
    const { atlas: asked } = await atlas.data(shared?.query ?? '', JSON.parse(shared?.variables ?? ''), { 'accept-language': 'zh' });
    expect([asked.entity.name, asked.entity.relationships.totalCount]).toEqual(['阿尔法生物', 2]);

    // Time goes on: the card stands until the next has come, and nothing is read out again.
    await page.evaluate(`panels.set({ data: { asOf: '2021' } })`);
    expect(await page.locator('.atlas-card .at-badge').innerText()).toBe('时点：2014年');
    await page.waitForSelector('.atlas-card .at-badge:text-is("时点：2021年")');
    expect([await page.locator('.atlas-card h4').allInnerTexts(), await said()]).toEqual([
      ['发起设立方（1）', '投资方（1）', '位于（1）'],
      ['阿尔法生物，企业：2条关系'],
    ]);
    await page.close();
  });

  it('lists a hub page by page, or only what it has with one type, and the focus goes to what is new', async () => {
    const { page, said } = await open('select=institution/hub&language=en');
    const headings = () => page.locator('.atlas-card h4').allInnerTexts();
    expect(await headings()).toEqual(['Has as an affiliate (1)', 'Supports (19 so far)']);
    await page.click('text=Show 20 more (20 of 46)');
    await page.waitForSelector('text=Show 6 more (40 of 46)');
    expect(await page.evaluate('document.activeElement.innerText')).toBe('Company 29');
    await page.keyboard.press('Shift+Tab');
    await page.click('text=Show 6 more (40 of 46)');
    await page.waitForSelector('h4:text-is("Supports (45)")');
    expect([await headings(), await page.locator('.at-more').count()]).toEqual([['Has as an affiliate (1)', 'Supports (45)'], 0]);
    expect((await said()).slice(1)).toEqual(['40 of 46 are listed.', '46 of 46 are listed.']);
    await page.click('.at-chips button:text-is("person 1")');
    await page.waitForFunction('document.querySelectorAll(".atlas-card h4").length === 1');
    expect([await headings(), await page.locator('.at-chips [aria-pressed=true]').allInnerTexts()]).toEqual([['Has as an affiliate (1)'], ['person 1']]);
    await page.click('.at-chips button:text-is("all")');
    expect(await headings()).toEqual(['Has as an affiliate (1)', 'Supports (19 so far)']);
    await page.close();
  });

  it('goes on to a neighbour, to the map around it, to what connects it, and is closed', async () => {
    const { page, state } = await open('focus=institution/alpha&select=institution/alpha&language=en');
    await page.click('.atlas-card button:has-text("Lin Yi")');
    await page.waitForSelector('.atlas-card h2:has-text("Lin Yi")');
    await settle(page);
    expect([(await state()).select, await page.evaluate('document.activeElement.tagName')]).toEqual(['person/founder', 'H2']);
    await page.click('text=Focus the map on it');
    expect((await state()).data).toEqual({ focus: 'person/founder' });
    await page.click('text=Connect it with …');
    expect([await page.evaluate('panels.told.revealed'), await page.locator('.atlas-connect .at-chosen').first().innerText()]).toEqual([
      ['connect'],
      'Lin Yi†\n×',
    ]);
    await page.click('.atlas-card [aria-label=Close]');
    expect([(await state()).select, await page.locator('.atlas-card h2').innerText()]).toEqual([null, await page.evaluate('panels.scene.title')]);
    await page.evaluate(`panels.select('institution/alpha')`);
    await settle(page);
    await page.focus('.atlas-card a');
    await page.keyboard.press('Escape');
    expect((await state()).select).toBe(null);
    await page.close();
  });

  it('tells what a line stands for, and who is in a fold', async () => {
    const { page, state } = await open('focus=institution/alpha&select=fund/seed|institution/alpha&language=en');
    expect(await lines(page)).toEqual([
      ...['what relates them', 'Seed Fund and Alpha Bio', '×', 'Seed Fund venture capital fund', 'Alpha Bio company'],
      ...[
        'Seed Fund invested 20 million yuan in Alpha Bio in May 2020.',
        '1',
        ...NEWS.slice(1),
        'stated · as of 6 May 2020 · 第2段',
        'stated · “投资两千万元”',
      ],
      ...['2', ...FILING.slice(1), 'implied', 'Documents on this card (2)', '1', '阿尔法的新闻', '日报 · 6 May 2020 · 王记者 · press report'],
      ...['2', 'Annual filing', 'The Exchange · February 2021 · primary document'],
    ]);
    await page.evaluate(`panels.set({ data: { focus: 'institution/hub' }, select: null })`);
    await page.waitForFunction(`panels.scene.address.includes('hub')`);
    await page.evaluate(`panels.select('institution/hub~INSTITUTION~COMPANY')`);
    await settle(page);
    const shown = new Set((await page.evaluate('panels.scene.nodes.map(({ id }) => id)')) as string[]);
    const folded = Array.from({ length: 45 }, (_, i) => i + 10).filter((i) => !shown.has(`institution/c${i}`));
    const { length } = folded;
    expect(length).toBeGreaterThan(20);
    expect(await lines(page)).toEqual([
      ...['company', `company ×${length}`, '×', 'They are related to Hub Office, and folded so that the map stays clear.', 'Show them on the map'],
      ...[`Members (${length})`, ...folded.slice(0, 20).map((i) => `Company ${i} company`), `Show ${length - 20} more (20 of ${length})`],
    ]);
    await page.click(`text=Show ${length - 20} more`);
    expect([await page.evaluate('document.activeElement.innerText'), await page.locator('.atlas-card .at-entity').count()]).toEqual([
      `Company ${folded[20]}`,
      length,
    ]);
    await page.click('text=Show them on the map');
    expect(Object.keys((await state()).data)).toEqual(['focus', 'open']);
    await page.waitForFunction(`panels.scene.nodes.length > ${shown.size}`);
    await page.close();
  });

  it('takes no text for markup and no address but those of the web, in a shadow root too', async () => {
    for (const search of ['select=institution/harm&focus=institution/harm&language=en', 'shadow&select=institution/harm&focus=institution/harm&language=zh']) {
      const { page } = await open(search);
      await page.evaluate('window.root = document.querySelector("main").shadowRoot ?? document.querySelector("main")');
      const text = (await page.evaluate('root.querySelector(".atlas-card").textContent')) as string;
      expect([HARM.name, HARM.text].map((harm) => text.split(harm).length - 1)).toEqual([11, 10]);
      expect(await page.evaluate('[window.harmed, root.querySelectorAll("img, script").length, root.querySelectorAll("a:not([href^=http])").length]')).toEqual([
        undefined,
        0,
        0,
      ]);
      await page.close();
    }
  });

  it('says that nothing has an id, and that the server does not answer, and asks again', async () => {
    const { page } = await open('select=institution/nobody&language=en');
    expect(await lines(page)).toEqual(['Details', '×', 'Nothing in the atlas has this id: institution/nobody']);
    await page.route('**/graphql?**', (route) => route.abort());
    await page.evaluate(`panels.select('institution/alpha')`);
    await page.waitForSelector('.atlas-card [role=alert]');
    expect((await lines(page)).slice(-2)).toEqual(['The server cannot be reached.', 'Try again']);
    expect(watched.complaints.splice(0).length).toBeGreaterThan(0);
    await page.unroute('**/graphql?**');
    await page.click('text=Try again');
    await page.waitForSelector('.atlas-card h2:has-text("Alpha Bio")');
    await page.close();
  });
});

const FILING = ['1', 'Annual filing', 'The Exchange · February 2021'];
const NEWS = ['2', '阿尔法的新闻', '日报 · 6 May 2020'];

async function settle(page: Page): Promise<void> {
  await page.waitForSelector('.atlas-card:not([aria-busy])');
}

/** What is to be read, line by line. */
async function lines(page: Page, selector = '.atlas-card'): Promise<string[]> {
  await page.evaluate('for (const one of document.querySelectorAll(".atlas-card details")) one.open = true');
  const text = await page.locator(selector).first().innerText();
  return text.split('\n').filter((line) => line.trim() !== '');
}
