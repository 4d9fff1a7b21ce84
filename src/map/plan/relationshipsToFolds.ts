import type { Steps } from '../../lib/steps.ts';
import { mayWalk, type WalkFilter } from '../../paths/kernels/WalkFilter.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { SLOTS_A_STEP } from './slotsAStep.ts';

/** All relationships that may be walked from an entity to the members of its folds, in the order in which folds came, then of the members' ids. */
export function* relationshipsToFolds(
  { topology }: Snapshot,
  folds: Iterable<{ readonly of: number; readonly members: readonly number[] }>,
  filter: WalkFilter | null,
): Steps<number[]> {
  const foldedOf = new Map<number, Set<number>>();
  let work = 0;
  for (const { of, members } of folds) {
    const folded = foldedOf.get(of) ?? new Set<number>();
    foldedOf.set(of, folded);
    for (const member of members) {
      if (++work % SLOTS_A_STEP === 0) yield;
      folded.add(member);
    }
  }
  const found: number[] = [];
  for (const [of, folded] of foldedOf) {
    for (let slot = topology.at[of]; slot < topology.end[of]; slot++) {
      if (++work % SLOTS_A_STEP === 0) yield;
      if (folded.has(topology.to[slot]) && (filter === null || mayWalk(topology, filter, slot))) found.push(topology.relationship[slot]);
    }
  }
  return found;
}
