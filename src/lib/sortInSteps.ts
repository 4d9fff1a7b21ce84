import type { Steps } from './steps.ts';

const RUN = 256;
const COMPARISONS_A_STEP = 2_000;

/** The numbers from 0 up to, not including, `count` in order (stable): a merge sort that others need not wait for. */
export function* sortInSteps(count: number, compare: (a: number, b: number) => number): Steps<Uint32Array> {
  let [from, to] = [new Uint32Array(count), new Uint32Array(count)];
  for (let begin = 0; begin < count; begin += RUN) {
    const run = Array.from({ length: Math.min(RUN, count - begin) }, (_, i) => begin + i);
    from.set(run.sort(compare), begin);
    yield;
  }
  let compared = 0;
  for (let width = RUN; width < count; width *= 2) {
    for (let begin = 0; begin < count; begin += width * 2) {
      const middle = Math.min(begin + width, count);
      const end = Math.min(middle + width, count);
      let [left, right] = [begin, middle];
      for (let at = begin; at < end; at++) {
        const takesLeft = left < middle && (right === end || compare(from[left], from[right]) <= 0);
        to[at] = takesLeft ? from[left++] : from[right++];
        if (++compared % COMPARISONS_A_STEP === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
