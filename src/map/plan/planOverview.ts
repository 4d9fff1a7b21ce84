import { PlaceSet } from '../../lib/PlaceSet.ts';
import type { Steps } from '../../lib/steps.ts';
import { mayWalk } from '../../paths/kernels/WalkFilter.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { MapContext } from '../MapContext.ts';
import type { MapFilter, MapRequest } from '../MapRequest.ts';
import type { ScenePlan } from '../ScenePlan.ts';
import { type Connectedness, connectedness, NO_PLACE } from './connectedness.ts';
import { inPiecesFor } from './inPiecesFor.ts';
import { plannedEntity } from './plannedEntity.ts';
import { relationshipsAmong } from './relationshipsAmong.ts';
import { SLOTS_A_STEP } from './slotsAStep.ts';

/** Between the entities of an overview run two links for each of them, and so many more: beyond, a picture of it is a tangle. */
const LINKS_AN_ENTITY = 2;
const LINKS_MORE = 60;

/** The best connected entities, chosen so that they hang together. */
export function planOverview({ snapshot, signal }: MapContext, { filter, size }: MapRequest): Promise<ScenePlan> {
  return inPiecesFor(signal, overview(snapshot, filter, size));
}

function* overview(snapshot: Snapshot, filter: MapFilter, size: number): Steps<ScenePlan> {
  const connected = yield* connectedness(snapshot, filter);
  const shown = yield* grow(snapshot, connected, size);
  const left = connected.ranked.length - shown.length;
  return {
    form: 'OVERVIEW',
    nodes: shown.map((entity) => plannedEntity(entity)),
    relationships: yield* relationshipsAmong(snapshot, shown, connected.walk),
    paths: null,
    omitted: left > 0 ? { entities: left, reason: 'SIZE' } : null,
  };
}

/**
 * Begins with the best connected entity and adds, one by one, the best connected of those that are related to one already shown. Who would bring more links than a
 * map can bear is passed over until others are shown. When nothing is left to add it begins anew beside them; who is related to nobody comes last.
 */
function* grow({ topology }: Snapshot, { walk, ranked, place, relatedCount }: Connectedness, size: number): Steps<number[]> {
  let [within, passedOver] = [new PlaceSet(relatedCount), new PlaceSet(relatedCount)];
  // What is shown, is passed over, or waits to be taken.
  const isMet = new Uint8Array(ranked.length);
  const linksOf = new Uint32Array(ranked.length);
  const shown: number[] = [];
  let [links, begun, shownBefore, work] = [0, 0, 0, 0];
  while (shown.length < size) {
    if (++work % SLOTS_A_STEP === 0) yield;
    let next = within.takeFirst();
    if (next === null && shown.length > shownBefore) {
      [within, passedOver] = [passedOver, within];
      shownBefore = shown.length;
      continue;
    }
    if (next === null) {
      while (begun < ranked.length && isMet[begun] === 1) begun++;
      if (begun === ranked.length) break;
      next = begun;
      isMet[next] = 1;
    }
    if (links + linksOf[next] > LINKS_AN_ENTITY * (shown.length + 1) + LINKS_MORE) {
      passedOver.add(next);
      continue;
    }
    links += linksOf[next];
    const entity = ranked[next];
    shown.push(entity);
    let last = -1;
    for (let slot = topology.at[entity]; slot < topology.end[entity]; slot++) {
      if (++work % SLOTS_A_STEP === 0) yield;
      const other = topology.to[slot];
      if (other === last || place[other] === NO_PLACE || (walk !== null && !mayWalk(topology, walk, slot))) continue;
      last = other;
      linksOf[place[other]]++;
      if (isMet[place[other]] === 1) continue;
      isMet[place[other]] = 1;
      within.add(place[other]);
    }
  }
  return shown;
}
