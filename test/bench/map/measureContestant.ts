import type { MapScene } from '../../../src/map/MapScene.ts';
import { type Motion, measurePan, measureZoom } from './measureMotion.ts';
import { openProcess } from './openProcess.ts';
import { memoryOf, workOf } from './processFamily.ts';

export interface ContestantFigures {
  /** From the scene in the page's hands to the first frame. */
  readonly firstFrameMs: number;
  /** How long cores have worked for it. */
  readonly firstFrameWorkMs: number;
  readonly pan: Motion;
  readonly zoom: Motion;
  /** All processes of the browser, after minus before. */
  readonly megabytes: number;
}

export interface MeasureOptions {
  readonly address: string;
  readonly scene: MapScene;
  readonly seconds: number;
  readonly screenshot: string | null;
}

export const WINDOW = { width: 1440, height: 900 };

/** One page in a browser of its own, so that nothing of another is in its memory. */
export async function measureContestant({ address, scene, seconds, screenshot }: MeasureOptions): Promise<ContestantFigures> {
  const { browser, pid, close } = await openProcess();
  try {
    const page = await browser.newPage({ viewport: WINDOW });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(address);
    await page.waitForSelector('body[data-ready]');
    const [before, workBefore] = [memoryOf(pid), workOf(pid)];
    const firstFrameMs = (await page.evaluate(`begin(${JSON.stringify(scene)})`)) as number;
    const firstFrameWorkMs = workOf(pid) - workBefore;
    await page.waitForTimeout(2_500);
    if (screenshot !== null) await page.screenshot({ path: screenshot });
    const session = await page.context().newCDPSession(page);
    const options = { ...WINDOW, session, seconds, work: () => workOf(pid), drawn: async () => (await page.evaluate('drawnAt.splice(0)')) as number[] };
    const pan = await measurePan(options);
    await page.waitForTimeout(500);
    const zoom = await measureZoom(options);
    const megabytes = memoryOf(pid) - before;
    if (faults.length > 0) throw new Error(`${address}: ${faults.join('; ')}`);
    return { firstFrameMs, firstFrameWorkMs, pan, zoom, megabytes };
  } finally {
    await close();
  }
}
