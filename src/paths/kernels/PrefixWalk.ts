import type { LocalGraph } from './LocalGraph.ts';
import type { Meter } from './Meter.ts';
import { pathProduct } from './score.ts';

/**
 * Walks a local graph depth first, one length after the other, pruned by the distance to the nearest end as in PathEnum (Sun et al., SIGMOD
 * 2021): a step is taken only where the hops that are left can still reach an end. It stops two hops before the end: those are walked by
 * `walkLastHops` or by whoever can do it faster. Entities have local numbers here.
 */
export class PrefixWalk {
  readonly graph: LocalGraph;
  readonly length: number;
  /** The path as far as it goes; length + 1 entries. */
  readonly path: Int32Array;
  readonly hopWeights: Float64Array;
  /** 1 for what stands on the path. */
  readonly onPath: Uint8Array;

  constructor(graph: LocalGraph, length: number) {
    this.graph = graph;
    this.length = length;
    this.path = new Int32Array(length + 1);
    this.hopWeights = new Float64Array(length);
    this.onPath = new Uint8Array(graph.entities.length);
  }

  /**
   * `visit` sees each beginning of length - 2 hops (none, where the length is 1 or 2) with the entity it ends at; it says false to stop.
   * Order: by start, then depth first by ascending neighbour. False when `visit` or the meter stops it.
   */
  walk(meter: Meter, visit: (last: number) => boolean): boolean {
    const { graph, length, path, onPath } = this;
    for (const start of graph.starts) {
      if (graph.hopsLeft[start] > length) continue;
      path[0] = start;
      onPath[start] = 1;
      if (!(length <= 2 ? visit(start) : this.#walkFrom(start, meter, visit))) return false;
      onPath[start] = 0;
    }
    return true;
  }

  #walkFrom(start: number, meter: Meter, visit: (last: number) => boolean): boolean {
    const { length, path, hopWeights, onPath } = this;
    const { hopsLeft } = this.graph;
    const { at, to, weight } = this.graph.inner;
    const cursor = new Int32Array(length);
    const last = length - 2;
    cursor[0] = at[start];
    let depth = 0;
    while (depth >= 0) {
      const v = path[depth];
      const end = at[v + 1];
      const begin = cursor[depth];
      const most = length - depth - 1;
      let slot = begin;
      while (slot < end && (hopsLeft[to[slot]] > most || onPath[to[slot]] === 1)) slot++;
      if (!meter.steps(slot === end ? slot - begin : slot - begin + 1)) return false;
      if (slot === end) {
        onPath[v] = 0;
        depth--;
        continue;
      }
      cursor[depth] = slot + 1;
      const w = to[slot];
      hopWeights[depth] = weight[slot];
      path[++depth] = w;
      onPath[w] = 1;
      if (depth === last) {
        if (!visit(w)) return false;
        onPath[w] = 0;
        depth--;
      } else cursor[depth] = at[w];
    }
    onPath[start] = 1;
    return true;
  }

  /** Walks the last hops after the beginning that ends at `last`. `visit` finds each whole path in `path` and `hopWeights`; it says false to stop. */
  walkLastHops(last: number, meter: Meter, visit: () => boolean): boolean {
    const { length, path, hopWeights, onPath } = this;
    if (length === 1) return this.#walkLastHop(last, meter, visit);
    const { at, to, weight } = this.graph.near;
    for (let slot = at[last]; slot < at[last + 1]; slot++) {
      if (!meter.steps(1)) return false;
      const w = to[slot];
      if (onPath[w] === 1) continue;
      path[length - 1] = w;
      hopWeights[length - 2] = weight[slot];
      if (!this.#walkLastHop(w, meter, visit)) return false;
    }
    return true;
  }

  #walkLastHop(v: number, meter: Meter, visit: () => boolean): boolean {
    const { length, path, hopWeights } = this;
    const { at, to, weight } = this.graph.ends;
    if (!meter.steps(at[v + 1] - at[v])) return false;
    for (let slot = at[v]; slot < at[v + 1]; slot++) {
      path[length] = to[slot];
      hopWeights[length - 1] = weight[slot];
      if (!meter.paths(1) || !visit()) return false;
    }
    return true;
  }

  /** Counts the paths that walkLastHops would visit. False when not all may be found. */
  countLastHops(last: number, meter: Meter): boolean {
    const { at: endAt } = this.graph.ends;
    if (this.length === 1) return meter.steps(1) && meter.paths(endAt[last + 1] - endAt[last]);
    const { at, to } = this.graph.near;
    let count = 0;
    for (let slot = at[last]; slot < at[last + 1]; slot++) {
      const w = to[slot];
      if (this.onPath[w] === 0) count += endAt[w + 1] - endAt[w];
    }
    return meter.steps(at[last + 1] - at[last]) && meter.paths(count);
  }

  /** Of the path that `visit` finds, the places of its entities in the order of ids. */
  places(): number[] {
    const places: number[] = [];
    for (const v of this.path) places.push(this.graph.places[v]);
    return places;
  }

  /** Its score, not rounded yet. */
  product(): number {
    return pathProduct(this.path, this.hopWeights, this.length);
  }
}
