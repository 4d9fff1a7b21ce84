import { rankOf, type Topology } from '../../snapshot/Topology.ts';
import { type Control, SearchAborted } from './Meter.ts';
import { LONG_ROW, slotsTo } from './slotsTo.ts';
import { mayWalk, type WalkFilter } from './WalkFilter.ts';
import { Workspace } from './Workspace.ts';

export interface NeighbourhoodJob {
  readonly kind: 'NEIGHBOURHOOD';
  /** Null: every relationship may be walked. */
  readonly filter: WalkFilter | null;
  /** Entities that may be entered; null: all. Those in the middle are always shown. */
  readonly mayEnter: Uint8Array | null;
  readonly middle: Uint32Array;
  readonly hops: number;
  /** Most entities to return. */
  readonly limit: number;
}

export interface NeighbourhoodResult {
  /** Nearest first, in order of ids within a distance. */
  readonly entities: Uint32Array;
  /** All that are walkable among the entities, ascending numbers. */
  readonly relationships: Uint32Array;
  readonly complete: boolean;
}

/** Marks of this search, above those of all earlier ones. */
const SEEN = 0;
const CHOSEN = 1;

/** Breadth-first search, level by level; of the level that does not fit whole, those with the first ids are kept. */
export function walkNeighbourhood(topology: Topology, job: NeighbourhoodJob, control: Control): NeighbourhoodResult {
  const workspace = Workspace.of(topology);
  const { marks } = workspace;
  const epoch = workspace.nextEpoch() << 8;
  const entities: number[] = [];
  let complete = true;
  const choose = (level: Uint32Array): Uint32Array => {
    workspace.sort(level, topology);
    const kept = level.slice(0, job.limit - entities.length);
    if (kept.length < level.length) complete = false;
    for (const v of kept) {
      marks[v] = epoch | CHOSEN;
      entities.push(v);
    }
    return kept;
  };
  let frontier = choose(Uint32Array.from(new Set(job.middle)));
  for (let distance = 1; distance <= job.hops && frontier.length > 0; distance++) {
    const level: number[] = [];
    for (const v of frontier) {
      if (control.aborted()) throw new SearchAborted();
      enterNeighbours(topology, job, marks, epoch, v, job.limit - entities.length + 1, level);
    }
    frontier = choose(new Uint32Array(level));
  }
  return { entities: new Uint32Array(entities), relationships: amongChosen(topology, job.filter, workspace, entities, epoch), complete };
}

/** Only the `most` first of a row can be kept, and rows are in order of ids. */
function enterNeighbours(topology: Topology, job: NeighbourhoodJob, marks: Int32Array, epoch: number, v: number, most: number, level: number[]): void {
  const { at, end, to } = topology;
  const { filter, mayEnter } = job;
  let [last, count] = [-1, 0];
  for (let slot = at[v]; slot < end[v] && count < most; slot++) {
    const w = to[slot];
    if (w === last || marks[w] === (epoch | CHOSEN) || mayEnter?.[w] === 0) continue;
    if (filter !== null && !mayWalk(topology, filter, slot)) continue;
    last = w;
    count++;
    if (marks[w] !== (epoch | SEEN)) level.push(w);
    marks[w] = epoch | SEEN;
  }
}

/** Each relationship stands in two rows: it is taken from the shorter one, and from that of the first id where they are equal. So rows of hubs are hardly looked into. */
function amongChosen(topology: Topology, filter: WalkFilter | null, workspace: Workspace, entities: readonly number[], epoch: number): Uint32Array {
  const { at, end, to, relationship } = topology;
  const { marks, localOf } = workspace;
  const chosen = new Uint32Array(entities);
  workspace.sort(chosen, topology);
  const byLength = chosen.toSorted((v, w) => end[v] - at[v] - (end[w] - at[w]) || rankOf(topology, v) - rankOf(topology, w));
  byLength.forEach((v, i) => {
    localOf[v] = i;
  });
  const relationships: number[] = [];
  for (let i = 0; i < byLength.length; i++) {
    const v = byLength[i];
    if (end[v] - at[v] > chosen.length * LONG_ROW) {
      const longer = chosen.filter((w) => localOf[w] > i);
      for (const slot of slotsTo(topology, v, longer)) if (filter === null || mayWalk(topology, filter, slot)) relationships.push(relationship[slot]);
      continue;
    }
    for (let slot = at[v]; slot < end[v]; slot++) {
      const w = to[slot];
      if (marks[w] !== (epoch | CHOSEN) || localOf[w] < i) continue;
      if (filter === null || mayWalk(topology, filter, slot)) relationships.push(relationship[slot]);
    }
  }
  return new Uint32Array(relationships).sort();
}
