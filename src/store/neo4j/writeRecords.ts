import neo4j from 'neo4j-driver';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import { sortableId } from '../sortableId.ts';
import type { Run } from './Connection.ts';
import { EDGE_KEYS, edgeProperties } from './edgeProperties.ts';
import { chunks } from './findRecords.ts';
import { type Cypher, cypher, identifier, labelOf } from './labels.ts';
import { NODE_KEYS, nodeProperties } from './nodeProperties.ts';
import { type Properties, replacing, sealOf } from './properties.ts';
import type { Found } from './rows.ts';

const ROWS_AT_ONCE = 5_000;

/** What one append leaves of one thing: what is stored now, what shall be, and the parts of the log that tell of it, these changes included. */
export interface Outcome<R> {
  readonly id: string;
  readonly now: Found<R> | null;
  readonly record: R | null;
  readonly parts: readonly number[];
  readonly hasTombstone: boolean;
  /** Whether it is counted among what the graph holds, before this change. */
  readonly wasThere: boolean;
}

/**
 * A relationship needs nodes at its ends, and the port lets one be stored before its ends are, or after they have gone. Such an end is a node
 * with the label Missing and nothing but its id.
 */
export async function writeRecords(
  run: Run,
  version: number,
  entities: readonly Outcome<EntityRecord>[],
  relationships: readonly Outcome<RelationshipRecord>[],
): Promise<void> {
  const rows: Rows = (statement, all) => send(run, statement, all);
  const marks = (record: EntityRecord | RelationshipRecord, parts: readonly number[]) => ({
    _seal: neo4j.int(sealOf(record)),
    _version: neo4j.int(version),
    _changes: parts.map((part) => neo4j.int(part)),
  });

  const gone = relationships.filter(({ now, record }) => now !== null && (record === null || !isSamePlace(now, record)));
  await rows(
    DELETE_EDGES,
    gone.map(({ now }) => now!.element),
  );

  const puts = entities.filter((one): one is typeof one & { record: EntityRecord } => one.record !== null);
  await createNodes(
    run,
    puts
      .filter(({ now }) => now === null)
      .map(({ record, parts }) => ({ label: labelOf(record.type), properties: { ...nodeProperties(record), ...marks(record, parts) } })),
    rows,
  );
  const kept = puts
    .filter(({ now }) => now !== null)
    .map(({ record, parts, now }) => ({
      id: sortableId(record.id),
      label: labelOf(record.type),
      old: labelOf(now!.type),
      properties: { ...replacing(NODE_KEYS, nodeProperties(record)), ...marks(record, parts) },
    }));
  await rows(cypher`UNWIND $rows AS row MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id = row.id SET e += row.properties`, kept);
  await rows(
    cypher`UNWIND $rows AS row MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id = row.id REMOVE e:$(row.old) SET e:$(row.label)`,
    kept.filter(({ old, label }) => old !== label).map(({ id, old, label }) => ({ id, old, label })),
  );

  const removed = entities.filter(({ now, record }) => now !== null && record === null).map(({ now }) => ({ id: now!.sortable, label: labelOf(now!.type) }));
  await rows(
    cypher`UNWIND $rows AS row MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id = row.id REMOVE e:Entity REMOVE e:$(row.label) SET e:Missing SET e = {id: row.id}`,
    removed,
  );

  const edges = relationships.filter((one): one is typeof one & { record: RelationshipRecord } => one.record !== null);
  await rows(
    cypher`UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.element SET r += row.properties`,
    edges
      .filter(({ now, record }) => now !== null && isSamePlace(now, record))
      .map(({ now, record, parts }) => ({ element: now!.element, properties: { ...replacing(EDGE_KEYS, edgeProperties(record)), ...marks(record, parts) } })),
  );
  await createEdges(
    run,
    edges
      .filter(({ now, record }) => now === null || !isSamePlace(now, record))
      .map(({ record, parts }) => ({
        type: record.type,
        from: sortableId(record.from),
        to: sortableId(record.to),
        properties: { ...edgeProperties(record), ...marks(record, parts) },
      })),
    rows,
  );

  if (gone.length > 0 || removed.length > 0) await run(cypher`MATCH (m:Missing) WHERE NOT EXISTS { (m)--() } DELETE m`);
  await bury(rows, 'entity', entities);
  await bury(rows, 'relationship', relationships);
}

const DELETE_EDGES = cypher`UNWIND $rows AS element MATCH ()-[r]->() WHERE elementId(r) = element DELETE r`;

