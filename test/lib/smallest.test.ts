import { describe, expect, it } from '@jest/globals';
import { smallest } from '../../src/lib/smallest.ts';
import { randomNumbers } from '../snapshot/randomGraph.ts';

describe('smallest', () => {
  it('gives what sorting everything and cutting would give', () => {
    const random = randomNumbers(1);
    for (let round = 0; round < 200; round++) {
      const items = Array.from({ length: Math.floor(random() * 40) }, () => Math.floor(random() * 20));
      const count = Math.floor(random() * 12);
      expect(smallest(items, count, (a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b).slice(0, count));
    }
  });
});
