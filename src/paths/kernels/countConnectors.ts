import type { Topology } from '../../snapshot/Topology.ts';
import type { Meter } from './Meter.ts';
import { CONNECTOR, INTERIOR, ONE_FROM_END, ONE_FROM_START, rolesOf, TWO_FROM_END, TWO_FROM_START } from './roles.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { restFits, restOf, typesWalked, type WalkFilter } from './WalkFilter.ts';
import { ENDS, STARTS, WaysToSide } from './WaysToSide.ts';

/** Longer paths cannot be counted like this. */
export const MOST_HOPS_COUNTED = 4;

/** What is known of all that may be a connector, by place in `entities`. */
export interface ConnectorCounts {
  /** Ascending. */
  readonly entities: Uint32Array;
  readonly roles: Uint8Array;
  /** In the thread's scratch memory: until the next search. */
  readonly starts: WaysToSide;
  readonly ends: WaysToSide;
  /** Paths of 4 hops: how many, and their summed score. */
  readonly fourCounts: Float64Array;
  readonly fourScores: Float64Array;
  /** Paths of at most so many hops are counted, all of them. */
  readonly completeToDepth: number;
}

/**
 * Paths through each entity that may be a connector, counted and their scores summed without walking any: simple paths of at most 4 hops are the
 * walks, less those that come back to an entity, and these are few enough to be left out term by term (counting paths by walks: Ross and Harary,
 * Psychometrika 17, 1952). With α(v), β(v) the summed weights of the edges from v to starts and to ends, and x, y, z different interior entities:
 *
 *     a – c – b          α(c) β(c)
 *     a – c – y – b      α(c) Σ w(c,y) β(y)                        and the same from the other side
 *     a – c – y – z – b  α(c) Σ w(c,y) [Σ w(y,z) β(z), z ≠ c]      and the same from the other side
 *     a – x – c – z – b  Σ w(c,x) α(x) w(c,z) β(z), x ≠ z          by running sums along the row of c
 *
 * Each row is read a few times, whatever the number of paths. By growing length: what is cut is as whole as a search for shorter paths.
 */
export function countConnectors(topology: Topology, space: SearchSpace, isConnector: Uint8Array | null, meter: Meter): ConnectorCounts {
  const roles = rolesOf(topology, space, isConnector);
  const entities = entitiesWith(roles, CONNECTOR);
  const starts = new WaysToSide(STARTS, topology, space.filter, roles, meter);
  const ends = new WaysToSide(ENDS, topology, space.filter, roles, meter);
  const fourCounts = new Float64Array(space.maxHops < 4 ? 0 : entities.length);
  const fourScores = new Float64Array(fourCounts.length);
  const counts = { entities, roles, starts, ends, fourCounts, fourScores };
  const steps = [
    () => starts.addOneHop() && ends.addOneHop(),
    () => addTwoHops(topology, counts, space.maxHops, meter),
    () => countFourHops(topology, space.filter, counts, meter),
  ];
  let completeToDepth = 1;
  while (completeToDepth < space.maxHops && steps[completeToDepth - 1]()) completeToDepth++;
  return { ...counts, completeToDepth };
}

/** How many paths of one length go through one of them. */
export function countOfLength({ entities, starts, ends, fourCounts, completeToDepth }: ConnectorCounts, i: number, length: number): number {
  if (length > completeToDepth) return 0;
  return length === 4 ? fourCounts[i] : ofLength(starts, ends, entities[i] * 2 + 1, length);
}

/** Their summed score. */
export function scoreOfLength({ entities, starts, ends, fourScores, completeToDepth }: ConnectorCounts, i: number, length: number): number {
  if (length > completeToDepth) return 0;
  return length === 4 ? fourScores[i] : ofLength(starts, ends, entities[i] * 2, length);
}

function ofLength(starts: WaysToSide, ends: WaysToSide, place: number, length: number): number {
  if (length === 2) return starts.one[place] * ends.one[place];
  return starts.one[place] * ends.two[place] + starts.two[place] * ends.one[place];
}

function entitiesWith(roles: Uint8Array, role: number): Uint32Array {
  let count = 0;
  for (let v = 0; v < roles.length; v++) if ((roles[v] & role) !== 0) count++;
  const entities = new Uint32Array(count);
  count = 0;
  for (let v = 0; v < roles.length; v++) if ((roles[v] & role) !== 0) entities[count++] = v;
  return entities;
}

type Counting = Omit<ConnectorCounts, 'completeToDepth'>;

