import { describe, expect, it } from '@jest/globals';
import { pathScore, rounded } from '../../../src/paths/kernels/score.ts';
import { RandomNumbers } from '../randomNumbers.ts';

describe('pathScore', () => {
  it('is the product of the weights of the hops, to 12 significant digits', () => {
    expect(pathScore([3, 9, 4], Float64Array.of(1 / 3, 1 / 7), 2)).toBe(0.047619047619);
  });

  it('is the same to the last bit for a path and its reverse', () => {
    const random = new RandomNumbers(1);
    for (let round = 0; round < 200_000; round++) {
      const weights = Float64Array.from({ length: 6 }, () => 1 / Math.sqrt(random.whole(1, 99)));
      const there = pathScore([1, 2, 3, 4, 5, 6, 7], weights, 6);
      const back = pathScore([7, 6, 5, 4, 3, 2, 1], weights.toReversed(), 6);
      if (there !== back) expect([round, back]).toEqual([round, there]);
    }
  });
});

describe('rounded', () => {
  it('leaves 12 significant digits at every magnitude', () => {
    expect([1 / 3, 200 / 3, 1e-9 / 3, 0, 1].map(rounded)).toEqual([0.333333333333, 66.6666666667, 3.33333333333e-10, 0, 1]);
  });
});
