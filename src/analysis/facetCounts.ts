import { DAY_OPEN_START } from '../ontology/partialDate.ts';
import { STATUSES } from '../ontology/records.ts';
import { NO_KIND, type Snapshot } from '../snapshot/Snapshot.ts';

export type Facet = 'TYPE' | 'KIND' | 'STATUS' | 'PLACE' | 'YEAR' | 'SOURCE' | 'RELATIONSHIP_TYPE';

export interface FacetCount {
  /** An enum value, a year, or an entity's id. */
  readonly value: string;
  /** The entity, where the value is one's id. */
  readonly entity: number | null;
  readonly count: number;
}

const MOST_VALUES = 100;
const DAY_MS = 86_400_000;

/** How many entities of the mask have each value, most frequent first, then by value. An entity counts once under each of its values. */
export function facetCounts(snapshot: Snapshot, mask: Uint8Array, facet: Facet): FacetCount[] {
  const { ids } = snapshot.entities;
  const valuesOf = valuesBy(snapshot, facet);
  const counts = new Map<number, number>();
  for (let entity = 0; entity < mask.length; entity++) {
    if (mask[entity] === 0) continue;
    for (const value of valuesOf(entity)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const isEntity = facet === 'PLACE' || facet === 'SOURCE';
  const text = isEntity ? (value: number) => ids[value] : textBy(snapshot, facet);
  return [...counts]
    .map(([value, count]) => ({ value: text(value), entity: isEntity ? value : null, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES);
}

/** The values of one entity as numbers, each once. */
function valuesBy(snapshot: Snapshot, facet: Facet): (entity: number) => Iterable<number> {
  const { entities, relationships, rows, ontology } = snapshot;
  switch (facet) {
    case 'TYPE':
      return (entity) => [entities.type[entity]];
    case 'KIND':
      return (entity) => (entities.kind[entity] === NO_KIND ? [] : [entities.kind[entity]]);
    case 'STATUS':
      return (entity) => [entities.status[entity]];
    case 'YEAR':
      return (entity) => (entities.since[entity] === DAY_OPEN_START ? [] : [new Date(entities.since[entity] * DAY_MS).getUTCFullYear()]);
    case 'SOURCE':
      return (entity) => entities.sources.subarray(entities.sourceAt[entity], entities.sourceAt[entity + 1]);
    case 'PLACE': {
      const locatedIn = ontology.relationshipTypeByName.get('LOCATED_IN')?.index;
      return (entity) => {
        const places = new Set<number>();
        for (const r of rows.relationship.subarray(rows.at[entity], rows.at[entity + 1])) {
          if (relationships.type[r] === locatedIn && relationships.from[r] === entity) places.add(relationships.to[r]);
        }
        return places;
      };
    }
    case 'RELATIONSHIP_TYPE':
      return (entity) => {
        const types = new Set<number>();
        for (const r of rows.relationship.subarray(rows.at[entity], rows.at[entity + 1])) types.add(relationships.type[r]);
        return types;
      };
  }
}

function textBy({ ontology }: Snapshot, facet: Exclude<Facet, 'PLACE' | 'SOURCE'>): (value: number) => string {
  switch (facet) {
    case 'TYPE':
      return (value) => ontology.entityTypes[value].name;
    case 'KIND':
      return (value) => ontology.kinds[value].name;
    case 'STATUS':
      return (value) => STATUSES[value];
    case 'YEAR':
      return String;
    case 'RELATIONSHIP_TYPE':
      return (value) => ontology.relationshipTypes[value].name;
  }
}
