import type { LayoutBox } from './Layout.ts';
import { MARGIN } from './Plane.ts';
import type { Places } from './pieces.ts';

const ROUNDS = 150;

/**
 * Pushes boxes apart that overlap, each pair the way that is shorter, half by half; some rounds of it leave few that still do, and those a little. What is fixed does
 * not move.
 */
export function separate(boxes: readonly LayoutBox[], { x, y }: Places, fixed: (box: number) => boolean): void {
  const left = (i: number) => x[i] - boxes[i].anchorX;
  const top = (i: number) => y[i] - boxes[i].anchorY;
  const order = [...boxes.keys()];
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    order.sort((a, b) => left(a) - left(b) || a - b);
    for (let i = 0; i < order.length; i++) {
      const a = order[i];
      for (let j = i + 1; j < order.length; j++) {
        const b = order[j];
        if (left(b) >= left(a) + boxes[a].width + MARGIN) break;
        if (fixed(a) && fixed(b)) continue;
        const overX = (boxes[a].width + boxes[b].width) / 2 + MARGIN - Math.abs(left(b) + boxes[b].width / 2 - left(a) - boxes[a].width / 2);
        const overY = (boxes[a].height + boxes[b].height) / 2 + MARGIN - Math.abs(top(b) + boxes[b].height / 2 - top(a) - boxes[a].height / 2);
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        const share = fixed(a) ? 0 : fixed(b) ? 1 : 0.5;
        if (overX < overY) {
          const isRight = left(b) + boxes[b].width / 2 >= left(a) + boxes[a].width / 2;
          push(x, a, b, isRight ? overX : -overX, share);
        } else {
          const isBelow = top(b) + boxes[b].height / 2 >= top(a) + boxes[a].height / 2;
          push(y, a, b, isBelow ? overY : -overY, share);
        }
      }
    }
    if (!moved) return;
  }
}

/** A little more than needed, so that rounding does not bring it back. */
function push(axis: Float64Array, a: number, b: number, over: number, share: number): void {
  const by = over + Math.sign(over) * 0.2;
  axis[a] -= by * share;
  axis[b] += by * (1 - share);
}
