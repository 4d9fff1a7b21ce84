import { describe, expect, it } from '@jest/globals';
import { LEAST_FOLDED, shareRoom } from '../../../src/map/plan/shareRoom.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';

describe('the room that groups of neighbours share', () => {
  it('goes to small groups first, then to the best of each large one in turn', () => {
    // 24 in all; eight at the most of one group that could be folded.
    expect(shareRoom([100], 80)).toEqual([8]);
    expect(shareRoom([100, 40, 2, 1], 80)).toEqual([8, 8, 2, 1]);
    expect(shareRoom([40, 30, 20, 10], 80)).toEqual([6, 6, 6, 6]);
    // However many groups there are, two of each.
    expect(shareRoom(Array(20).fill(10), 80)).toEqual(Array(20).fill(2));
  });

  it('leaves no rest of one or two, neither where there is room nor where there is none', () => {
    expect(shareRoom([100, 10, 9], 80)).toEqual([8, 10, 9]);
    expect(shareRoom([10], 8)).toEqual([7]);
    expect(shareRoom([4], 3)).toEqual([1]);
    expect(shareRoom([3, 2, 2], 3)).toEqual([0, 2, 1]);
    expect(shareRoom([3, 5, 1], 0)).toEqual([0, 0, 0]);
  });

  it('is never more than there is, and large groups can be folded in any case', () => {
    for (let seed = 0; seed < 500; seed++) {
      const random = new RandomNumbers(seed);
      const sizes = Array.from({ length: random.whole(0, 12) }, () => random.one([1, 2, 3, 4, 5, 9, 30])).sort((a, b) => b - a);
      const room = random.whole(0, 60);
      const shown = shareRoom(sizes, room);
      const sum = shown.reduce((total, count) => total + count, 0);
      expect(sum).toBeLessThanOrEqual(room);
      sizes.forEach((size, i) => {
        expect(shown[i]).toBeGreaterThanOrEqual(0);
        expect(shown[i]).toBeLessThanOrEqual(size);
        const rest = size - shown[i];
        if (size >= LEAST_FOLDED) expect(rest === 0 || rest >= LEAST_FOLDED).toBe(true);
        else if (sum < room) expect(rest).toBe(0);
      });
    }
  });
});
