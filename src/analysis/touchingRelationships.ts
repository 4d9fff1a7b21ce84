import type { Direction } from '../ontology/Ontology.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

export interface TouchingCriteria {
  /** Relationship types by number; null: all. */
  readonly types: ReadonlySet<number> | null;
  /** OUT: from the entities of the mask. A symmetric type has no direction, so any finds it. */
  readonly direction: Direction;
}

/** 1 for each relationship of the entities in a mask. */
export function touchingRelationships({ relationships, ontology }: Snapshot, mask: Uint8Array, { types, direction }: TouchingCriteria): Uint8Array {
  const isWanted = ontology.relationshipTypes.map((_, type) => types === null || types.has(type));
  const [outward, inward] = (['OUT', 'IN'] as const).map((way) =>
    ontology.relationshipTypes.map(({ symmetric }) => symmetric || direction === 'ANY' || direction === way),
  );
  const { live, type, from, to, count } = relationships;
  const touching = new Uint8Array(count);
  for (let r = 0; r < count; r++) {
    if (!isWanted[type[r]] || (live !== null && live[r] === 0)) continue;
    if ((outward[type[r]] && mask[from[r]] === 1) || (inward[type[r]] && mask[to[r]] === 1)) touching[r] = 1;
  }
  return touching;
}
