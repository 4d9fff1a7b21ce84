import { findNeighbourhood } from '../../paths/findNeighbourhood.ts';
import type { MapContext } from '../MapContext.ts';
import type { FocusSubject, MapRequest } from '../MapRequest.ts';
import type { ScenePlan } from '../ScenePlan.ts';
import { entitiesOnMap, relationshipsOnMap } from './mapMasks.ts';

/** Plain stand-in: topic `plan` makes it good. */
export async function planFocus({ snapshot, runner, signal }: MapContext, { filter, size }: MapRequest, { focus, hops }: FocusSubject): Promise<ScenePlan> {
  const found = await findNeighbourhood(
    snapshot,
    { of: Uint32Array.from(focus), hops, filter: relationshipsOnMap(snapshot, filter, 'NEIGHBOURHOOD'), where: entitiesOnMap(snapshot, filter), limit: size },
    runner,
    signal,
  );
  const inMiddle = new Set(focus);
  return {
    form: 'FOCUS',
    nodes: found.entities.map((entity) => ({
      ...{ entity, members: [], of: null, shown: 0, fold: null, step: 0, column: null },
      isFocus: inMiddle.has(entity),
      cameAsFocus: inMiddle.has(entity),
      side: null,
    })),
    relationships: found.relationships,
    paths: null,
    omitted: found.complete ? null : { entities: null, reason: 'SIZE' },
  };
}
