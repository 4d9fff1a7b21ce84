import { firstPlace } from '../../lib/firstPlace.ts';
import { AGAINST, fillSlot } from '../slotColumns.ts';
import { firstSlotFrom, rankOf, type Topology } from '../Topology.ts';

/** Relationships by entity, at both ends. */
export type ByEntity = ReadonlyMap<number, readonly number[]>;

export function byEntity({ fromEntity, toEntity }: Topology, relationships: Iterable<number>): ByEntity {
  const lists = new Map<number, number[]>();
  for (const r of relationships) {
    for (const end of [fromEntity[r], toEntity[r]]) {
      const list = lists.get(end);
      if (list === undefined) lists.set(end, [r]);
      else list.push(r);
    }
  }
  return lists;
}

/**
 * Writes the rows of some entities anew behind all others: without the relationships that are gone, and with those appended. A row is in order of the
 * neighbours' ids, then the relationships' (`compare`). What lies between is copied as it stands, so that the row of a hub costs little.
 */
export function writeRows(
  version: Topology,
  touched: Iterable<number>,
  before: Topology,
  gone: ByEntity,
  appended: ByEntity,
  compare: (a: number, b: number) => number,
): void {
  const { at, end, to, relationship, slotType, slotSince, slotUntil } = version;
  const columns = [to, relationship, slotType, slotSince, slotUntil];
  let next = before.to.length;
  for (const v of touched) {
    const neighbourOf = (r: number) => (version.fromEntity[r] === v ? version.toEntity[r] : version.fromEntity[r]);
    const placeOf = (r: number) => rankOf(version, neighbourOf(r));
    const slotOf = (r: number) => {
      const place = placeOf(r);
      return firstPlace(end[v], (slot) => (rankOf(version, to[slot]) - place || compare(relationship[slot], r)) >= 0, at[v]);
    };
    const inOrder = (a: number, b: number) => placeOf(a) - placeOf(b) || compare(a, b);
    const leaving = Array.from(gone.get(v) ?? [], (r) => ({ slot: relationship.indexOf(r, firstSlotFrom(version, v, placeOf(r))), added: null }));
    const coming = (appended.get(v) ?? []).toSorted(inOrder).map((r) => ({ slot: slotOf(r), added: r }));
    // What comes stands before what leaves at the same slot: it may be the same relationship in another state.
    const changes = [...coming, ...leaving].sort((a, b) => a.slot - b.slot || Number(a.added === null) - Number(b.added === null));
    const start = next;
    let copied = at[v];
    const copyUpTo = (slot: number) => {
      for (const column of columns) column.copyWithin(next, copied, slot);
      next += slot - copied;
      copied = slot;
    };
    for (const { slot, added } of changes) {
      copyUpTo(slot);
      if (added === null) copied++;
      else {
        relationship[next] = added;
        to[next] = neighbourOf(added);
        fillSlot(version, v, next++);
      }
    }
    copyUpTo(end[v]);
    at[v] = start;
    end[v] = next;
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
