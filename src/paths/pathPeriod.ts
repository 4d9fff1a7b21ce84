import { DAY_OPEN_END, DAY_OPEN_START, firstDay, lastDay, type PartialDate } from '../ontology/partialDate.ts';

interface Dated {
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
  readonly on: PartialDate | null;
}

/**
 * The time in which all hops hold. A hop holds while any of its relationships does; what happened on a day holds from then on.
 * Bounds are the dates that set them; null where none is known. Null when there is no such time.
 */
export function pathPeriod(hops: readonly (readonly Dated[])[]): { since: PartialDate | null; until: PartialDate | null } | null {
  let since: PartialDate | null = null;
  let until: PartialDate | null = null;
  for (const hop of hops) {
    const starts = hop.map((relationship) => relationship.on ?? relationship.since);
    const ends = hop.map((relationship) => relationship.until);
    const start = starts.includes(null) ? null : (starts as PartialDate[]).reduce((a, b) => (isBefore(b, a, firstDay) ? b : a));
    const end = ends.includes(null) ? null : (ends as PartialDate[]).reduce((a, b) => (isBefore(a, b, lastDay) ? b : a));
    if (start !== null && (since === null || isBefore(since, start, firstDay))) since = start;
    if (end !== null && (until === null || isBefore(end, until, lastDay))) until = end;
  }
  const first = since === null ? DAY_OPEN_START : firstDay(since);
  const last = until === null ? DAY_OPEN_END : lastDay(until);
  return first > last ? null : { since, until };
}

/** Dates of the same day are told apart by their text, so that a path and its reverse show the same. */
function isBefore(a: PartialDate, b: PartialDate, day: (date: PartialDate) => number): boolean {
  return day(a) === day(b) ? a < b : day(a) < day(b);
}
