import type { AtlasContext } from '../AtlasContext.ts';
import { type CursorKey, decodeCursor, encodeCursor, LazyEdge, pageInfo } from '../cursor.ts';
import { pageSize } from '../limits.ts';
import type { LogListRef } from './historyRefs.ts';
import { logLoaders } from './logLoaders.ts';

/** What happened to one thing, newest first. */
export async function logList(context: AtlasContext, id: string, { first, after }: { first?: number | null; after?: string | null }): Promise<LogListRef> {
  const size = pageSize(first);
  const kind = `history of ${id}`;
  const [seen] = decodeCursor(kind, after, isPlace) ?? [null];
  const all = (await logLoaders(context).history.load(id)).toReversed();
  const rest = seen === null ? all : all.filter(({ version }) => version < seen);
  const edges = rest.slice(0, size).map((node) => new LazyEdge(node, () => encodeCursor(kind, [node.version])));
  const page = { hasNextPage: rest.length > size, hasPreviousPage: rest.length < all.length };
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: pageInfo(edges, page), totalCount: all.length };
}

/** A version changes a thing once. */
export function isPlace(key: CursorKey): key is readonly [version: number] {
  return key.length === 1 && Number.isSafeInteger(key[0]) && Number(key[0]) >= 0;
}
