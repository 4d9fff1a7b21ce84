import { DAY_OPEN_START } from '../ontology/partialDate.ts';
import { STATUSES } from '../ontology/records.ts';
import type { GraphAsOf } from '../snapshot/GraphAsOf.ts';
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

/**
 * How many entities of the mask have each value, most frequent first, then by value. An entity counts once under each of its values. `graph`: as of when; null:
 * whenever.
 */
export function facetCounts(snapshot: Snapshot, mask: Uint8Array, facet: Facet, graph: GraphAsOf | null = null): FacetCount[] {
  const { limit, forEachValue } = valuesBy(snapshot, facet, graph);
  const counts = new Uint32Array(limit);
  // Number of the entity that had the value last, plus 1.
  const lastSeen = new Uint32Array(limit);
  for (let entity = 0; entity < mask.length; entity++) {
    if (mask[entity] === 0) continue;
    forEachValue(entity, (value) => {
      if (lastSeen[value] !== entity + 1) counts[value]++;
      lastSeen[value] = entity + 1;
    });
  }
  const { ids } = snapshot.entities;
  const isEntity = facet === 'PLACE' || facet === 'SOURCE';
  const text = isEntity ? (value: number) => ids.at(value) : textBy(snapshot, facet);
  const found: FacetCount[] = [];
  counts.forEach((count, value) => {
    if (count > 0) found.push({ value: text(value), entity: isEntity ? value : null, count });
  });
  return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES);
}

interface FacetValues {
  /** Values are numbers below this. */
  readonly limit: number;
  /** A value may be told more than once. */
  readonly forEachValue: (entity: number, tell: (value: number) => void) => void;
}

function valuesBy({ entities, relationships, topology, ontology }: Snapshot, facet: Facet, graph: GraphAsOf | null): FacetValues {
  const counts = (relationship: number) => graph === null || graph.hasRelationship(relationship);
  switch (facet) {
    case 'TYPE':
      return { limit: ontology.entityTypes.length, forEachValue: (entity, tell) => tell(entities.type[entity]) };
    case 'KIND':
      return {
        limit: ontology.kinds.length,
        forEachValue: (entity, tell) => {
          if (entities.kind[entity] !== NO_KIND) tell(entities.kind[entity]);
        },
      };
    case 'STATUS':
      return { limit: STATUSES.length, forEachValue: (entity, tell) => tell(entities.status[entity]) };
    case 'YEAR':
      return {
        limit: 10_000,
        forEachValue: (entity, tell) => {
          if (entities.since[entity] !== DAY_OPEN_START) tell(new Date(entities.since[entity] * DAY_MS).getUTCFullYear());
        },
      };
    case 'SOURCE':
      return {
        limit: entities.count,
        forEachValue: (entity, tell) => {
          for (const source of graph?.sourcesOf(entity) ?? entities.sources.of(entity)) tell(source);
        },
      };
    case 'PLACE': {
      const locatedIn = ontology.relationshipTypeByName.get('LOCATED_IN')?.index;
      return {
        limit: entities.count,
        forEachValue: (entity, tell) => {
          for (let slot = topology.at[entity]; slot < topology.end[entity]; slot++) {
            const r = topology.relationship[slot];
            if (relationships.type[r] === locatedIn && relationships.from[r] === entity && counts(r)) tell(relationships.to[r]);
          }
        },
      };
    }
    case 'RELATIONSHIP_TYPE':
      return {
        limit: ontology.relationshipTypes.length,
        forEachValue: (entity, tell) => {
          for (let slot = topology.at[entity]; slot < topology.end[entity]; slot++) {
            const r = topology.relationship[slot];
            if (counts(r)) tell(relationships.type[r]);
          }
        },
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
