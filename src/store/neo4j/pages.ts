import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import { nextSortableId } from '../sortableId.ts';
import type { Run } from './Connection.ts';
import { cypher, identifier } from './labels.ts';
import { EDGE, type EdgeRow, type Found, foundEntity, foundRelationship, NODE, type NodeRow } from './rows.ts';

export const PAGE_ROWS = 2_000;

/** Reads one kind of thing by ascending id, from `from` on. */
export interface Source<R> {
  readonly kind: 'entity' | 'relationship';
  /** What of the change log belongs here, seen by the state of a thing. */
  readonly holds: (record: EntityRecord | RelationshipRecord) => boolean;
  readonly page: (run: Run, from: string) => Promise<Found<R>[]>;
}

export function entitySource(isKnownType: (type: string) => boolean): Source<EntityRecord> {
  return {
    kind: 'entity',
    holds: () => true,
    page: async (run, from) => {
      const rows = await run<NodeRow>(
        cypher`MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id >= $from WITH e ORDER BY e.id LIMIT toInteger($limit) ${NODE}`,
        {
          from,
          limit: PAGE_ROWS,
        },
      );
      return rows.map((row) => foundEntity(row, isKnownType));
    },
  };
}

export function relationshipSource(type: string): Source<RelationshipRecord> {
  const statement = cypher`MATCH (a)-[r:${identifier(type)}]->(b) USING INDEX SEEK r:${identifier(type)}(id) WHERE r.id >= $from WITH r, a, b ORDER BY r.id LIMIT toInteger($limit) `;
  return {
    kind: 'relationship',
    holds: (record) => record.type === type,
    page: async (run, from) => (await run<EdgeRow>(cypher`${statement}${EDGE}`, { from, limit: PAGE_ROWS })).map(foundRelationship),
  };
}

/** The first id that a page did not reach; null when there is nothing more. */
export function nextFrom(rows: readonly Found<unknown>[]): string | null {
  return rows.length < PAGE_ROWS ? null : nextSortableId(rows[rows.length - 1].sortable);
}
