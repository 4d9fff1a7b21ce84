import type { DrawnEdge, DrawnNode, DrawnScene } from './DrawnScene.ts';

/** A finger is broader than a mouse. In pixels. */
const NODE_PX = { mouse: 8, touch: 20 };
const EDGE_PX = 5;

/** Of the map. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The node whose sign is at a place of the map; `zoom` says how large a pixel is there. */
export function nodeAt({ nodes }: DrawnScene, { x, y }: Point, zoom: number, isTouch: boolean): DrawnNode | null {
  let [best, bestDistance] = [null as DrawnNode | null, Number.POSITIVE_INFINITY];
  for (const node of nodes) {
    const distance = Math.hypot(node.x - x, node.y - y);
    const most = Math.max(node.reach, (isTouch ? NODE_PX.touch : NODE_PX.mouse) / zoom);
    if (distance <= most && distance < bestDistance) [best, bestDistance] = [node, distance];
  }
  return best;
}

export function edgeAt({ edges, nodeById }: DrawnScene, { x, y }: Point, zoom: number): DrawnEdge | null {
  let [best, bestDistance] = [null as DrawnEdge | null, EDGE_PX / zoom];
  for (const drawn of edges) {
    const [from, to] = [nodeById.get(drawn.edge.from) as DrawnNode, nodeById.get(drawn.edge.to) as DrawnNode];
    const distance = distanceToLine(x, y, from, to);
    if (distance < bestDistance) [best, bestDistance] = [drawn, distance];
  }
  return best;
}

function distanceToLine(x: number, y: number, from: DrawnNode, to: DrawnNode): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(Math.max(((x - from.x) * dx + (y - from.y) * dy) / square, 0), 1);
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}
