import type { Meter } from './Meter.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { type SimpleGraph, UNREACHED } from './SimpleGraph.ts';

/**
 * All simple A–B paths of exactly `length` hops, one after the other: depth first with pruning by the distance to the nearest end, as in
 * PathEnum (Sun et al., SIGMOD 2021): a step is taken only where the hops that are left can still reach an end.
 *
 * `visit` sees each path in buffers that are used again: `entities` has length + 1 entries, `hopWeights` length.
 * Order: by start, then depth first by ascending neighbour. Stops when the meter does.
 */
export function walkPaths(
  { starts, isEnd, isInterior, entityCount }: SearchSpace,
  graph: SimpleGraph,
  hopsLeft: Uint8Array,
  length: number,
  meter: Meter,
  visit: (entities: Uint32Array, hopWeights: Float64Array) => void,
): void {
  const entities = new Uint32Array(length + 1);
  const hopWeights = new Float64Array(length);
  const cursor = new Uint32Array(length + 1);
  const onPath = new Uint8Array(entityCount);
  for (const start of starts) {
    if (hopsLeft[start] === UNREACHED || hopsLeft[start] > length) continue;
    entities[0] = start;
    cursor[0] = graph.at[start];
    onPath[start] = 1;
    let depth = 0;
    while (depth >= 0) {
      const v = entities[depth];
      if (cursor[depth] === graph.at[v + 1]) {
        onPath[v] = 0;
        depth--;
        continue;
      }
      const slot = cursor[depth]++;
      if (!meter.step()) return;
      const w = graph.to[slot];
      if (depth + 1 === length) {
        if (isEnd[w] === 0) continue;
        if (!meter.path()) return;
        entities[length] = w;
        hopWeights[depth] = graph.weight[slot];
        visit(entities, hopWeights);
      } else if (isInterior[w] === 1 && onPath[w] === 0 && hopsLeft[w] <= length - depth - 1) {
        depth++;
        entities[depth] = w;
        hopWeights[depth - 1] = graph.weight[slot];
        cursor[depth] = graph.at[w];
        onPath[w] = 1;
      }
    }
  }
}

/** The fewest hops that could join the two sides; UNREACHED when nothing does within maxHops. */
export function shortestLength({ starts }: SearchSpace, hopsLeft: Uint8Array): number {
  return starts.reduce((shortest, start) => Math.min(shortest, hopsLeft[start]), UNREACHED);
}
