import { describe, expect, it } from '@jest/globals';
import { PlaceSet } from '../../src/lib/PlaceSet.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';

describe('a set of places', () => {
  it('gives its smallest one, whatever was added and taken before', () => {
    for (let seed = 0; seed < 50; seed++) {
      const random = new RandomNumbers(seed);
      const limit = random.one([1, 31, 32, 33, 64, 200]);
      const places = new PlaceSet(limit);
      const slow = new Set<number>();
      for (let i = 0; i < 400; i++) {
        if (random.chance(0.6)) {
          const place = random.whole(0, limit - 1);
          places.add(place);
          slow.add(place);
        } else {
          const first = slow.size === 0 ? null : Math.min(...slow);
          expect(places.takeFirst()).toBe(first);
          if (first !== null) slow.delete(first);
        }
      }
    }
    expect(new PlaceSet(0).takeFirst()).toBeNull();
  });
});
