const MOST_NODES = 65_536;

/** One number for two nodes of a map, in either order. */
export function pairKey(a: number, b: number): number {
  return Math.min(a, b) * MOST_NODES + Math.max(a, b);
}

/** The smaller first. */
export function pairOf(key: number): [number, number] {
  return [Math.floor(key / MOST_NODES), key % MOST_NODES];
}