/** Ways of two hops to one side are looked for only where paths need them: of connectors that are one hop from the other side, and for longer paths of their neighbours. */
function addTwoHops(topology: Topology, { entities, roles, starts, ends }: Counting, maxHops: number, meter: Meter): boolean {
  const ask = (from: WaysToSide, other: WaysToSide): number => {
    let asked = 0;
    for (const c of entities) {
      if ((roles[c] & other.bits.one) === 0) continue;
      roles[c] |= from.bits.two;
      asked++;
      if (maxHops > 3) askNeighbours(topology, roles, c, from.bits.two);
    }
    return asked;
  };
  if (ask(starts, ends) > 0 && !(starts.addTwoHops() && meter.work(entities.length))) return false;
  return ask(ends, starts) === 0 || ends.addTwoHops();
}

function askNeighbours({ at, end, to }: Topology, roles: Uint8Array, c: number, bit: number): void {
  for (let slot = at[c]; slot < end[c]; slot++) {
    const role = roles[to[slot]];
    if ((role & (INTERIOR | bit)) === INTERIOR) roles[to[slot]] = role | bit;
  }
}

function countFourHops(topology: Topology, filter: WalkFilter | null, counts: Counting, meter: Meter): boolean {
  const { at, end: rowEnds, to, slotType, relationship, weight } = topology;
  const { entities, roles, starts, ends, fourCounts, fourScores } = counts;
  const [types, rest] = [typesWalked(filter), restOf(filter)];
  for (let i = 0; i < entities.length; i++) {
    const c = entities[i];
    const end = rowEnds[c];
    const alpha = starts.one[c * 2];
    const alphaCount = starts.one[c * 2 + 1];
    const beta = ends.one[c * 2];
    const betaCount = ends.one[c * 2 + 1];
    let met = 0;
    for (let slot = at[c]; slot < end; slot++) met |= roles[to[slot]];
    const isMiddle = (met & ONE_FROM_START) !== 0 && (met & ONE_FROM_END) !== 0;
    // What leads anywhere.
    const wanted = (isMiddle ? ONE_FROM_START | ONE_FROM_END : 0) | (betaCount > 0 ? TWO_FROM_START : 0) | (alphaCount > 0 ? TWO_FROM_END : 0);
    // Of c in the middle, first and last; and running sums over the neighbours so far.
    let middle = 0;
    let middleCount = 0;
    let first = 0;
    let firstCount = 0;
    let last = 0;
    let lastCount = 0;
    let before = 0;
    let beforeCount = 0;
    let after = 0;
    let afterCount = 0;
    for (let slot = at[c]; slot < end; ) {
      const y = to[slot];
      const role = roles[y];
      if ((role & wanted) === 0 || y === c) {
        slot++;
        continue;
      }
      let edge = 0;
      let isEdge = false;
      for (; slot < end && to[slot] === y; slot++) {
        if (types !== null && types[slotType[slot]] !== 1) continue;
        if (rest !== null && !restFits(topology, rest, slot)) continue;
        edge += weight[relationship[slot]];
        isEdge = true;
      }
      if (!isEdge) continue;
      // Of y as the entity after c: it is added to what the next ones meet only when it has met those before.
      if ((role & ONE_FROM_END) !== 0) {
        middle += edge * ends.one[y * 2] * before;
        middleCount += ends.one[y * 2 + 1] * beforeCount;
      }
      if ((role & ONE_FROM_START) !== 0) {
        middle += edge * starts.one[y * 2] * after;
        middleCount += starts.one[y * 2 + 1] * afterCount;
        before += edge * starts.one[y * 2];
        beforeCount += starts.one[y * 2 + 1];
      }
      if ((role & ONE_FROM_END) !== 0) {
        after += edge * ends.one[y * 2];
        afterCount += ends.one[y * 2 + 1];
      }
      if (betaCount > 0 && (role & TWO_FROM_START) !== 0) {
        const others = starts.two[y * 2 + 1] - alphaCount;
        lastCount += others;
        if (others > 0) last += edge * starts.twoHopsWithout(y, c, edge);
      }
      if (alphaCount > 0 && (role & TWO_FROM_END) !== 0) {
        const others = ends.two[y * 2 + 1] - betaCount;
        firstCount += others;
        if (others > 0) first += edge * ends.twoHopsWithout(y, c, edge);
      }
    }
    fourCounts[i] = middleCount + alphaCount * firstCount + betaCount * lastCount;
    fourScores[i] = middle + alpha * first + beta * last;
    if (!meter.work(end - at[c] + 1)) return false;
  }
  return true;
}
