export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of a cell of the grid, about as high as two lines of a label. */
const CELL = 32;

/** Areas of the plane that are taken, found by a grid. */
export class FreeSpace {
  readonly #cells = new Map<number, Area[]>();

  /** False: something that was taken lies in it. Touching is no overlap. `except` does not count. */
  isFree(area: Area, except: Area | null = null): boolean {
    for (const key of cellsOf(area)) {
      for (const taken of this.#cells.get(key) ?? []) {
        if (taken !== except && taken.left < area.right && area.left < taken.right && taken.top < area.bottom && area.top < taken.bottom) return false;
      }
    }
    return true;
  }

  take(area: Area): void {
    for (const key of cellsOf(area)) {
      const areas = this.#cells.get(key);
      if (areas === undefined) this.#cells.set(key, [area]);
      else areas.push(area);
    }
  }
}

function* cellsOf({ left, top, right, bottom }: Area): Generator<number> {
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) yield x * 1_048_576 + y;
  }
}
