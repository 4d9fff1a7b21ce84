import type { Topology } from '../../snapshot/Topology.ts';
import type { Meter } from './Meter.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { restFits, type WalkFilter } from './WalkFilter.ts';

/** In place of a distance in a mark. */
export const NOT_REACHED = 15;

/** One level of a ball (LevelSets.ts) that is being looked for. */
export interface Entering {
  readonly topology: Topology;
  readonly space: SearchSpace;
  /** See Workspace.marks. */
  readonly marks: Int32Array;
  readonly epoch: number;
  readonly meter: Meter;
  /** Where the distances from this side and from the other are in a mark. */
  readonly shift: number;
  readonly otherShift: number;
  /** The distance that is given to what is found. */
  readonly distance: number;
  /** Only what is at most so many hops from the other side; NOT_REACHED: anything. */
  readonly mostOther: number;
  /** What is found is put there. */
  readonly reached: Uint32Array;
  /** Set when something is found that the other side has reached. */
  hasMet: boolean;
}

/**
 * Gives the distance to all neighbours of `entities[begin]` up to, not including, `entities[end]`, that have none and may be entered, and puts them into `reached` from place `size` on. Returns the
 * end of these; -1 when the meter stops it. Ends of the other side are not left.
 *
 * Half of a short search's time goes by in this loop, so there is one for each of what is mostly asked, without questions that do not arise (a fifth less time).
 */
export function enterNeighbours(entering: Entering, entities: Uint32Array, begin: number, end: number, size: number): number {
  const { filter, via, avoid } = entering.space;
  if (via !== null || avoid !== null || !(filter === null || filter.isLocal)) return enterChecked(entering, entities, begin, end, size);
  if (filter !== null) return enterFiltered(entering, filter, entities, begin, end, size);
  return entering.mostOther === NOT_REACHED ? enterAny(entering, entities, begin, end, size) : enterNear(entering, entities, begin, end, size);
}

function enterAny(entering: Entering, entities: Uint32Array, begin: number, end: number, size: number): number {
  const { topology, marks, meter, shift, otherShift, reached } = entering;
  const { at, end: ends, to } = topology;
  const unmarked = (entering.epoch << 8) | 0xff;
  const step = (NOT_REACHED - entering.distance) << shift;
  let hasMet = entering.hasMet;
  for (let i = begin; i < end; i++) {
    const v = entities[i];
    if (((marks[v] >> otherShift) & 15) === 0) continue;
    const start = at[v];
    const rowEnd = ends[v];
    for (let slot = start; slot < rowEnd; slot++) {
      const w = to[slot];
      const mark = marks[w];
      if ((mark ^ unmarked) >> 8 !== 0) {
        marks[w] = unmarked - step;
        reached[size++] = w;
      } else if (((mark >> shift) & 15) === NOT_REACHED) {
        marks[w] = mark - step;
        hasMet = true;
        reached[size++] = w;
      }
    }
    if (!meter.work(rowEnd - start + 1)) return -1;
  }
  entering.hasMet = hasMet;
  return size;
}

/** What the other side has reached, too: everything else is too far from it. */
function enterNear(
  { topology, marks, meter, epoch, shift, otherShift, distance, mostOther, reached }: Entering,
  entities: Uint32Array,
  begin: number,
  end: number,
  size: number,
): number {
  const { at, end: ends, to } = topology;
  const step = (NOT_REACHED - distance) << shift;
  for (let i = begin; i < end; i++) {
    const v = entities[i];
    if (((marks[v] >> otherShift) & 15) === 0) continue;
    const start = at[v];
    const rowEnd = ends[v];
    for (let slot = start; slot < rowEnd; slot++) {
      const w = to[slot];
      const mark = marks[w];
      if (mark >> 8 !== epoch || ((mark >> shift) & 15) !== NOT_REACHED || ((mark >> otherShift) & 15) > mostOther) continue;
      marks[w] = mark - step;
      reached[size++] = w;
    }
    if (!meter.work(rowEnd - start + 1)) return -1;
  }
  return size;
}

/** By conditions that slots tell. */
function enterFiltered(entering: Entering, filter: WalkFilter, entities: Uint32Array, begin: number, end: number, size: number): number {
  const { topology, marks, meter, shift, otherShift, mostOther, reached } = entering;
  const { at, end: ends, to, slotType, slotSince, slotUntil } = topology;
  const { firstCode, lastCode } = filter;
  const types = filter.types ?? ALL_TYPES;
  const unmarked = (entering.epoch << 8) | 0xff;
  const step = (NOT_REACHED - entering.distance) << shift;
  let hasMet = entering.hasMet;
  for (let i = begin; i < end; i++) {
    const v = entities[i];
    if (((marks[v] >> otherShift) & 15) === 0) continue;
    const start = at[v];
    const rowEnd = ends[v];
    for (let slot = start; slot < rowEnd; slot++) {
      if (types[slotType[slot]] !== 1 || slotSince[slot] > lastCode || slotUntil[slot] < firstCode) continue;
      const w = to[slot];
      let mark = marks[w];
      if ((mark ^ unmarked) >> 8 !== 0) mark = unmarked;
      if (((mark >> shift) & 15) !== NOT_REACHED) continue;
      const hops = (mark >> otherShift) & 15;
      if (hops > mostOther) continue;
      marks[w] = mark - step;
      if (hops !== NOT_REACHED) hasMet = true;
      reached[size++] = w;
    }
    if (!meter.work(rowEnd - start + 1)) return -1;
  }
  entering.hasMet = hasMet;
  return size;
}

const ALL_TYPES = new Uint8Array(256).fill(1);

/** By any conditions. */
function enterChecked(entering: Entering, entities: Uint32Array, begin: number, end: number, size: number): number {
  const { topology, space, marks, meter, shift, otherShift, mostOther, reached } = entering;
  const { at, end: ends, to, slotType } = topology;
  const { filter, via, avoid } = space;
  const types = filter?.types ?? ALL_TYPES;
  const rest = filter === null || filter.isPlain ? null : filter;
  const unmarked = (entering.epoch << 8) | 0xff;
  const step = (NOT_REACHED - entering.distance) << shift;
  let hasMet = entering.hasMet;
  for (let i = begin; i < end; i++) {
    const v = entities[i];
    if (((marks[v] >> otherShift) & 15) === 0) continue;
    const start = at[v];
    const rowEnd = ends[v];
    for (let slot = start; slot < rowEnd; slot++) {
      if (types[slotType[slot]] !== 1) continue;
      const w = to[slot];
      let mark = marks[w];
      if ((mark ^ unmarked) >> 8 !== 0) mark = unmarked;
      if (((mark >> shift) & 15) !== NOT_REACHED) continue;
      const hops = (mark >> otherShift) & 15;
      if (hops > mostOther) continue;
      if (avoid !== null && avoid[w] === 1) continue;
      if (via !== null && via[w] === 0 && hops !== 0) continue;
      if (rest !== null && !restFits(topology, rest, slot)) continue;
      marks[w] = mark - step;
      if (hops !== NOT_REACHED) hasMet = true;
      reached[size++] = w;
    }
    if (!meter.work(rowEnd - start + 1)) return -1;
  }
  entering.hasMet = hasMet;
  return size;
}
