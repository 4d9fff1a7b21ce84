import type { Snapshot } from '../snapshot/Snapshot.ts';
import { evidenceRank } from './evidenceRank.ts';
import type { FoundPath } from './FoundPath.ts';
import type { FlatPaths } from './kernels/pathOrder.ts';
import { mayWalk, type WalkFilter } from './kernels/WalkFilter.ts';

/** Adds to each hop of each path all walkable relationships between its two entities, best evidence first. */
export function pathsWithHops(snapshot: Snapshot, filter: WalkFilter | null, { at, entities, scores }: FlatPaths): FoundPath[] {
  return Array.from(scores, (score, i) => {
    const onPath = Array.from(entities.subarray(at[i], at[i + 1]));
    const hops = onPath.slice(1).map((to, hop) => hopRelationships(snapshot, filter, onPath[hop], to));
    return { entities: onPath, hops, score };
  });
}

function hopRelationships(snapshot: Snapshot, filter: WalkFilter | null, from: number, to: number): number[] {
  const { rows, topology } = snapshot;
  const found: number[] = [];
  for (let slot = firstSlotTo(snapshot, from, to); slot < rows.at[from + 1] && rows.to[slot] === to; slot++) {
    if (filter === null || mayWalk(topology, filter, slot)) found.push(rows.relationship[slot]);
  }
  return found.sort((a, b) => evidenceRank(snapshot, a) - evidenceRank(snapshot, b) || evidenceCount(snapshot, b) - evidenceCount(snapshot, a) || a - b);
}

/** Rows are ordered by neighbour: binary search. */
function firstSlotTo({ rows }: Snapshot, from: number, to: number): number {
  let [low, high] = [rows.at[from], rows.at[from + 1]];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows.to[middle] < to) low = middle + 1;
    else high = middle;
  }
  return low;
}

function evidenceCount({ relationships }: Snapshot, relationship: number): number {
  return relationships.evidenceAt[relationship + 1] - relationships.evidenceAt[relationship];
}
