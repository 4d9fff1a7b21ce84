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
    const start = starts.includes(null) ? null : (starts as PartialDate[]).reduce((a, b) => (firstDay(b) < firstDay(a) ? b : a));
    const end = ends.includes(null) ? null : (ends as PartialDate[]).reduce((a, b) => (lastDay(b) > lastDay(a) ? b : a));
    if (start !== null && (since === null || firstDay(start) > firstDay(since))) since = start;
    if (end !== null && (until === null || lastDay(end) < lastDay(until))) until = end;
  }
  const first = since === null ? DAY_OPEN_START : firstDay(since);
  const last = until === null ? DAY_OPEN_END : lastDay(until);
  return first > last ? null : { since, until };
}
