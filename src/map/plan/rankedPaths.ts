import type { Group } from '../../analysis/readGroup.ts';
import { onesOf } from '../../lib/onesOf.ts';
import { findPaths, type PathAnswer } from '../../paths/findPaths.ts';
import type { MapContext } from '../MapContext.ts';
import type { ConnectSubject, MapRequest } from '../MapRequest.ts';
import { entitiesOnMap, relationshipsOnMap } from './mapMasks.ts';

export type SearchContext = Pick<MapContext, 'snapshot' | 'runner' | 'signal' | 'graph'>;

/** The best paths between the two sides under the filters, as of the date. */
export function rankedPaths(context: SearchContext, { filter, asOf }: MapRequest, subject: ConnectSubject): Promise<PathAnswer> {
  const { snapshot, runner, signal, graph } = context;
  const side = ({ mask }: Group) => Uint32Array.from(onesOf(mask)).filter((entity) => graph?.hasEntity(entity) !== false);
  // The ends are asked for by name: what may be shown is said of what lies between.
  const via = filter.types === null && filter.kinds === null ? null : entitiesOnMap(snapshot, filter);
  return findPaths(
    snapshot,
    {
      // The same order as ALL, but longer paths than those shown need not be searched.
      ...{ from: side(subject.from), to: side(subject.to), mode: 'K_SHORTEST', maxHops: subject.maxHops, via },
      filter: relationshipsOnMap(snapshot, filter, 'PATHS', { asOf }),
      avoid: graph?.absent ?? null,
      ...{ first: subject.paths, after: null },
    },
    runner,
    signal,
  );
}
