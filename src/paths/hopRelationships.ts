import { SOURCE_QUALITIES, STANCES } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { FoundPath } from './FoundPath.ts';
import type { RankedPath } from './kernels/pathOrder.ts';

/** Adds to each hop of a path all walkable relationships between its two entities, best evidence first. */
export function withHops(snapshot: Snapshot, walkable: Uint8Array, { entities, score }: RankedPath): FoundPath {
  const hops = entities.slice(1).map((to, i) => hopRelationships(snapshot, walkable, entities[i], to));
  return { entities, score, hops };
}

function hopRelationships(snapshot: Snapshot, walkable: Uint8Array, from: number, to: number): number[] {
  const { rows } = snapshot;
  const found: number[] = [];
  for (let slot = firstSlotTo(snapshot, from, to); slot < rows.at[from + 1] && rows.to[slot] === to; slot++) {
    if (walkable[rows.relationship[slot]] === 1) found.push(rows.relationship[slot]);
  }
  return found.sort((a, b) => evidenceRank(snapshot, a) - evidenceRank(snapshot, b) || a - b);
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

/** Of its best evidence: stated before implied, then the better source; then more evidence. Smaller is better. */
function evidenceRank({ relationships, entities }: Snapshot, relationship: number): number {
  const [start, end] = [relationships.evidenceAt[relationship], relationships.evidenceAt[relationship + 1]];
  let best = STANCES.length * SOURCE_QUALITIES.length;
  for (let e = start; e < end; e++) {
    best = Math.min(best, relationships.evidenceStance[e] * SOURCE_QUALITIES.length + entities.quality[relationships.evidenceSource[e]]);
  }
  return best - Math.min(end - start, 99) / 100;
}
