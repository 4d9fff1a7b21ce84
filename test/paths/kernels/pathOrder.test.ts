import { describe, expect, it } from '@jest/globals';
import { BestPaths, comparePaths } from '../../../src/paths/kernels/pathOrder.ts';
import { RandomNumbers } from '../randomNumbers.ts';

describe('BestPaths', () => {
  it('keeps the first of all paths, in whatever order they are offered', () => {
    const random = new RandomNumbers(1);
    for (let round = 0; round < 300; round++) {
      const size = random.whole(1, 6);
      const offered = Array.from({ length: random.whole(0, 300) }, (_, i) => {
        const between = Array.from({ length: random.whole(0, 2) }, () => random.whole(0, 9));
        return { places: Uint32Array.from([random.whole(0, 2), ...between, 1_000 + i]), score: random.whole(1, 3) / 4 };
      });
      const best = new BestPaths(size);
      for (const { places, score } of offered) best.offer(places, score);
      expect([round, best.take()]).toEqual([round, offered.toSorted(comparePaths).slice(0, size)]);
    }
  });
});
