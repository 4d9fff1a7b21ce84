import { entityAt, type Topology } from '../../snapshot/Topology.ts';
import type { Meter } from './Meter.ts';
import type { Pattern } from './Pattern.ts';
import type { PatternStates } from './PatternStates.ts';
import type { StepMoves } from './StepMoves.ts';
import { LONG_ROW, slotsTo } from './slotsTo.ts';
import type { Workspace } from './Workspace.ts';

const NONE = new Uint32Array(0);

/**
 * Which entities may stand where on a path that follows a pattern: for each number of hops the states that a walk of exactly so many hops from the start can be in
 * (ahead), and the states from which a walk of exactly so many hops gets to the end (behind). Two balls in the product of graph and automaton (Mendelzon and Wood,
 * SIAM J. Comput. 24(6), 1995) grow towards each other, as in LevelSets.ts: the side with fewer neighbours to look at for its next hop grows, so the search is
 * planned from its more selective end, by what is there and not by an estimate. Beyond its own radius `behind` is known inside the other ball only: what lies so far
 * from the end on a path of at most `depth` hops is that near to the start. The plan decides what is looked at, never what is found.
 */
export class PatternLevels {
  readonly #topology: Topology;
  readonly #fits: Uint16Array;
  readonly #states: PatternStates;
  readonly #moves: StepMoves;
  readonly #workspace: Workspace;
  readonly #meter: Meter;
  readonly #epoch: number;
  /** Entities after exactly so many hops from the start, and before exactly so many to the end; in order of their ids. */
  readonly #ahead: Uint32Array[];
  readonly #behind: Uint32Array[];
  readonly #deep: Uint32Array[] = [];
  #costAhead: number;
  #costBehind: number;
  /** Of each entity that was reached: its states by number of hops, those ahead and then those behind. Without hops the pattern itself tells. */
  #reached = new Uint16Array(1_024);
  #reachedCount = 0;
  readonly #width: number;

  constructor(topology: Topology, { fits }: Pattern, states: PatternStates, moves: StepMoves, workspace: Workspace, meter: Meter) {
    this.#topology = topology;
    this.#fits = fits;
    this.#states = states;
    this.#moves = moves;
    this.#workspace = workspace;
    this.#meter = meter;
    this.#epoch = workspace.nextEpoch();
    this.#width = states.maxHops;
    this.#ahead = [this.#entitiesIn(states.start)];
    this.#behind = [this.#entitiesIn(states.end)];
    this.#costAhead = this.#degrees(this.#ahead[0]);
    this.#costBehind = this.#degrees(this.#behind[0]);
  }

  /** The sum of the radii: all of a path of so many hops lies in what was reached. */
  get depth(): number {
    return this.#ahead.length + this.#behind.length - 2;
  }

