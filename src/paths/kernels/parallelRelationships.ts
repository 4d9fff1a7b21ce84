import type { Topology } from '../../snapshot/Topology.ts';
import { mayWalk, type WalkFilter } from './WalkFilter.ts';

/** Puts into `found` the walkable ones of the relationships that lead to one neighbour, `slot` being the first of them. Returns the slot after the last. */
export function parallelRelationships(topology: Topology, filter: WalkFilter | null, slot: number, end: number, found: number[]): number {
  const { to, relationship } = topology;
  const neighbour = to[slot];
  found.length = 0;
  let next = slot;
  for (; next < end && to[next] === neighbour; next++) {
    if (filter === null || mayWalk(topology, filter, next)) found.push(relationship[next]);
  }
  return next;
}
