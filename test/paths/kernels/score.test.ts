import { describe, expect, it } from '@jest/globals';
import { pathProduct, rounded } from '../../../src/paths/kernels/score.ts';
import { RandomNumbers } from '../randomNumbers.ts';

describe('pathProduct', () => {
  it('is the product of the weights of the hops, to 12 significant digits', () => {
    expect(rounded(pathProduct([3, 9, 4], Float64Array.of(1 / 3, 1 / 7), 2))).toBe(0.047619047619);
  });

  it('is the same to the last bit for a path and its reverse', () => {
    const random = new RandomNumbers(1);
    for (let round = 0; round < 200_000; round++) {
      const weights = Float64Array.from({ length: 6 }, () => 1 / Math.sqrt(random.whole(1, 99)));
      const there = pathProduct([1, 2, 3, 4, 5, 6, 7], weights, 6);
      const back = pathProduct([7, 6, 5, 4, 3, 2, 1], weights.toReversed(), 6);
      if (there !== back) expect([round, back]).toEqual([round, there]);
    }
  });
});

describe('rounded', () => {
  it('is what toPrecision(12) says, to the last bit, ties and what is nearly one among them', () => {
    const random = new RandomNumbers(2);
    const same = (value: number) => {
      if (!Object.is(rounded(value), Number(value.toPrecision(12)))) expect([value, rounded(value)]).toEqual([value, Number(value.toPrecision(12))]);
    };
    for (let round = 0; round < 300_000; round++) {
      same(random.next() ** random.whole(1, 40));
      same(1 / Math.sqrt(random.whole(1, 99_999) * random.whole(1, 99_999)));
      same(random.next() * 10 ** random.whole(-13, 14));
      const digits = random.whole(1e11, 1e12 - 1);
      const power = 10 ** random.whole(0, 24);
      for (const step of [-1, 0, 1]) same(((digits + 0.5) / power) * (1 + step * Number.EPSILON));
      same((digits / power) * (1 - Number.EPSILON));
    }
    for (let exponent = -30; exponent < 30; exponent++) for (const step of [-2, -1, 0, 1, 2]) same(10 ** exponent * (1 + step * Number.EPSILON));
  });

  it('leaves 12 significant digits at every magnitude', () => {
    expect([1 / 3, 200 / 3, 1e-9 / 3, 0, 1].map(rounded)).toEqual([0.333333333333, 66.6666666667, 3.33333333333e-10, 0, 1]);
  });
});