  /** Neighbours to look at for one more hop. */
  get nextCost(): number {
    return Math.min(this.#costAhead, this.#costBehind);
  }

  /** No path is longer than `depth`. */
  get isAtEnd(): boolean {
    return this.#ahead[this.#ahead.length - 1].length === 0 || this.#behind[this.#behind.length - 1].length === 0;
  }

  /** One more hop. False when the meter stops it. */
  grow(): boolean {
    this.#forgetDeep();
    return this.#costAhead <= this.#costBehind ? this.#growAhead() : this.#growBehind();
  }

  /** Makes `behind` known for all numbers of hops up to `depth`. False when the meter stops it. */
  deepen(): boolean {
    this.#forgetDeep();
    for (let hops = this.#behind.length; hops <= this.depth; hops++) {
      const level = this.#pull(hops);
      if (level === null) return false;
      this.#deep.push(level);
    }
    return true;
  }

  /** Entities from which a walk of exactly so many hops gets to the end, in order of their ids. */
  before(hops: number): Uint32Array {
    return hops < this.#behind.length ? this.#behind[hops] : this.#deep[hops - this.#behind.length];
  }

  /** The states in which the entity is so many hops from the end. */
  statesBehind(v: number, hops: number): number {
    if (hops === 0) return this.#states.withSkipping(this.#fits[v] & this.#states.end, this.#fits[v]);
    return this.#isReached(v) ? this.#reached[this.#placeBehind(v, hops)] : 0;
  }

  /** The states in which a walk of so many hops from the start can be at the entity. */
  statesAhead(v: number, hops: number): number {
    if (hops === 0) return this.#states.withSkipped(this.#fits[v] & this.#states.start, this.#fits[v]);
    return this.#isReached(v) ? this.#reached[this.#placeAhead(v, hops)] : 0;
  }

  /**
   * Whether the hops that leave so many to the end are had cheaper from where they lead to, by the rows that were read when the ball around the end grew. On its rim,
   * where the balls meet, the rows of either side are counted.
   */
  isCheaperBackwards(hopsLeft: number): boolean {
    const radius = this.#behind.length - 1;
    if (hopsLeft !== radius) return hopsLeft < radius;
    const { at, end } = this.#topology;
    let left = this.#degrees(this.before(hopsLeft - 1));
    for (const level of this.#ahead) {
      for (const v of level) {
        if (this.statesBehind(v, hopsLeft) !== 0) left -= end[v] - at[v];
        if (left < 0) return true;
      }
    }
    return false;
  }

  /** Whether a path can be there so many hops before its end, as far as the ball around the start tells. */
  mayBeAhead(v: number, hopsLeft: number): boolean {
    const most = this.depth - hopsLeft;
    if (most >= this.#ahead.length) return true;
    for (let hops = 0; hops <= most; hops++) if (this.statesAhead(v, hops) !== 0) return true;
    return false;
  }

  /** Slots of v that lead to one of the entities, where looking for these is faster than reading the row; else null. */
  slotsTo(v: number, entities: Uint32Array): readonly number[] | null {
    const { at, end } = this.#topology;
    return end[v] - at[v] <= entities.length * LONG_ROW ? null : slotsTo(this.#topology, v, entities);
  }

  #growAhead(): boolean {
    const hops = this.#ahead.length;
    const { at, end, to } = this.#topology;
    const { next, steps, entered } = this.#states;
    const level: number[] = [];
    for (const v of this.#ahead[hops - 1]) {
      const target = next[this.statesAhead(v, hops - 1)];
      const among = steps[target];
      for (let slot = at[v]; slot < end[v]; slot++) {
        const allowed = this.#moves.along(slot, among);
        if (allowed === 0) continue;
        const w = to[slot];
        const states = target & entered[allowed] & this.#fits[w];
        if (states === 0) continue;
        this.#reach(w);
        const place = this.#placeAhead(w, hops);
        if (this.#reached[place] === 0) level.push(w);
        this.#reached[place] |= this.#states.withSkipped(states, this.#fits[w]);
      }
      if (!this.#meter.work(end[v] - at[v] + 1)) return false;
    }
    this.#ahead.push(this.#inOrder(level));
    this.#costAhead = this.#degrees(this.#ahead[hops]);
    return true;
  }

  #growBehind(): boolean {
    const hops = this.#behind.length;
    const { at, end, to } = this.#topology;
    const { previous, steps, entered } = this.#states;
    const level: number[] = [];
    for (const w of this.#behind[hops - 1]) {
      const target = this.statesBehind(w, hops - 1);
      const among = steps[target];
      for (let slot = at[w]; slot < end[w]; slot++) {
        const allowed = this.#moves.against(slot, among);
        if (allowed === 0) continue;
        const v = to[slot];
        const states = previous[target & entered[allowed]] & this.#fits[v];
        if (states === 0) continue;
        this.#reach(v);
        const place = this.#placeBehind(v, hops);
        if (this.#reached[place] === 0) level.push(v);
        this.#reached[place] |= this.#states.withSkipping(states, this.#fits[v]);
      }
      if (!this.#meter.work(end[w] - at[w] + 1)) return false;
    }
    this.#behind.push(this.#inOrder(level));
    this.#costBehind = this.#degrees(this.#behind[hops]);
    return true;
  }

  /** What is so many hops from the end, among what is near enough to the start. Null when the meter stops it. */
  #pull(hops: number): Uint32Array | null {
    const level: number[] = [];
    const nearer = this.before(hops - 1);
    for (let from = 0; from <= this.depth - hops; from++) {
      for (const v of this.#ahead[from]) {
        const wanted = this.#wanted(v, from, this.depth - hops);
        if (wanted === 0) continue;
        const states = this.#pulled(v, hops, wanted, nearer);
        if (states < 0) return null;
        if (states === 0) continue;
        this.#reach(v);
        this.#reached[this.#placeBehind(v, hops)] = states;
        level.push(v);
      }
    }
    return this.#inOrder(level);
  }

  /** All states in which it is at most `most` hops from the start; none where a smaller number than `from` has told them already. */
  #wanted(v: number, from: number, most: number): number {
    for (let hops = 0; hops < from; hops++) if (this.statesAhead(v, hops) !== 0) return 0;
    let wanted = 0;
    for (let hops = from; hops <= most; hops++) wanted |= this.statesAhead(v, hops);
    return wanted;
  }

  /** -1 when the meter stops it. */
  #pulled(v: number, hops: number, wanted: number, nearer: Uint32Array): number {
    const { at, end: ends, to } = this.#topology;
    const { next, previous, steps, entered } = this.#states;
    const target = next[wanted];
    const among = steps[target];
    const slots = this.slotsTo(v, nearer);
    const [begin, end] = slots === null ? [at[v], ends[v]] : [0, slots.length];
    let states = 0;
    for (let i = begin; i < end && states !== wanted; i++) {
      const slot = slots === null ? i : slots[i];
      const allowed = this.#moves.along(slot, among);
      if (allowed === 0) continue;
      states |= previous[target & entered[allowed] & this.statesBehind(to[slot], hops - 1)] & wanted;
    }
    if (!this.#meter.work(slots === null ? end - begin + 1 : nearer.length + 1)) return -1;
    return this.#states.withSkipping(states, wanted);
  }

  #forgetDeep(): void {
    this.#deep.forEach((level, i) => {
      for (const v of level) this.#reached[this.#placeBehind(v, this.#behind.length + i)] = 0;
    });
    this.#deep.length = 0;
  }

