export interface StraightLine {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

/** A rectangle that lies along a direction. */
export interface TurnedArea {
  readonly x: number;
  readonly y: number;
  readonly alongX: number;
  readonly alongY: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

const CELL = 48;

/** Lines of a picture, found by where they run. */
export class LineGrid {
  readonly #lines: readonly StraightLine[];
  readonly #cells = new Map<number, number[]>();

  constructor(lines: readonly StraightLine[]) {
    this.#lines = lines;
    lines.forEach((line, i) => {
      for (const key of cellsAlong(line)) {
        const cell = this.#cells.get(key);
        if (cell === undefined) this.#cells.set(key, [i]);
        else cell.push(i);
      }
    });
  }

  /** Whether any line but this one runs through the area. */
  crosses(area: TurnedArea, except: number): boolean {
    const reach = Math.hypot(area.halfWidth, area.halfHeight);
    const [left, right] = [Math.floor((area.x - reach) / CELL), Math.floor((area.x + reach) / CELL)];
    const [top, bottom] = [Math.floor((area.y - reach) / CELL), Math.floor((area.y + reach) / CELL)];
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        for (const i of this.#cells.get(cellKey(column, row)) ?? []) if (i !== except && runsThrough(this.#lines[i], area)) return true;
      }
    }
    return false;
  }
}

function cellKey(column: number, row: number): number {
  return column * 1_048_576 + row;
}

/** Cells within reach of points along the line that are half a cell apart: all that it touches, and some beside. */
function cellsAlong({ fromX, fromY, toX, toY }: StraightLine): Set<number> {
  const steps = Math.max(1, Math.ceil((2 * Math.hypot(toX - fromX, toY - fromY)) / CELL));
  const keys = new Set<number>();
  for (let step = 0; step <= steps; step++) {
    const [x, y] = [fromX + ((toX - fromX) * step) / steps, fromY + ((toY - fromY) * step) / steps];
    for (const dx of [-CELL / 4, CELL / 4]) for (const dy of [-CELL / 4, CELL / 4]) keys.add(cellKey(Math.floor((x + dx) / CELL), Math.floor((y + dy) / CELL)));
  }
  return keys;
}

/** The line in the area's own directions, cut by each of its sides (Liang and Barsky). */
function runsThrough({ fromX, fromY, toX, toY }: StraightLine, { x, y, alongX, alongY, halfWidth, halfHeight }: TurnedArea): boolean {
  const turn = (px: number, py: number) => [(px - x) * alongX + (py - y) * alongY, (py - y) * alongX - (px - x) * alongY];
  const [[ax, ay], [bx, by]] = [turn(fromX, fromY), turn(toX, toY)];
  let [enter, leave] = [0, 1];
  for (const [start, change, half] of [
    [ax, bx - ax, halfWidth],
    [ay, by - ay, halfHeight],
  ]) {
    if (change === 0) {
      if (Math.abs(start) > half) return false;
      continue;
    }
    const [one, other] = [(-half - start) / change, (half - start) / change];
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return enter <= leave;
}
