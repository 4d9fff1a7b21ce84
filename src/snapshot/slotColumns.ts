import { inRanges, type Steps } from '../lib/steps.ts';
import { MOST_RELATIONSHIP_TYPES } from '../ontology/Ontology.ts';
import type { Topology } from './Topology.ts';

/** In a slot's type: the relationship is walked from its `to` to its `from`. The lower bits are the type's number. */
export const AGAINST = MOST_RELATIONSHIP_TYPES;

/** The first and last day that have a code of their own: 1900-01-02 and 2079-06-05. */
const FIRST_CODED_DAY = -25_566;
const LAST_CODED_DAY = FIRST_CODED_DAY + 0xfffd;

/**
 * A day as 16 bits, in the order of days: 0 for all days before the first that has a code (an open start among them), 0xffff for all after the last.
 * So comparing codes is comparing days whenever one of the two days has a code of its own.
 */
export function dayCode(day: number): number {
  return day < FIRST_CODED_DAY ? 0 : day > LAST_CODED_DAY ? 0xffff : day - FIRST_CODED_DAY + 1;
}

export function hasOwnCode(day: number): boolean {
  return day >= FIRST_CODED_DAY && day <= LAST_CODED_DAY;
}

/** What most filters ask, copied from the relationships to their slots: along a row it is then read in order, not fetched from afar. */
export function fillSlots(topology: Topology): Steps<void> {
  const { at, end } = topology;
  return inRanges(at.length, ROWS_A_STEP, (first, last) => {
    for (let v = first; v < last; v++) for (let slot = at[v]; slot < end[v]; slot++) fillSlot(topology, v, slot);
  });
}

const ROWS_A_STEP = 1_024;

export function fillSlot({ relationship, type, fromEntity, since, until, slotType, slotSince, slotUntil }: Topology, entity: number, slot: number): void {
  const r = relationship[slot];
  slotType[slot] = fromEntity[r] === entity ? type[r] : type[r] | AGAINST;
  slotSince[slot] = dayCode(since[r]);
  slotUntil[slot] = dayCode(until[r]);
}
