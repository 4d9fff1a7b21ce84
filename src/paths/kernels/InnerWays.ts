import type { Topology } from '../../snapshot/Topology.ts';
import { FUND, HOSPITAL } from './EndClasses.ts';
import type { Meter } from './Meter.ts';
import { longestRow, nearbyOf } from './nearbyOf.ts';
import type { WalkFilter } from './WalkFilter.ts';

/**
 * Ways from hospitals to funds with one to three inner entities between, of those entities that may be inner: how many go through something, from what each entity knows of its
 * neighbours alone.
 */
export class InnerWays {
  readonly #topology: Topology;
  readonly #filter: WalkFilter | null;
  readonly #inner: Uint8Array;
  readonly #class: Uint8Array;
  readonly #room: Uint32Array;
  readonly #other: Uint32Array;
  readonly #marks: Uint8Array;
  /** Hospitals and funds beside each inner entity. */
  readonly #hospitals: Float64Array;
  readonly #funds: Float64Array;
  /** Their sums over its inner neighbours, and the sum of their product. */
  readonly #sumHospitals: Float64Array;
  readonly #sumFunds: Float64Array;
  readonly #sumBoth: Float64Array;
  /** Ways on to a hospital, or a fund, when it is the first of one to three inner entities. */
  readonly #toHospital: Float64Array;
  readonly #toFund: Float64Array;

  private constructor(topology: Topology, filter: WalkFilter | null, ofClass: Uint8Array, inner: Uint8Array) {
    this.#topology = topology;
    this.#filter = filter;
    this.#class = ofClass;
    this.#inner = inner;
    const { entityCount } = topology;
    const zeros = () => new Float64Array(entityCount);
    [this.#hospitals, this.#funds, this.#sumHospitals, this.#sumFunds, this.#sumBoth] = [zeros(), zeros(), zeros(), zeros(), zeros()];
    [this.#toHospital, this.#toFund] = [zeros(), zeros()];
    this.#room = new Uint32Array(longestRow(topology));
    this.#other = new Uint32Array(this.#room.length);
    this.#marks = new Uint8Array(entityCount);
  }

  /** Null when the meter stops it. */
  static make(topology: Topology, filter: WalkFilter | null, ofClass: Uint8Array, inner: Uint8Array, meter: Meter): InnerWays | null {
    const ways = new InnerWays(topology, filter, ofClass, inner);
    return ways.#countEnds(meter) && ways.#sumEnds(meter) && ways.#countWays(meter) ? ways : null;
  }

  isInner(entity: number): boolean {
    return this.#inner[entity] === 1;
  }

  /** Ways through an inner entity; 0 for others. */
  through(v: number): number {
    if (!this.isInner(v)) return 0;
    const [hospitals, funds] = [this.#hospitals[v], this.#funds[v]];
    const middle = this.#sumHospitals[v] * this.#sumFunds[v] - this.#sumBoth[v];
    return hospitals * this.#toFund[v] + funds * this.#toHospital[v] - hospitals * funds + middle;
  }

  /** Ways by the hop between two neighbours. */
  byHop(u: number, v: number): number {
    if (!this.isInner(u)) return this.#fromEnd(u, v);
    return this.isInner(v) ? this.#between(u, v) + this.#between(v, u) : this.#fromEnd(v, u);
  }

  /** Ways through both of two entities of one type; null when the meter stops it. */
  throughBoth(a: number, b: number, meter: Meter): number | null {
    if (this.isInner(a) && this.isInner(b)) return this.#throughInner(a, b, meter);
    if (this.isInner(b)) return this.#fromEndThrough(a, b, meter);
    // There is but one hospital, and one fund, on a way.
    return this.isInner(a) ? this.#fromEndThrough(b, a, meter) : 0;
  }

  #countEnds(meter: Meter): boolean {
    return this.#eachInner(meter, (v, count) => {
      for (let i = 0; i < count; i++) {
        const own = this.#class[this.#room[i]];
        if (own === HOSPITAL) this.#hospitals[v]++;
        else if (own === FUND) this.#funds[v]++;
      }
    });
  }

