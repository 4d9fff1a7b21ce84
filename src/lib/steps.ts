import { setTimeout } from 'node:timers/promises';

/** Long work that can be left and taken up again after each step. A step takes well below a millisecond, or as little as can be. */
export type Steps<T> = Generator<void, T>;

export function toEnd<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const PIECE_MS = 5;

/** Lets others run every few milliseconds. `ref`: whether the process stays for it where it has nothing else to do. */
export async function inPieces<T>(work: Steps<T>, { ref }: { readonly ref: boolean }): Promise<T> {
  for (;;) {
    const end = performance.now() + PIECE_MS;
    while (performance.now() < end) {
      const step = work.next();
      if (step.done) return step.value;
    }
    // No setImmediate: one that keeps no process running does not wake a loop that has nothing else to do.
    await setTimeout(0, undefined, { ref });
  }
}

/** `count` items, so many a step; `each` takes those from `begin` up to, not including, `end`. */
export function* inRanges(count: number, size: number, each: (begin: number, end: number) => void): Steps<void> {
  for (let begin = 0; begin < count; begin += size) {
    each(begin, Math.min(count, begin + size));
    yield;
  }
}
