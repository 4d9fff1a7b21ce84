import { describe, expect, it } from '@jest/globals';
import type { LayoutJob } from '../../../src/map/layout/Layout.ts';
import { placeOrganic } from '../../../src/map/layout/placeOrganic.ts';
import { box, closerThan, randomJob, sizeOf } from './sampleJobs.ts';

const MARGIN = 6;

describe('places by nearness', () => {
  it.each([
    { boxes: 2, links: 1 },
    { boxes: 40, links: 60 },
    { boxes: 100, links: 200 },
    { boxes: 70, links: 900 },
    { boxes: 90, links: 0 },
    { boxes: 120, links: 40 },
    { boxes: 80, links: 120, steps: 4 },
    { boxes: 80, links: 15, steps: 4 },
  ])('let no two boxes overlap: %o', (shape) => {
    for (const seed of [1, 2]) {
      const job = randomJob({ ...shape, seed });
      const places = placeOrganic(job);
      expect(closerThan(MARGIN, job, places)).toEqual([]);
      expect([places.x[0], places.y[0]]).toEqual([0, 0]);
      expect([...places.x, ...places.y].filter((value) => Math.round(value * 10) / 10 !== value || Object.is(value, -0))).toEqual([]);
    }
  });

  it('are the same on every run', () => {
    const job = randomJob({ boxes: 60, links: 90, steps: 3 });
    expect(JSON.stringify(placeOrganic(job))).toBe(JSON.stringify(placeOrganic(structuredClone(job))));
  });

  it('of nothing and of one box are none and the middle', () => {
    expect(placeOrganic({ form: 'ORGANIC', boxes: [], links: [] })).toEqual({ x: [], y: [] });
    expect(placeOrganic({ form: 'ORGANIC', boxes: [box()], links: [{ from: 0, to: 0 }] })).toEqual({ x: [0], y: [0] });
  });

  it('do not change with links of a box to itself and links that are there twice', () => {
    const job = randomJob({ boxes: 40, links: 60 });
    const more: LayoutJob = {
      ...job,
      links: [...job.links, ...job.links.map(({ from, to }) => ({ from: to, to: from })), ...job.boxes.map((_, i) => ({ from: i, to: i }))],
    };
    expect(placeOrganic(more)).toEqual(placeOrganic(job));
  });

  it('stay where they are whatever later steps add', () => {
    const whole = randomJob({ boxes: 80, links: 140, steps: 4 });
    const all = placeOrganic(whole);
    for (const last of [0, 1, 2]) {
      const kept = [...whole.boxes.keys()].filter((i) => whole.boxes[i].step <= last);
      const place = new Map(kept.map((i, at) => [i, at]));
      const part: LayoutJob = {
        ...whole,
        boxes: kept.map((i) => whole.boxes[i]),
        links: whole.links
          .filter(({ from, to }) => place.has(from) && place.has(to))
          .map(({ from, to }) => ({ from: place.get(from) as number, to: place.get(to) as number })),
      };
      expect(placeOrganic(part)).toEqual({ x: kept.map((i) => all.x[i]), y: kept.map((i) => all.y[i]) });
    }
  });

  it('of what a later step hangs on a box are near it', () => {
    const star = (count: number): LayoutJob => ({
      form: 'ORGANIC',
      boxes: [box({ weight: 1 }), ...Array.from({ length: 20 }, () => box()), ...Array.from({ length: count }, () => box({ step: 1 }))],
      links: [...Array.from({ length: 20 }, (_, i) => ({ from: 0, to: i + 1 })), ...Array.from({ length: count }, (_, i) => ({ from: 7, to: 21 + i }))],
    });
    const { x, y } = placeOrganic(star(8));
    const far = (a: number, b: number) => Math.hypot(x[a] - x[b], y[a] - y[b]);
    for (let i = 21; i < 29; i++) expect(far(i, 7)).toBeLessThan(far(i, 0));
  });

  it('put one group beside each other around the middle', () => {
    const job: LayoutJob = {
      form: 'ORGANIC',
      boxes: [box({ weight: 1 }), ...Array.from({ length: 24 }, (_, i) => box({ group: i % 4 }))],
      links: Array.from({ length: 24 }, (_, i) => ({ from: i + 1, to: 0 })),
    };
    const { x, y } = placeOrganic(job);
    const around = [...job.boxes.keys()].slice(1).sort((a, b) => Math.atan2(y[a], x[a]) - Math.atan2(y[b], x[b]));
    const changes = around.filter((one, i) => job.boxes[one].group !== job.boxes[around[(i + 1) % around.length]].group);
    expect(changes).toHaveLength(4);
  });

  it('are wider than high, and leave nothing far away', () => {
    for (const shape of [
      { boxes: 60, links: 90 },
      { boxes: 150, links: 60 },
      { boxes: 90, links: 0 },
      { boxes: 150, links: 300 },
    ]) {
      const job = randomJob(shape);
      const { width, height } = sizeOf(job, placeOrganic(job));
      const covered = job.boxes.reduce((sum, one) => sum + one.width * one.height, 0);

      expect(width / height).toBeGreaterThan(1.1);
      expect(width / height).toBeLessThan(2.1);
      expect(covered / (width * height)).toBeGreaterThan(0.2);
    }
  });

  it('of pieces that nothing links are side by side, none within another', () => {
    const ring = (first: number, count: number) => Array.from({ length: count }, (_, i) => ({ from: first + i, to: first + ((i + 1) % count) }));
    const job: LayoutJob = { form: 'ORGANIC', boxes: Array.from({ length: 60 }, () => box()), links: [...ring(0, 30), ...ring(30, 20)] };
    const { x, y } = placeOrganic(job);
    // A line from the lone boxes to the right or the left meets no other piece on both sides.
    for (let lone = 50; lone < 60; lone++) {
      for (const piece of [[0, 30] as const, [30, 50] as const]) {
        const level = [...job.boxes.keys()].slice(...piece).filter((i) => Math.abs(y[i] - y[lone]) < 60);
        expect(new Set(level.map((i) => Math.sign(x[i] - x[lone]))).size).toBeLessThan(2);
      }
    }
  });
});