interface NewNode {
  readonly label: string;
  readonly properties: Properties;
}

interface NewEdge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

type Rows = (statement: Cypher, all: readonly unknown[]) => Promise<void>;

/** Sends the next part while the database is at work on the one before. */
async function send(run: Run, statement: Cypher, all: readonly unknown[]): Promise<void> {
  let underWay: Promise<unknown> = Promise.resolve();
  for (const some of chunks(all, ROWS_AT_ONCE)) {
    const next = run(statement, { rows: some });
    next.catch(() => {});
    await underWay;
    underWay = next;
  }
  await underWay;
}

/** A node that relationships have been waiting for becomes what they waited for. */
async function createNodes(run: Run, nodes: readonly NewNode[], rows: Rows): Promise<void> {
  if (nodes.length === 0) return;
  const awaited = new Set<unknown>();
  const [{ count }] = await run<{ count: number }>(cypher`MATCH (m:Missing) RETURN count(m) AS count`);
  if (count > 0) {
    for (const some of chunks(nodes, ROWS_AT_ONCE)) {
      const found = await run<{ id: string }>(cypher`UNWIND $ids AS id MATCH (m:Missing) USING INDEX SEEK m:Missing(id) WHERE m.id = id RETURN id`, {
        ids: some.map(({ properties }) => properties['id']),
      });
      for (const { id } of found) awaited.add(id);
    }
  }
  for (const [label, all] of Map.groupBy(nodes, (node) => node.label)) {
    const { made = [], filled = [] } = Object.groupBy(all, ({ properties }) => (awaited.has(properties['id']) ? 'filled' : 'made'));
    const own = identifier(label);
    await rows(
      cypher`UNWIND $rows AS row CREATE (e:Entity:${own}) SET e = row`,
      made.map(({ properties }) => properties),
    );
    await rows(
      cypher`UNWIND $rows AS row MATCH (e:Missing) USING INDEX SEEK e:Missing(id) WHERE e.id = row.id REMOVE e:Missing SET e:Entity:${own} SET e = row`,
      filled.map(({ properties }) => properties),
    );
  }
}

/** Nodes are looked up once each, not once an edge, and then reached by their element ids. */
async function createEdges(run: Run, edges: readonly NewEdge[], rows: Rows): Promise<void> {
  if (edges.length === 0) return;
  const ends = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const elements = new Map<string, string>();
  const look = async (statement: Cypher, ids: readonly string[]) => {
    for (const some of chunks(ids, ROWS_AT_ONCE)) {
      for (const { id, element } of await run<{ id: string; element: string }>(statement, { ids: some })) elements.set(id, element);
    }
  };
  await look(cypher`UNWIND $ids AS id MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id = id RETURN id, elementId(e) AS element`, ends);
  await look(
    cypher`UNWIND $ids AS id MERGE (m:Missing {id: id}) RETURN id, elementId(m) AS element`,
    ends.filter((id) => !elements.has(id)),
  );
  for (const [type, all] of Map.groupBy(edges, (edge) => edge.type)) {
    await rows(
      cypher`UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.a MATCH (b) WHERE elementId(b) = row.b CREATE (a)-[r:${identifier(type)}]->(b) SET r = row.r`,
      all.map(({ from, to, properties }) => ({ a: elements.get(from), b: elements.get(to), r: properties })),
    );
  }
}

/** Histories outlive what they tell of; a tombstone goes when the thing is back. */
async function bury(rows: Rows, kind: 'entity' | 'relationship', outcomes: readonly Outcome<unknown>[]): Promise<void> {
  const key = ({ id }: Outcome<unknown>) => tombstoneKey(kind, id);
  await rows(
    cypher`UNWIND $rows AS row MERGE (t:AtlasTombstone {key: row.key}) SET t.parts = row.parts`,
    outcomes.filter(({ record }) => record === null).map((one) => ({ key: key(one), parts: one.parts.map((part) => neo4j.int(part)) })),
  );
  await rows(
    cypher`UNWIND $rows AS key MATCH (t:AtlasTombstone {key: key}) DELETE t`,
    outcomes.filter(({ record, hasTombstone }) => record !== null && hasTombstone).map(key),
  );
}

export function tombstoneKey(kind: 'entity' | 'relationship', id: string): string {
  return `${kind} ${sortableId(id)}`;
}

function isSamePlace(now: Found<RelationshipRecord>, record: RelationshipRecord): boolean {
  if (typeof now.record === 'string') return false;
  return now.record.type === record.type && now.record.from === record.from && now.record.to === record.to;
}
