import { type NeighbourCriteria, neighbourRelationships, otherEnd } from '../analysis/neighbours.ts';
import { firstPlace } from '../lib/firstPlace.ts';
import type { TextColumn } from '../lib/PackedTexts.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { type CursorKey, decodeCursor, encodeCursor, pageInfo } from './cursor.ts';
import { keptList } from './keptLists.ts';
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

/** One page of an entity's relationships; the cursor holds the relationship's id, which is what they are ordered by. */
export function neighbourList(
  snapshot: Snapshot,
  entity: number,
  criteria: NeighbourCriteria,
  page: { first?: number | null; after?: string | null },
): NeighbourListRef {
  const size = pageSize(page.first);
  const after = decodeCursor(KIND, page.after, isKey);
  const all = neighboursInOrder(snapshot, entity, criteria);
  const ids = snapshot.relationships.ids;
  const start = after === null ? 0 : countUpTo(all, ids, after[0]);
  const edges: NeighbourEdge[] = [];
  for (let place = start; place < Math.min(start + size, all.length); place++) {
    const relationship = all[place];
    edges.push(new NeighbourEdge({ entity: otherEnd(snapshot, relationship, entity) }, { relationship }, ids));
  }
  return new NeighbourPage(edges, all.length, start);
}

class NeighbourPage implements NeighbourListRef {
  readonly edges: readonly NeighbourEdge[];
  readonly totalCount: number;
  readonly start: number;

  constructor(edges: readonly NeighbourEdge[], totalCount: number, start: number) {
    this.edges = edges;
    this.totalCount = totalCount;
    this.start = start;
  }

  get nodes(): readonly EntityRef[] {
    return this.edges.map(({ node }) => node);
  }

  get pageInfo(): PageInfoRef {
    return pageInfo(this.edges, { hasNextPage: this.start + this.edges.length < this.totalCount, hasPreviousPage: this.start > 0 });
  }
}

class NeighbourEdge {
  readonly node: EntityRef;
  readonly relationship: RelationshipRef;
  readonly ids: TextColumn;

  constructor(node: EntityRef, relationship: RelationshipRef, ids: TextColumn) {
    this.node = node;
    this.relationship = relationship;
    this.ids = ids;
  }

  /** Written when it is asked for: most are not. */
  get cursor(): string {
    return encodeCursor(KIND, [this.ids.at(this.relationship.relationship)]);
  }
}

/** Those of an entity that has many are found and put in order once a version. */
function neighboursInOrder(snapshot: Snapshot, entity: number, criteria: NeighbourCriteria): Uint32Array {
  const { at, end } = snapshot.topology;
  const make = () => neighbourRelationships(snapshot, entity, criteria);
  if (criteria.neighbour !== null || end[entity] - at[entity] < MANY) return make();
  const { types, direction, asOf } = criteria;
  return keptList(snapshot, `neighbours ${entity} ${direction} ${asOf} ${types}`, (list) => list.byteLength, make);
}

const MANY = 100;

function countUpTo(relationships: Uint32Array, ids: TextColumn, id: string): number {
  return firstPlace(relationships.length, (place) => ids.at(relationships[place]) > id);
}
