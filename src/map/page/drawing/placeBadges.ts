import { STACK_STEP } from './drawingStyle.ts';
import type { Area } from './FreeSpace.ts';

/** STRONG: a count, which belongs to what the node is; FROM and TO: a side; QUIET: how many neighbours are not shown, which nearly every node has. */
export type BadgeLook = 'STRONG' | 'FROM' | 'TO' | 'QUIET';

export interface Badge {
  readonly text: string;
  readonly look: BadgeLook;
  /** Of the text, of its size. */
  readonly width: number;
}

export interface PlacedBadge {
  readonly badge: Badge;
  readonly size: number;
  /** In pixels from the middle of the sign. */
  readonly area: Area;
}

/** Smaller signs bear none. In pixels. */
export const SMALLEST_MARKED = 9;
const GAP = 2;

/**
 * Counts stand at the upper corner of a sign, to the right, and hardly above it, where the label of another may be. Beside the ends of paths, which stand close above each
 * other, all are in one row.
 */
export function placeBadges({ badges, reach }: { readonly badges: readonly Badge[]; readonly reach: number }, zoom: number): PlacedBadge[] {
  const corner = reach * zoom;
  if (corner * 2 < SMALLEST_MARKED) return [];
  const size = Math.min(Math.max(corner * 0.8, 8.5), 11);
  const height = size * 1.35;
  const isSide = badges.some(({ look }) => look === 'FROM' || look === 'TO');
  let outside = corner + GAP;
  return badges.map((one) => {
    const width = Math.max((one.width + 0.7) * size, height);
    const at = (left: number, top: number) => ({ badge: one, size, area: { left, top, right: left + width, bottom: top + height } });
    if (one.look === 'FROM') return at(-corner - GAP - width, -height / 2);
    if (isSide) {
      const left = outside;
      outside += width + GAP;
      return at(left, -height / 2);
    }
    const step = one.look === 'STRONG' ? STACK_STEP * zoom : 0;
    return at(corner * 0.7 + step, Math.max(-corner * 0.9 - height / 2, -corner - GAP) - step);
  });
}
