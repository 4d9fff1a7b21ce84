import type { EntityCriteria } from '../analysis/EntityCriteria.ts';
import { type FacetChoice, facetChoice } from '../analysis/facetChoice.ts';
import { type Facet, type FacetedPath, pathFacetCounts } from '../analysis/facetCounts.ts';
import type { ConnectorAnswer, ConnectorQuery } from '../paths/findConnectors.ts';
import type { PathAnswer, PathQuery } from '../paths/findPaths.ts';
import { relationshipFilter, relationshipTypesOf } from '../paths/relationshipFilter.ts';
import { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { chosenFacet, countedFacet } from './facets.ts';
import type { EntityFilter, QueryConnectorsArgs, QueryPathsArgs, RelationshipFilter, RelationshipType } from './generated.ts';
import { LIMITS } from './limits.ts';
import type { PathListRef, Searched } from './refs.ts';
import { filterMask, relationshipCriteria } from './selection.ts';

/** Counts paths without the question's own condition on the same thing, for which `search` asks it anew; `firstPaths`: those of the question as it is. */
export function pathFacets(
  context: AtlasContext,
  args: QueryPathsArgs,
  firstPaths: PathListRef['firstPaths'],
  search: (changed: Pick<PathQuery, 'first'> & Partial<PathQuery>) => Promise<PathAnswer>,
): Searched['facetOf'] {
  return (facet) => {
    const { others, own } = isOfRelationships(facet) ? relationshipChoice(args, facet) : viaChoice(args, facet);
    return countedPaths(context, facet, own, own.length === 0 ? firstPaths : (first) => search({ first, ...others(context) }));
  };
}

export async function countedPaths(
  context: AtlasContext,
  facet: Facet,
  own: readonly EntityCriteria[],
  firstPaths: PathListRef['firstPaths'],
): ReturnType<Searched['facetOf']> {
  const { paths, truncatedBy } = await firstPaths(LIMITS.pathTypesPaths);
  if (truncatedBy === 'TIME') context.notes.isCutByTime = true;
  const { snapshot, asOf } = context;
  const counted = paths.map(({ entities, hops }): FacetedPath => ({ between: entities.slice(1, -1), relationships: hops.flat() }));
  return chosenFacet(context, facet, own, (named) => pathFacetCounts(snapshot, counted, facet, named, GraphAsOf.of(snapshot, asOf)));
}

/** The conditions set aside, and what the others make of the question. */
interface Choice extends Pick<FacetChoice, 'own'> {
  readonly others: (context: AtlasContext) => Partial<PathQuery>;
}

function isOfRelationships(facet: Facet): facet is 'RELATIONSHIP_TYPE' | 'SOURCE' {
  return facet === 'RELATIONSHIP_TYPE' || facet === 'SOURCE';
}

function relationshipChoice({ relationships }: QueryPathsArgs, facet: 'RELATIONSHIP_TYPE' | 'SOURCE'): Choice {
  const { types, source } = relationships ?? {};
  const own = facet === 'SOURCE' ? (source == null ? [] : [{ source }]) : types == null ? [] : [{ related: { types } }];
  return {
    own,
    others: (context) => {
      const without: RelationshipFilter =
        facet === 'SOURCE' ? { ...relationships, source: null } : { ...relationships, types: otherTypes(context, types ?? []) };
      return { filter: relationshipFilter(context.snapshot, relationshipCriteria(context, without), 'PATHS') };
    },
  };
}

/** What is walked where no types are named, and those that were named though they make no connection. */
function otherTypes({ snapshot }: AtlasContext, named: readonly RelationshipType[]): RelationshipType[] {
  const connecting = relationshipTypesOf(snapshot.ontology, null, 'PATHS').map(({ name }) => name as RelationshipType);
  return [...new Set([...connecting, ...named])];
}

function viaChoice({ via }: QueryPathsArgs, facet: Facet): Choice {
  const { others, own } = facetChoice((via ?? {}) as EntityCriteria, facet);
  return { own, others: (context) => ({ via: filterMask(context, 'via', others as EntityFilter) }) };
}

/** Counts connectors without the question's own condition on the same thing. `found`: its first page, null where another one was asked for. */
export function connectorFacets(
  context: AtlasContext,
  { connector }: QueryConnectorsArgs,
  found: ConnectorAnswer | null,
  search: (changed: Pick<ConnectorQuery, 'first' | 'keep'> & Partial<ConnectorQuery>) => Promise<ConnectorAnswer>,
): Searched['facetOf'] {
  return async (facet) => {
    const { others, own } = facetChoice((connector ?? {}) as EntityCriteria, facet);
    const changed = own.length === 0 ? {} : { connector: filterMask(context, 'connector', others as EntityFilter) };
    const isAllThere = own.length === 0 && found?.hasNextPage === false;
    const { connectors, truncatedBy } = isAllThere ? found : await search({ first: LIMITS.pathTypesPaths, keep: 1, ...changed });
    if (truncatedBy === 'TIME') context.notes.isCutByTime = true;
    return countedFacet(
      context,
      Uint32Array.from(connectors, ({ entity }) => entity),
      facet,
      own,
    );
  };
}
