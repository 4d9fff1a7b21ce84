import type { InducedGraph } from './inducedGraph.ts';
import type { Meter } from './Meter.ts';

/** No node has more neighbours than 10^6 or so: in this many levels the number of paths stays far below what 64 bits hold. */
const LEVELS = 32;
const SMALLEST = 1e-150;

/**
 * One source of Brandes' algorithm (Journal of Mathematical Sociology 2001): a breadth-first search that counts shortest paths, then the same way back,
 * adding up for each node which share of the paths from the source to all others runs through it.
 *
 * Counts of paths grow without limit in long graphs, and only their ratios between one level and the next matter: every 32 levels they are scaled down.
 */
export class Dependencies {
  readonly #graph: InducedGraph;
  readonly #distance: Int32Array;
  readonly #paths: Float64Array;
  readonly #share: Float64Array;
  readonly #order: Uint32Array;

  constructor(graph: InducedGraph) {
    this.#graph = graph;
    this.#distance = new Int32Array(graph.count).fill(-1);
    this.#paths = new Float64Array(graph.count);
    this.#share = new Float64Array(graph.count);
    this.#order = new Uint32Array(graph.count);
  }

  /** Adds the shares of one source; false, and nothing added, when time ran out. */
  add(source: number, sums: Float64Array, meter: Meter): boolean {
    const scales = [1];
    const reached = this.#forth(source, scales, meter);
    const isWhole = meter.exhausted === null && this.#back(reached, scales, meter);
    const [order, share, distance] = [this.#order, this.#share, this.#distance];
    for (let i = 0; i < reached; i++) {
      const v = order[i];
      if (isWhole && v !== source) sums[v] += share[v];
      distance[v] = -1;
      share[v] = 0;
    }
    return isWhole;
  }

  /** Number of nodes reached. */
  #forth(source: number, scales: number[], meter: Meter): number {
    const { at, to } = this.#graph;
    const [order, distance, paths] = [this.#order, this.#distance, this.#paths];
    let [end, level] = [1, 0];
    order[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    for (let next = 0; next < end; next++) {
      const v = order[next];
      if (distance[v] > level) {
        level = distance[v];
        // All of this level, and nothing beyond it, has been reached.
        if (level % LEVELS === 0) scales.push(this.#scale(next, end));
      }
      if (!spend(meter, at[v + 1] - at[v] + 1)) return end;
      const beyond = level + 1;
      for (let slot = at[v]; slot < at[v + 1]; slot++) {
        const w = to[slot];
        if (distance[w] === -1) {
          distance[w] = beyond;
          paths[w] = paths[v];
          order[end++] = w;
        } else if (distance[w] === beyond) paths[w] += paths[v];
      }
    }
    return end;
  }

  #scale(start: number, end: number): number {
    const [order, paths] = [this.#order, this.#paths];
    let most = 1;
    for (let i = start; i < end; i++) if (paths[order[i]] > most) most = paths[order[i]];
    for (let i = start; i < end; i++) paths[order[i]] = Math.max(paths[order[i]] / most, SMALLEST);
    return 1 / most;
  }

  #back(reached: number, scales: readonly number[], meter: Meter): boolean {
    const { at, to } = this.#graph;
    const [order, distance, paths, share] = [this.#order, this.#distance, this.#paths, this.#share];
    for (let i = reached - 1; i > 0; i--) {
      const w = order[i];
      const before = distance[w] - 1;
      const scale = distance[w] % LEVELS === 0 ? scales[distance[w] / LEVELS] : 1;
      const part = ((1 + share[w]) / paths[w]) * scale;
      for (let slot = at[w]; slot < at[w + 1]; slot++) {
        const v = to[slot];
        if (distance[v] === before) share[v] += paths[v] * part;
      }
      if (!spend(meter, at[w + 1] - at[w])) return false;
    }
    return true;
  }
}

/** How many steps there will be is planned beforehand: only time ends them. */
function spend(meter: Meter, steps: number): boolean {
  meter.explored += steps;
  return meter.work(steps);
}
