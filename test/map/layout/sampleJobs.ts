import type { LayoutBox, LayoutJob, LayoutPlaces } from '../../../src/map/layout/Layout.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';

export function box(given: Partial<LayoutBox> = {}): LayoutBox {
  return { width: 100, height: 60, anchorX: 50, anchorY: 14, step: 0, column: 0, group: 0, weight: 0, ...given };
}

export interface JobShape {
  readonly form?: LayoutJob['form'];
  readonly boxes: number;
  readonly links: number;
  readonly steps?: number;
  readonly seed?: number;
}

/** Hubs and leaves of all sizes; some links twice, some from a box to itself. */
export function randomJob({ form = 'ORGANIC', boxes, links, steps = 1, seed = 1 }: JobShape): LayoutJob {
  const random = new RandomNumbers(seed);
  return {
    form,
    boxes: Array.from({ length: boxes }, (_, i) => {
      const width = 32 + random.next() * 110;
      const height = 45 + 15 * random.whole(0, 2);
      return {
        width,
        height,
        anchorX: width * (0.3 + 0.4 * random.next()),
        anchorY: 14,
        step: i === 0 ? 0 : random.whole(0, steps - 1),
        column: random.whole(0, 4),
        group: random.whole(0, 5),
        weight: i === 0 ? 1 : 0,
      };
    }),
    links: Array.from({ length: links }, () => ({ from: Math.floor(random.next() ** 3 * boxes), to: random.whole(0, boxes - 1) })),
  };
}

/** Pairs of boxes between which there is less room than this. */
export function closerThan(margin: number, { boxes }: LayoutJob, { x, y }: LayoutPlaces): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const [left, top] = [boxes.map(({ anchorX }, i) => x[i] - anchorX), boxes.map(({ anchorY }, i) => y[i] - anchorY)];
  for (let a = 0; a < boxes.length; a++) {
    for (let b = a + 1; b < boxes.length; b++) {
      const between = Math.max(
        left[a] - left[b] - boxes[b].width,
        left[b] - left[a] - boxes[a].width,
        top[a] - top[b] - boxes[b].height,
        top[b] - top[a] - boxes[a].height,
      );
      // What a number cannot hold exactly.
      if (between < margin - 1e-6) pairs.push([a, b]);
    }
  }
  return pairs;
}

export function sizeOf({ boxes }: LayoutJob, { x, y }: LayoutPlaces): { readonly width: number; readonly height: number } {
  const right = Math.max(...boxes.map(({ anchorX, width }, i) => x[i] - anchorX + width));
  const bottom = Math.max(...boxes.map(({ anchorY, height }, i) => y[i] - anchorY + height));
  return {
    width: right - Math.min(...boxes.map(({ anchorX }, i) => x[i] - anchorX)),
    height: bottom - Math.min(...boxes.map(({ anchorY }, i) => y[i] - anchorY)),
  };
}
