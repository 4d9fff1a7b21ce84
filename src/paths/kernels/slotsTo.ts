import type { Topology } from '../../snapshot/Topology.ts';

/** Rows so many times longer than the entities looked for are searched for these, not read. */
export const LONG_ROW = 16;

/** The slots of a row that lead to some entities, in order: by binary search. The entities must be in order of their ids, as the row is. */
export function slotsTo({ at, end: ends, to, rank }: Topology, v: number, entities: Uint32Array): number[] {
  const end = ends[v];
  const slots: number[] = [];
  let low = at[v];
  for (const w of entities) {
    let high = end;
    const place = rank === null ? w : rank[w];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((rank === null ? to[middle] : rank[to[middle]]) < place) low = middle + 1;
      else high = middle;
    }
    for (; low < end && to[low] === w; low++) slots.push(low);
  }
  return slots;
}
