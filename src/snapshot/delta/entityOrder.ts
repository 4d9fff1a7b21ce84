import type { IdColumn } from '../../lib/PackedTexts.ts';
import { placeAmong } from '../placeAmong.ts';
import type { Topology } from '../Topology.ts';

/** Fills rank and byRank of a version with the order of the one before and the entities that came behind it, which are in order of their ids. */
export function fillOrder(version: Topology, before: Topology, ids: IdColumn): void {
  const { rank, byRank } = version;
  if (rank === null || byRank === null) return;
  if (before.entityCount === version.entityCount && before.rank !== null && before.byRank !== null) {
    rank.set(before.rank);
    byRank.set(before.byRank);
    return;
  }
  let place = 0;
  let earlier = 0;
  const takeUpTo = (end: number) => {
    if (before.byRank !== null) byRank.set(before.byRank.subarray(earlier, end), place);
    else for (let i = earlier; i < end; i++) byRank[place + i - earlier] = i;
    place += end - earlier;
    earlier = end;
  };
  for (let added = before.entityCount; added < version.entityCount; added++) {
    takeUpTo(placeAmong(before, ids, ids.at(added)));
    byRank[place++] = added;
  }
  takeUpTo(before.entityCount);
  for (let i = 0; i < byRank.length; i++) rank[byRank[i]] = i;
}
