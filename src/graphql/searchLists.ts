import type { Facet } from '../analysis/facetCounts.ts';
import { AtlasError } from '../errors.ts';
import { orAborted } from '../lib/orAborted.ts';
import type { EntityType } from '../ontology/records.ts';
import { searchReady } from '../search/SearchIndex.ts';
import { type HitKey, type SearchHit, searchEntities } from '../search/searchEntities.ts';
import { suggestEntities } from '../search/suggestEntities.ts';
import { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor, encodeCursor, kindAsOf, pageInfo } from './cursor.ts';
import { countedFacet } from './facets.ts';
import type { QuerySearchArgs, QuerySuggestArgs } from './generated.ts';
import { pageRequest, pageSize, plainText } from './limits.ts';
import type { FacetCountsRef, SearchListRef } from './refs.ts';
import { SEARCH_FIELD } from './searchField.ts';
import type { Selected } from './selection.ts';

const isKey = (key: CursorKey): key is [number, string] => key.length === 2 && typeof key[0] === 'number' && typeof key[1] === 'string';

export async function searchList({ snapshot, signal, asOf }: AtlasContext, args: QuerySearchArgs): Promise<SearchListRef> {
  const { size, fromEnd } = pageRequest(args);
  const text = plainText('text', args.text);
  const types = typesIn(args.types);
  const kind = kindAsOf(`search ${text}`, asOf);
  const [after, before] = (['after', 'before'] as const).map((argument) => hitKey(decodeCursor(kind, args[argument], isKey, argument)));
  await orAborted(searchReady(snapshot), signal);
  const found = searchEntities(snapshot, text, { types, graph: GraphAsOf.of(snapshot, asOf), first: size, fromEnd, after, before });
  const edges = found.hits.map(({ entity, score, match }) => ({
    cursor: encodeCursor(kind, [score, snapshot.entities.ids.at(entity)]),
    node: { entity },
    score,
    matchedOn: matchedOn(match),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: pageInfo(edges, found),
    totalCount: found.totalCount,
    facetOf: (facet) => searchFacet({ snapshot, asOf }, text, args.types ?? null, found.found, facet),
  };
}

function hitKey(key: readonly [number, string] | null): HitKey | null {
  return key === null ? null : { score: key[0], id: key[1] };
}

/** What a search without its own `types` finds by type; by all else, what it found. */
function searchFacet(selected: Selected, text: string, types: readonly EntityType[] | null, found: readonly number[], facet: Facet): FacetCountsRef {
  if (facet !== 'TYPE' || types === null) return countedFacet(selected, Uint32Array.from(found), facet, []);
  const { snapshot, asOf } = selected;
  const all = snapshot.ontology.entityTypes.map(({ name }) => name).filter((name) => name !== 'SOURCE' || types.includes(name));
  const { found: ofAll } = searchEntities(snapshot, text, { types: all, graph: GraphAsOf.of(snapshot, asOf), first: 1, after: null });
  return countedFacet(selected, Uint32Array.from(ofAll), facet, [{ types }]);
}

export async function suggestionList({ snapshot, signal, asOf }: AtlasContext, args: QuerySuggestArgs) {
  const first = pageSize(args.first, 8, 'suggestFirst');
  const text = plainText('text', args.text);
  const types = typesIn(args.types);
  await orAborted(searchReady(snapshot), signal);
  return suggestEntities(snapshot, text, { types, first, graph: GraphAsOf.of(snapshot, asOf) }).map(({ entity, match }) => ({
    node: { entity },
    matchedOn: matchedOn(match),
  }));
}

function typesIn(types: readonly EntityType[] | null | undefined): readonly EntityType[] | null {
  if (types?.length !== 0) return types ?? null;
  throw new AtlasError('BAD_USER_INPUT', ['types: the list is empty; name at least one, or leave it out'], { details: { argument: 'types' } });
}

function matchedOn({ field, text, how }: SearchHit['match']) {
  return { field: SEARCH_FIELD[field], text, how };
}
