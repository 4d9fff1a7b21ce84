import type { LayoutBox } from './Layout.ts';

/** Between any two boxes. */
export const MARGIN = 6;
/** Anchors lie on whole tenths of a pixel, so that nothing is lost when places are written down. */
const PER_PIXEL = 10;
const CELL = 160;
/** How finely free places are looked for, in pixels. */
const RASTER = 8;
const RING = 128;
/** How finely pieces of a map are taken. */
const OUTLINE_ROW = 40;
const PIECE_STEPS = 3;
/** How much wider than high maps are meant to be, so that way is cheaper to go. */
export const STRETCH = 1.5;

/** A box with its anchor at x, y. */
export interface PlacedBox {
  readonly box: LayoutBox;
  readonly x: number;
  readonly y: number;
}

/** Boxes that have their places for good, none of which overlap; finds the nearest place for others where that stays so. */
export class Plane {
  readonly #cells = new Map<number, Rectangle[]>();
  #bounds: Rectangle | null = null;

  /** Of what is there. */
  get size(): { readonly width: number; readonly height: number } {
    const { left, right, top, bottom } = this.#bounds ?? { left: 0, right: 0, top: 0, bottom: 0 };
    return { width: right - left, height: bottom - top };
  }

  /** How far the box has to move so that there is room for it: as little as can be. */
  nearestShift(box: PlacedBox): Shift {
    return this.#nearestShift([rectangleOf(box)], MARGIN, 1);
  }

  /** The same for boxes that move as one, and nothing may come to lie between them in a row. */
  nearestShiftOfAll(boxes: readonly PlacedBox[], margin: number): Shift {
    return this.#nearestShift(outlineOf(boxes), margin, PIECE_STEPS);
  }

  add(boxes: readonly PlacedBox[]): void {
    for (const box of boxes) this.#add(rectangleOf(box));
  }

  addOutline(boxes: readonly PlacedBox[]): void {
    for (const rectangle of outlineOf(boxes)) this.#add(rectangle);
  }

  /** Always ends: beyond all others there is room. */
  #nearestShift(rectangles: readonly Rectangle[], margin: number, steps: number): Shift {
    // What was in the way last is often so again.
    let blocked = 0;
    for (let ring = 0; ; ring++) {
      for (const [columns, rows] of ringOfShifts(ring)) {
        const [dx, dy] = [columns * steps, rows * steps];
        if (!this.#isFree(rectangles[blocked], dx, dy, margin)) continue;
        const next = rectangles.findIndex((one) => !this.#isFree(one, dx, dy, margin));
        if (next === -1) return [dx, dy];
        blocked = next;
      }
    }
  }

  #isFree(rectangle: Rectangle, dx: number, dy: number, margin: number): boolean {
    const [left, right] = [rectangle.left + dx - margin, rectangle.right + dx + margin];
    const [top, bottom] = [rectangle.top + dy - margin, rectangle.bottom + dy + margin];
    const [lastColumn, firstRow, lastRow] = [Math.floor(right / CELL), Math.floor(top / CELL), Math.floor(bottom / CELL)];
    for (let column = Math.floor(left / CELL); column <= lastColumn; column++) {
      for (let row = firstRow; row <= lastRow; row++) {
        const cell = this.#cells.get(cellKey(column, row));
        if (cell === undefined) continue;
        for (const other of cell) if (left < other.right && other.left < right && top < other.bottom && other.top < bottom) return false;
      }
    }
    return true;
  }

  #add(rectangle: Rectangle): void {
    const { left, top, right, bottom } = rectangle;
    const bounds = this.#bounds ?? rectangle;
    this.#bounds = {
      left: Math.min(left, bounds.left),
      top: Math.min(top, bounds.top),
      right: Math.max(right, bounds.right),
      bottom: Math.max(bottom, bounds.bottom),
    };
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
      for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
        const key = cellKey(column, row);
        const cell = this.#cells.get(key);
        if (cell === undefined) this.#cells.set(key, [rectangle]);
        else cell.push(rectangle);
      }
    }
  }
}

export function onGrid(value: number): number {
  // No negative zero: it is written otherwise.
  return Math.round(value * PER_PIXEL) / PER_PIXEL + 0;
}

export type Shift = readonly [dx: number, dy: number];

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function rectangleOf({ box: { anchorX, anchorY, width, height }, x, y }: PlacedBox): Rectangle {
  const [left, top] = [x - anchorX, y - anchorY];
  return { left, top, right: left + width, bottom: top + height };
}

/** No map is so large that two cells get the same. */
function cellKey(column: number, row: number): number {
  return column * 65_536 + row;
}

/** All of each row from the first box to the last. */
function outlineOf(boxes: readonly PlacedBox[]): Rectangle[] {
  const rows = new Map<number, Rectangle>();
  for (const { left, top, right, bottom } of boxes.map(rectangleOf)) {
    for (let row = Math.floor(top / OUTLINE_ROW); row <= Math.floor(bottom / OUTLINE_ROW); row++) {
      const known = rows.get(row) ?? { left, right };
      rows.set(row, { left: Math.min(left, known.left), right: Math.max(right, known.right), top: row * OUTLINE_ROW, bottom: (row + 1) * OUTLINE_ROW });
    }
  }
  return [...rows.values()];
}

const rings: (readonly Shift[])[] = [];

/** Steps of the raster whose length is of the ring, shortest first; down and to the right before up and to the left. */
function ringOfShifts(ring: number): readonly Shift[] {
  const made = rings[ring];
  if (made !== undefined) return made;
  const rows = Math.ceil(((ring + 1) * RING) / RASTER);
  const columns = Math.ceil(rows * STRETCH);
  const shifts: Shift[] = [];
  for (let column = -columns; column <= columns; column++) {
    for (let row = -rows; row <= rows; row++) {
      const length = squaredLength(column * RASTER, row * RASTER);
      if (length >= (ring * RING) ** 2 && length < ((ring + 1) * RING) ** 2) shifts.push([column * RASTER, row * RASTER]);
    }
  }
  shifts.sort((a, b) => squaredLength(...a) - squaredLength(...b) || b[1] - a[1] || b[0] - a[0]);
  rings[ring] = shifts;
  return shifts;
}

function squaredLength(dx: number, dy: number): number {
  return (dx / STRETCH) ** 2 + dy ** 2;
}
