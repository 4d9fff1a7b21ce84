import { type RunningAtlas, startAtlas } from '../../http/startAtlas.ts';
import { madeUpChanges } from '../http/graphs.ts';
import { WINDOW } from './measureContestant.ts';
import { type Motion, measurePan, measureZoom } from './measureMotion.ts';
import { openProcess } from './openProcess.ts';
import { workOf } from './processFamily.ts';

export interface ProductFigures {
  /** From the beginning of the navigation until the first frame in which nodes are drawn, with nothing kept by the browser. */
  readonly firstPaintMs: number;
  readonly firstPaintWorkMs: number;
  readonly pan: Motion;
  readonly zoom: Motion;
}

/** The default map of the seeds, and 1,000 nodes of a made-up graph of 5,000 entities, as they are served. */
export const PRODUCT_PAGES = { 'the default map of the seeds': '/map?language=en', '1,000 nodes of a made-up graph': '/map?language=en&size=1000' } as const;
export type ProductPage = keyof typeof PRODUCT_PAGES;

export async function startProduct(page: ProductPage): Promise<RunningAtlas> {
  if (page === 'the default map of the seeds') return startAtlas();
  const atlas = await startAtlas({ seedsFolder: null });
  await atlas.atlas.store.append([...madeUpChanges(5_000)], null, { who: 'bench', why: 'to see how fast it is' });
  await atlas.atlas.projector.catchUp();
  return atlas;
}

/** Notes when each frame is made, and when the first one with a node is. */
const WATCH = `
window.drawnAt = [];
const note = () => { drawnAt.push(performance.now()); requestAnimationFrame(note); };
requestAnimationFrame(note);
for (const name of ['drawImage', 'fill']) {
  const own = CanvasRenderingContext2D.prototype[name];
  CanvasRenderingContext2D.prototype[name] = function (...given) {
    if (window.firstPaint === undefined && this.canvas.dataset.id === 'layer2-node') {
      window.firstPaint = null;
      requestAnimationFrame(() => setTimeout(() => (window.firstPaint = performance.now())));
    }
    return own.apply(this, given);
  };
}`;

export async function measureProduct(origin: string, path: string, seconds: number, screenshot: string | null): Promise<ProductFigures> {
  const { browser, pid, close } = await openProcess();
  try {
    const page = await browser.newPage({ viewport: WINDOW, locale: 'en' });
    await page.addInitScript(WATCH);
    const workBefore = workOf(pid);
    await page.goto(origin + path, { waitUntil: 'commit' });
    let firstPaintMs: number | null = null;
    for (let tries = 0; firstPaintMs === null && tries < 1_200; tries++) {
      await page.waitForTimeout(50);
      firstPaintMs = ((await page.evaluate('window.firstPaint ?? null')) as number | null) ?? null;
    }
    if (firstPaintMs === null) throw new Error(`${path} shows no node after a minute`);
    const firstPaintWorkMs = workOf(pid) - workBefore;
    await page.waitForTimeout(2_500);
    if (screenshot !== null) await page.screenshot({ path: screenshot });
    const session = await page.context().newCDPSession(page);
    const options = { ...WINDOW, session, seconds, work: () => workOf(pid), drawn: async () => (await page.evaluate('drawnAt.splice(0)')) as number[] };
    const pan = await measurePan(options);
    await page.waitForTimeout(500);
    return { firstPaintMs, firstPaintWorkMs, pan, zoom: await measureZoom(options) };
  } finally {
    await close();
  }
}
