import type { IdColumn } from '../../lib/PackedTexts.ts';
import { entityAt, type Topology } from '../Topology.ts';

/** Fills rank and byRank of a version with the order of the one before and the entities that came behind it, which are in order of their ids. */
export function fillOrder(version: Topology, before: Topology, ids: IdColumn): void {
  const { rank, byRank } = version;
  if (rank === null || byRank === null) return;
  let place = 0;
  let earlier = 0;
  for (let added = before.entityCount; added < version.entityCount; added++) {
    const end = placeAmong(before, ids, ids.at(added));
    while (earlier < end) byRank[place++] = entityAt(before, earlier++);
    byRank[place++] = added;
  }
  while (earlier < before.entityCount) byRank[place++] = entityAt(before, earlier++);
  for (let i = 0; i < byRank.length; i++) rank[byRank[i]] = i;
}

/** How many of the entities have an id that is less. */
function placeAmong(before: Topology, ids: IdColumn, id: string): number {
  let [low, high] = [0, before.entityCount];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids.at(entityAt(before, middle)) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
