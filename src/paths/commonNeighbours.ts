import { firstSlotFrom, rankOf, type Topology } from '../snapshot/Topology.ts';

/**
 * The entities of a mask that stand in the rows of both, in the order of ids. Rows are in this order: they are walked side by side, or, where one is much shorter,
 * its entities are looked up in the other.
 */
export function commonNeighbours(topology: Topology, a: number, b: number, mask: Uint8Array): number[] {
  const { at, end, to } = topology;
  const length = (v: number) => end[v] - at[v];
  const [short, long] = length(a) <= length(b) ? [a, b] : [b, a];
  const isFarShorter = length(short) * Math.log2(length(long) + 1) < length(long);
  const found: number[] = [];
  let slot = at[long];
  for (let i = at[short]; i < end[short] && slot < end[long]; i++) {
    const entity = to[i];
    if (mask[entity] !== 1 || entity === found.at(-1)) continue;
    const place = rankOf(topology, entity);
    if (isFarShorter) slot = firstSlotFrom(topology, long, place, slot);
    else while (slot < end[long] && rankOf(topology, to[slot]) < place) slot++;
    if (slot < end[long] && to[slot] === entity) found.push(entity);
  }
  return found;
}
