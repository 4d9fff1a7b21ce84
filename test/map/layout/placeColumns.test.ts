import { describe, expect, it } from '@jest/globals';
import { fitInOrder } from '../../../src/map/layout/fitInOrder.ts';
import type { LayoutJob } from '../../../src/map/layout/Layout.ts';
import { placeColumns } from '../../../src/map/layout/placeColumns.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';
import { box, closerThan, randomJob } from './sampleJobs.ts';

describe('places in columns', () => {
  it('let no two boxes overlap, and are the same on every run', () => {
    for (const shape of [
      { boxes: 60, links: 90 },
      { boxes: 200, links: 30 },
      { boxes: 80, links: 600 },
      { boxes: 50, links: 0 },
    ]) {
      const job = randomJob({ ...shape, form: 'COLUMNS' });
      const places = placeColumns(job);
      expect(closerThan(6, job, places)).toEqual([]);
      expect(JSON.stringify(placeColumns(structuredClone(job)))).toBe(JSON.stringify(places));
    }
  });

  it('go from left to right by column', () => {
    const job = randomJob({ boxes: 120, links: 200, form: 'COLUMNS' });
    const { x } = placeColumns(job);
    for (const [a, one] of job.boxes.entries()) for (const [b, other] of job.boxes.entries()) if (one.column < other.column) expect(x[a]).toBeLessThan(x[b]);
  });

  it('of nothing are none, and links of a box to itself change nothing', () => {
    expect(placeColumns({ form: 'COLUMNS', boxes: [], links: [] })).toEqual({ x: [], y: [] });
    const job = randomJob({ boxes: 30, links: 40, form: 'COLUMNS' });
    expect(placeColumns({ ...job, links: [...job.links, { from: 3, to: 3 }, ...job.links] })).toEqual(placeColumns(job));
  });

  it('undo crossings that need not be', () => {
    // Three ways from left to right, given so that all cross.
    const job: LayoutJob = {
      form: 'COLUMNS',
      boxes: [0, 0, 0, 1, 1, 1, 2, 2, 2].map((column) => box({ column })),
      links: [
        { from: 0, to: 5 },
        { from: 1, to: 4 },
        { from: 2, to: 3 },
        { from: 5, to: 6 },
        { from: 4, to: 8 },
        { from: 3, to: 7 },
      ],
    };
    const { y } = placeColumns(job);
    // Each way is level from its left end to its right.
    for (const way of [
      [0, 5, 6],
      [1, 4, 8],
      [2, 3, 7],
    ])
      expect(way.map((i) => y[i])).toEqual(way.map(() => y[way[0]]));
  });

  it('keep a way free for a link that passes a column', () => {
    const job: LayoutJob = {
      form: 'COLUMNS',
      boxes: [box({ column: 0 }), box({ column: 1 }), box({ column: 1 }), box({ column: 2 })],
      links: [
        { from: 0, to: 1 },
        { from: 0, to: 2 },
        { from: 1, to: 3 },
        { from: 2, to: 3 },
        { from: 0, to: 3 },
      ],
    };
    const { x, y } = placeColumns(job);

    const passing = (at: number) => y[0] + ((y[3] - y[0]) * (at - x[0])) / (x[3] - x[0]);
    for (const between of [1, 2]) {
      const { anchorY, height } = job.boxes[between];
      const level = passing(x[between]);
      expect(level < y[between] - anchorY || level > y[between] - anchorY + height).toBe(true);
    }
  });

  it('part a column where what is in it is linked', () => {
    const job: LayoutJob = {
      form: 'COLUMNS',
      boxes: [box({ column: 0 }), box({ column: 1 }), box({ column: 1 }), box({ column: 1 }), box({ column: 2 })],
      links: [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 0, to: 3 },
        { from: 2, to: 4 },
      ],
    };
    const { x } = placeColumns(job);
    expect(x[1]).toBeLessThan(x[2]);
    expect(x[3]).toBe(x[1]);
    expect(x[2]).toBeLessThan(x[4]);
  });
});

describe('places in order', () => {
  it('are as near to those wanted as an exhaustive search finds', () => {
    const random = new RandomNumbers(5);
    for (let round = 0; round < 40; round++) {
      const wanted = Array.from({ length: 4 }, () => random.whole(0, 7));
      const weights = Array.from({ length: 4 }, () => random.whole(1, 3));
      const distances = Array.from({ length: 3 }, () => random.whole(1, 2));
      const cost = (places: readonly number[]) => places.reduce((sum, place, i) => sum + weights[i] * (place - wanted[i]) ** 2, 0);
      const found = fitInOrder(wanted, weights, distances);
      distances.forEach((distance, i) => {
        expect(found[i + 1] - found[i]).toBeGreaterThanOrEqual(distance - 1e-9);
      });
      let best = Number.POSITIVE_INFINITY;
      const choose = (places: readonly number[]): void => {
        if (places.length === 4) {
          best = Math.min(best, cost(places));
          return;
        }
        const least = places.length === 0 ? -6 : places[places.length - 1] + distances[places.length - 1];
        for (let place = least; place <= 14; place += 0.5) choose([...places, place]);
      };
      choose([]);
      expect(cost(found)).toBeLessThanOrEqual(best + 1e-9);
    }
  });
});
