import { compareRelationships, type Snapshot } from '../snapshot/Snapshot.ts';
import { rankOf, type Topology } from '../snapshot/Topology.ts';
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

/** All walkable relationships between the two, best evidence first. */
export function hopRelationships(snapshot: Snapshot, filter: WalkFilter | null, from: number, to: number): number[] {
  const { topology } = snapshot;
  const walked = slotsBetween(topology, from, to).filter((slot) => filter === null || mayWalk(topology, filter, slot));
  return bestEvidenceFirst(
    snapshot,
    walked.map((slot) => topology.relationship[slot]),
  );
}

/** The slots of all relationships between the two, in the row of the former. */
export function slotsBetween(topology: Topology, from: number, to: number): number[] {
  const { end, to: neighbour } = topology;
  const slots: number[] = [];
  for (let slot = firstSlotTo(topology, from, to); slot < end[from] && neighbour[slot] === to; slot++) slots.push(slot);
  return slots;
}

export function bestEvidenceFirst(snapshot: Snapshot, relationships: number[]): number[] {
  return relationships.sort(
    (a, b) =>
      evidenceRank(snapshot, a) - evidenceRank(snapshot, b) || evidenceCount(snapshot, b) - evidenceCount(snapshot, a) || compareRelationships(snapshot, a, b),
  );
}

/** Rows are in order of ids: binary search. */
function firstSlotTo(topology: Topology, from: number, to: number): number {
  const place = rankOf(topology, to);
  let [low, high] = [topology.at[from], topology.end[from]];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rankOf(topology, topology.to[middle]) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function evidenceCount({ relationships }: Snapshot, relationship: number): number {
  return relationships.evidenceAt[relationship + 1] - relationships.evidenceAt[relationship];
}
