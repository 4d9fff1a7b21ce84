import type { Topology } from '../../snapshot/Topology.ts';
import { NOT_REACHED } from './enterNeighbours.ts';
import type { LevelSets } from './LevelSets.ts';
import type { LocalRows } from './LocalRows.ts';
import type { Meter } from './Meter.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { LONG_ROW, slotsTo } from './slotsTo.ts';
import { mayWalk, type WalkFilter } from './WalkFilter.ts';
import type { Workspace } from './Workspace.ts';

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
  readonly #filter: WalkFilter | null;
  readonly #levels: LevelSets;
  readonly #workspace: Workspace;
  readonly #meter: Meter;
  readonly #entities: Uint32Array;

  constructor(topology: Topology, filter: WalkFilter | null, levels: LevelSets, workspace: Workspace, meter: Meter) {
    this.#topology = topology;
    this.#filter = filter;
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
    const { at, end, to, relationship, weight } = this.#topology;
    const entities = this.#entities;
    backwards.begin(entities.length);
    for (let row = 0; row < entities.length; row++) {
      const v = entities[row];
      if (hopsLeft[row] >= radiusB || ((marks[v] >> 4) & 15) === 0) continue;
      const mostHops = depth - 1 - hopsLeft[row];
      const long = this.#isLong(v) ? slotsTo(this.#topology, v, entities) : null;
      const count = long === null ? end[v] - at[v] : long.length;
      for (let i = 0; i < count; i++) {
        const slot = long === null ? at[v] + i : long[i];
        const w = to[slot];
        const mark = marks[w];
        const hops = (mark >> 4) & 15;
        if (mark >> 8 !== epoch || hops < radiusA || hops > mostHops || (mark & 15) === 0 || (mark & 15) === NOT_REACHED) continue;
        if (this.#filter === null || mayWalk(this.#topology, this.#filter, slot)) backwards.add(localOf[w], row, weight[relationship[slot]]);
      }
      if (!this.#meter.work(count + 1)) return false;
    }
    backwards.sort();
    return true;
  }

  #fillRows(hopsLeft: Uint8Array): boolean {
    const { radiusA, depth, epoch } = this.#levels;
    const { marks, localOf, backwards, ends, near, inner } = this.#workspace;
    const { at, end, to, relationship, weight } = this.#topology;
    const entities = this.#entities;
    const put = (row: number, w: number, edgeWeight: number): void => {
      const left = hopsLeft[w];
      if (left === 0) ends.add(row, w, edgeWeight);
      else inner.add(row, w, edgeWeight);
      if (left === 1) near.add(row, w, edgeWeight);
    };
    for (const rows of [ends, near, inner]) rows.begin(entities.length);
    for (let row = 0; row < entities.length; row++) {
      const v = entities[row];
      const hops = (marks[v] >> 4) & 15;
      const most = depth - 1 - hops;
      if (hops >= radiusA) for (let edge = backwards.at[row]; edge < backwards.at[row + 1]; edge++) put(row, backwards.to[edge], backwards.weight[edge]);
      else if (hopsLeft[row] > 0) {
        const long = this.#isLong(v) ? slotsTo(this.#topology, v, entities) : null;
        const count = long === null ? end[v] - at[v] : long.length;
        for (let i = 0; i < count; i++) {
          const slot = long === null ? at[v] + i : long[i];
          const w = to[slot];
          const mark = marks[w];
          // Neither what this search did not reach, nor what is too far from an end, nor a start.
          if (mark >> 8 !== epoch || (mark & 15) > most || (mark & 0xf0) === 0 || (mark & 0xf0) === 0xf0) continue;
          if (this.#filter === null || mayWalk(this.#topology, this.#filter, slot)) put(row, localOf[w], weight[relationship[slot]]);
        }
        if (!this.#meter.work(count + 1)) return false;
      }
      ends.endRow(row);
      near.endRow(row);
      inner.endRow(row);
    }
    return true;
  }

  #isLong(v: number): boolean {
    return this.#topology.end[v] - this.#topology.at[v] > this.#entities.length * LONG_ROW;
  }
}
