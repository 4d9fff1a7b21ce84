import { describe, expect, it } from '@jest/globals';
import { pageWindow } from '../../src/lib/pageWindow.ts';

/** The algorithms of the Relay cursor connections specification, word for word, with places for cursors. */
function bySpecification(length: number, after: number | null, before: number | null, first: number | null, last: number | null) {
  const all = Array.from({ length }, (_, i) => i);
  const edges = all.filter((i) => (after === null || i >= after) && (before === null || i < before));
  let shown = edges;
  if (first !== null) shown = shown.slice(0, first);
  if (last !== null) shown = shown.slice(Math.max(0, shown.length - last));
  const hasPreviousPage = last !== null ? edges.length > last : after !== null && after > 0;
  const hasNextPage = first !== null ? edges.length > first : before !== null && before < length;
  return { shown, hasNextPage, hasPreviousPage };
}

describe('pageWindow', () => {
  it('gives the page that the Relay specification gives, for all lists of up to six items', () => {
    let pages = 0;
    for (let length = 0; length <= 6; length++) {
      const places = [null, ...Array.from({ length: length + 1 }, (_, i) => i)];
      for (const after of places) {
        for (const before of places) {
          for (let size = 1; size <= 4; size++) {
            for (const fromEnd of [false, true]) {
              const { start, end, ...more } = pageWindow(length, after, before, { size, fromEnd });
              const shown = Array.from({ length: end - start }, (_, i) => start + i);
              const expected = bySpecification(length, after, before, fromEnd ? null : size, fromEnd ? size : null);
              expect([length, after, before, size, fromEnd, { shown, ...more }]).toEqual([length, after, before, size, fromEnd, expected]);
              pages++;
            }
          }
        }
      }
    }
    expect(pages).toBe(8 * [2, 3, 4, 5, 6, 7, 8].reduce((sum, places) => sum + places * places, 0));
  });
});
