import type { EntityCriteria } from '../analysis/EntityCriteria.ts';
import { facetChoice } from '../analysis/facetChoice.ts';
import type { Facet } from '../analysis/facetCounts.ts';
import { membersOf } from '../analysis/orderEntities.ts';
import { findCentral } from '../paths/findCentral.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor, kindAsOf } from './cursor.ts';
import { countedFacet } from './facets.ts';
import { foundList } from './foundList.ts';
import type { EntityFilter, QueryCentralityArgs } from './generated.ts';
import { pageSize } from './limits.ts';
import { networkQuery } from './networkQuery.ts';
import type { CentralityListRef } from './refs.ts';
import { filterMask } from './selection.ts';

const isKey = (key: CursorKey): key is [number, string] => key.length === 2 && typeof key[0] === 'number' && typeof key[1] === 'string';

/** One page of the entities by their place in the network. */
export async function centralityList(context: AtlasContext, args: QueryCentralityArgs): Promise<CentralityListRef> {
  const measure = args.measure ?? 'DEGREE';
  const { snapshot, runner, signal, asOf } = context;
  const kind = kindAsOf(`centrality ${measure}`, asOf);
  const key = decodeCursor(kind, args.after, isKey);
  const page = { measure, where: filterMask(context, 'where', args.where), first: pageSize(args.first) };
  const after = key === null ? null : { value: key[0], id: key[1] };
  const query = networkQuery(context, args);
  const found = await findCentral(snapshot, { ...query, ...page, after }, runner, signal);
  const { ids } = snapshot.entities;
  const list = foundList(
    kind,
    found,
    ({ value, entity }) => [value, ids.at(entity)],
    ({ entity, rank, value, score, neighbours, relationships }) => ({
      ...{ entity: { entity }, rank, score, value },
      ...{ neighbourCount: neighbours, relationshipCount: relationships },
    }),
  );
  const { entityCount, sampled, samples, errorBound } = found;
  const facetOf = (facet: Facet) => {
    const { others, own } = facetChoice((args.where ?? {}) as EntityCriteria, facet);
    const mask = filterMask(context, 'where', others as EntityFilter) as Uint8Array;
    return countedFacet(context, membersOf(mask.map((accepted, entity) => accepted & query.within[entity])), facet, own);
  };
  return { ...list, entityCount, sampled, samples, errorBound, facetOf };
}
