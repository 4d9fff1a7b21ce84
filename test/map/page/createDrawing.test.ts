import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { MapScene } from '../../../src/map/MapScene.ts';
import type { ShownLabel } from '../../../src/map/page/drawing/ShownLabel.ts';
import { CHROMIUM, canBrowse, openBrowser, type Watched, watch } from '../../http/browser.ts';
import { startAtlas } from '../../http/startAtlas.ts';
import { sceneMaker } from '../sceneMaker.ts';
import { type DrawingPage, startDrawingPage } from './drawing/drawingPage.ts';
import { NEXT_SCENE, SMALL_SCENE } from './drawing/drawingScene.ts';

if (!canBrowse) process.stdout.write(`SKIPPED: the tests of the drawing of maps, for there is no ${CHROMIUM}\n`);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Longer than the map needs to rest, and labels to come and go. */
const REST_MS = 450;

(canBrowse ? describe : describe.skip)('the drawing of a map in a browser', () => {
  let server: DrawingPage;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let watched: Watched;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startDrawingPage(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(scene: MapScene | null = SMALL_SCENE, options: object = {}, own: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
    context = await browser.newContext({ viewport: { width: 900, height: 600 }, reducedMotion: 'reduce', ...own });
    watched = watch(context);
    page = await context.newPage();
    await page.goto(server.origin);
    await page.waitForSelector('body[data-ready]');
    await page.evaluate(`draw(${JSON.stringify(options)})`);
    if (scene !== null) await show(scene);
  }

  async function show(scene: MapScene, options: object = {}): Promise<void> {
    await page.evaluate(`drawing.show(${JSON.stringify(scene)}, ${JSON.stringify(options)})`);
    await page.waitForTimeout(REST_MS);
  }

  /** Nothing was complained of, and nothing was asked of the network but the page's own files. */
  async function close(): Promise<void> {
    expect(watched.complaints).toEqual([]);
    expect(new Set(watched.addresses)).toEqual(new Set(['/', '/style.css', '/drawing.js', '/none'].map((path) => server.origin + path)));
    await context.close();
  }

  const told = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;
  const seen = () => told<[name: string, about: unknown][]>('seen.splice(0)');
  const clickAt = async (x: number, y: number, clickCount = 1) => {
    const [left, top] = await told<[number, number]>(`at(${x}, ${y})`);
    await page.mouse.click(left, top, { clickCount });
  };
  const view = () => told('Object.fromEntries(Object.entries(drawing.view).map(([name, value]) => [name, Math.round(value * 1e6) / 1e6]))');
  const live = () => told<string>(`frame.querySelector('[aria-live]').textContent`);
  const active = () =>
    told<string | null>(`frame.getElementById(frame.querySelector('[role=listbox]').getAttribute('aria-activedescendant'))?.textContent ?? null`);

  it('shows labels of real maps that never overlap at rest, all of them at zoom 1, in pixels that are there', async () => {
    const atlas = await startAtlas();
    const maker = sceneMaker(atlas);
    const scenes = await Promise.all(
      ([{}, { size: '1000', language: 'zh' }, { focus: 'institution/shanghai-pharmaceuticals-holding', hops: '2' }] as const).map((asked) => maker.make(asked)),
    );
    await maker.close();
    await atlas.close();
    await open(null);
    for (const scene of scenes) {
      await show(scene);
      expect(scene.nodes.length).toBeGreaterThan(50);
      for (const zoom of [null, 0.5, 1, 1.7]) {
        if (zoom !== null) await told(`drawing.setView({ x: 0, y: 0, zoom: ${zoom} })`);
        // Without motion labels are there as soon as the map rests.
        await page.waitForTimeout(300);
        const labels = await told<ShownLabel[]>('drawing.shownLabels()');
        expect(overlapping(labels)).toEqual([]);
        expect(labels.length).toBeGreaterThan(20);
        if (zoom !== null && zoom >= 1) expect(labels.map(({ id }) => id).sort()).toEqual(scene.nodes.map(({ id }) => id).sort());
        const inside = labels.filter(({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= 900 && bottom <= 600).slice(0, 20);
        const areas = inside.map(({ left, top, right, bottom }) => ({
          ...{ left: Math.floor(left), top: Math.floor(top), right: Math.ceil(right), bottom: Math.ceil(bottom) },
        }));
        expect(areas.length).toBeGreaterThan(2);
        expect(await told(`${JSON.stringify(areas)}.filter((area) => pixels([23, 33, 31], area, 90) < 5)`)).toEqual([]);
      }
    }
    await close();
  }, 60_000);

  it('is chosen from by the pointer: signs, labels, lines, folds and the ground', async () => {
    await open();
    await clickAt(300, 20);
    expect([await seen(), await live()]).toEqual([[['select', 'fudan']], 'Selected: Fudan University, hospital, 3 relationships, 2 not shown, to']);
    await clickAt(150, -150);
    expect([await seen(), await live()]).toEqual([[['select', null]], 'Nothing is selected.']);
    await clickAt(30, -172);
    expect(await seen()).toEqual([['select', 'fund']]);
    await clickAt(150, 10);
    await clickAt(-300, 0);
    expect(await seen()).toEqual([
      ['edge', 'ruijin|fudan'],
      ['open', 'companies'],
    ]);
    await clickAt(0, 0, 2);
    expect(await seen()).toEqual([
      ['select', 'ruijin'],
      ['open', 'ruijin'],
    ]);
    await close();
  });

  it('is moved and zoomed by the pointer, around where it is, and says so when it rests', async () => {
    await open();
    const before = await told<[number, number]>('at(300, 20)');
    await page.mouse.move(...before);
    await page.mouse.down();
    await page.mouse.move(before[0] - 30, before[1] + 40);
    await page.mouse.move(before[0] - 60, before[1] + 80);
    await page.mouse.up();
    const moved = await told<[number, number]>('at(300, 20)');
    expect(moved.map(Math.round)).toEqual([Math.round(before[0] - 60), Math.round(before[1] + 80)]);
    await page.waitForTimeout(REST_MS);
    await page.mouse.move(...moved);
    await page.mouse.wheel(0, -200);
    await page.waitForTimeout(REST_MS);
    expect((await told<[number, number]>('at(300, 20)')).map(Math.round)).toEqual(moved.map(Math.round));
    const events = await seen();
    expect(events.map(([name]) => name)).toEqual(['view', 'view']);
    expect((events[1][1] as number) / (events[0][1] as number)).toBeCloseTo(Math.exp(0.4), 5);
    await close();
  });

  it('is used by the keyboard alone, and tells it', async () => {
    await open();
    expect(await told('[frame.activeElement, frame.querySelectorAll("[role=option]").length]')).toEqual([null, 4]);
    await page.keyboard.press('Tab');
    expect(await active()).toBe('Ruijin Hospital, hospital, 12 relationships, 4 not shown, in focus');
    const accent = '[15, 118, 110]';
    expect(await told(`pixels(${accent})`)).toBeGreaterThan(50);
    await page.keyboard.press('ArrowRight');
    expect(await active()).toBe('Fudan University, hospital, 3 relationships, 2 not shown, to');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await active()).toBe('3 companies, folded, Enter opens it');
    await page.keyboard.press('Enter');
    expect(await seen()).toEqual([['open', 'companies']]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press(' ');
    expect([await active(), await seen()]).toEqual(['Seed Fund, fund, 1 relationship, from', [['select', 'fund']]]);
    expect(await told(`frame.querySelector('[aria-selected=true]').textContent`)).toBe('Seed Fund, fund, 1 relationship, from');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await seen()).toEqual([
      ['select', 'ruijin'],
      ['open', 'ruijin'],
    ]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('+');
    await page.waitForTimeout(REST_MS);
    await page.keyboard.press('0');
    const [deselected, zoomed, fitted] = await seen();
    expect([deselected, zoomed[0], fitted]).toEqual([['select', null], 'view', ['view', null]]);
    expect((zoomed[1] as number) / (await told<number>('drawing.view.zoom'))).toBeCloseTo(1.3, 5);
    await page.keyboard.press('Tab');
    expect(await told(`[frame.activeElement, frame.querySelector('.keyed')]`)).toEqual([null, null]);
    await close();
  });

  it('is for those who do not see it too, in Chinese and in the dark, and in a shadow root', async () => {
    await open(null);
    await told('drawing.destroy()');
    await told('draw({ language: "zh", theme: "dark" }, true)');
    await show(SMALL_SCENE);
    await told('drawing.select("fudan")');
    expect([await live(), await seen()]).toEqual(['已选中：Fudan University，hospital，3 条关系，另有 2 个未显示，终点', []]);
    await page.evaluate(AXE);
    const { violations } = await told<{ violations: { id: string; impact: string }[] }>('axe.run()');
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    await told('drawing.setLanguage("en")');
    expect(await told(`frame.querySelector('[role=listbox]').getAttribute('aria-label')`)).toBe('Nodes of the map');
    await close();
  });

  it('lights a path hop by hop, at once where motion is not wanted', async () => {
    const bright = '[180, 35, 44]';
    await open(SMALL_SCENE, {}, { reducedMotion: 'no-preference' });
    expect(await told(`pixels(${bright})`)).toBe(0);
    await told(`drawing.light(${JSON.stringify(SMALL_SCENE.paths?.[0])})`);
    await page.waitForTimeout(150);
    const first = await told<number>(`pixels(${bright})`);
    await page.waitForTimeout(1_200);
    const last = await told<number>(`pixels(${bright})`);
    expect(first).toBeGreaterThan(0);
    expect(last).toBeGreaterThan(first * 2);
    await told('drawing.light(null)');
    await page.waitForTimeout(REST_MS);
    expect(await told(`pixels(${bright})`)).toBe(0);
    await close();
    await open();
    await told(`drawing.light(${JSON.stringify(SMALL_SCENE.paths?.[0])})`);
    await page.waitForTimeout(350);
    expect(await told<number>(`pixels(${bright})`)).toBeGreaterThan(last * 0.8);
    await close();
  });

  it('changes to another scene without a jump, in another theme, and takes another size with its middle where it was', async () => {
    await open(SMALL_SCENE, {}, { reducedMotion: 'no-preference' });
    await told('drawing.setView({ x: 20, y: 30, zoom: 1.1 })');
    await told('drawing.select("fudan")');
    await show(NEXT_SCENE, { animate: true });
    await page.waitForTimeout(REST_MS);
    expect(await view()).toEqual({ x: 20, y: 30, zoom: 1.1 });
    expect(await told('drawing.shownLabels().map(({ id }) => id).sort()')).toEqual(['fudan', 'fund', 'person', 'ruijin']);
    await clickAt(-200, 100);
    await clickAt(300, 150);
    expect(await seen()).toEqual([
      ['select', 'person'],
      ['select', 'fudan'],
    ]);
    const paper = '[16, 22, 21]';
    await told('drawing.setTheme("dark")');
    await page.waitForTimeout(REST_MS);
    expect(await told(`getComputedStyle(frame.querySelector('.map')).backgroundColor`)).toBe(`rgb(${paper.slice(1, -1)})`);
    expect(await told('pixels([230, 236, 234])')).toBeGreaterThan(100);
    await page.setViewportSize({ width: 500, height: 400 });
    await page.waitForTimeout(REST_MS);
    expect(await view()).toEqual({ x: 20, y: 30, zoom: 1.1 });
    expect(await told('pixels()')).toBeGreaterThan(1_000);
    await close();
  });

  it('may be told what to show before it has a size, and keeps clear of what lies over it', async () => {
    await open(null);
    await told('drawing.destroy()');
    await told(`document.getElementById('map').style.display = 'none'`);
    await told('draw()');
    await told('drawing.setView({ x: 10, y: 20, zoom: 2 })');
    await show(SMALL_SCENE);
    await told(`document.getElementById('map').style.display = ''`);
    await page.waitForTimeout(REST_MS);
    expect(await view()).toEqual({ x: 10, y: 20, zoom: 2 });
    expect(await told('pixels()')).toBeGreaterThan(1_000);
    await told('drawing.setPadding({ top: 200, right: 0, bottom: 0, left: 400 })');
    await told('drawing.fit()');
    await page.waitForTimeout(REST_MS);
    const labels = await told<ShownLabel[]>('drawing.shownLabels()');
    expect(labels.map(({ left, top }) => left > 400 && top > 200)).toEqual([true, true, true, true]);
    await close();
  });

  it('leaves the page scrolling where gestures wait for the focus, and is used by fingers', async () => {
    await open(SMALL_SCENE, { gestures: 'COOPERATIVE' }, { hasTouch: true });
    await told(`document.querySelector('main').style.height = '200%'`);
    await told(`document.getElementById('map').style.height = '500px'`);
    await page.waitForTimeout(REST_MS);
    const zoom = () => told<number>('drawing.view.zoom');
    const whole = await zoom();
    await page.mouse.move(450, 250);
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(REST_MS);
    expect(await told('scrollY')).toBeGreaterThan(50);
    expect(await zoom()).toBe(whole);
    await told('scrollTo(0, 0)');
    const tap = async (x: number, y: number) => page.touchscreen.tap(...(await told<[number, number]>(`at(${x}, ${y})`)));
    await tap(300, 20);
    await page.waitForTimeout(400);
    await tap(0, 0);
    await tap(0, 0);
    expect(await seen()).toEqual([
      ['select', 'fudan'],
      ['select', 'ruijin'],
      ['open', 'ruijin'],
    ]);
    const session = await context.newCDPSession(page);
    const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number | null) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: apart === null ? [] : [450 - apart, 450 + apart].map((x, id) => ({ x, y: 100, id })) });
    await fingers('touchStart', 40);
    await fingers('touchMove', 60);
    await fingers('touchMove', 80);
    await fingers('touchEnd', null);
    expect((await zoom()) / whole).toBeCloseTo(2, 1);
    await page.mouse.move(450, 250);
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(REST_MS);
    expect([(await zoom()) < whole * 2, await told('scrollY')]).toEqual([true, 0]);
    await close();
  });

  it('leaves nothing behind when it ends', async () => {
    await open(null);
    await told('drawing.destroy()');
    const session = await context.newCDPSession(page);
    const listeners = async () => {
      const counts = [];
      for (const expression of ['window', 'document', 'document.body', 'document.getElementById("map")']) {
        const { result } = await session.send('Runtime.evaluate', { expression });
        counts.push((await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId as string })).listeners.length);
      }
      return counts;
    };
    const before = await listeners();
    await told('draw()');
    await show(SMALL_SCENE);
    await told('drawing.destroy()');
    await page.waitForTimeout(300);
    expect(await listeners()).toEqual(before);
    expect(await told('[document.getElementById("map").childNodes.length, document.querySelectorAll("style, meta[id]").length]')).toEqual([0, 0]);
    await told('window.asked = 0; window.requestAnimationFrame = ((ask) => (call) => { asked++; return ask(call); })(requestAnimationFrame)');
    await page.waitForTimeout(200);
    expect(await told('asked')).toBe(0);
    await close();
  });
});

function overlapping(labels: readonly ShownLabel[]): [string, string][] {
  return labels.flatMap((a, i) =>
    labels.slice(i + 1).flatMap((b): [string, string][] => {
      const isFree = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      return isFree ? [] : [[a.id, b.id]];
    }),
  );
}
