import type { Topology } from '../../snapshot/Topology.ts';
import { BackwardEdges } from './BackwardEdges.ts';
import { LocalRows } from './LocalRows.ts';

const LAST_EPOCH = (1 << 23) - 1;

/**
 * Scratch memory of the searches of a thread, kept from search to search, so that a search costs what it touches and not what there is.
 * A thread runs one search at a time. Nothing in it is ever cleared as a whole: marks of an older epoch count as none.
 */
export class Workspace {
  /** Of each entity: epoch << 8 | hops from A << 4 | hops to B; 15 hops: not reached. */
  readonly marks: Int32Array;
  /** Of each relevant entity: its number in the local graph. */
  readonly localOf: Int32Array;
  /** Entities in the order in which each side reached them. */
  readonly reachedFromA: Uint32Array;
  readonly reachedFromB: Uint32Array;
  readonly relevant: Uint32Array;
  readonly ends = new LocalRows();
  readonly near = new LocalRows();
  readonly inner = new LocalRows();
  readonly backwards = new BackwardEdges();
  /** One bit an entity, all 0 between uses. */
  readonly #bits: Uint32Array;
  #epoch = 0;

  private constructor(entityCount: number) {
    this.marks = new Int32Array(entityCount);
    this.localOf = new Int32Array(entityCount);
    this.reachedFromA = new Uint32Array(entityCount);
    this.reachedFromB = new Uint32Array(entityCount);
    this.relevant = new Uint32Array(entityCount);
    this.#bits = new Uint32Array((entityCount + 31) >>> 5);
  }

  static of(topology: Pick<Topology, 'entityCount'>): Workspace {
    const { entityCount } = topology;
    const room = current?.marks.length ?? 0;
    if (current === null || entityCount > room || entityCount * MOST_EXCESS + SPARE < room) current = new Workspace(Math.ceil(entityCount * 1.05) + SPARE);
    return current;
  }

  /** A number that no mark holds yet. */
  nextEpoch(): number {
    if (this.#epoch === LAST_EPOCH) {
      this.#epoch = 0;
      this.marks.fill(0);
    }
    return ++this.#epoch;
  }

  /** Puts different entities into the order of their ids. */
  sort(entities: Uint32Array, { rank, byRank }: Topology): void {
    if (rank !== null) for (let i = 0; i < entities.length; i++) entities[i] = rank[entities[i]];
    this.#sortNumbers(entities);
    if (byRank !== null) for (let i = 0; i < entities.length; i++) entities[i] = byRank[entities[i]];
  }

  /** By a bit each where they are many, which takes no comparisons. */
  #sortNumbers(entities: Uint32Array): void {
    if (entities.length < 1_024) {
      entities.sort();
      return;
    }
    const bits = this.#bits;
    for (const v of entities) bits[v >>> 5] |= 1 << (v & 31);
    let next = 0;
    for (let i = 0; i < bits.length; i++) {
      for (let left = bits[i]; left !== 0; left &= left - 1) entities[next++] = (i << 5) + 31 - Math.clz32(left & -left);
      bits[i] = 0;
    }
  }
}

/** Of the thread: it grows with the graph, and is given back when the graph is much smaller. */
let current: Workspace | null = null;
const SPARE = 1_024;
const MOST_EXCESS = 4;
