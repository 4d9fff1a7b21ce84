import { type ConnectorQuery, findConnectors } from '../paths/findConnectors.ts';
import { findNeighbourhood } from '../paths/findNeighbourhood.ts';
import { findPaths, type PathAnswer, type PathQuery } from '../paths/findPaths.ts';
import { eitherMask } from '../paths/kernels/eitherMask.ts';
import type { Question } from '../paths/questionChanges.ts';
import { relationshipFilter } from '../paths/relationshipFilter.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor, encodeCursor, kindAsOf, pageInfo } from './cursor.ts';
import type { QueryConnectorsArgs, QueryNeighbourhoodArgs, QueryPathsArgs } from './generated.ts';
import { inRange, LIMITS, nonEmpty, pageSize } from './limits.ts';
import { connectorFacets, pathFacets } from './pathFacets.ts';
import type { ConnectorListRef, PathListRef } from './refs.ts';
import { absentMask, entityNumbers, filterMask, relationshipCriteria, selectedEntities, selectedMask } from './selection.ts';

/** Cursor keys hold ids, not numbers: those change with the graph version. */
export const isPathKey = (key: CursorKey): key is [number, string[]] =>
  key.length === 2 && typeof key[0] === 'number' && Array.isArray(key[1]) && key[1].length >= 2 && key[1].every((id) => typeof id === 'string');
const isConnectorKey = (key: CursorKey): key is [number, number, string] =>
  key.length === 3 && typeof key[0] === 'number' && typeof key[1] === 'number' && typeof key[2] === 'string';

export async function pathList(context: AtlasContext, args: QueryPathsArgs): Promise<PathListRef> {
  const { snapshot, runner, signal, asOf } = context;
  const first = pageSize(args.first, 20, 'pathsFirst');
  const maxHops = inRange('maxHops', args.maxHops, 4, 1, 'maxHops');
  const mode = args.mode ?? 'ALL_SHORTEST';
  const kind = kindAsOf(`path ${mode}`, asOf);
  const after = decodeCursor(kind, args.after, isPathKey);
  const criteria = relationshipCriteria(context, args.relationships);
  const [avoid, absent] = [selectedMask(context, 'avoid', args.avoid), absentMask(context, args.relationships)];
  const query: PathQuery = {
    from: selectedEntities(context, 'from', args.from),
    to: selectedEntities(context, 'to', args.to),
    mode,
    maxHops,
    filter: relationshipFilter(snapshot, criteria, 'PATHS'),
    via: filterMask(context, 'via', args.via),
    avoid: eitherMask(avoid, absent),
    first,
    after: after === null ? null : { score: after[0], ids: after[1] },
  };
  const search = (page: Pick<PathQuery, 'first' | 'after'>) => findPaths(snapshot, { ...query, ...page }, runner, signal);
  const page = pathPage(snapshot, kind, await search(query), query, search);
  return {
    ...page,
    facetOf: pathFacets(context, args, page.firstPaths, (changed) => findPaths(snapshot, { ...query, ...changed, after: null }, runner, signal)),
    question: { ...query, avoid, absent, ...timeArgument(context, args), criteria, goal: { kind: 'PATHS', mode } },
  };
}

/** A page of found paths as a connection. `search` asks the same question for another page. */
export function pathPage(
  { entities: { ids } }: Snapshot,
  kind: string,
  { paths, hasNextPage, hasPreviousPage, ...found }: PathAnswer,
  { after }: Pick<PathQuery, 'after'>,
  search: (page: Pick<PathQuery, 'first' | 'after'>) => Promise<PathAnswer>,
): Omit<PathListRef, 'question' | 'facetOf'> {
  const edges = paths.map((path) => ({ cursor: encodeCursor(kind, [path.score, path.entities.map((entity) => ids.at(entity))]), node: path }));
  return {
    ...found,
    edges,
    nodes: paths,
    pageInfo: pageInfo(edges, { hasNextPage, hasPreviousPage }),
    firstPaths: async (count) => (after === null && !hasNextPage ? { paths, truncatedBy: found.truncatedBy } : search({ first: count, after: null })),
  };
}

/** Where the date of a search comes from. */
function timeArgument({ asOf }: AtlasContext, { relationships }: Pick<QueryPathsArgs, 'relationships'>): Pick<Question, 'asOfArgument'> {
  return asOf !== undefined && relationships?.asOf == null ? { asOfArgument: 'atlas.asOf' } : {};
}

export async function connectorList(context: AtlasContext, args: QueryConnectorsArgs): Promise<ConnectorListRef> {
  const { snapshot, runner, signal, asOf } = context;
  const kind = kindAsOf('connector', asOf);
  const first = pageSize(args.first);
  const maxHops = inRange('maxHops', args.maxHops, 4, 2, 'maxHops');
  const after = decodeCursor(kind, args.after, isConnectorKey);
  const criteria = relationshipCriteria(context, args.relationships);
  const [avoid, absent] = [selectedMask(context, 'avoid', args.avoid), absentMask(context, args.relationships)];
  const query: ConnectorQuery = {
    from: selectedEntities(context, 'from', args.from),
    to: selectedEntities(context, 'to', args.to),
    connector: filterMask(context, 'connector', args.connector),
    maxHops,
    filter: relationshipFilter(snapshot, criteria, 'PATHS'),
    via: filterMask(context, 'via', args.via),
    avoid: eitherMask(avoid, absent),
    keep: LIMITS.connectorPaths,
    first,
    after: after === null ? null : { distance: after[0], score: after[1], id: after[2] },
  };
  const found = await findConnectors(snapshot, query, runner, signal);
  const edges = found.connectors.map((connector) => ({
    cursor: encodeCursor(kind, [connector.distance, connector.score, snapshot.entities.ids.at(connector.entity)]),
    node: connector,
  }));
  return {
    facetOf: connectorFacets(context, args, query.after === null ? found : null, (changed) =>
      findConnectors(snapshot, { ...query, ...changed, after: null }, runner, signal),
    ),
    question: { ...query, avoid, absent, ...timeArgument(context, args), criteria, goal: { kind: 'CONNECTORS', isConnector: query.connector } },
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

export async function neighbourhood(context: AtlasContext, args: QueryNeighbourhoodArgs) {
  const { snapshot, runner, signal } = context;
  const absent = absentMask(context, args.relationships);
  const where = filterMask(context, 'where', args.where);
  const limit = inRange('limit', args.limit, 200, 1, 'neighbourhoodLimit');
  const found = await findNeighbourhood(
    snapshot,
    {
      of: entityNumbers(snapshot, 'of', nonEmpty('of', args.of)).filter((entity) => absent?.[entity] !== 1),
      hops: inRange('hops', args.hops, 1, 0, 'neighbourhoodHops'),
      filter: relationshipFilter(snapshot, relationshipCriteria(context, args.relationships), 'NEIGHBOURHOOD'),
      where: absent === null ? where : (where ?? new Uint8Array(absent.length).fill(1)).map((held, entity) => held & (1 - absent[entity])),
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
