import type { CDPSession } from 'playwright-core';
import { percentile } from '../paths/statistics.ts';

export interface Motion {
  readonly framesPerSecond: number;
  /** Of all cores and processes of the browser, for a frame. */
  readonly workMs: number;
  /** So long at the most between two frames, 19 times of 20. */
  readonly longestMs: number;
}

export interface MotionOptions {
  readonly session: CDPSession;
  /** Times at which frames were drawn since the last call, in milliseconds. */
  readonly drawn: () => Promise<readonly number[]>;
  /** How long cores have worked for the browser, in milliseconds. */
  readonly work: () => number;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
}

const EVERY_MS = 16;

/** Frames while the map is pulled to and fro with the mouse held down. */
export async function measurePan(options: MotionOptions): Promise<Motion> {
  const { session, width, height } = options;
  const mouse = (type: 'mousePressed' | 'mouseReleased' | 'mouseMoved', x: number, y: number, buttons = 1) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons, clickCount: 1 });
  const [x, y] = [Math.round(width * 0.5), Math.round(height * 0.4)];
  await mouse('mouseMoved', x, y, 0);
  await mouse('mousePressed', x, y);
  const motion = await measure(options, (step) => {
    const turn = (step * EVERY_MS) / 300;
    return mouse('mouseMoved', Math.round(x + Math.sin(turn) * 220), Math.round(y + Math.sin(turn * 0.7) * 80));
  });
  await mouse('mouseReleased', x, y, 0);
  return motion;
}

/** Frames while the wheel zooms in and out again. */
export async function measureZoom(options: MotionOptions): Promise<Motion> {
  const { session, width, height } = options;
  const [x, y] = [Math.round(width / 2), Math.round(height / 2)];
  return measure(options, (step) => session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: step % 120 < 60 ? -20 : 20 }));
}

/** Events come as a hand makes them, 60 in a second, whether or not the page keeps up. */
async function measure({ drawn, work, seconds }: MotionOptions, move: (step: number) => Promise<unknown>): Promise<Motion> {
  await drawn();
  const [start, workBefore] = [performance.now(), work()];
  let moved: Promise<unknown> = Promise.resolve();
  for (let step = 0; performance.now() - start < seconds * 1_000; step++) {
    moved = move(step);
    moved.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  const [elapsed, worked] = [performance.now() - start, work() - workBefore];
  const times = await drawn();
  await moved;
  const gaps = times.slice(1).map((time, i) => time - times[i]);
  return {
    framesPerSecond: (times.length * 1_000) / elapsed,
    workMs: worked / Math.max(times.length, 1),
    longestMs: gaps.length === 0 ? elapsed : percentile(gaps, 0.95),
  };
}
