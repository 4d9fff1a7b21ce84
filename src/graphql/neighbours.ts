import { type NeighbourCriteria, neighbourRelationships, otherEnd } from '../analysis/neighbours.ts';
import { firstPlace } from '../lib/firstPlace.ts';
import type { TextColumn } from '../lib/PackedTexts.ts';
import { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor, encodeCursor, kindAsOf, pageInfo } from './cursor.ts';
import { pageSize } from './limits.ts';
import type { EntityRef, PageInfoRef, RelationshipRef } from './refs.ts';

export interface NeighbourListRef {
  readonly edges: readonly { readonly cursor: string; readonly node: EntityRef; readonly relationship: RelationshipRef }[];
  readonly nodes: readonly EntityRef[];
  readonly pageInfo: PageInfoRef;
  readonly totalCount: number;
}

const KIND = 'neighbour';
const isKey = (key: CursorKey): key is [string] => key.length === 1 && typeof key[0] === 'string';

/**
 * One page of an entity's relationships; the cursor holds the relationship's id, which is what they are ordered by. Inside `atlas(asOf:)` they and both their
 * ends are as of its date, or of the list's own.
 */
export function neighbourList(
  { snapshot, asOf }: AtlasContext,
  entity: number,
  criteria: NeighbourCriteria,
  page: { first?: number | null; after?: string | null },
): NeighbourListRef {
  const size = pageSize(page.first);
  const kind = kindAsOf(KIND, asOf);
  const after = decodeCursor(kind, page.after, isKey);
  const graph = asOf === undefined ? null : GraphAsOf.of(snapshot, criteria.asOf ?? asOf);
  const all =
    graph === null
      ? neighbourRelationships(snapshot, entity, criteria)
      : neighbourRelationships(snapshot, entity, criteria).filter((relationship) => graph.hasRelationship(relationship));
  const ids = snapshot.relationships.ids;
  const start = after === null ? 0 : countUpTo(all, ids, after[0]);
  const shown = all.subarray(start, start + size);
  const edges = Array.from(shown, (relationship) => ({
    cursor: encodeCursor(kind, [ids.at(relationship)]),
    node: { entity: otherEnd(snapshot, relationship, entity) },
    relationship: { relationship },
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: pageInfo(
      edges.map(({ cursor }) => cursor),
      { hasNextPage: start + size < all.length, hasPreviousPage: start > 0 },
    ),
    totalCount: all.length,
  };
}

function countUpTo(relationships: Uint32Array, ids: TextColumn, id: string): number {
  return firstPlace(relationships.length, (place) => ids.at(relationships[place]) > id);
}
