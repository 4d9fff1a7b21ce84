import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import { originalId } from '../sortableId.ts';
import { EDGE_KEYS, edgeProperties, readEdge } from './edgeProperties.ts';
import { cypher } from './labels.ts';
import { entityTypeOf, NODE_KEYS, nodeProperties, readNode } from './nodeProperties.ts';
import { isSealOfAnother, type Properties, readRecord, sealOf } from './properties.ts';

/** What statements return of a node. */
export interface NodeRow {
  readonly labels: readonly string[];
  readonly properties: Properties;
  readonly element: string;
}

/** What statements return of a relationship; `from` and `to` are sortable ids, null when an end is no node of ours. */
export interface EdgeRow {
  readonly type: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly properties: Properties;
  readonly element: string;
}

export interface Found<R> {
  /** The record, or why what is stored is none. */
  readonly record: R | string;
  readonly sortable: string;
  readonly element: string;
  /** Whether somebody changed it since the atlas wrote it. */
  readonly isEdited: boolean;
  /** Whether the atlas wrote it under this id, or somebody by hand. */
  readonly isMarked: boolean;
  /** The version that changed it last. */
  readonly version: number;
  /** Parts of the change log that tell of it. */
  readonly parts: readonly number[];
  /** The label or relationship type that it has. */
  readonly type: string;
}

export const NODE = cypher`RETURN labels(e) AS labels, properties(e) AS properties, elementId(e) AS element`;
export const EDGE = cypher`RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties, elementId(r) AS element`;

export function foundEntity(row: NodeRow, isKnownType: (type: string) => boolean): Found<EntityRecord> {
  const type = entityTypeOf(row.labels, isKnownType);
  return found(row, type, readRecord(row.properties, NODE_KEYS, readNode(type), nodeProperties));
}

export function foundRelationship(row: EdgeRow): Found<RelationshipRecord> {
  if (row.from === null || row.to === null) return found<RelationshipRecord>(row, row.type, 'one of its ends is no node of the atlas');
  const ends = { type: row.type, from: originalId(row.from), to: originalId(row.to) };
  return found(row, row.type, readRecord(row.properties, EDGE_KEYS, readEdge(ends), edgeProperties));
}

function found<R extends EntityRecord | RelationshipRecord>(
  { properties, element }: { properties: Properties; element: string },
  type: string,
  record: R | string,
): Found<R> {
  const sortable = String(properties['id'] ?? '');
  return {
    record,
    sortable,
    element,
    isEdited: typeof record === 'string' || properties['_seal'] !== sealOf(record),
    isMarked: properties['_version'] !== undefined && !isSealOfAnother(properties['_seal'], originalId(sortable)),
    version: Number(properties['_version'] ?? 0),
    parts: (properties['_changes'] as number[] | undefined) ?? [],
    type,
  };
}
