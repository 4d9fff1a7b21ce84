import { mayWalk } from '../../paths/kernels/WalkFilter.ts';
import type { MapContext } from '../MapContext.ts';
import type { MapRequest } from '../MapRequest.ts';
import type { ScenePlan } from '../ScenePlan.ts';
import { entitiesOnMap, relationshipsOnMap } from './mapMasks.ts';
import { relationshipsAmong } from './relationshipsAmong.ts';

/** The best connected entities. Plain stand-in: topic `plan` makes it good. */
export async function planOverview({ snapshot }: MapContext, { filter, size }: MapRequest): Promise<ScenePlan> {
  const { topology } = snapshot;
  const may = entitiesOnMap(snapshot, filter);
  const walk = relationshipsOnMap(snapshot, filter, 'PATHS');
  const degree = new Uint32Array(may.length);
  for (let entity = 0; entity < may.length; entity++) {
    if (may[entity] === 0) continue;
    for (let slot = topology.at[entity]; slot < topology.end[entity]; slot++) {
      if (may[topology.to[slot]] === 1 && (walk === null || mayWalk(topology, walk, slot))) degree[entity]++;
    }
  }
  const ranked = [...degree.keys()].filter((entity) => may[entity] === 1 && degree[entity] > 0).sort((a, b) => degree[b] - degree[a] || a - b);
  const shown = ranked.slice(0, size);
  return {
    form: 'OVERVIEW',
    nodes: shown.map((entity) => ({
      entity,
      members: [],
      of: null,
      shown: 0,
      fold: null,
      step: 0,
      column: null,
      isFocus: false,
      cameAsFocus: false,
      side: null,
    })),
    relationships: relationshipsAmong(snapshot, shown, walk),
    paths: null,
    omitted: ranked.length > shown.length ? { entities: ranked.length - shown.length, reason: 'SIZE' } : null,
  };
}
