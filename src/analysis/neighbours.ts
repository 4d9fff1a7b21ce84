import type { Direction } from '../ontology/Ontology.ts';
import { daysOf, overlaps, type PartialDate } from '../ontology/partialDate.ts';
import { compareRelationships, type Snapshot } from '../snapshot/Snapshot.ts';

export interface NeighbourCriteria {
  /** Relationship types by name; null: all. */
  readonly types: readonly string[] | null;
  readonly direction: Direction;
  /** What the other end may be; null: anything. */
  readonly neighbour: ((entity: number) => boolean) | null;
  readonly asOf: PartialDate | null;
}

/** The relationships of one entity that fit, in order of their ids. A symmetric type has no direction, so any direction finds it. */
export function neighbourRelationships(snapshot: Snapshot, entity: number, criteria: NeighbourCriteria): Uint32Array {
  const { topology, relationships, ontology } = snapshot;
  const types = criteria.types === null ? null : new Set(criteria.types.map((name) => ontology.relationshipTypeByName.get(name)?.index));
  const days = criteria.asOf === null ? null : daysOf(criteria.asOf);
  const { from, type, since, until } = relationships;
  const [begin, end] = [topology.at[entity], topology.end[entity]];
  const found = new Uint32Array(end - begin);
  let count = 0;
  for (let slot = begin; slot < end; slot++) {
    const r = topology.relationship[slot];
    if (types !== null && !types.has(type[r])) continue;
    if (criteria.neighbour !== null && !criteria.neighbour(topology.to[slot])) continue;
    if (days !== null && !overlaps({ since: since[r], until: until[r] }, days)) continue;
    const fits = criteria.direction === 'ANY' || (from[r] === entity) === (criteria.direction === 'OUT');
    if (fits || ontology.relationshipTypes[type[r]].symmetric) found[count++] = r;
  }
  return inOrderOfIds(snapshot, count === found.length ? found : found.slice(0, count));
}

/** Sorted by number, which is fast; only where some were added behind the others must ids be compared. */
function inOrderOfIds(snapshot: Snapshot, relationships: Uint32Array): Uint32Array {
  if (!ascends(relationships)) relationships.sort();
  const { delta } = snapshot;
  const isByNumber = delta === null || relationships.length === 0 || relationships[relationships.length - 1] < delta.base.relationships.count;
  return isByNumber ? relationships : relationships.sort((a, b) => compareRelationships(snapshot, a, b));
}

function ascends(numbers: Uint32Array): boolean {
  for (let i = 1; i < numbers.length; i++) if (numbers[i] < numbers[i - 1]) return false;
  return true;
}

/** The end of the relationship that is not this entity. */
export function otherEnd(snapshot: Snapshot, relationship: number, entity: number): number {
  const { from, to } = snapshot.relationships;
  return from[relationship] === entity ? to[relationship] : from[relationship];
}
