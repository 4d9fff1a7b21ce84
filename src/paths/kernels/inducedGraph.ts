import { entityAt, type Topology } from '../../snapshot/Topology.ts';
import type { Budget } from '../Budget.ts';
import type { Meter } from './Meter.ts';
import { mayWalk, type WalkFilter } from './WalkFilter.ts';

/** A question about a part of the graph as a whole. */
export interface NetworkJob {
  /** Which entities are in it (1 = yes). */
  readonly within: Uint8Array;
  /** Null: every relationship may be walked. */
  readonly filter: WalkFilter | null;
  readonly budget: Budget;
}

/**
 * The simple, undirected graph of some entities and the walkable relationships among them: parallel relationships are one edge. Nodes are numbered
 * in the order of ids; the neighbours of v are `to[at[v]]` up to, not including, `to[at[v + 1]]`, ascending.
 */
export interface InducedGraph {
  readonly count: number;
  /** Entity number of each node. */
  readonly entities: Uint32Array;
  readonly at: Uint32Array;
  readonly to: Uint32Array;
  /** The relationship of an edge; SEVERAL where there is more than one. */
  readonly only: Uint32Array;
  /** Number of relationships at each node, parallel ones each. */
  readonly relationships: Uint32Array;
}

export const SEVERAL = 0xffff_ffff;
const OUTSIDE = 0xffff_ffff;

/** Null when time ran out before it was made. */
export function inducedGraph(topology: Topology, { within, filter }: NetworkJob, meter: Meter): InducedGraph | null {
  const { entityCount } = topology;
  const nodeOf = new Uint32Array(entityCount).fill(OUTSIDE);
  const entities = new Uint32Array(entityCount);
  let [count, slots] = [0, 0];
  for (let place = 0; place < entityCount; place++) {
    const entity = entityAt(topology, place);
    if (within[entity] !== 1) continue;
    nodeOf[entity] = count;
    entities[count++] = entity;
    slots += topology.end[entity] - topology.at[entity];
  }
  const graph = { at: new Uint32Array(count + 1), to: new Uint32Array(slots), only: new Uint32Array(slots), relationships: new Uint32Array(count) };
  let edges = 0;
  for (let v = 0; v < count; v++) {
    const entity = entities[v];
    const end = topology.end[entity];
    if (!meter.work(end - topology.at[entity] + 1)) return null;
    let last = entity;
    for (let slot = topology.at[entity]; slot < end; slot++) {
      const other = topology.to[slot];
      const node = nodeOf[other];
      if (node === OUTSIDE || node === v || (filter !== null && !mayWalk(topology, filter, slot))) continue;
      graph.relationships[v]++;
      if (other === last) graph.only[edges - 1] = SEVERAL;
      else {
        graph.to[edges] = node;
        graph.only[edges++] = topology.relationship[slot];
        last = other;
      }
    }
    graph.at[v + 1] = edges;
  }
  return { ...graph, count, entities: entities.subarray(0, count), to: graph.to.subarray(0, edges), only: graph.only.subarray(0, edges) };
}

/** Number of neighbours of each node. */
export function degreesOf(at: Uint32Array): Uint32Array {
  const degrees = new Uint32Array(at.length - 1);
  for (let v = 0; v < degrees.length; v++) degrees[v] = at[v + 1] - at[v];
  return degrees;
}
