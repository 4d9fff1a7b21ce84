import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AtlasError } from '../../../src/errors.ts';
import { createLayout, type LayoutOptions } from '../../../src/map/layout/createLayout.ts';
import type { Layout, LayoutJob } from '../../../src/map/layout/Layout.ts';
import { placeBoxes } from '../../../src/map/layout/placeBoxes.ts';
import { COUNT_FILE, COUNTS, CRASHES, FILLS_MEMORY, NEVER_ENDS, THROWS } from './hostileThread.ts';
import { box, randomJob } from './sampleJobs.ts';

const SCRIPT = new URL('./hostileThread.ts', import.meta.url);
const layouts: Layout[] = [];

afterEach(async () => {
  await Promise.all(layouts.splice(0).map((layout) => layout.close()));
});

function open(options?: LayoutOptions): Layout {
  const layout = createLayout(options);
  layouts.push(layout);
  return layout;
}

function hostile(width: number, height = 60): LayoutJob {
  return { form: 'ORGANIC', boxes: [box({ width, height })], links: [] };
}

describe('the layout thread', () => {
  it('places as the function does, in either form', async () => {
    const layout = open();
    for (const form of ['ORGANIC', 'COLUMNS'] as const) {
      const job = randomJob({ form, boxes: 60, links: 100 });
      expect(await layout.place(job)).toEqual(placeBoxes(job));
    }
  });

  it('leaves the serving thread free', async () => {
    const layout = open();
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    await layout.place(randomJob({ boxes: 1_000, links: 2_500 }));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
  });

  it('stops work that nobody waits for, with the reason of the signal, and does the next', async () => {
    const layout = open({ script: SCRIPT });
    const leave = new AbortController();
    const stuck = layout.place(hostile(NEVER_ENDS), leave.signal);
    const next = layout.place(hostile(100));
    setTimeout(() => leave.abort(new Error('gone')), 200);
    await expect(stuck).rejects.toThrow('gone');
    expect(await next).toEqual({ x: [0], y: [0] });
  });

  it('is not even begun with work that nobody waits for any more', async () => {
    const layout = open({ script: SCRIPT });
    const leave = new AbortController();
    const stuck = layout.place(hostile(NEVER_ENDS), leave.signal);
    const waiting = new AbortController();
    const waits = layout.place(hostile(100), waiting.signal);
    waiting.abort(new Error('no more'));
    await expect(waits).rejects.toThrow('no more');
    leave.abort(new Error('gone'));
    await expect(stuck).rejects.toThrow('gone');
    await expect(layout.place(hostile(100), AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  });

  it.each([
    ['throws', THROWS, 'a mistake'],
    ['ends', CRASHES, 'exited with code'],
    ['runs out of memory', FILLS_MEMORY, 'memory'],
  ])('that %s fails its own job alone', async (_, width, message) => {
    const layout = open({ script: SCRIPT });
    const failing = layout.place(hostile(width));
    const next = layout.place(hostile(100));
    await expect(failing).rejects.toThrow(message);
    expect(await next).toEqual({ x: [0], y: [0] });
  });

  it('that cannot be started fails each job', async () => {
    const layout = open({ script: new URL('./noSuchThread.ts', import.meta.url) });
    for (const width of [100, 101]) {
      const error = (await layout.place(hostile(width)).catch((reason: unknown) => reason)) as Error;
      expect(error.message).toBe('the layout thread has ended');
      expect((error.cause as Error).message).toMatch(/noSuchThread/);
    }
  });

  it('refuses what too many wait for', async () => {
    const layout = open({ script: SCRIPT, waiting: 2 });
    const leave = new AbortController();
    const running = layout.place(hostile(NEVER_ENDS), leave.signal);
    const waiting = [layout.place(hostile(100)), layout.place(hostile(101))];
    const refusal = await layout.place(hostile(102)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AtlasError);
    expect(refusal).toMatchObject({ code: 'OVERLOADED', details: { retryAfter: 1 } });
    leave.abort(new Error('gone'));
    await expect(running).rejects.toThrow('gone');
    expect(await Promise.all(waiting)).toEqual([
      { x: [0], y: [0] },
      { x: [0], y: [0] },
    ]);
  });

  it('keeps so many finished places, those asked for last', async () => {
    rmSync(COUNT_FILE, { force: true });
    const layout = open({ script: SCRIPT, kept: 2 });
    const job = (height: number) => hostile(COUNTS, height);
    const runs = () => (existsSync(COUNT_FILE) ? readFileSync(COUNT_FILE, 'utf8').trim().split('\n').length : 0);
    // At the same time, and again.
    await Promise.all([layout.place(job(1)), layout.place(job(1))]);
    await layout.place(job(1));
    expect(runs()).toBe(1);
    await layout.place(job(2));
    await layout.place(job(1));
    await layout.place(job(3));
    await layout.place(job(1));
    expect(runs()).toBe(3);
    await layout.place(job(2));
    expect(runs()).toBe(4);
    rmSync(COUNT_FILE, { force: true });
  });

  it('ends when it is closed, and what waits with it', async () => {
    const layout = open({ script: SCRIPT });
    const running = layout.place(hostile(NEVER_ENDS));
    const waiting = layout.place(hostile(100));
    const both = Promise.allSettled([running, waiting]);
    await layout.close();
    expect((await both).map((one) => one.status === 'rejected' && (one.reason as Error).message)).toEqual(Array(2).fill('the layout has been closed'));
    await expect(layout.place(hostile(100))).rejects.toThrow('the layout has been closed');
    await layout.close();
  });
});
