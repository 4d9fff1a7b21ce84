import type { EntityCriteria } from '../analysis/EntityCriteria.ts';
import { type KeptList, keptList } from '../analysis/keptLists.ts';
import { entityPage, type OrderCriterion, pageKey, prepareOrders } from '../analysis/orderEntities.ts';
import { orAborted } from '../lib/orAborted.ts';
import { inPieces } from '../lib/steps.ts';
import type { EntityType } from '../ontology/records.ts';
import { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor, encodeCursor, kindAsOf, LazyEdge, pageInfo } from './cursor.ts';
import { listFacet } from './facets.ts';
import type { EntityFilter, EntityOrder } from './generated.ts';
import { type PageArguments, pageRequest } from './limits.ts';
import { orderCriteria } from './orders.ts';
import type { EntityListRef, EntityPageRef, EntityRef } from './refs.ts';
import { maskOptions } from './selection.ts';

export interface EntityListArguments extends PageArguments {
  readonly where?: EntityFilter | null;
  readonly orderBy?: readonly EntityOrder[] | null;
}

/** The entities of one type (null: of all types) that the filter accepts, and one page of them. */
export function entityList(context: AtlasContext, type: EntityType | null, args: EntityListArguments): EntityListRef {
  const { snapshot, language, asOf } = context;
  const request = pageRequest(args);
  const criteria = (args.where ?? {}) as EntityCriteria;
  const list = keptList(snapshot, type, criteria, maskOptions('where', asOf));
  const orders = orderCriteria(snapshot, args.orderBy);
  // The cursor names its order: in another order its key would mean something else.
  const kind = kindAsOf(`list ${orders.map(orderName).join(' ')} ${language}`, asOf);
  const isKey = (key: CursorKey): key is PlainKey =>
    key.length === orders.length + 1 && typeof key.at(-1) === 'string' && key.every((part) => !Array.isArray(part));
  const place = { ...request, after: decodeCursor(kind, args.after, isKey), before: decodeCursor(kind, args.before, isKey, 'before') };
  let page: Promise<EntityPageRef> | null = null;
  return {
    mask: list.mask,
    totalCount: list.count,
    page: () => {
      page ??= pageOf(context, list, place, orders, kind);
      return page;
    },
    facetOf: (facet) => listFacet(context, type, criteria, facet),
  };
}

type PlainKey = readonly (string | number | null)[];

async function pageOf(
  { snapshot, language, signal, asOf }: AtlasContext,
  list: KeptList,
  place: Parameters<typeof entityPage>[2],
  orders: readonly OrderCriterion[],
  kind: string,
): Promise<EntityPageRef> {
  const graph = GraphAsOf.of(snapshot, asOf);
  const preparing = prepareOrders(snapshot, orders, language, graph);
  if (preparing.next().done !== true) await orAborted(inPieces(preparing, { ref: true }), signal);
  const page = entityPage(snapshot, list.ordered(orders, language), place, orders, language, graph);
  const edges: LazyEdge<EntityRef>[] = [];
  for (const entity of page.entities) edges.push(new LazyEdge({ entity }, () => encodeCursor(kind, pageKey(snapshot, entity, orders, language, graph))));
  return { edges, pageInfo: pageInfo(edges, page) };
}

function orderName(order: OrderCriterion): string {
  return order.by === 'AMOUNT' ? `${order.by} ${order.property} ${order.form} ${order.unit} ${order.direction}` : `${order.by} ${order.direction}`;
}
