import { describe, expect, it } from '@jest/globals';
import { pathColumns } from '../../../src/map/plan/pathColumns.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';

/** Entities as digits: "0159" is a path. */
function columns(...paths: string[]): Record<string, number> {
  return Object.fromEntries(pathColumns(paths.map((path) => ({ entities: [...path].map(Number) }))));
}

describe('columns of paths', () => {
  it('run from the one side to the other, what has room midway', () => {
    expect(columns('09')).toEqual({ 0: 0, 9: 1 });
    expect(columns('019', '02349')).toEqual({ 0: 0, 1: 2, 2: 1, 3: 2, 4: 3, 9: 4 });
    // The ends stand at the sides, however short their paths are.
    expect(columns('08', '01239', '78')).toEqual({ 0: 0, 7: 0, 1: 1, 2: 2, 3: 3, 8: 4, 9: 4 });
    expect(columns()).toEqual({});
  });

  it('put what stands on several paths where each of them runs from left to right', () => {
    expect(columns('019', '0219', '03419')).toEqual({ 0: 0, 3: 1, 4: 2, 2: 1, 1: 3, 9: 4 });
  });

  it('follow the better path where two of them run against each other', () => {
    expect(columns('0129', '0219')).toEqual({ 0: 0, 1: 1, 2: 2, 9: 3 });
    expect(columns('0219', '0129')).toEqual({ 0: 0, 2: 1, 1: 2, 9: 3 });
  });

  it('give each hop a step to the right but those that would close a circle', () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = new RandomNumbers(seed);
      const paths = Array.from({ length: random.whole(1, 12) }, () => {
        const interior = random.some([10, 11, 12, 13, 14, 15], 0.5);
        if (random.chance(0.4)) interior.reverse();
        return { entities: [random.whole(0, 3), ...interior, random.whole(20, 23)] };
      });
      const found = pathColumns(paths);
      const last = Math.max(...found.values());
      const arcs: [number, number][] = [];
      const leads = (from: number, to: number): boolean => from === to || arcs.some(([a, b]) => a === from && leads(b, to));
      for (const { entities } of paths) {
        expect([found.get(entities[0]), found.get(entities.at(-1) as number)]).toEqual([0, last]);
        for (let i = 1; i < entities.length; i++) {
          const [from, to] = [entities[i - 1], entities[i]];
          if (leads(to, from)) continue;
          if (!arcs.some(([a, b]) => a === from && b === to)) arcs.push([from, to]);
          expect(found.get(to)).toBeGreaterThan(found.get(from) as number);
        }
      }
      expect(new Set(found.values()).size).toBe(last + 1);
    }
  });
});
