export type Direction = 'LEFT' | 'RIGHT' | 'UP' | 'DOWN';

interface Point {
  readonly x: number;
  readonly y: number;
}

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = { LEFT: [-1, 0], RIGHT: [1, 0], UP: [0, -1], DOWN: [0, 1] };
/** What lies aside counts so many times more than what lies ahead. */
const ASIDE = 2;

/** Of `points` the nearest that lies in that direction from `from`, within a right angle first, then in the whole half plane; null: there is none. */
export function nearestInDirection<P extends Point>(from: Point, points: Iterable<P>, direction: Direction): P | null {
  const [stepX, stepY] = STEPS[direction];
  let [best, bestLength, bestIsAhead] = [null as P | null, Number.POSITIVE_INFINITY, false];
  for (const point of points) {
    const [dx, dy] = [point.x - from.x, point.y - from.y];
    const ahead = dx * stepX + dy * stepY;
    if (ahead <= 0.01) continue;
    const aside = Math.abs(dx * stepY) + Math.abs(dy * stepX);
    const isAhead = aside <= ahead;
    const length = ahead + ASIDE * aside;
    if (isAhead === bestIsAhead ? length < bestLength : isAhead) [best, bestLength, bestIsAhead] = [point, length, isAhead];
  }
  return best;
}
