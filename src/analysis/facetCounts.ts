import { DAY_OPEN_START } from '../ontology/partialDate.ts';
import { STATUSES } from '../ontology/records.ts';
import { NO_KIND, type Snapshot } from '../snapshot/Snapshot.ts';

export type FacetName = 'TYPE' | 'KIND' | 'STATUS' | 'PLACE' | 'YEAR' | 'SOURCE' | 'RELATIONSHIP_TYPE';

export interface FacetCount {
  readonly value: string;
  /** The entity, where the value is an entity's id. */
  readonly entity: number | null;
  readonly count: number;
}

const MOST_VALUES = 100;
const DAY_MS = 86_400_000;

/** How many entities of the mask have each value, most frequent first, at most 100. */
export function facetCounts(snapshot: Snapshot, mask: Uint8Array, facet: FacetName): FacetCount[] {
  const counts = new Map<string | number, number>();
  for (let entity = 0; entity < mask.length; entity++) {
    if (mask[entity] === 0) continue;
    for (const value of new Set(valuesOf(snapshot, entity, facet))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => (typeof value === 'number' ? { value: snapshot.entities.ids[value], entity: value, count } : { value, entity: null, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES);
}

/** Text, or entity numbers for places and sources. */
function valuesOf(snapshot: Snapshot, entity: number, facet: FacetName): Iterable<string | number> {
  const { entities, relationships, rows, ontology } = snapshot;
  switch (facet) {
    case 'TYPE':
      return [ontology.entityTypes[entities.type[entity]].name];
    case 'KIND':
      return entities.kind[entity] === NO_KIND ? [] : [ontology.kinds[entities.kind[entity]].name];
    case 'STATUS':
      return [STATUSES[entities.status[entity]]];
    case 'YEAR':
      return entities.since[entity] === DAY_OPEN_START ? [] : [String(new Date(entities.since[entity] * DAY_MS).getUTCFullYear())];
    case 'SOURCE':
      return entities.sources.subarray(entities.sourceAt[entity], entities.sourceAt[entity + 1]);
    case 'PLACE': {
      const located = ontology.relationshipTypeByName.get('LOCATED_IN')?.index;
      const slots = Array.from(rows.relationship.subarray(rows.at[entity], rows.at[entity + 1]));
      return slots.filter((r) => relationships.type[r] === located && relationships.from[r] === entity).map((r) => relationships.to[r]);
    }
    case 'RELATIONSHIP_TYPE':
      return Array.from(rows.relationship.subarray(rows.at[entity], rows.at[entity + 1]), (r) => ontology.relationshipTypes[relationships.type[r]].name);
  }
}
