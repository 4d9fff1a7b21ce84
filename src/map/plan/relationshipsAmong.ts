import type { Steps } from '../../lib/steps.ts';
import { LONG_ROW, slotsTo } from '../../paths/kernels/slotsTo.ts';
import { mayWalk, type WalkFilter } from '../../paths/kernels/WalkFilter.ts';
import { compareRelationships, type Snapshot } from '../../snapshot/Snapshot.ts';
import { rankOf } from '../../snapshot/Topology.ts';
import { SLOTS_A_STEP } from './slotsAStep.ts';
import { sortedInSteps } from './sortedInSteps.ts';

/** All relationships that may be walked and have both ends among the entities, in order of their ids. */
export function* relationshipsAmong(snapshot: Snapshot, entities: readonly number[], filter: WalkFilter | null): Steps<number[]> {
  const { topology } = snapshot;
  const { at, end, to, relationship } = topology;
  const length = (entity: number) => end[entity] - at[entity];
  const inOrder = Uint32Array.from(new Set(entities)).sort((a, b) => rankOf(topology, a) - rankOf(topology, b));
  // Each relationship stands in two rows; it is taken from the shorter one, so that rows of hubs are hardly looked into.
  const turn = new Map([...inOrder].sort((a, b) => length(a) - length(b)).map((entity, i) => [entity, i]));
  const found: number[] = [];
  let work = 0;
  for (const [entity, own] of turn) {
    const isLater = (other: number) => (turn.get(other) ?? -1) > own;
    if (length(entity) > inOrder.length * LONG_ROW) {
      yield;
      for (const slot of slotsTo(topology, entity, inOrder.filter(isLater)))
        if (filter === null || mayWalk(topology, filter, slot)) found.push(relationship[slot]);
      continue;
    }
    for (let slot = at[entity]; slot < end[entity]; slot++) {
      if (++work % SLOTS_A_STEP === 0) yield;
      if (isLater(to[slot]) && (filter === null || mayWalk(topology, filter, slot))) found.push(relationship[slot]);
    }
  }
  return yield* sortedInSteps(found, (a, b) => compareRelationships(snapshot, a, b));
}
