import { compareRelationships, type Snapshot } from '../snapshot/Snapshot.ts';
import { firstSlotFrom, rankOf, type Topology } from '../snapshot/Topology.ts';
import { evidenceRank } from './evidenceRank.ts';
import type { FoundPath } from './FoundPath.ts';
import type { FlatPaths } from './kernels/pathOrder.ts';
import { mayWalk, type WalkFilter } from './kernels/WalkFilter.ts';

/**
 * Each hop of each path with all walkable relationships between its two entities, best evidence first. They are looked up when they are first asked for: of ten
 * paths of a connector mostly one or two are shown. The filter must be one that walks in either direction.
 */
export function pathsWithHops(snapshot: Snapshot, filter: WalkFilter | null, { at, entities, scores }: FlatPaths): FoundPath[] {
  return Array.from(scores, (score, i) => {
    const onPath = Array.from(entities.subarray(at[i], at[i + 1]));
    let hops: number[][] | null = null;
    return {
      entities: onPath,
      score,
      get hops() {
        hops ??= onPath.slice(1).map((to, hop) => eitherWay(snapshot, filter, onPath[hop], to));
        return hops;
      },
    };
  });
}

/** From the row that is shorter. */
function eitherWay(snapshot: Snapshot, filter: WalkFilter | null, a: number, b: number): number[] {
  const { at, end } = snapshot.topology;
  return end[a] - at[a] <= end[b] - at[b] ? hopRelationships(snapshot, filter, a, b) : hopRelationships(snapshot, filter, b, a);
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
  for (let slot = firstSlotFrom(topology, from, rankOf(topology, to)); slot < end[from] && neighbour[slot] === to; slot++) slots.push(slot);
  return slots;
}

export function bestEvidenceFirst(snapshot: Snapshot, relationships: number[]): number[] {
  return relationships.sort(
    (a, b) =>
      evidenceRank(snapshot, a) - evidenceRank(snapshot, b) || evidenceCount(snapshot, b) - evidenceCount(snapshot, a) || compareRelationships(snapshot, a, b),
  );
}

function evidenceCount({ relationships }: Snapshot, relationship: number): number {
  return relationships.evidenceAt[relationship + 1] - relationships.evidenceAt[relationship];
}
