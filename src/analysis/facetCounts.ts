import { compareTexts } from '../lib/compareTexts.ts';
import { DAY_OPEN_START } from '../ontology/partialDate.ts';
import { STATUSES } from '../ontology/records.ts';
import type { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import { NO_KIND, type Snapshot } from '../snapshot/Snapshot.ts';
import { remembering, yearOf } from './calendar.ts';

export type Facet = 'TYPE' | 'KIND' | 'STATUS' | 'PLACE' | 'YEAR' | 'SOURCE' | 'RELATIONSHIP_TYPE';

export interface FacetCount {
  /** An enum value, a year, or an entity's id. */
  readonly value: string;
  /** The entity, where the value is one's id. */
  readonly entity: number | null;
  readonly count: number;
}

export interface FacetCounts {
  /** Most frequent first, then by value. */
  readonly values: readonly FacetCount[];
  /** Entities without a value. */
  readonly withoutCount: number;
}

/**
 * How many of the entities have each value; those of `always` are told even where none has. An entity counts once under each of its values. `graph`: as of when;
 * null: whenever.
 */
export function facetCounts(
  snapshot: Snapshot,
  members: Uint32Array,
  facet: Facet,
  always: readonly string[] = [],
  graph: GraphAsOf | null = null,
): FacetCounts {
  const { limit, forEachValue } = valuesBy(snapshot, facet, graph);
  return counted(snapshot, facet, always, limit, members, forEachValue);
}

/** What stands on a path, and what it walks. */
export interface FacetedPath {
  readonly between: readonly number[];
  readonly relationships: readonly number[];
}

/**
 * The same of paths: by RELATIONSHIP_TYPE and SOURCE how many walk such a relationship, by all else on how many such an entity stands between the ends. A path
 * counts once under each of its values.
 */
export function pathFacetCounts(
  snapshot: Snapshot,
  paths: readonly FacetedPath[],
  facet: Facet,
  always: readonly string[] = [],
  graph: GraphAsOf | null = null,
): FacetCounts {
  const { relationships, ontology, entities } = snapshot;
  if (facet === 'RELATIONSHIP_TYPE') {
    return counted(snapshot, facet, always, ontology.relationshipTypes.length, paths, (path, tell) => {
      for (const r of path.relationships) tell(relationships.type[r]);
    });
  }
  if (facet === 'SOURCE') {
    return counted(snapshot, facet, always, entities.count, paths, (path, tell) => {
      for (const r of path.relationships) relationships.evidenceSource.subarray(relationships.evidenceAt[r], relationships.evidenceAt[r + 1]).forEach(tell);
    });
  }
  const { limit, forEachValue } = valuesBy(snapshot, facet, graph);
  return counted(snapshot, facet, always, limit, paths, (path, tell) => {
    for (const entity of path.between) forEachValue(entity, tell);
  });
}

function counted<Owner>(
  snapshot: Snapshot,
  facet: Facet,
  always: readonly string[],
  limit: number,
  owners: ArrayLike<Owner> & Iterable<Owner>,
  forEachValue: (owner: Owner, tell: (value: number) => void) => void,
): FacetCounts {
  const counts = new ValueCounts(limit, owners.length);
  let withoutCount = 0;
  const count = (value: number) => counts.count(value);
  for (const owner of owners) {
    counts.begin();
    forEachValue(owner, count);
    if (!counts.hasCounted) withoutCount++;
  }
  const { ids } = snapshot.entities;
  const isEntity = facet === 'PLACE' || facet === 'SOURCE';
  const text = isEntity ? (value: number) => ids.at(value) : textBy(snapshot, facet);
  const found = counts.toArray().map(([value, count]): FacetCount => ({ value: text(value), entity: isEntity ? value : null, count }));
  const missing = always.filter((value) => !found.some((one) => one.value === value));
  for (const value of missing) found.push({ value, entity: isEntity ? (ids.find(value) ?? null) : null, count: 0 });
  return { values: found.sort(mostFirst), withoutCount };
}

export function mostFirst(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || compareTexts(a.value, b.value);
}

/** Counts each value once an owner. */
class ValueCounts {
  /** Of few owners the values are numbered anew, so that a short list does not take arrays of the size of the graph. */
  readonly #places: Map<number, number> | null;
  readonly #counts: Uint32Array | number[];
  /** Number of the owner that had the value last. */
  readonly #lastOwner: Uint32Array | number[];
  #owner = 0;
  hasCounted = false;

  constructor(limit: number, owners: number) {
    const isSmall = limit > 1_000 && owners < limit / 64;
    this.#places = isSmall ? new Map() : null;
    this.#counts = isSmall ? [] : new Uint32Array(limit);
    this.#lastOwner = isSmall ? [] : new Uint32Array(limit);
  }

  begin(): void {
    this.#owner++;
    this.hasCounted = false;
  }

  count(value: number): void {
    this.hasCounted = true;
    const place = this.#placeOf(value);
    if (this.#lastOwner[place] === this.#owner) return;
    this.#lastOwner[place] = this.#owner;
    this.#counts[place]++;
  }

  /** Values that were counted. */
  toArray(): [value: number, count: number][] {
    if (this.#places !== null) return Array.from(this.#places, ([value, place]) => [value, this.#counts[place]]);
    const found: [number, number][] = [];
    for (let value = 0; value < this.#counts.length; value++) if (this.#counts[value] > 0) found.push([value, this.#counts[value]]);
    return found;
  }

  #placeOf(value: number): number {
    if (this.#places === null) return value;
    let place = this.#places.get(value);
    if (place === undefined) {
      place = this.#places.size;
      this.#places.set(value, place);
      this.#counts[place] = 0;
      this.#lastOwner[place] = 0;
    }
    return place;
  }
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
    case 'YEAR': {
      const year = remembering(yearOf);
      return {
        limit: 10_000,
        forEachValue: (entity, tell) => {
          if (entities.since[entity] !== DAY_OPEN_START) tell(year(entities.since[entity]));
        },
      };
    }
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
