import type { SearchPage } from '../paths/NetworkQuery.ts';
import { type CursorKey, encodeCursor, pageInfo } from './cursor.ts';

/** A page as a connection: a node and a cursor for each item, and whether the list is whole. */
export function foundList<T, Node>(kind: string, { items, ...page }: SearchPage<T>, keyOf: (item: T) => CursorKey, nodeOf: (item: T) => Node) {
  const edges = items.map((item) => ({ cursor: encodeCursor(kind, keyOf(item)), node: nodeOf(item) }));
  const { totalCount, complete, truncatedBy, explored } = page;
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: pageInfo(edges, page), totalCount, complete, truncatedBy, explored };
}
