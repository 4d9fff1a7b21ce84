import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readShareHash } from '../../../../../src/http/playground/client/shareLink.js';
import { CHROMIUM, canBrowse, openBrowser, strangers, type Watched, watch } from '../../../../http/browser.ts';
import { type RunningAtlas, startAtlas } from '../../../../http/startAtlas.ts';
import { openPanels } from '../panelsPage.ts';
import { startPanelAtlas } from '../startPanelAtlas.ts';

if (!canBrowse) process.stdout.write(`SKIPPED: the tests of the connect panel, for there is no ${CHROMIUM}\n`);

interface GivenPath {
  readonly length: number;
  readonly sentence: string;
  readonly entities: readonly { readonly name: string }[];
  readonly sources: readonly { readonly title: string; readonly url: string | null }[];
}

(canBrowse ? describe : describe.skip)('the connect panel', () => {
  let atlas: RunningAtlas;
  let small: RunningAtlas;
  let browser: Browser;
  let context: BrowserContext;
  let watched: Watched;
  beforeAll(async () => {
    [atlas, small, browser] = await Promise.all([startAtlas(), startPanelAtlas(), openBrowser()]);
    context = await browser.newContext();
    watched = watch(context);
  });
  afterAll(async () => {
    expect([watched.complaints, strangers(watched)]).toEqual([[], []]);
    await browser?.close();
    await Promise.all([atlas?.close(), small?.close()]);
  });

  it('connects 医院 and 基金, chosen by the keyboard alone, and lists each path with its sentence and its numbered sources', async () => {
    const { page, state } = await openPanels(context, atlas.origin, 'language=zh');
    await page.focus('.atlas-connect input');
    await page.keyboard.type('医院');
    await page.waitForSelector('.atlas-connect [role=option] >> nth=5');
    expect((await page.locator('.atlas-connect [role=option]').first().innerText()).split('\n')).toEqual([
      expect.stringMatching(/^所有医院/),
      expect.stringMatching(/^\d+$/),
    ]);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toEqual(['combobox', 'true', await page.getAttribute('.atlas-connect [aria-selected=true]', 'id')]);
    await page.keyboard.press('Enter');
    await page.locator('.atlas-connect input').nth(1).focus();
    await page.keyboard.type('fund');
    await page.waitForSelector('.at-side:last-child [role=option]');
    await page.keyboard.press('Enter');
    expect(await page.locator('.atlas-connect .at-chosen').allInnerTexts()).toEqual(['所有医院\n×', '所有基金\n×']);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.at-paths');
    expect((await state()).data).toEqual({ from: 'HOSPITAL', to: 'FUND' });

    const { paths } = await atlas.data(PATHS, {}, { 'accept-language': 'zh' });
    const given: readonly GivenPath[] = paths.nodes;
    expect(await sentences(page)).toEqual(given.map(({ sentence }) => sentence));
    const chains = (await page.locator('.at-paths .at-chain').allInnerTexts()).map((text) =>
      text
        .replaceAll('†', '')
        .split('—')
        .map((name) => name.trim()),
    );
    expect(chains).toEqual(given.map(({ entities }) => entities.map(({ name }) => name)));
    expect((await page.locator('.at-paths .at-detail:has([title])').allInnerTexts()).map((text) => text.split('步')[0])).toEqual(
      given.map(({ length }) => String(length)),
    );
    const cited = await page.evaluate(
      `[...document.querySelectorAll('.at-paths > li')].map((path) => [...path.querySelectorAll('.at-cited .at-number')].map((one) => [one.textContent, one.title, one.href ?? null]))`,
    );
    const numbers = new Map<string, number>();
    for (const { sources } of given)
      for (const { title, url } of sources) if (!numbers.has(`${title} ${url}`)) numbers.set(`${title} ${url}`, numbers.size + 1);
    expect(cited).toEqual(
      given.map(({ sources }) => sources.map(({ title, url }) => [String(numbers.get(`${title} ${url}`)), title, url === null ? null : new URL(url).href])),
    );
    expect(await page.locator('.atlas-connect .at-sources li').count()).toBe(numbers.size);
    await page.close();
  });

  it('lights one path after the other: by keys, by pointer, by steps, and by itself until the last; the address has it', async () => {
    const { page, state, said, lit } = await openPanels(context, atlas.origin, 'from=HOSPITAL&to=FUND&paths=3&path=2&language=en');
    const ways: string[] = await page.evaluate('panels.scene.paths.map(({ nodes }) => nodes.join(" "))');
    const place = () => page.locator('.at-player .at-detail').innerText();
    expect([await page.locator('.at-lit .at-rank').allInnerTexts(), await place()]).toEqual([['2'], '2 of 3']);
    await page.locator('.at-paths button').nth(1).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect([(await state()).path, await page.evaluate('document.activeElement.getAttribute("aria-pressed")')]).toEqual([3, 'true']);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    expect((await state()).path).toBe(null);
    await page.locator('.at-paths > li').nth(2).hover();
    await page.mouse.move(0, 0);
    await page.click('[aria-label="Next path"]');
    expect(await lit()).toEqual([ways[2], ways[0], null, ways[2], null, ways[0]]);
    await page.clock.install();
    await page.click('[aria-label^="Play"]');
    await page.clock.runFor(2_700);
    expect([(await state()).path, await place()]).toEqual([2, '2 of 3']);
    await page.clock.runFor(2_700);
    expect([(await state()).path, await page.locator('[aria-label^="Play"]').count()]).toEqual([3, 1]);
    expect((await said()).at(-1)).toBe(`Path 3 of 3: ${await page.locator('.at-paths .at-sentence').last().innerText()}`);
    await page.close();
  });

  it('says how far the list goes, shows more, and leads to the same question as a brief and as a query', async () => {
    const { page, state } = await openPanels(context, atlas.origin, 'from=HOSPITAL&to=FUND&kinds=COMPANY,UNIVERSITY&asOf=2024&language=en');
    const told = await page.locator('.at-told').innerText();
    expect(told).toBe(`The best 20 paths of at most 4 steps. ${(await page.evaluate('panels.scene.notices.join(" ")')) as string} As of 2024.`);
    const [brief, query] = await Promise.all(
      ['Connection brief', 'As a query'].map((text) => page.getAttribute(`.atlas-connect a:text-is("${text}")`, 'href')),
    );
    expect(brief).toBe(`${atlas.origin}/reports/connection.html?from=HOSPITAL&connector=COMPANY,UNIVERSITY&to=FUND&maxHops=4&language=en&asOf=2024`);
    expect((await fetch(brief ?? '')).status).toBe(200);
    const shared = await readShareHash(new URL(query ?? '').hash);
    const { atlas: asked } = await atlas.data(shared?.query ?? '', JSON.parse(shared?.variables ?? ''));
    expect(asked.paths.nodes.map(({ sentence }: GivenPath) => sentence)).toEqual(await sentences(page));
    await page.click('text=Show more paths');
    await page.waitForSelector('.at-paths > li >> nth=20');
    expect((await state()).data).toEqual({ from: 'HOSPITAL', to: 'FUND', kinds: 'COMPANY,UNIVERSITY', asOf: '2024', paths: '40' });
    await page.close();
  });

  it('where there is no path says so, and what would give one, which a press applies', async () => {
    const { page, state } = await openPanels(context, small.origin, 'language=en&from=institution/alpha&to=place/park');
    const seedToHub = { from: 'fund/seed', to: 'institution/hub' };
    const founder = { from: 'person/founder', to: 'institution/alpha' };
    const all = (await small.data('{ ontology { relationshipTypes { type connects } } }')).ontology.relationshipTypes as { type: string; connects: boolean }[];
    const types = [...all.filter(({ connects }) => connects).map(({ type }) => type), 'LOCATED_IN'].join(',');
    const cases: [asked: Record<string, string>, told: string, then: Record<string, string>][] = [
      [{ ...seedToHub, maxHops: '2' }, '1 path at 3 hops.', { ...seedToHub, maxHops: '3' }],
      [
        { from: 'institution/alpha', to: 'place/park' },
        '1 path if “A is located in B” counts.',
        { from: 'institution/alpha', to: 'place/park', relationships: types },
      ],
      [
        { from: 'fund/seed', to: 'institution/alpha', asOf: '2014' },
        '1 path at any time, not only as of 2014.',
        { from: 'fund/seed', to: 'institution/alpha' },
      ],
      [{ ...founder, status: 'ENDED' }, '1 path if actual relationships count.', { ...founder, status: 'ACTUAL,ENDED' }],
      [{ ...founder, stance: 'IMPLIED' }, '1 path if stated facts count.', founder],
      [{ ...founder, source: 'source/harm' }, '1 path if others than “harm” may say so.', founder],
      [
        { from: 'institution/harm', to: 'institution/hub', quality: 'PRIMARY' },
        '1 path if press reports count.',
        { from: 'institution/harm', to: 'institution/hub', quality: 'PRESS' },
      ],
      [{ ...seedToHub, types: 'PLACE' }, '1 path if anything may stand between the two sides.', seedToHub],
    ];
    for (const [data, told, then] of cases) {
      await page.evaluate(`panels.set(${JSON.stringify({ data })})`);
      await page.waitForSelector(`.at-nothing p:text-is("${told}")`);
      expect(await page.locator('.at-nothing > p').first().innerText()).toBe(
        `No path of at most ${data['maxHops'] ?? 4} steps is known between the two sides.`,
      );
      await page.click('.at-nothing button:text-is("Apply this")');
      await page.waitForSelector('.at-paths');
      expect([(await state()).data, await page.locator('.at-paths > li').count()]).toEqual([then, 1]);
    }
    await page.evaluate(`panels.set({ data: { from: 'institution/alpha', to: 'EVENT' } })`);
    await page.waitForSelector('text=No single change to the question gives any either.');
    await page.close();
  });

  it('swaps the sides, takes one away, and asks for what is missing', async () => {
    const { page, state } = await openPanels(context, small.origin, 'language=zh&from=fund/seed&to=COMPANY,institution/hub');
    const chosen = () => page.locator('.atlas-connect .at-chosen').allInnerTexts();
    expect(await chosen()).toEqual(['种子基金\n×', '所有企业\n×\n枢纽办公室\n×']);
    await page.click('[aria-label="对调两端"]');
    await page.click('[aria-label="移除所有企业"]');
    expect(await chosen()).toEqual(['枢纽办公室\n×', '种子基金\n×']);
    await page.selectOption('.atlas-connect select', '3');
    await page.click('text=显示路径');
    await page.waitForSelector('.at-told:text-is("不超过3步的路径共1条，已全部列出。")');
    expect((await state()).data).toEqual({ from: 'institution/hub', to: 'fund/seed', maxHops: '3' });
    await page.click('[aria-label="移除种子基金"]');
    await page.click('text=显示路径');
    expect([await page.locator('.atlas-connect [role=alert]').innerText(), await focused(page)]).toEqual(['请先选定两端。', ['combobox', 'false', null]]);
    await page.keyboard.type('没有这样的');
    await page.waitForFunction(`panels.told.said.at(-1) === '没有与“没有这样的”相符的内容。'`);
    await page.close();
  });
});

const PATHS = `{ paths(from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND] } }, mode: ALL, first: 20) {
  nodes { length sentence entities { name } sources { title url } }
} }`;

/** Without the mark of names that are ours, which the API does not write. */
async function sentences(page: Page): Promise<string[]> {
  return (await page.locator('.at-paths .at-sentence').allInnerTexts()).map((text) => text.replaceAll('†', ''));
}

function focused(page: Page): Promise<unknown> {
  return page.evaluate(`['role', 'aria-expanded', 'aria-activedescendant'].map((name) => document.activeElement.getAttribute(name))`);
}
