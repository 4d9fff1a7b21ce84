import { describe, expect, it } from '@jest/globals';
import { sortInSteps } from '../../src/lib/sortInSteps.ts';
import { toEnd } from '../../src/lib/steps.ts';
import { randomNumbers } from '../snapshot/randomGraph.ts';

describe('sortInSteps', () => {
  it.each([0, 1, 2, 255, 256, 257, 511, 513, 5_000])('puts %i numbers in order, equal ones in their own', (count) => {
    const random = randomNumbers(count);
    const keys = Array.from({ length: count }, () => Math.floor(random() * 40));
    const expected = [...keys.keys()].sort((a, b) => keys[a] - keys[b] || a - b);
    expect([...toEnd(sortInSteps(count, (a, b) => keys[a] - keys[b]))]).toEqual(expected);
  });

  it('stops on its way', () => {
    let steps = 0;
    for (const _ of sortInSteps(20_000, (a, b) => b - a)) steps++;
    expect(steps).toBeGreaterThan(100);
  });
});
