import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import { sortableId } from '../sortableId.ts';
import type { Run } from './Connection.ts';
import { type Cypher, cypher, identifier, unionAll } from './labels.ts';
import { EDGE, type EdgeRow, type Found, foundEntity, foundRelationship, NODE, type NodeRow } from './rows.ts';

const IDS_AT_ONCE = 5_000;

export async function findEntities(run: Run, ids: readonly string[], isKnownType: (type: string) => boolean): Promise<Map<string, Found<EntityRecord>>> {
  const result = new Map<string, Found<EntityRecord>>();
  for (const some of chunks([...new Set(ids.map(sortableId))], IDS_AT_ONCE)) {
    for (const row of await run<NodeRow>(cypher`UNWIND $ids AS id MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id = id ${NODE}`, { ids: some })) {
      const one = foundEntity(row, isKnownType);
      result.set(one.sortable, one);
    }
  }
  return result;
}

/**
 * Neo4j indexes relationships by type, and an id nearly always names its type (see relationshipId), so that type is asked first. `isStrict`: no
 * relationship in the store has an id that names another type than its own, and what is not there under its type is nowhere.
 */
export async function findRelationships(
  run: Run,
  ids: readonly string[],
  types: ReadonlySet<string>,
  isStrict: boolean,
): Promise<Map<string, Found<RelationshipRecord>>> {
  const result = new Map<string, Found<RelationshipRecord>>();
  const keep = (rows: readonly EdgeRow[]) => {
    for (const one of rows.map(foundRelationship)) result.set(one.sortable, one);
  };
  const byType = Map.groupBy(new Set(ids.map(sortableId)), (id) => typeInId(id, types));
  for (const [type, sortable] of byType) {
    if (type === null) continue;
    for (const some of chunks(sortable, IDS_AT_ONCE)) {
      keep(await run<EdgeRow>(cypher`UNWIND $ids AS id ${edgesOf(type)} ${EDGE}`, { ids: some }));
    }
  }
  const elsewhere = isStrict ? (byType.get(null) ?? []) : [...byType.values()].flat().filter((id) => !result.has(id));
  const anywhere = unionAll([...types].map((type) => cypher`${edgesOf(type)} ${EDGE}`));
  for (const some of chunks(elsewhere, IDS_AT_ONCE)) {
    keep(await run<EdgeRow>(cypher`UNWIND $ids AS id CALL (id) { ${anywhere} } RETURN type, from, to, properties, element`, { ids: some }));
  }
  return result;
}

function edgesOf(type: string): Cypher {
  // The hint: a plan made while the graph was empty would look through all relationships.
  return cypher`MATCH (a)-[r:${identifier(type)}]->(b) USING INDEX SEEK r:${identifier(type)}(id) WHERE r.id = id`;
}

/** The relationship type that an id names by its first part: "invested-in:fund/x:institution/y". */
export function typeInId(id: string, types: ReadonlySet<string>): string | null {
  const colon = id.indexOf(':');
  if (colon < 0) return null;
  const type = id.slice(0, colon).toUpperCase().replaceAll('-', '_');
  return types.has(type) ? type : null;
}

export function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}
