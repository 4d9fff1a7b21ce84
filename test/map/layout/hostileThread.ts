import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LayoutJob, LayoutPlaces } from '../../../src/map/layout/Layout.ts';

/** Stands for a thread with mistakes: the width of the first box says which. */
export function placeBoxes({ boxes }: LayoutJob): LayoutPlaces {
  switch (boxes[0]?.width) {
    case CRASHES:
      process.exit(3);
      break;
    case THROWS:
      throw new Error('a mistake');
    case NEVER_ENDS:
      while (boxes[0].height > 0);
      break;
    case FILLS_MEMORY: {
      const kept: number[][] = [];
      for (;;) kept.push(Array.from({ length: 100_000 }, (_, i) => i / 3));
    }
    case COUNTS:
      // Each run leaves its mark.
      writeFileSync(COUNT_FILE, `${boxes.length}\n`, { flag: 'a' });
  }
  return { x: boxes.map(() => 0), y: boxes.map(() => 0) };
}

export const CRASHES = 1;
export const THROWS = 2;
export const NEVER_ENDS = 3;
export const FILLS_MEMORY = 4;
export const COUNTS = 5;
export const COUNT_FILE = join(tmpdir(), `atlas-layout-${process.pid}.txt`);