  #entitiesIn(state: number): Uint32Array {
    const fits = this.#fits;
    const { relevant } = this.#workspace;
    let count = 0;
    for (let place = 0; place < fits.length; place++) {
      const v = entityAt(this.#topology, place);
      if ((fits[v] & state) !== 0) relevant[count++] = v;
    }
    return relevant.slice(0, count);
  }

  #degrees(entities: Uint32Array): number {
    const { at, end } = this.#topology;
    let sum = entities.length;
    for (let i = 0; i < entities.length; i++) sum += end[entities[i]] - at[entities[i]];
    return sum;
  }

  #inOrder(entities: readonly number[]): Uint32Array {
    if (entities.length === 0) return NONE;
    const level = Uint32Array.from(entities);
    this.#workspace.sort(level, this.#topology);
    return level;
  }

  #isReached(v: number): boolean {
    return this.#workspace.marks[v] >> 8 === this.#epoch;
  }

  #reach(v: number): void {
    if (this.#isReached(v)) return;
    this.#workspace.marks[v] = this.#epoch << 8;
    this.#workspace.localOf[v] = this.#reachedCount++;
    if (this.#reachedCount * this.#width * 2 <= this.#reached.length) return;
    const grown = new Uint16Array(this.#reached.length * 2);
    grown.set(this.#reached);
    this.#reached = grown;
  }

  #placeAhead(v: number, hops: number): number {
    return this.#workspace.localOf[v] * this.#width * 2 + hops - 1;
  }

  #placeBehind(v: number, hops: number): number {
    return this.#placeAhead(v, hops) + this.#width;
  }
}
