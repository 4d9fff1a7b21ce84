import type { LayoutBox } from './Layout.ts';
import { STRETCH } from './Plane.ts';
import type { Places } from './pieces.ts';

const GAP = { x: 22, y: 20 };

/** Boxes that nothing links, in rows and columns, the middle at 0, 0: shaped so that beside or below what is there already the whole is about as much wider than high as maps are. */
export function inRows(boxes: readonly LayoutBox[], present: { readonly width: number; readonly height: number }): Places {
  const width = Math.max(0, ...boxes.map((box) => box.width)) + GAP.x;
  const height = Math.max(0, ...boxes.map((box) => box.height)) + GAP.y;
  const area = present.width * present.height + boxes.length * width * height;
  const isBeside = present.width <= present.height * STRETCH;
  const columns = isBeside
    ? Math.ceil(boxes.length / Math.max(1, Math.floor(Math.max(present.height, Math.sqrt(area / STRETCH)) / height)))
    : Math.max(1, Math.min(boxes.length, Math.floor(Math.max(present.width, Math.sqrt(area * STRETCH)) / width)));
  const rows = Math.ceil(boxes.length / columns);
  const places = { x: new Float64Array(boxes.length), y: new Float64Array(boxes.length) };
  boxes.forEach((box, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    // Centred in its column; signs of a row are level.
    places.x[i] = (column - (columns - 1) / 2) * width + box.anchorX - box.width / 2;
    places.y[i] = (row - rows / 2) * height + box.anchorY;
  });
  return places;
}
