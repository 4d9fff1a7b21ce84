import { mayWalk, type WalkFilter } from '../../paths/kernels/WalkFilter.ts';
import { compareRelationships, type Snapshot } from '../../snapshot/Snapshot.ts';

/** All relationships that may be walked and have both ends among the entities, in order of their ids. */
export function relationshipsAmong(snapshot: Snapshot, entities: readonly number[], filter: WalkFilter | null): number[] {
  const { topology, relationships } = snapshot;
  const among = new Set(entities);
  const found: number[] = [];
  for (const entity of among) {
    for (let slot = topology.at[entity]; slot < topology.end[entity]; slot++) {
      if (!among.has(topology.to[slot]) || (filter !== null && !mayWalk(topology, filter, slot))) continue;
      const r = topology.relationship[slot];
      // Each has a slot at both ends.
      if (relationships.from[r] === entity) found.push(r);
    }
  }
  return found.sort((a, b) => compareRelationships(snapshot, a, b));
}
