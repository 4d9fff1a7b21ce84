import { STRETCH } from './Plane.ts';
import { neighboursOf, type Piece, type Places, partOf } from './pieces.ts';
import { separate } from './separate.ts';
import { settle } from './settle.ts';

const STEP_OUT = 120;
/** What lies farther from all that is new has no say in where that goes. */
const REACH = 400;
/** 137.5 degrees: no two of a row come to lie behind each other. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Lets boxes that hang on placed ones find places near them, on the side that looks away from the middle; tells which these are. */
export function joinPlaced(piece: Piece, members: readonly number[], isPlaced: Uint8Array, places: Places): number[] {
  const { boxes } = piece;
  const { x, y } = places;
  const neighbours = neighboursOf(piece);
  const isMember = new Set(members);
  const known = Uint8Array.from(isPlaced);
  const joined: number[] = [];
  let wave = [...boxes.keys()].filter((box) => isPlaced[box] === 1);
  while (wave.length > 0) {
    const next: number[] = [];
    for (const from of wave) {
      const found = neighbours[from].filter((other) => known[other] === 0 && isMember.has(other)).sort((a, b) => boxes[a].group - boxes[b].group || a - b);
      found.forEach((box, i) => {
        known[box] = 1;
        next.push(box);
        strew(box, from, i);
      });
    }
    joined.push(...next);
    wave = next;
  }
  if (joined.length === 0) return [];
  const present = [...nearby(piece, neighbours, joined, isPlaced, places), ...joined];
  const at = { x: Float64Array.from(present, (box) => x[box]), y: Float64Array.from(present, (box) => y[box]) };
  const fixed = (i: number) => isPlaced[present[i]] === 1;
  const part = partOf(piece, present);
  settle(part, at, { fixed, toMiddle: false });
  separate(part.boxes, at, fixed);
  present.forEach((box, i) => {
    x[box] = at.x[i];
    y[box] = at.y[i];
  });
  return joined;

  function strew(box: number, from: number, i: number): void {
    const length = Math.hypot(x[from] / STRETCH, y[from]);
    const [outX, outY] = length === 0 ? [0, 1] : [x[from] / STRETCH / length, y[from] / length];
    const angle = i * GOLDEN_ANGLE;
    const radius = 40 * Math.sqrt(i);
    x[box] = x[from] + (outX * (STEP_OUT + radius) + Math.cos(angle) * radius) * STRETCH;
    y[box] = y[from] + outY * (STEP_OUT + radius) + Math.sin(angle) * radius;
  }
}

/** Placed boxes that the joined ones hang on, and those around where they begin. */
function nearby({ boxes }: Piece, neighbours: readonly (readonly number[])[], joined: readonly number[], isPlaced: Uint8Array, { x, y }: Places): number[] {
  const linked = new Set(joined.flatMap((box) => neighbours[box]));
  const range = (axis: Float64Array) =>
    joined.reduce(([low, high], box) => [Math.min(low, axis[box] - REACH), Math.max(high, axis[box] + REACH)], [Infinity, -Infinity]);
  const [[left, right], [top, bottom]] = [range(x), range(y)];
  return [...boxes.keys()].filter(
    (box) => isPlaced[box] === 1 && (linked.has(box) || (x[box] >= left && x[box] <= right && y[box] >= top && y[box] <= bottom)),
  );
}
