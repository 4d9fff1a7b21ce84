import { DAY_OPEN_END, DAY_OPEN_START } from '../../ontology/partialDate.ts';
import { STATUSES } from '../../ontology/records.ts';
import type { Topology } from '../../snapshot/Topology.ts';

/** What is known of two terms: that no day can be in both, nothing for certain, or that some day is in both. */
export const APART = 0;
export const UNKNOWN = 1;
export const MEET = 2;

const PLANNED = STATUSES.indexOf('PLANNED');
const ENDED = STATUSES.indexOf('ENDED');

/**
 * Of two lists of relationships: MEET when some term of one meets some term of the other, APART when none can. A date without day or month counts
 * with all its days, and what has no end and has not ENDED lasts, as everywhere; a beginning that is not known is no beginning, and what is only
 * PLANNED has no term yet.
 */
export function termsMeet(topology: Topology, some: readonly number[], others: readonly number[]): number {
  let best = APART;
  for (const a of some) {
    for (const b of others) {
      best = Math.max(best, twoTerms(topology, a, b));
      if (best === MEET) return MEET;
    }
  }
  return best;
}

export function twoTerms({ since, until, status }: Topology, a: number, b: number): number {
  if (status[a] === PLANNED || status[b] === PLANNED) return UNKNOWN;
  if (Math.max(since[a], since[b]) > Math.min(until[a], until[b])) return APART;
  if (since[a] === DAY_OPEN_START || since[b] === DAY_OPEN_START) return UNKNOWN;
  const isOver = (r: number) => status[r] === ENDED && until[r] === DAY_OPEN_END;
  return isOver(a) || isOver(b) ? UNKNOWN : MEET;
}