  #sumEnds(meter: Meter): boolean {
    return this.#eachInner(meter, (v, count) => {
      for (let i = 0; i < count; i++) {
        const near = this.#room[i];
        // Of what is not inner they are 0.
        this.#sumHospitals[v] += this.#hospitals[near];
        this.#sumFunds[v] += this.#funds[near];
        this.#sumBoth[v] += this.#hospitals[near] * this.#funds[near];
      }
    });
  }

  #countWays(meter: Meter): boolean {
    return this.#eachInner(meter, (v, count) => {
      const [hospitals, funds] = [this.#hospitals[v], this.#funds[v]];
      let [toHospital, toFund] = [hospitals + this.#sumHospitals[v], funds + this.#sumFunds[v]];
      for (let i = 0; i < count; i++) {
        const near = this.#room[i];
        if (!this.isInner(near)) continue;
        toHospital += this.#sumHospitals[near] - hospitals;
        toFund += this.#sumFunds[near] - funds;
      }
      this.#toHospital[v] = toHospital;
      this.#toFund[v] = toFund;
    });
  }

  #eachInner(meter: Meter, tell: (v: number, neighbours: number) => void): boolean {
    const { entityCount } = this.#topology;
    for (let v = 0; v < entityCount; v++) {
      if (!this.isInner(v)) continue;
      tell(v, this.#near(v, this.#room));
      if (!meter.steps(this.#slots(v))) return false;
    }
    return true;
  }

  /** Of all that begin or end at `end` with `inner` beside it. */
  #fromEnd(end: number, inner: number): number {
    if (!this.isInner(inner)) return 0;
    const own = this.#class[end];
    return own === HOSPITAL ? this.#toFund[inner] : own === FUND ? this.#toHospital[inner] : 0;
  }

  /** Of two inner neighbours, `u` nearer to the hospital. */
  #between(u: number, v: number): number {
    const [hospitals, funds] = [this.#hospitals[u], this.#funds[v]];
    return hospitals * funds + hospitals * (this.#sumFunds[v] - this.#funds[u]) + (this.#sumHospitals[u] - this.#hospitals[v]) * funds;
  }

  #throughInner(a: number, b: number, meter: Meter): number | null {
    const count = this.#mark(a);
    let [shared, isHop] = [0, false];
    const others = this.#near(b, this.#other);
    for (let i = 0; i < others; i++) {
      if (this.#other[i] === a) isHop = true;
      else if (this.#marks[this.#other[i]] === 1) shared++;
    }
    this.#unmark(count);
    const apart = shared * (this.#hospitals[a] * this.#funds[b] + this.#hospitals[b] * this.#funds[a]);
    return meter.steps(this.#slots(a) + this.#slots(b)) ? apart + (isHop ? this.byHop(a, b) : 0) : null;
  }

  /** Of all that begin or end at `end` and go through `inner` as their first, second or third inner entity. */
  #fromEndThrough(end: number, inner: number, meter: Meter): number | null {
    const own = this.#class[end];
    if (own !== HOSPITAL && own !== FUND) return 0;
    const [onTo, sums] = own === HOSPITAL ? [this.#funds, this.#sumFunds] : [this.#hospitals, this.#sumHospitals];
    const count = this.#mark(end);
    const others = this.#near(inner, this.#other);
    const isFirst = this.#marks[inner] === 1;
    let ways = isFirst ? this.#fromEnd(end, inner) : 0;
    let steps = this.#slots(end) + this.#slots(inner);
    for (let i = 0; i < others; i++) {
      const near = this.#other[i];
      if (!this.isInner(near)) continue;
      if (this.#marks[near] === 1) ways += onTo[inner] + sums[inner] - onTo[near];
      if (onTo[inner] === 0) continue;
      const firsts = this.#markedBeside(near) - Number(isFirst);
      ways += firsts * onTo[inner];
      steps += this.#slots(near);
    }
    this.#unmark(count);
    return meter.steps(steps) ? ways : null;
  }

  #markedBeside(v: number): number {
    const { at, end, to } = this.#topology;
    let [count, last] = [0, v];
    for (let slot = at[v]; slot < end[v]; slot++) {
      if (to[slot] === last || this.#marks[to[slot]] === 0 || this.#filter?.types?.[this.#topology.slotType[slot]] === 0) continue;
      last = to[slot];
      count++;
    }
    return count;
  }

  /** Marks the inner neighbours. */
  #mark(v: number): number {
    const count = this.#near(v, this.#room);
    for (let i = 0; i < count; i++) this.#marks[this.#room[i]] = this.#inner[this.#room[i]];
    return count;
  }

  #unmark(count: number): void {
    for (let i = 0; i < count; i++) this.#marks[this.#room[i]] = 0;
  }

  #near(v: number, room: Uint32Array): number {
    return nearbyOf(this.#topology, this.#filter, v, room);
  }

  #slots(v: number): number {
    return this.#topology.end[v] - this.#topology.at[v] + 1;
  }
}
