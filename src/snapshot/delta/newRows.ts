import { AGAINST, fillSlot } from '../slotColumns.ts';
import { rankOf, type Topology } from '../Topology.ts';

/** Relationships that a version appends, by entity, at both ends. */
export type Appended = ReadonlyMap<number, readonly number[]>;

/**
 * Writes the rows of some entities anew behind all others: without the relationships that are gone, and with those appended. A row is in order of the
 * neighbours' ids, then the relationships' (`compare`). `slots`: those that are in use already.
 */
export function writeRows(
  version: Topology,
  touched: Iterable<number>,
  before: Topology,
  isGone: (relationship: number) => boolean,
  appended: Appended,
  compare: (a: number, b: number) => number,
): void {
  let slot = before.to.length;
  const { at, end, to, relationship } = version;
  for (const v of touched) {
    const added = Array.from(appended.get(v) ?? [], (r) => ({ r, neighbour: version.fromEntity[r] === v ? version.toEntity[r] : version.fromEntity[r] }));
    added.sort((a, b) => rankOf(version, a.neighbour) - rankOf(version, b.neighbour) || compare(a.r, b.r));
    const [from, until] = [at[v], end[v]];
    at[v] = slot;
    let next = 0;
    const put = (r: number, neighbour: number) => {
      relationship[slot] = r;
      to[slot] = neighbour;
      fillSlot(version, v, slot++);
    };
    for (let old = from; old < until; old++) {
      const [r, w] = [relationship[old], to[old]];
      if (isGone(r)) continue;
      const place = rankOf(version, w);
      for (; next < added.length; next++) {
        const order = rankOf(version, added[next].neighbour) - place;
        if (order > 0 || (order === 0 && compare(added[next].r, r) > 0)) break;
        put(added[next].r, added[next].neighbour);
      }
      put(r, w);
    }
    for (; next < added.length; next++) put(added[next].r, added[next].neighbour);
    end[v] = slot;
  }
}

/** Number of the relationships of each type in a row. */
export function degreesByType({ slotType }: Topology, begin: number, end: number, typeCount: number): Uint32Array {
  const degrees = new Uint32Array(typeCount);
  for (let slot = begin; slot < end; slot++) degrees[slotType[slot] & (AGAINST - 1)]++;
  return degrees;
}

/**
 * Brings the weights up to date, (deg_t(u) · deg_t(v))^-½: those of relationships whose ends have another degree now, and of the appended ones. The product of
 * degrees is read back from the old weight, exactly (it is whole and far below 2^50), so that neighbours' rows need not be counted.
 */
export function updateWeights(version: Topology, touched: Iterable<number>, before: Topology, typeCount: number, appendedFrom: number): void {
  const { at, end, relationship, type, weight, fromEntity, toEntity, relationshipCount } = version;
  const degrees = new Map<number, Uint32Array>();
  for (const v of touched) {
    const now = degreesByType(version, at[v], end[v], typeCount);
    degrees.set(v, now);
    if (v >= before.entityCount) continue;
    const then = degreesByType(before, before.at[v], before.end[v], typeCount);
    if (now.every((degree, t) => degree === then[t])) continue;
    for (let slot = at[v]; slot < end[v]; slot++) {
      const r = relationship[slot];
      const t = type[r];
      if (r >= appendedFrom || now[t] === then[t]) continue;
      weight[r] = 1 / Math.sqrt((Math.round(1 / (weight[r] * weight[r])) / then[t]) * now[t]);
    }
  }
  for (let r = appendedFrom; r < relationshipCount; r++) {
    const degree = (entity: number) => degrees.get(entity)![type[r]];
    weight[r] = 1 / Math.sqrt(degree(fromEntity[r]) * degree(toEntity[r]));
  }
}
