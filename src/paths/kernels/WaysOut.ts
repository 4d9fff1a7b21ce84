import { rankOf, type Topology } from '../../snapshot/Topology.ts';
import { BestFirst } from './BestFirst.ts';
import type { Meter } from './Meter.ts';
import { mayWalk, type WalkFilter } from './WalkFilter.ts';
import type { WaysToSide } from './WaysToSide.ts';

/**
 * The first edges of all ways from an entity to one side in so many hops, best first, with the best score that each may lead to. Ways back to where one
 * came from are among them. The sum of what can follow stands for the best of it until that is asked for. Each row is read once for each.
 */
export class WaysOut {
  readonly #topology: Topology;
  readonly #filter: WalkFilter | null;
  readonly #roles: Uint8Array;
  readonly #side: WaysToSide;
  readonly #meter: Meter;
  readonly #known = [1, 2, 3].map(() => new Map<number, BestFirst>());

  constructor(topology: Topology, filter: WalkFilter | null, roles: Uint8Array, side: WaysToSide, meter: Meter) {
    this.#topology = topology;
    this.#filter = filter;
    this.#roles = roles;
    this.#side = side;
    this.#meter = meter;
  }

  /** Empty, too, once the meter has stopped. */
  of(v: number, hops: number): BestFirst {
    const known = this.#known[hops - 1];
    let ways = known.get(v);
    if (ways === undefined) {
      ways = this.#read(v, hops);
      known.set(v, ways);
    }
    return ways;
  }

  #read(v: number, hops: number): BestFirst {
    const { at, end, to, relationship, weight } = this.#topology;
    const { bits, one, two } = this.#side;
    const roles = this.#roles;
    const ways: BestFirst = new BestFirst((edge) => ways.weights[edge] * this.of(ways.to[edge], hops - 1).best);
    if (!this.#meter.steps(end[v] - at[v] + 1)) return ways;
    const wanted = hops === 1 ? bits.member : hops === 2 ? bits.one : bits.two;
    for (let slot = at[v]; slot < end[v]; ) {
      const w = to[slot];
      if ((roles[w] & wanted) === 0 || w === v) {
        slot++;
        continue;
      }
      let edge = 0;
      let isEdge = false;
      for (; slot < end[v] && to[slot] === w; slot++) {
        if (this.#filter !== null && !mayWalk(this.#topology, this.#filter, slot)) continue;
        edge += weight[relationship[slot]];
        isEdge = true;
      }
      if (!isEdge) continue;
      const place = rankOf(this.#topology, w);
      if (hops === 1) ways.add(w, place, edge, edge, true);
      else ways.add(w, place, edge, edge * (hops === 2 ? one : two)[w * 2], hops === 2 && one[w * 2 + 1] === 1);
    }
    return ways;
  }
}
