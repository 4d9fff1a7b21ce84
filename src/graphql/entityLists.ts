import { entityMask } from '../analysis/entityMask.ts';
import { type OrderCriterion, orderedEntities, pageAfter, pageKey } from '../analysis/orderEntities.ts';
import { AtlasError } from '../errors.ts';
import type { EntityType } from '../ontology/records.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor, encodeCursor, LazyEdge, pageInfo } from './cursor.ts';
import type { EntityFilter, EntityOrder } from './generated.ts';
import { keptList } from './keptLists.ts';
import { LIMITS, pageSize } from './limits.ts';
import type { EntityListRef } from './refs.ts';
import { filterMask } from './selection.ts';

export interface EntityListArguments {
  readonly where?: EntityFilter | null;
  readonly orderBy?: readonly EntityOrder[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** One page of the entities of one type (null: of all types) that the filter accepts. */
export function entityList({ snapshot, language }: AtlasContext, type: EntityType | null, args: EntityListArguments): EntityListRef {
  const size = pageSize(args.first);
  const orders = orderCriteria(args.orderBy);
  // The cursor names its order: in another order its key would mean something else.
  const kind = `list ${orders.map(({ by, direction }) => `${by} ${direction}`).join(' ')} ${language}`;
  const isKey = (key: CursorKey): key is CursorKey =>
    key.length === orders.length + 1 && typeof key.at(-1) === 'string' && key.every((part) => !Array.isArray(part));
  const after = decodeCursor(kind, args.after, isKey) as (string | number | null)[] | null;
  const name = `entities ${type} ${language} ${JSON.stringify([orders, args.where ?? null])}`;
  const { mask, ordered } = keptList(
    snapshot,
    name,
    ({ mask, ordered }) => mask.byteLength + ordered.byteLength,
    () => {
      const found = restricted(
        filterMask(snapshot, 'where', args.where),
        type === null ? null : entityMask(snapshot, { types: [type] }, WHOLE),
        snapshot.entities.count,
      );
      return { mask: found, ordered: orderedEntities(snapshot, found, orders, language) };
    },
  );
  const page = pageAfter(snapshot, ordered, after, orders, language, size);
  const edges = Array.from(page.entities, (entity) => new LazyEdge({ entity }, () => encodeCursor(kind, pageKey(snapshot, entity, orders, language))));
  return {
    mask,
    totalCount: ordered.length,
    edges,
    pageInfo: pageInfo(edges, page),
  };
}

const WHOLE = { argument: 'types', maxDepth: LIMITS.filterDepth, maxTextLength: LIMITS.textLength, maxIds: LIMITS.ids, maxFilters: LIMITS.filters };

function restricted(mask: Uint8Array | null, ofType: Uint8Array | null, count: number): Uint8Array {
  if (mask === null) return ofType ?? new Uint8Array(count).fill(1);
  if (ofType === null) return mask;
  return mask.map((held, entity) => held & ofType[entity]);
}

function orderCriteria(orderBy: readonly EntityOrder[] | null | undefined): OrderCriterion[] {
  if (orderBy == null) return [];
  if (orderBy.length === 0 || orderBy.length > 4) {
    throw new AtlasError('BAD_USER_INPUT', [`orderBy: give from 1 to 4 orders, or leave it out`], { details: { argument: 'orderBy' } });
  }
  return orderBy.map(({ by, direction }) => ({ by, direction: direction ?? 'ASC' }));
}
