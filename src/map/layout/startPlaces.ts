import type { LayoutBox } from './Layout.ts';
import { STRETCH } from './Plane.ts';
import { neighboursOf, type Piece, type Places } from './pieces.ts';

/** Of what the boxes cover, with air around them. */
const AIR = 2.1;
const GOLDEN = 0.618_033_988_749_895;

/**
 * Places from which forces come to rest soon and well: the middle of the map in the middle, what is linked to it around it, each with a sector for what hangs
 * on it; within a sector those of one group beside each other. As far out as needed for all to have room.
 */
export function startPlaces(piece: Piece): Places {
  const { boxes } = piece;
  const neighbours = neighboursOf(piece);
  const roots = rootsOf(boxes, neighbours);
  const { order, parent, level } = walk(boxes, neighbours, roots);
  const share = sharesOf(boxes, order, parent);
  const radius = radiiOf(boxes, order, level);
  const [x, y] = [new Float64Array(boxes.length), new Float64Array(boxes.length)];
  const [begin, used, size] = [new Float64Array(boxes.length), new Float64Array(boxes.length), new Float64Array(boxes.length)];
  const whole = roots.reduce((sum, root) => sum + share[root], 0);
  let turned = 0;
  for (const box of order) {
    const from = parent[box];
    if (from === -1) {
      begin[box] = turned;
      size[box] = share[box] / whole;
      turned += size[box];
      if (roots.length > 1) {
        const angle = 2 * Math.PI * (begin[box] + size[box] / 2);
        x[box] = Math.cos(angle) * 90 * STRETCH;
        y[box] = Math.sin(angle) * 90;
      }
      continue;
    }
    const below = share[from] - areaOf(boxes[from]);
    size[box] = (size[from] * share[box]) / below;
    begin[box] = begin[from] + used[from];
    used[from] += size[box];
    const angle = 2 * Math.PI * (begin[box] + size[box] / 2);
    x[box] = Math.cos(angle) * radius[box] * STRETCH;
    y[box] = Math.sin(angle) * radius[box];
  }
  return { x, y };
}

/** What is the middle of the map, or what has most neighbours. */
function rootsOf(boxes: readonly LayoutBox[], neighbours: readonly (readonly number[])[]): number[] {
  const middle = [...boxes.keys()].filter((box) => boxes[box].weight > 0);
  if (middle.length > 0) return middle;
  let best = 0;
  for (let box = 1; box < boxes.length; box++) if (neighbours[box].length > neighbours[best].length) best = box;
  return [best];
}

/** In breadth; those with the same parent by group. Every box can be reached. */
function walk(boxes: readonly LayoutBox[], neighbours: readonly (readonly number[])[], roots: readonly number[]) {
  const parent = new Int32Array(boxes.length).fill(-1);
  const level = new Int32Array(boxes.length).fill(-1);
  const order = [...roots];
  for (const root of roots) level[root] = 0;
  for (let at = 0; at < order.length; at++) {
    const box = order[at];
    const found = neighbours[box].filter((other) => level[other] === -1).sort((a, b) => boxes[a].group - boxes[b].group || a - b);
    for (const other of found) {
      parent[other] = box;
      level[other] = level[box] + 1;
      order.push(other);
    }
  }
  return { order, parent, level };
}

/** The room that a box needs with all that hangs on it. */
function sharesOf(boxes: readonly LayoutBox[], order: readonly number[], parent: Int32Array): Float64Array {
  const share = Float64Array.from(boxes, areaOf);
  for (const box of order.toReversed()) if (parent[box] !== -1) share[parent[box]] += share[box];
  return share;
}

/** Levels are rings, each wide enough for its boxes, which are strewn over it evenly. */
function radiiOf(boxes: readonly LayoutBox[], order: readonly number[], level: Int32Array): Float64Array {
  const areas: number[] = [];
  for (const box of order) areas[level[box]] = (areas[level[box]] ?? 0) + areaOf(boxes[box]);
  const outer: number[] = [];
  areas.reduce((sum, area) => {
    outer.push(Math.sqrt(((sum + area) * AIR) / (Math.PI * STRETCH)));
    return sum + area;
  }, 0);
  const radius = new Float64Array(boxes.length);
  let strewn = 0;
  for (const box of order) {
    if (level[box] === 0) continue;
    const [inside, outside] = [outer[level[box] - 1] ** 2, outer[level[box]] ** 2];
    strewn = (strewn + GOLDEN) % 1;
    radius[box] = Math.sqrt(inside + (outside - inside) * (0.15 + 0.85 * strewn));
  }
  return radius;
}

function areaOf({ width, height }: LayoutBox): number {
  return (width + 20) * (height + 16);
}
