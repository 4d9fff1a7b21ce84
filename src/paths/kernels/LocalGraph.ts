import type { Topology } from '../../snapshot/Topology.ts';
import { NOT_REACHED } from './enterNeighbours.ts';
import type { LevelSets } from './LevelSets.ts';
import type { LocalRows } from './LocalRows.ts';
import type { Meter } from './Meter.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { restFits, restOf, typesWalked, type WalkFilter } from './WalkFilter.ts';
import type { Workspace } from './Workspace.ts';

/** Rows so many times longer than there are relevant entities are searched for these, not read. */
const LONG_ROW = 16;

/**
 * The part of the graph that A–B paths of at most `depth` hops may walk: only edges that lie on a walk from A to B of so many hops, which is the
 * index that PathEnum (Sun et al., SIGMOD 2021) walks on. Entities have local numbers in order of their ids, so orders stay the same; parallel relationships are one edge. Rows are ascending. Valid until the next search of the workspace.
 */
export interface LocalGraph {
  readonly entities: Uint32Array;
  /** Their places in the order of ids (Topology.rank). */
  readonly places: Uint32Array;
  readonly starts: readonly number[];
  /** Of each entity: hops to the nearest end. */
  readonly hopsLeft: Uint8Array;
  /** Edges to ends. */
  readonly ends: LocalRows;
  /** Edges to what is one hop from an end. */
  readonly near: LocalRows;
  /** Edges to whatever is no end, those of `near` among them. */
  readonly inner: LocalRows;
}

/** Null when the meter stops it. */
export function localGraph(topology: Topology, { filter }: SearchSpace, levels: LevelSets, workspace: Workspace, meter: Meter): LocalGraph | null {
  return new LocalGraphBuilder(topology, filter, levels, workspace, meter).build();
}

function placesOf({ rank }: Topology, entities: Uint32Array): Uint32Array {
  return rank === null ? entities : entities.map((v) => rank[v]);
}

/**
 * Reads only rows that lie inside a ball, never those on its rim, where the many are: of the edge from the i-th entity of a path to the next, the
 * former is less than radiusA hops from A where i < radiusA, else the latter is less than radiusB hops from B. So the edges that leave what is
 * near to A are read from there, all others backwards from what is near to B, and then sorted by where they begin.
 */
class LocalGraphBuilder {
  readonly #topology: Topology;
  readonly #types: Uint8Array | null;
  readonly #rest: WalkFilter | null;
  readonly #levels: LevelSets;
  readonly #workspace: Workspace;
  readonly #meter: Meter;
  readonly #entities: Uint32Array;

  constructor(topology: Topology, filter: WalkFilter | null, levels: LevelSets, workspace: Workspace, meter: Meter) {
    this.#topology = topology;
    this.#types = typesWalked(filter);
    this.#rest = restOf(filter);
    this.#levels = levels;
    this.#workspace = workspace;
    this.#meter = meter;
    this.#entities = workspace.relevant.subarray(0, levels.relevantCount);
  }

  build(): LocalGraph | null {
    const { epoch } = this.#levels;
    const { marks, localOf, ends, near, inner } = this.#workspace;
    const entities = this.#entities;
    const hopsLeft = new Uint8Array(entities.length);
    const starts: number[] = [];
    for (let i = 0; i < entities.length; i++) {
      const mark = marks[entities[i]];
      localOf[entities[i]] = i;
      hopsLeft[i] = mark & 15;
      if (mark >> 4 === epoch << 4) starts.push(i);
    }
    return this.#readBackwards(hopsLeft) && this.#fillRows(hopsLeft)
      ? { entities, places: placesOf(this.#topology, entities), starts, hopsLeft, ends, near, inner }
      : null;
  }

  #readBackwards(hopsLeft: Uint8Array): boolean {
    const { radiusA, radiusB, depth, epoch } = this.#levels;
    const { marks, localOf, backwards } = this.#workspace;
    const { to, slotType, relationship, weight } = this.#topology;
    const types = this.#types;
    const rest = this.#rest;
    const entities = this.#entities;
    let row = 0;
    const add = (slot: number): void => {
      if (types !== null && types[slotType[slot]] !== 1) return;
      const mark = marks[to[slot]];
      const hops = (mark >> 4) & 15;
      if (mark >> 8 !== epoch || hops < radiusA || hops + 1 + hopsLeft[row] > depth || (mark & 15) === 0 || (mark & 15) === NOT_REACHED) return;
      if (rest !== null && !restFits(this.#topology, rest, slot)) return;
      backwards.add(localOf[to[slot]], row, weight[relationship[slot]]);
    };
    backwards.begin(entities.length);
    for (; row < entities.length; row++) {
      const isStart = ((marks[entities[row]] >> 4) & 15) === 0;
      if (hopsLeft[row] < radiusB && !isStart && !this.#eachSlot(entities[row], add)) return false;
    }
    backwards.sort();
    return true;
  }

  #fillRows(hopsLeft: Uint8Array): boolean {
    const { radiusA, depth, epoch } = this.#levels;
    const { marks, localOf, backwards, ends, near, inner } = this.#workspace;
    const { to, slotType, relationship, weight } = this.#topology;
    const types = this.#types;
    const rest = this.#rest;
    const entities = this.#entities;
    const all = [ends, near, inner];
    let row = 0;
    let most = 0;
    const put = (w: number, edgeWeight: number): void => {
      if (hopsLeft[w] === 0) ends.add(row, w, edgeWeight);
      else inner.add(row, w, edgeWeight);
      if (hopsLeft[w] === 1) near.add(row, w, edgeWeight);
    };
    const add = (slot: number): void => {
      if (types !== null && types[slotType[slot]] !== 1) return;
      const mark = marks[to[slot]];
      // Neither what this search did not reach, nor what is too far from an end, nor a start.
      if (mark >> 8 !== epoch || (mark & 15) > most || (mark & 0xf0) === 0 || (mark & 0xf0) === 0xf0) return;
      if (rest === null || restFits(this.#topology, rest, slot)) put(localOf[to[slot]], weight[relationship[slot]]);
    };
    for (const rows of all) rows.begin(entities.length);
    for (; row < entities.length; row++) {
      const hops = (marks[entities[row]] >> 4) & 15;
      most = depth - 1 - hops;
      if (hops >= radiusA) for (let edge = backwards.at[row]; edge < backwards.at[row + 1]; edge++) put(backwards.to[edge], backwards.weight[edge]);
      else if (hopsLeft[row] > 0 && !this.#eachSlot(entities[row], add)) return false;
      for (const rows of all) rows.endRow(row);
    }
    return true;
  }

  /** Visits at least those slots of a row that lead to relevant entities, in order. Both the row and the entities are in order of ids. */
  #eachSlot(v: number, visit: (slot: number) => void): boolean {
    const { at, end: ends, to, rank } = this.#topology;
    const end = ends[v];
    let low = at[v];
    if (end - low <= this.#entities.length * LONG_ROW) {
      for (; low < end; low++) visit(low);
      return this.#meter.work(end - at[v] + 1);
    }
    for (const w of this.#entities) {
      let high = end;
      const place = rank === null ? w : rank[w];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((rank === null ? to[middle] : rank[to[middle]]) < place) low = middle + 1;
        else high = middle;
      }
      for (; low < end && to[low] === w; low++) visit(low);
    }
    return this.#meter.work(this.#entities.length);
  }
}
