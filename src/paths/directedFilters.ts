import type { Direction } from '../ontology/Ontology.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { AGAINST } from '../snapshot/slotColumns.ts';
import { type WalkFilter, walkFilter } from './kernels/WalkFilter.ts';

/** The filter for both ways of walking a relationship that runs in one direction, seen from its ends; what has no direction of its own fits any. */
export function directedFilters(
  { ontology }: Snapshot,
  filter: WalkFilter | null,
  direction: Direction,
): { fromEnds: WalkFilter | null; fromShared: WalkFilter | null } {
  if (direction === 'ANY') return { fromEnds: filter, fromShared: filter };
  const types = ontology.relationshipTypes.map(() => 1);
  const base = filter ?? (walkFilter({ types: Uint8Array.from(types), statuses: null, days: null, evidence: null }) as WalkFilter);
  const along = (isAlong: boolean): WalkFilter => {
    const slotTypes = base.types?.slice() ?? new Uint8Array(AGAINST * 2).fill(1);
    ontology.relationshipTypes.forEach(({ symmetric }, type) => {
      if (!symmetric) slotTypes[isAlong ? type | AGAINST : type] = 0;
    });
    return { ...base, types: slotTypes };
  };
  return direction === 'OUT' ? { fromEnds: along(true), fromShared: along(false) } : { fromEnds: along(false), fromShared: along(true) };
}
