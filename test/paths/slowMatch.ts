import type { EntityRecord, RelationshipRecord } from '../../src/ontology/records.ts';
import { bestFirst, byId, type Criteria, type Graph, type SlowPath, slowAccepts, slowOrder, weight } from './slowSearch.ts';

/** What an entity must be; null: no condition. */
export interface Wanted {
  readonly types: readonly string[] | null;
  readonly ids: ReadonlySet<string> | null;
}

export interface SlowStep {
  readonly entity: Wanted;
  readonly through: Wanted;
  readonly criteria: Criteria | null;
  readonly direction: 'IN' | 'OUT' | 'ANY';
  readonly min: number;
  readonly max: number;
}

export interface SlowPattern {
  readonly start: Wanted;
  readonly steps: readonly SlowStep[];
}

/**
 * The meaning of a pattern in the plainest words: every way to walk it is tried, hop by hop, with the relationships that it may walk each hop by; ways along the
 * same entities are put together at the end. It shares no code with src/paths.
 */
export function slowMatch(graph: Graph, { start, steps }: SlowPattern, symmetric: ReadonlySet<string>): { paths: SlowPath[]; inSeveralWays: number } {
  const entityOf = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const fits = (id: string, wanted: Wanted) => isWanted(entityOf.get(id) as EntityRecord, wanted);
  const walkable = steps.map(({ criteria }) => graph.relationships.filter((relationship) => slowAccepts(graph, criteria, relationship, 'PATHS')));
  const found = new Map<string, { ids: readonly string[]; hops: Set<RelationshipRecord>[]; ways: number }>();

  const walk = (step: number, hop: number, ids: readonly string[], hops: readonly RelationshipRecord[][]): void => {
    if (step === steps.length) {
      if (hops.length === 0) return;
      const path = found.get(ids.join()) ?? { ids, hops: hops.map(() => new Set<RelationshipRecord>()), ways: 0 };
      path.ways++;
      for (const [i, relationships] of hops.entries()) for (const relationship of relationships) path.hops[i].add(relationship);
      found.set(ids.join(), path);
      return;
    }
    const here = ids[ids.length - 1];
    const { entity, through, direction, min, max } = steps[step];
    if (hop >= min && fits(here, entity)) walk(step + 1, 0, ids, hops);
    if (hop === max || (hop > 0 && !fits(here, through))) return;
    const nextHops = new Map<string, RelationshipRecord[]>();
    for (const relationship of walkable[step]) {
      const eitherWay = direction === 'ANY' || symmetric.has(relationship.type);
      const next =
        relationship.from === here && (eitherWay || direction === 'OUT')
          ? relationship.to
          : relationship.to === here && (eitherWay || direction === 'IN')
            ? relationship.from
            : null;
      if (next !== null && !ids.includes(next)) nextHops.set(next, [...(nextHops.get(next) ?? []), relationship]);
    }
    for (const [next, relationships] of nextHops) walk(step, hop + 1, [...ids, next], [...hops, relationships]);
  };
  for (const { id } of graph.entities) if (fits(id, start)) walk(0, 0, [id], []);
  const paths = [...found.values()];
  return { paths: paths.map(({ ids, hops }) => described(graph, ids, hops)).sort(slowOrder), inSeveralWays: paths.filter(({ ways }) => ways > 1).length };
}

export function isWanted({ id, type }: EntityRecord, { types, ids }: Wanted): boolean {
  return (types === null || types.includes(type)) && (ids === null || ids.has(id));
}

function described(graph: Graph, ids: readonly string[], hops: readonly Set<RelationshipRecord>[]): SlowPath {
  const weights = hops.map((hop) => byId([...hop]).reduce((sum, relationship) => sum + weight(graph, relationship), 0));
  if (ids[0] > ids[ids.length - 1]) weights.reverse();
  const product = weights.reduce((score, hopWeight) => score * hopWeight, 1);
  return { ids, score: Number(product.toPrecision(12)), hops: hops.map((hop) => bestFirst(graph, [...hop]).map(({ id }) => id)) };
}
