import { entityMask } from '../../analysis/entityMask.ts';
import { GROUP_LIMITS, type Group } from '../../analysis/readGroup.ts';
import { findPaths, type PathAnswer } from '../../paths/findPaths.ts';
import type { MapContext } from '../MapContext.ts';
import type { ConnectSubject, MapRequest } from '../MapRequest.ts';
import { entitiesOnMap, relationshipsOnMap } from './mapMasks.ts';

export type SearchContext = Pick<MapContext, 'snapshot' | 'runner' | 'signal' | 'graph'>;

/** The best paths between the two sides under the filters, as of the date. */
export function rankedPaths(context: SearchContext, { filter, asOf }: MapRequest, subject: ConnectSubject): Promise<PathAnswer> {
  const { snapshot, runner, signal, graph } = context;
  const side = (group: Group, argument: string) => Uint32Array.from(members(entityMask(snapshot, group.criteria, { argument, asOf, ...GROUP_LIMITS })));
  const via = filter.types === null && filter.kinds === null ? null : entitiesOnMap(snapshot, filter);
  return findPaths(
    snapshot,
    {
      ...{ from: side(subject.from, 'from'), to: side(subject.to, 'to'), mode: 'ALL', maxHops: subject.maxHops, via },
      filter: relationshipsOnMap(snapshot, filter, 'PATHS', { asOf }),
      avoid: graph?.absent ?? null,
      ...{ first: subject.paths, after: null },
    },
    runner,
    signal,
  );
}

function* members(mask: Uint8Array): Iterable<number> {
  for (let entity = mask.indexOf(1); entity !== -1; entity = mask.indexOf(1, entity + 1)) yield entity;
}
