import type { LayoutBox, LayoutLink } from './Layout.ts';

/** Boxes in their columns, and where a link passes a column, something small there that keeps its way free. */
export interface Layered {
  /** The boxes of the job, then what stands for links that pass. */
  readonly items: readonly LayoutBox[];
  readonly boxCount: number;
  /** From left to right; in the order of the job. */
  readonly layers: readonly (readonly number[])[];
  /** Of each item, in the next layers on either side. */
  readonly neighbours: readonly (readonly number[])[];
}

const WAY = { width: 0, height: 6, anchorX: 0, anchorY: 3, step: 0, group: 0, weight: 0 };
/** A way is kept free past at most so many columns. */
const MOST_PASSED = 8;

/** What is linked within a column stands side by side in it, or the link would run behind what is between: such a column has several layers. */
export function layersOf(boxes: readonly LayoutBox[], links: readonly LayoutLink[]): Layered {
  const pairs = pairsOf(boxes, links);
  const shift = shiftsOf(boxes, pairs);
  const ranks = [...new Set(boxes.map(({ column }, box) => rankOf(column, shift[box])))].sort((a, b) => a - b);
  const layerOf = new Map(ranks.map((rank, i) => [rank, i]));
  const layerOfBox = boxes.map(({ column }, box) => layerOf.get(rankOf(column, shift[box])) as number);
  const items = [...boxes];
  const layers: number[][] = ranks.map(() => []);
  layerOfBox.forEach((layer, box) => void layers[layer].push(box));
  const neighbours: number[][] = boxes.map(() => []);
  const join = (a: number, b: number) => {
    neighbours[a].push(b);
    neighbours[b].push(a);
  };
  for (const [one, other] of pairs) {
    const [a, b] = layerOfBox[one] <= layerOfBox[other] ? [one, other] : [other, one];
    const [first, last] = [layerOfBox[a], layerOfBox[b]];
    if (last - first - 1 > MOST_PASSED) continue;
    let previous = a;
    for (let layer = first + 1; layer < last; layer++) {
      const way = items.push({ ...WAY, column: layer }) - 1;
      neighbours.push([]);
      layers[layer].push(way);
      join(previous, way);
      previous = way;
    }
    join(previous, b);
  }
  return { items, boxCount: boxes.length, layers, neighbours };
}

/** Each two that are linked, once. */
function pairsOf(boxes: readonly LayoutBox[], links: readonly LayoutLink[]): (readonly [number, number])[] {
  const pairs = new Map<number, readonly [number, number]>();
  for (const { from, to } of links) {
    const [a, b] = [Math.min(from, to), Math.max(from, to)];
    if (a !== b) pairs.set(a * boxes.length + b, [a, b]);
  }
  return [...pairs.values()];
}

/** How far to the right each stands within its column: as little as its neighbours there allow; what has most to its right goes there rather. */
function shiftsOf(boxes: readonly LayoutBox[], pairs: readonly (readonly [number, number])[]): Int32Array {
  const within: number[][] = boxes.map(() => []);
  const pull = new Int32Array(boxes.length);
  for (const [a, b] of pairs) {
    const way = Math.sign(boxes[b].column - boxes[a].column);
    pull[a] += way;
    pull[b] -= way;
    if (way !== 0) continue;
    within[a].push(b);
    within[b].push(a);
  }
  const shift = new Int32Array(boxes.length).fill(-1);
  for (const box of [...boxes.keys()].sort((a, b) => pull[a] - pull[b] || a - b)) {
    const taken = new Set(within[box].map((other) => shift[other]));
    while (taken.has(++shift[box]));
  }
  return shift;
}

function rankOf(column: number, shift: number): number {
  return column * 4_096 + shift;
}
