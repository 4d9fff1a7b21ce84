import { describe, expect, it } from '@jest/globals';
import { geometricMean, growthExponent, median, percentile } from './statistics.ts';

describe('the figures of the bench', () => {
  it('are values that occur', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), percentile([1], 0.95)]).toEqual([2, 2, 1]);
    const twenty = Array.from({ length: 20 }, (_, i) => i + 1);
    expect([0, 0.5, 0.95, 1].map((part) => percentile(twenty, part))).toEqual([1, 10, 19, 20]);
  });

  it('tell ratios by their product and growth by its exponent', () => {
    expect(geometricMean([1, 2, 4])).toBeCloseTo(2, 12);
    expect(growthExponent([10, 100, 1_000], [5, 50, 500])).toBeCloseTo(1, 12);
    expect(growthExponent([1, 100], [7, 70])).toBeCloseTo(0.5, 12);
  });
});
