import { type ConnectorQuery, findConnectors } from '../paths/findConnectors.ts';
import { findNeighbourhood } from '../paths/findNeighbourhood.ts';
import { findPaths, type PathAnswer, type PathQuery } from '../paths/findPaths.ts';
import { relationshipFilter } from '../paths/relationshipFilter.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor, encodeCursor, pageInfo } from './cursor.ts';
import type { QueryConnectorsArgs, QueryNeighbourhoodArgs, QueryPathsArgs } from './generated.ts';
import { inRange, LIMITS, nonEmpty, pageSize } from './limits.ts';
import type { ConnectorListRef, PathListRef } from './refs.ts';
import { entityNumbers, filterMask, relationshipCriteria, selectedEntities, selectedMask } from './selection.ts';

/** Cursor keys hold ids, not numbers: those change with the graph version. */
export const isPathKey = (key: CursorKey): key is [number, string[]] =>
  key.length === 2 && typeof key[0] === 'number' && Array.isArray(key[1]) && key[1].length >= 2 && key[1].every((id) => typeof id === 'string');
const isConnectorKey = (key: CursorKey): key is [number, number, string] =>
  key.length === 3 && typeof key[0] === 'number' && typeof key[1] === 'number' && typeof key[2] === 'string';

export async function pathList({ snapshot, runner, signal }: AtlasContext, args: QueryPathsArgs): Promise<PathListRef> {
  const first = pageSize(args.first, 20, 'pathsFirst');
  const maxHops = inRange('maxHops', args.maxHops, 4, 1, 'maxHops');
  const mode = args.mode ?? 'ALL_SHORTEST';
  const kind = `path ${mode}`;
  const after = decodeCursor(kind, args.after, isPathKey);
  const criteria = relationshipCriteria(snapshot, args.relationships);
  const query: PathQuery = {
    from: selectedEntities(snapshot, 'from', args.from),
    to: selectedEntities(snapshot, 'to', args.to),
    mode,
    maxHops,
    filter: relationshipFilter(snapshot, criteria, 'PATHS'),
    via: filterMask(snapshot, 'via', args.via),
    avoid: selectedMask(snapshot, 'avoid', args.avoid),
    first,
    after: after === null ? null : { score: after[0], ids: after[1] },
  };
  const search = (page: Pick<PathQuery, 'first' | 'after'>) => findPaths(snapshot, { ...query, ...page }, runner, signal);
  return { ...pathPage(snapshot, kind, await search(query), query, search), question: { ...query, criteria, goal: { kind: 'PATHS', mode } } };
}

/** A page of found paths as a connection. `search` asks the same question for another page. */
export function pathPage(
  { entities: { ids } }: Snapshot,
  kind: string,
  { paths, hasNextPage, hasPreviousPage, ...found }: PathAnswer,
  { after }: Pick<PathQuery, 'after'>,
  search: (page: Pick<PathQuery, 'first' | 'after'>) => Promise<PathAnswer>,
): Omit<PathListRef, 'question'> {
  const edges = paths.map((path) => ({ cursor: encodeCursor(kind, [path.score, path.entities.map((entity) => ids.at(entity))]), node: path }));
  return {
    ...found,
    edges,
    nodes: paths,
    pageInfo: pageInfo(edges, { hasNextPage, hasPreviousPage }),
    firstPaths: async (count) => (after === null && !hasNextPage ? { paths, truncatedBy: found.truncatedBy } : search({ first: count, after: null })),
  };
}

export async function connectorList({ snapshot, runner, signal }: AtlasContext, args: QueryConnectorsArgs): Promise<ConnectorListRef> {
  const first = pageSize(args.first);
  const maxHops = inRange('maxHops', args.maxHops, 4, 2, 'maxHops');
  const after = decodeCursor('connector', args.after, isConnectorKey);
  const criteria = relationshipCriteria(snapshot, args.relationships);
  const query: ConnectorQuery = {
    from: selectedEntities(snapshot, 'from', args.from),
    to: selectedEntities(snapshot, 'to', args.to),
    connector: filterMask(snapshot, 'connector', args.connector),
    maxHops,
    filter: relationshipFilter(snapshot, criteria, 'PATHS'),
    via: filterMask(snapshot, 'via', args.via),
    avoid: selectedMask(snapshot, 'avoid', args.avoid),
    keep: LIMITS.connectorPaths,
    first,
    after: after === null ? null : { distance: after[0], score: after[1], id: after[2] },
  };
  const found = await findConnectors(snapshot, query, runner, signal);
  const edges = found.connectors.map((connector) => ({
    cursor: encodeCursor('connector', [connector.distance, connector.score, snapshot.entities.ids.at(connector.entity)]),
    node: connector,
  }));
  return {
    question: { ...query, criteria, goal: { kind: 'CONNECTORS', isConnector: query.connector } },
    edges,
    nodes: found.connectors,
    pageInfo: pageInfo(edges, found),
    totalCount: found.totalCount,
    complete: found.complete,
    truncatedBy: found.truncatedBy,
    completeToDepth: found.completeToDepth,
    explored: found.explored,
  };
}

export async function neighbourhood({ snapshot, runner, signal }: AtlasContext, args: QueryNeighbourhoodArgs) {
  const limit = inRange('limit', args.limit, 200, 1, 'neighbourhoodLimit');
  const found = await findNeighbourhood(
    snapshot,
    {
      of: entityNumbers(snapshot, 'of', nonEmpty('of', args.of)),
      hops: inRange('hops', args.hops, 1, 0, 'neighbourhoodHops'),
      filter: relationshipFilter(snapshot, relationshipCriteria(snapshot, args.relationships), 'NEIGHBOURHOOD'),
      where: filterMask(snapshot, 'where', args.where),
      limit,
    },
    runner,
    signal,
  );
  return {
    entities: found.entities.map((entity) => ({ entity })),
    relationships: found.relationships.map((relationship) => ({ relationship })),
    complete: found.complete,
  };
}
