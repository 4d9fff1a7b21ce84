import { describe, expect, it } from '@jest/globals';
import { toEnd } from '../../src/lib/steps.ts';
import { buildRows } from '../../src/snapshot/rows.ts';
import { randomNumbers } from './randomGraph.ts';

describe('buildRows', () => {
  it('lists both ends of every relationship, in each row by neighbour, then by relationship', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const random = randomNumbers(seed);
      const count = 2 + Math.floor(random() * 8);
      const pairs = Array.from({ length: Math.floor(random() * 30) }, () => [Math.floor(random() * count), Math.floor(random() * count)]).filter(
        ([a, b]) => a !== b,
      );
      const [from, to] = [Uint32Array.from(pairs, ([one]) => one), Uint32Array.from(pairs, ([, other]) => other)];
      const rows = toEnd(buildRows(count, from, to));
      const slow = Array.from({ length: count }, (_, v) =>
        pairs.flatMap(([from, to], r) => (from === v ? [[to, r]] : to === v ? [[from, r]] : [])).sort(([w, r], [x, s]) => w - x || r - s),
      );
      const built = slow.map((_, v) => {
        const slots = Array.from({ length: rows.at[v + 1] - rows.at[v] }, (_, i) => rows.at[v] + i);
        return slots.map((slot) => [rows.to[slot], rows.relationship[slot]]);
      });
      expect(built).toEqual(slow);
      expect([rows.at.length, rows.at[count]]).toEqual([count + 1, pairs.length * 2]);
    }
  });
});
