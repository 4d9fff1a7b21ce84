import neo4j from 'neo4j-driver';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import { sortableId } from '../sortableId.ts';
import type { Run } from './Connection.ts';
import { EDGE_KEYS, edgeProperties } from './edgeProperties.ts';
import { chunks } from './findRecords.ts';
import { labelOf } from './labels.ts';
import { NODE_KEYS, nodeProperties } from './nodeProperties.ts';
import { replacing, sealOf } from './properties.ts';
import type { Found } from './rows.ts';

const ROWS_AT_ONCE = 5_000;

/** What one append leaves of one thing: what is stored now, what shall be, and the parts of the log that tell of it, these changes included. */
export interface Outcome<R> {
  readonly id: string;
  readonly now: Found<R> | null;
  readonly record: R | null;
  readonly parts: readonly number[];
  readonly hasTombstone: boolean;
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
  const rows = async (statement: string, all: readonly unknown[], more: Record<string, unknown> = {}) => {
    for (const some of chunks(all, ROWS_AT_ONCE)) await run(statement, { rows: some, ...more });
  };
  const marks = <R>(record: R, parts: readonly number[]) => ({
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
  const node = ({ record, parts, now }: (typeof puts)[number]) => ({
    id: sortableId(record.id),
    element: now?.element ?? null,
    label: labelOf(record.type),
    old: now === null ? null : labelOf(now.type),
    properties: { ...replacing(NODE_KEYS, nodeProperties(record)), ...marks(record, parts) },
  });
  const made = puts.filter(({ now }) => now === null).map(node);
  await rows('UNWIND $rows AS row MATCH (e:Missing) USING INDEX e:Missing(id) WHERE e.id = row.id REMOVE e:Missing SET e:Entity', made);
  await rows('UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e += row.properties SET e:$(row.label)', made);
  const kept = puts.filter(({ now }) => now !== null).map(node);
  await rows('UNWIND $rows AS row MATCH (e:Entity) USING INDEX e:Entity(id) WHERE e.id = row.id SET e += row.properties', kept);
  await rows(
    'UNWIND $rows AS row MATCH (e:Entity) USING INDEX e:Entity(id) WHERE e.id = row.id REMOVE e:$(row.old) SET e:$(row.label)',
    kept.filter(({ old, label }) => old !== label),
  );

  const removed = entities.filter(({ now, record }) => now !== null && record === null).map(({ now }) => ({ id: now!.sortable, label: labelOf(now!.type) }));
  await rows(`UNWIND $rows AS row MATCH (e:Entity) USING INDEX e:Entity(id) WHERE e.id = row.id REMOVE e:Entity REMOVE e:$(row.label) SET e:Missing SET e = {id: row.id}`, removed);

  const edges = relationships
    .filter((one): one is typeof one & { record: RelationshipRecord } => one.record !== null)
    .map(({ record, parts, now }) => ({
      element: now !== null && isSamePlace(now, record) ? now.element : null,
      type: record.type,
      from: sortableId(record.from),
      to: sortableId(record.to),
      properties: { ...replacing(EDGE_KEYS, edgeProperties(record)), ...marks(record, parts) },
    }));
  await rows(
    'UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.element SET r += row.properties',
    edges.filter(({ element }) => element !== null),
  );
  await createEdges(
    run,
    edges.filter(({ element }) => element === null),
    rows,
  );

  if (gone.length > 0 || removed.length > 0) await run('MATCH (m:Missing) WHERE NOT EXISTS { (m)--() } DELETE m');
  await bury(rows, 'entity', entities);
  await bury(rows, 'relationship', relationships);
}

const DELETE_EDGES = 'UNWIND $rows AS element MATCH ()-[r]->() WHERE elementId(r) = element DELETE r';

interface NewEdge {
  readonly from: string;
  readonly to: string;
}

type Rows = (statement: string, all: readonly unknown[]) => Promise<void>;

/** Nodes are looked up once each, not once an edge, and then reached by their element ids. */
async function createEdges(run: Run, edges: readonly NewEdge[], rows: Rows): Promise<void> {
  if (edges.length === 0) return;
  const ends = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const elements = new Map<string, string>();
  const look = async (statement: string, ids: readonly string[]) => {
    for (const some of chunks(ids, ROWS_AT_ONCE)) {
      for (const { id, element } of await run<{ id: string; element: string }>(statement, { ids: some })) elements.set(id, element);
    }
  };
  await look('UNWIND $ids AS id MATCH (e:Entity) USING INDEX e:Entity(id) WHERE e.id = id RETURN id, elementId(e) AS element', ends);
  await look(
    'UNWIND $ids AS id MERGE (m:Missing {id: id}) RETURN id, elementId(m) AS element',
    ends.filter((id) => !elements.has(id)),
  );
  await rows(
    `UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.a MATCH (b) WHERE elementId(b) = row.b CREATE (a)-[r:$(row.type)]->(b) SET r += row.properties`,
    edges.map((edge) => ({ ...edge, a: elements.get(edge.from), b: elements.get(edge.to) })),
  );
}

/** Histories outlive what they tell of; a tombstone goes when the thing is back. */
async function bury(rows: Rows, kind: 'entity' | 'relationship', outcomes: readonly Outcome<unknown>[]): Promise<void> {
  const key = ({ id }: Outcome<unknown>) => tombstoneKey(kind, id);
  await rows(
    'UNWIND $rows AS row MERGE (t:AtlasTombstone {key: row.key}) SET t.parts = row.parts',
    outcomes.filter(({ record }) => record === null).map((one) => ({ key: key(one), parts: one.parts.map((part) => neo4j.int(part)) })),
  );
  await rows(
    'UNWIND $rows AS key MATCH (t:AtlasTombstone {key: key}) DELETE t',
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
