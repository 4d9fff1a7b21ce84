import type { SearchSpace } from './SearchSpace.ts';

/**
 * The part of the graph that a search may walk, parallel relationships collapsed into one edge: neighbours of v are `to[at[v]]` up to, not
 * including, `to[at[v + 1]]`, ascending; `weight[slot]` is the hop's weight. Rows of entities that no path can leave are empty.
 */
export interface SimpleGraph {
  readonly at: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
}

export function simpleGraph({ rows, entityCount, walkable, weight, starts, isEnd, isInterior }: SearchSpace): SimpleGraph {
  const leaves = isInterior.slice();
  for (const v of starts) leaves[v] = 1;
  const at = new Uint32Array(entityCount + 1);
  const to = new Uint32Array(rows.to.length);
  const hopWeight = new Float64Array(rows.to.length);
  let slots = 0;
  for (let v = 0; v < entityCount; v++) {
    at[v] = slots;
    if (leaves[v] === 0) continue;
    for (let slot = rows.at[v]; slot < rows.at[v + 1]; slot++) {
      const w = rows.to[slot];
      const r = rows.relationship[slot];
      if (walkable[r] === 0 || (isInterior[w] === 0 && isEnd[w] === 0)) continue;
      // Slots of a row are ordered by neighbour, so parallel relationships follow each other.
      if (slots > at[v] && to[slots - 1] === w) hopWeight[slots - 1] += weight[r];
      else {
        to[slots] = w;
        hopWeight[slots++] = weight[r];
      }
    }
  }
  at[entityCount] = slots;
  return { at, to: to.subarray(0, slots), weight: hopWeight.subarray(0, slots) };
}

export const UNREACHED = 255;

/**
 * Hops from each entity to the nearest end, at most maxHops; UNREACHED beyond. Breadth first from all ends at once, against the edges: the
 * index that PathEnum (Sun et al., SIGMOD 2021) prunes with. No edge leaves an end or leads to a start, so nothing is walked through those.
 */
export function hopsToEnd(graph: SimpleGraph, { entityCount, isEnd, maxHops }: SearchSpace): Uint8Array {
  const hops = new Uint8Array(entityCount).fill(UNREACHED);
  const { at: backAt, to: backTo } = reversed(graph, entityCount);
  let frontier: number[] = [];
  for (let v = 0; v < entityCount; v++) {
    if (isEnd[v] === 1) {
      hops[v] = 0;
      frontier.push(v);
    }
  }
  for (let distance = 1; distance <= maxHops && frontier.length > 0; distance++) {
    const next: number[] = [];
    for (const v of frontier) {
      for (let slot = backAt[v]; slot < backAt[v + 1]; slot++) {
        const w = backTo[slot];
        if (hops[w] !== UNREACHED) continue;
        hops[w] = distance;
        next.push(w);
      }
    }
    frontier = next;
  }
  return hops;
}

function reversed({ at, to }: SimpleGraph, entityCount: number): { at: Uint32Array; to: Uint32Array } {
  const backAt = new Uint32Array(entityCount + 1);
  for (const w of to) backAt[w + 1]++;
  for (let v = 0; v < entityCount; v++) backAt[v + 1] += backAt[v];
  const next = backAt.slice(0, entityCount);
  const backTo = new Uint32Array(to.length);
  for (let v = 0; v < entityCount; v++) for (let slot = at[v]; slot < at[v + 1]; slot++) backTo[next[to[slot]]++] = v;
  return { at: backAt, to: backTo };
}
