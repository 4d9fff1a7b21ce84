import type { Topology } from '../../snapshot/Topology.ts';
import { classOf, type EndClasses } from './EndClasses.ts';
import { longestRow, nearbyOf } from './nearbyOf.ts';
import type { WalkFilter } from './WalkFilter.ts';

/** What is different after an edit. Entities that are in no topology yet have the numbers behind its last. */
export interface GraphEdit {
  /** Pairs of entities that are neighbours before the edit or after it, not both; each once. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** 1: neighbours after the edit. */
  readonly isAdded: Uint8Array;
  /** Entities of another class (EndClasses.ts) than before, and the classes. */
  readonly entities: Uint32Array;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

const NONE: ReadonlySet<number> = new Set();

/** A topology and an edit of it, side by side. */
export class ChangedGraph {
  readonly topology: Topology;
  readonly #filter: WalkFilter | null;
  readonly #classes: EndClasses;
  readonly #added = new Map<number, Set<number>>();
  readonly #removed = new Map<number, Set<number>>();
  readonly #changed = new Map<number, readonly [before: number, after: number]>();

  constructor(topology: Topology, filter: WalkFilter | null, classes: EndClasses, edit: GraphEdit) {
    this.topology = topology;
    this.#filter = filter;
    this.#classes = classes;
    edit.from.forEach((from, i) => {
      const neighbours = edit.isAdded[i] === 1 ? this.#added : this.#removed;
      put(neighbours, from, edit.to[i]);
      put(neighbours, edit.to[i], from);
    });
    for (const [i, entity] of edit.entities.entries()) this.#changed.set(entity, [edit.before[i], edit.after[i]]);
  }

  /** Room for the neighbours of any entity. */
  room(): Uint32Array {
    return new Uint32Array(longestRow(this.topology));
  }

  /** Neighbours before the edit. */
  before(entity: number, found: Uint32Array): number {
    return entity < this.topology.entityCount ? nearbyOf(this.topology, this.#filter, entity, found) : 0;
  }

  slots(entity: number): number {
    return entity < this.topology.entityCount ? this.topology.end[entity] - this.topology.at[entity] : 0;
  }

  added(entity: number): ReadonlySet<number> {
    return this.#added.get(entity) ?? NONE;
  }

  removed(entity: number): ReadonlySet<number> {
    return this.#removed.get(entity) ?? NONE;
  }

  /** Entities that gain or lose a neighbour, and those of another class. */
  *touched(): Generator<number> {
    yield* this.#added.keys();
    yield* this.#removed.keys();
    yield* this.#changed.keys();
  }

  reclassed(): ReadonlyMap<number, readonly [before: number, after: number]> {
    return this.#changed;
  }

  classBefore(entity: number): number {
    return this.#changed.get(entity)?.[0] ?? this.sameClass(entity);
  }

  classAfter(entity: number): number {
    return this.#changed.get(entity)?.[1] ?? this.sameClass(entity);
  }

  /** Of what has the same class before and after. */
  sameClass(entity: number): number {
    return entity < this.topology.entityCount ? classOf(this.topology, this.#classes, entity) : 0;
  }
}

function put(sets: Map<number, Set<number>>, key: number, value: number): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
