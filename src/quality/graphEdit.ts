import type { EntityRecord, RelationshipRecord } from '../ontology/records.ts';
import type { GraphEdit } from '../paths/kernels/ChangedGraph.ts';
import { classOf, OTHER } from '../paths/kernels/EndClasses.ts';
import { mayWalk, type WalkFilter } from '../paths/kernels/WalkFilter.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { firstSlotFrom, rankOf } from '../snapshot/Topology.ts';
import { classOfRecord, endClasses } from './endClasses.ts';
import type { RecordChange } from './measureImpact.ts';

/** What changes of records do to who is whose neighbour, and to what entities are, in numbers. */
export function graphEdit(snapshot: Snapshot, filter: WalkFilter | null, changes: readonly RecordChange[]): GraphEdit {
  const numbers = new EntityNumbers(snapshot);
  const links = new LinkCounts(snapshot, filter);
  const reclassed: (readonly [entity: number, before: number, after: number])[] = [];
  const gone = new Set<number>();
  const classes = endClasses(snapshot.ontology);
  for (const { id, before, after } of changes) {
    if (isRelationship(before ?? after)) continue;
    const entity = numbers.of(id);
    const isKnown = entity < snapshot.topology.entityCount;
    if (after === null) gone.add(entity);
    else {
      const was = isKnown ? classOf(snapshot.topology, classes, entity) : OTHER;
      reclassed.push([entity, was, classOfRecord(after as EntityRecord)]);
    }
  }
  for (const { id, before, after } of changes) {
    if (!isRelationship(before ?? after)) continue;
    const known = snapshot.relationships.ids.own.find(id);
    if (known !== undefined) links.take(snapshot.relationships.from[known], snapshot.relationships.to[known], snapshot.relationships.type[known], -1);
    const record = after as RelationshipRecord | null;
    const type = record === null ? undefined : snapshot.ontology.relationshipTypeByName.get(record.type);
    if (record !== null && type !== undefined) links.take(numbers.of(record.from), numbers.of(record.to), type.index, 1);
  }
  for (const entity of gone) links.takeAll(entity);
  const pairs = links.changed(gone);
  const changed = reclassed.filter(([, before, after]) => before !== after);
  return {
    from: Uint32Array.from(pairs, ([from]) => from),
    to: Uint32Array.from(pairs, ([, to]) => to),
    isAdded: Uint8Array.from(pairs, ([, , isAdded]) => Number(isAdded)),
    entities: Uint32Array.from(changed, ([entity]) => entity),
    before: Uint8Array.from(changed, ([, before]) => before),
    after: Uint8Array.from(changed, ([, , after]) => after),
  };
}

function isRelationship(record: EntityRecord | RelationshipRecord | null): record is RelationshipRecord {
  return record !== null && 'from' in record;
}

/** What is in no snapshot is numbered behind what is. */
class EntityNumbers {
  readonly #snapshot: Snapshot;
  readonly #added = new Map<string, number>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  of(id: string): number {
    // An id that was merged into another is nothing in the snapshot: a split brings it back beside the other.
    const known = this.#snapshot.entities.ids.own.find(id) ?? this.#added.get(id);
    if (known !== undefined) return known;
    const number = this.#snapshot.topology.entityCount + this.#added.size;
    this.#added.set(id, number);
    return number;
  }
}

interface Link {
  readonly from: number;
  readonly to: number;
  /** Relationships between the two that may be walked. */
  readonly before: number;
  after: number;
}

/** Relationships between pairs of entities that something is done to. */
class LinkCounts {
  readonly #snapshot: Snapshot;
  readonly #filter: WalkFilter | null;
  readonly #links = new Map<string, Link>();

  constructor(snapshot: Snapshot, filter: WalkFilter | null) {
    this.#snapshot = snapshot;
    this.#filter = filter;
  }

  take(from: number, to: number, type: number, count: 1 | -1): void {
    if (from === to || this.#filter?.types?.[type] === 0) return;
    this.#link(Math.min(from, to), Math.max(from, to)).after += count;
  }

  /** All that the entity has. */
  takeAll(entity: number): void {
    const { topology } = this.#snapshot;
    if (entity >= topology.entityCount) return;
    for (let slot = topology.at[entity]; slot < topology.end[entity]; slot++) {
      const other = topology.to[slot];
      if (other !== entity) this.#link(Math.min(entity, other), Math.max(entity, other)).after = 0;
    }
  }

  /** Pairs that are neighbours only before or only after. What is gone is nobody's neighbour. */
  changed(gone: ReadonlySet<number>): (readonly [from: number, to: number, isAdded: boolean])[] {
    const pairs: (readonly [number, number, boolean])[] = [];
    for (const { from, to, before, after } of this.#links.values()) {
      const isAfter = after > 0 && !gone.has(from) && !gone.has(to);
      if (before > 0 !== isAfter) pairs.push([from, to, isAfter]);
    }
    return pairs;
  }

  #link(from: number, to: number): Link {
    const key = `${from} ${to}`;
    let link = this.#links.get(key);
    if (link === undefined) {
      const before = this.#countBetween(from, to);
      link = { from, to, before, after: before };
      this.#links.set(key, link);
    }
    return link;
  }

  #countBetween(from: number, to: number): number {
    const { topology } = this.#snapshot;
    if (to >= topology.entityCount) return 0;
    let count = 0;
    for (let slot = firstSlotFrom(topology, from, rankOf(topology, to)); slot < topology.end[from] && topology.to[slot] === to; slot++) {
      if (this.#filter === null || mayWalk(topology, this.#filter, slot)) count++;
    }
    return count;
  }
}
