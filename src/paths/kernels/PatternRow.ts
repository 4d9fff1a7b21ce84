/** Weight of a hop whose relationships are not all walked by the same one step. */
export const DEPENDS = -1;

/** Where a path can go on to so many hops before its end: neighbours, in order of their ids; parallel relationships are one edge. */
export class PatternRow {
  readonly to: number[] = [];
  /** The states in which the neighbour is one hop less from the end. */
  readonly wanted: number[] = [];
  /** Steps that may walk one of the relationships. */
  readonly allowed: number[] = [];
  /** After `finish`: weight of the hop, or DEPENDS. */
  readonly weight: number[] = [];
  /** Relationships of edge i: from slotAt[i] up to, not including, slotAt[i + 1]. */
  readonly slotAt: number[] = [];
  readonly slotSteps: number[] = [];
  readonly slotWeight: number[] = [];

  /** One relationship. Those to the same neighbour follow each other. */
  add(to: number, wanted: number, allowed: number, weight: number): void {
    const last = this.to.length - 1;
    if (last >= 0 && this.to[last] === to) this.allowed[last] |= allowed;
    else {
      this.to.push(to);
      this.wanted.push(wanted);
      this.allowed.push(allowed);
      this.slotAt.push(this.slotSteps.length);
    }
    this.slotSteps.push(allowed);
    this.slotWeight.push(weight);
  }

  finish(): void {
    this.slotAt.push(this.slotSteps.length);
    for (let edge = 0; edge < this.to.length; edge++) this.weight.push(this.#weightOf(edge));
  }

  /** Weight of an edge that is walked by these steps. */
  weightBy(edge: number, steps: number): number {
    let weight = 0;
    for (let slot = this.slotAt[edge]; slot < this.slotAt[edge + 1]; slot++) if ((this.slotSteps[slot] & steps) !== 0) weight += this.slotWeight[slot];
    return weight;
  }

  #weightOf(edge: number): number {
    const step = this.slotSteps[this.slotAt[edge]];
    if ((step & (step - 1)) !== 0) return DEPENDS;
    for (let slot = this.slotAt[edge]; slot < this.slotAt[edge + 1]; slot++) if (this.slotSteps[slot] !== step) return DEPENDS;
    return this.weightBy(edge, step);
  }
}
