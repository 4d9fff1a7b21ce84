import type { RelationshipRecord } from '../ontology/records.ts';
import type { Topology } from '../snapshot/Topology.ts';
import { MEET, twoTerms } from './kernels/termsMeet.ts';
import { pathPeriod } from './pathPeriod.ts';

type Dated = Pick<RelationshipRecord, 'since' | 'until' | 'on'>;

/** The time from the first to the last day on which some term of one list is known to meet some term of the other; null when none is. */
export function commonTerm(
  topology: Topology,
  some: readonly number[],
  others: readonly number[],
  recordOf: ReadonlyMap<number, Dated>,
): ReturnType<typeof pathPeriod> {
  const common = some.flatMap((a) =>
    others.flatMap((b) => {
      const period = twoTerms(topology, a, b) === MEET ? pathPeriod([[recordOf.get(a) as Dated], [recordOf.get(b) as Dated]]) : null;
      return period === null ? [] : [{ ...period, on: null }];
    }),
  );
  return common.length === 0 ? null : pathPeriod([common]);
}
