import { sortInSteps } from '../../lib/sortInSteps.ts';
import type { Steps } from '../../lib/steps.ts';

/** Sorted at once, since it takes less than a millisecond. */
const FEW = 1_000;

/** The list in order (stable), so that others need not wait for a long one. */
export function* sortedInSteps(list: readonly number[], compare: (a: number, b: number) => number): Steps<number[]> {
  if (list.length <= FEW) return list.toSorted(compare);
  return Array.from(yield* sortInSteps(list.length, (a, b) => compare(list[a], list[b])), (place) => list[place]);
}
