import type { LayoutBox } from './Layout.ts';
import { MARGIN } from './Plane.ts';
import type { Places } from './pieces.ts';

/** What boxes may cover of the plane that they are strewn over. */
const DENSEST = 0.9;
const FARTHEST = 2;
/** What is smaller has room at its edge. */
const FEWEST = 30;

/** Where boxes lie more densely they move away from the middle (0, 0), all by the same factor: the picture stays what it is. */
export function spread(boxes: readonly LayoutBox[], { x, y }: Places): void {
  if (boxes.length < FEWEST) return;
  const covered = boxes.reduce((sum, { width, height }) => sum + (width + MARGIN) * (height + MARGIN), 0);
  const deviation = (axis: Float64Array) => Math.sqrt(axis.reduce((sum, value) => sum + value ** 2, 0) / axis.length);
  // Of an ellipse that is evenly strewn with points, each half axis is twice their deviation.
  const ellipse = Math.PI * 2 * deviation(x) * 2 * deviation(y);
  const factor = Math.min(FARTHEST, Math.sqrt(covered / ellipse / DENSEST));
  if (!(factor > 1)) return;
  for (const axis of [x, y]) for (let box = 0; box < axis.length; box++) axis[box] *= factor;
}
