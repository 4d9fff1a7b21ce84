import type { Topology } from '../../snapshot/Topology.ts';
import type { BudgetName } from '../Budget.ts';
import { degreesOf, type InducedGraph, inducedGraph, type NetworkJob } from './inducedGraph.ts';
import { type Control, Meter } from './Meter.ts';
import { placesOf, sortDescending, valuesOf } from './sortDescending.ts';

export interface ComponentsJob extends NetworkJob {
  readonly kind: 'COMPONENTS';
}

/** Components, largest first, then by the entity whose id comes first. */
export interface ComponentsResult {
  /** Members of component c: entries at[c] up to, not including, at[c + 1]; so it has one entry more than there are components. */
  readonly at: Uint32Array;
  /** Entity numbers; within a component by number of neighbours, most first, then by id. */
  readonly members: Uint32Array;
  /** Of each member: number of different neighbours. */
  readonly neighbours: Uint32Array;
  /** Of each component: the entity whose id comes first, and the number of relationships in it. */
  readonly earliest: Uint32Array;
  readonly relationships: Uint32Array;
  readonly truncatedBy: BudgetName | null;
  readonly explored: number;
}

/** Connected components by breadth-first search from the smallest node that has none yet. When cut: those that are whole. */
export function splitComponents(topology: Topology, job: ComponentsJob, control: Control): ComponentsResult {
  const meter = new Meter(job.budget, control);
  const graph = inducedGraph(topology, job, meter);
  const found = graph === null ? new Uint32Array() : floodFill(graph, (steps) => meter.steps(steps));
  const result = graph === null ? arranged(EMPTY, found) : arranged(graph, found);
  return { ...result, truncatedBy: meter.exhausted, explored: meter.explored };
}

const NONE = 0xffff_ffff;
const EMPTY: InducedGraph = {
  ...{ count: 0, entities: new Uint32Array(), at: new Uint32Array(1), to: new Uint32Array() },
  ...{ only: new Uint32Array(), relationships: new Uint32Array() },
};

/** The smallest node of the component of each node; NONE where it was not finished. */
export function floodFill({ count, at, to }: InducedGraph, mayGoOn: (steps: number) => boolean): Uint32Array {
  const rootOf = new Uint32Array(count).fill(NONE);
  const queue = new Uint32Array(count);
  for (let root = 0; root < count; root++) {
    if (rootOf[root] !== NONE) continue;
    let end = 0;
    queue[end++] = root;
    rootOf[root] = root;
    for (let next = 0; next < end; next++) {
      const v = queue[next];
      if (!mayGoOn(at[v + 1] - at[v] + 1)) {
        for (const unfinished of queue.subarray(0, end)) rootOf[unfinished] = NONE;
        return rootOf;
      }
      for (let slot = at[v]; slot < at[v + 1]; slot++) {
        const w = to[slot];
        if (rootOf[w] !== NONE) continue;
        rootOf[w] = root;
        queue[end++] = w;
      }
    }
  }
  return rootOf;
}

function arranged({ count, entities, at, relationships }: InducedGraph, rootOf: Uint32Array): Omit<ComponentsResult, 'truncatedBy' | 'explored'> {
  const size = new Uint32Array(count);
  const inside = new Uint32Array(count);
  for (let v = 0; v < count; v++) {
    if (rootOf[v] === NONE) continue;
    size[rootOf[v]]++;
    inside[rootOf[v]] += relationships[v];
  }
  const roots = sortDescending(
    placesOf(count).filter((v) => rootOf[v] === v),
    size,
  );
  const starts = new Uint32Array(roots.length + 1);
  const next = new Uint32Array(count);
  roots.forEach((root, c) => {
    next[root] = starts[c];
    starts[c + 1] = starts[c] + size[root];
  });
  const degree = degreesOf(at);
  const members = new Uint32Array(starts[roots.length]);
  const neighbours = new Uint32Array(members.length);
  for (const v of sortDescending(placesOf(count), degree)) {
    if (rootOf[v] === NONE) continue;
    const place = next[rootOf[v]]++;
    members[place] = entities[v];
    neighbours[place] = degree[v];
  }
  for (const root of roots) inside[root] /= 2;
  return { at: starts, members, neighbours, earliest: valuesOf(roots, entities), relationships: valuesOf(roots, inside) };
}
