import type { Steps } from './steps.ts';

const RUN = 32;
const MERGED_A_STEP = 128;

/** A stable merge sort that can be left between its steps, for orders that are slow to compare. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let sorted: T[] = [];
  for (let begin = 0; begin < items.length; begin += RUN) {
    sorted.push(...items.slice(begin, begin + RUN).sort(compare));
    yield;
  }
  for (let width = RUN; width < items.length; width *= 2) {
    const merged: T[] = [];
    for (let begin = 0; begin < sorted.length; begin += width * 2) {
      const [middle, end] = [Math.min(begin + width, sorted.length), Math.min(begin + width * 2, sorted.length)];
      let [left, right] = [begin, middle];
      while (left < middle || right < end) {
        const takesLeft = right === end || (left < middle && compare(sorted[left], sorted[right]) <= 0);
        merged.push(sorted[takesLeft ? left++ : right++]);
        if (merged.length % MERGED_A_STEP === 0) yield;
      }
    }
    sorted = merged;
  }
  return sorted;
}
