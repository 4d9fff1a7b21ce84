import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { CHROMIUM, canBrowse, openBrowser, strangers, watch } from '../browser.ts';
import { type RunningAtlas, startAtlas } from '../startAtlas.ts';
import { type ForeignSite, foreignSite } from './foreignSite.ts';

if (!canBrowse) process.stdout.write(`SKIPPED: the tests of maps in frames, for there is no ${CHROMIUM}\n`);

const RUIJIN = 'focus=institution/ruijin-hospital';

(canBrowse ? describe : describe.skip)('a map in a frame of another site', () => {
  let open: RunningAtlas;
  let choosy: RunningAtlas;
  let friend: ForeignSite;
  let stranger: ForeignSite;
  let browser: Browser;
  beforeAll(async () => {
    [friend, stranger, browser] = await Promise.all([
      foreignSite("default-src 'none'; frame-src *"),
      foreignSite("default-src 'none'; frame-src *"),
      openBrowser(),
    ]);
    [open, choosy] = await Promise.all([startAtlas(), startAtlas({}, { embedAncestors: [friend.origin] })]);
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([open, choosy, friend, stranger].map((one) => one?.close()));
  });

  const page = (frame: string) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body>${frame}</body></html>`;
  const frameOf = (origin: string, query: string, more = '') =>
    `<iframe src="${origin}/embed?${query.replaceAll('&', '&amp;')}" title="Map" width="700" height="450" ${more}></iframe>`;

  async function visit(address: string, language = 'en') {
    const context = await browser.newContext({ locale: language, viewport: { width: 800, height: 600 } });
    const watched = watch(context);
    const visited = await context.newPage();
    await visited.goto(address);
    return { context, watched, visited, frame: visited.frameLocator('iframe') };
  }

  it('is shown where all sites may show it, in the language of its reader, also in a sandbox and in a page that is a file', async () => {
    const sandboxed = frameOf(open.origin, RUIJIN, 'sandbox="allow-scripts"');
    friend.files.set('/', page(frameOf(open.origin, RUIJIN)));
    friend.files.set('/sandboxed', page(sandboxed));
    const folder = mkdtempSync(join(tmpdir(), 'embed-'));
    writeFileSync(join(folder, 'page.html'), page(frameOf(open.origin, RUIJIN)));
    for (const address of [`${friend.origin}/`, `${friend.origin}/sandboxed`, pathToFileURL(join(folder, 'page.html')).href]) {
      const { context, watched, frame } = await visit(address, 'zh-CN');
      await frame.locator('ecosystem-map .title', { hasText: '瑞金医院' }).waitFor();
      await frame.locator('ecosystem-map .atlas-legend button').first().waitFor();
      expect([address, watched.complaints, strangers(watched), await context.cookies()]).toEqual([address, [], [], []]);
      const box = await frame.locator('ecosystem-map').boundingBox();
      expect([box?.width, box?.height]).toEqual([700, 450]);
      await context.close();
    }
    rmSync(folder, { recursive: true });
  });

  it('says in its place what is wrong', async () => {
    friend.files.set('/', page(frameOf(open.origin, 'focus=institution/nobody&language=zh&theme=dark')));
    const { context, frame } = await visit(`${friend.origin}/`);
    expect(await frame.locator('body').innerText()).toBe('无法显示图谱\n\nfocus: no entity has the id "institution/nobody"; a search finds ids by name');
    await context.close();
  });

  it('is shown to the sites that ATLAS_EMBED_ANCESTORS names and to no other', async () => {
    for (const site of [friend, stranger]) site.files.set('/', page(frameOf(choosy.origin, RUIJIN)));
    const allowed = await visit(`${friend.origin}/`);
    await allowed.frame.locator('ecosystem-map .title').waitFor();
    expect(allowed.watched.complaints).toEqual([]);
    await allowed.context.close();

    const denied = await visit(`${stranger.origin}/`);
    expect(denied.watched.complaints.join('\n')).toContain(
      `violates the following Content Security Policy directive: "frame-ancestors 'self' ${friend.origin}"`,
    );
    expect(denied.watched.addresses.filter((address) => address.includes('map.json'))).toEqual([]);
    await denied.context.close();
  });

  it('lets no other page of the atlas into a frame', async () => {
    friend.files.set('/', page(`<iframe src="${open.origin}/map" title="Map"></iframe>`));
    const { context, watched } = await visit(`${friend.origin}/`);
    expect(watched.complaints.join('\n')).toMatch(/frame-ancestors 'none'|X-Frame-Options/);
    await context.close();
  });
});
