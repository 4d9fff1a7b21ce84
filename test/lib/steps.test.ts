import { describe, expect, it } from '@jest/globals';
import { inPieces, inRanges, type Steps, toEnd } from '../../src/lib/steps.ts';

function* summing(count: number, size: number): Steps<number> {
  let sum = 0;
  yield* inRanges(count, size, (begin, end) => {
    for (let i = begin; i < end; i++) sum += i;
  });
  return sum;
}

describe('work in steps', () => {
  it('comes to the same in pieces and at once, whatever the steps', async () => {
    for (const [count, size] of [
      [0, 3],
      [1, 3],
      [3, 3],
      [10, 3],
      [1_000, 1],
    ]) {
      const expected = (count * Math.max(0, count - 1)) / 2;
      expect([toEnd(summing(count, size)), await inPieces(summing(count, size), { ref: true })]).toEqual([expected, expected]);
    }
  });

  it('lets others run while it goes on', async () => {
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    const untilOthersRan = function* (): Steps<boolean> {
      const end = performance.now() + 20_000;
      while (turns < 3 && performance.now() < end) yield;
      return turns >= 3;
    };
    expect(await inPieces(untilOthersRan(), { ref: true })).toBe(true);
    clearInterval(counting);
  });

  it('passes a failure on', async () => {
    const failing = function* (): Steps<void> {
      yield;
      throw new Error('no more');
    };
    await expect(inPieces(failing(), { ref: true })).rejects.toThrow('no more');
    expect(() => toEnd(failing())).toThrow('no more');
  });
});
