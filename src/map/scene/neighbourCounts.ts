import type { Steps } from '../../lib/steps.ts';
import { mayWalk } from '../../paths/kernels/WalkFilter.ts';
import type { MapContext } from '../MapContext.ts';
import type { MapFilter } from '../MapRequest.ts';
import { inPiecesFor } from '../plan/inPiecesFor.ts';
import { entitiesOnMap, relationshipsOnMap } from '../plan/mapMasks.ts';
import type { ScenePlan } from '../ScenePlan.ts';

export interface NeighbourCounts {
  /** Relationships under the filters, as of the date. */
  readonly degree: number;
  /** Neighbours by them that the map shows neither by themselves nor in a fold of this entity. */
  readonly hidden: number;
}

const SLOTS_A_STEP = 20_000;

/** By place in the plan's nodes; null for folds. Others need not wait for it, whatever hubs are on the map. */
export function neighbourCounts({ snapshot, graph, signal }: MapContext, filter: MapFilter, plan: ScenePlan): Promise<(NeighbourCounts | null)[]> {
  return inPiecesFor(signal, count());

  function* count(): Steps<(NeighbourCounts | null)[]> {
    const { topology } = snapshot;
    const may = entitiesOnMap(snapshot, filter);
    const walk = relationshipsOnMap(snapshot, filter, 'NEIGHBOURHOOD');
    const shown = new Set(plan.nodes.flatMap(({ entity }) => (entity === null ? [] : [entity])));
    const foldedOf = new Map<number, Set<number>>();
    for (const { of, members } of plan.nodes) {
      if (of === null) continue;
      const folded = foldedOf.get(of) ?? new Set();
      for (const member of members) folded.add(member);
      foldedOf.set(of, folded);
    }
    const counts: (NeighbourCounts | null)[] = [];
    let slots = 0;
    for (const { entity } of plan.nodes) {
      if (entity === null) {
        counts.push(null);
        continue;
      }
      const folded = foldedOf.get(entity);
      const hidden = new Set<number>();
      let degree = 0;
      for (let slot = topology.at[entity]; slot < topology.end[entity]; slot++) {
        if (++slots % SLOTS_A_STEP === 0) yield;
        const other = topology.to[slot];
        if ((may[other] === 0 && !shown.has(other)) || (walk !== null && !mayWalk(topology, walk, slot))) continue;
        if (graph !== null && !graph.hasRelationship(topology.relationship[slot])) continue;
        degree++;
        if (!shown.has(other) && folded?.has(other) !== true) hidden.add(other);
      }
      counts.push({ degree, hidden: hidden.size });
    }
    return counts;
  }
}
