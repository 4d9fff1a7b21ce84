import type { Topology } from '../../snapshot/Topology.ts';
import { mayWalk, type WalkFilter } from './WalkFilter.ts';

/** Puts the neighbours of an entity into `found`, each once however many relationships lead to it, and never itself. Returns how many there are. */
export function nearbyOf(topology: Topology, filter: WalkFilter | null, entity: number, found: Uint32Array): number {
  const { to, at, end } = topology;
  let [count, last] = [0, entity];
  for (let slot = at[entity]; slot < end[entity]; slot++) {
    const other = to[slot];
    if (other === last || other === entity || (filter !== null && !mayWalk(topology, filter, slot))) continue;
    found[count++] = other;
    last = other;
  }
  return count;
}

/** The longest row: so much room for neighbours is always enough. */
export function longestRow({ at, end, entityCount }: Topology): number {
  let longest = 0;
  for (let v = 0; v < entityCount; v++) if (end[v] - at[v] > longest) longest = end[v] - at[v];
  return longest;
}
