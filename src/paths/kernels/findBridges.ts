import type { Topology } from '../../snapshot/Topology.ts';
import type { BudgetName } from '../Budget.ts';
import { type InducedGraph, inducedGraph, type NetworkJob, SEVERAL } from './inducedGraph.ts';
import { type Control, Meter } from './Meter.ts';
import { placesOf, sortDescending, valuesOf } from './sortDescending.ts';

export interface BridgesJob extends NetworkJob {
  readonly kind: 'BRIDGES';
}

export interface BridgesResult {
  /** Relationship numbers; by the size of the smaller side, largest first, then by that of the other, then by the id of its end, which no other bridge has there. */
  readonly bridges: Uint32Array;
  /** Of each bridge: the end on the smaller side (of two equal ones that whose id comes first), and how many entities stand on each side. */
  readonly smallEnd: Uint32Array;
  readonly smallSize: Uint32Array;
  readonly largeSize: Uint32Array;
  /** Entity numbers; by number cut off, then by number of parts, most first, then by id. */
  readonly cuts: Uint32Array;
  /** Of each cut entity: parts into which its component falls without it, and entities that are then cut off from the largest part. */
  readonly parts: Uint32Array;
  readonly cutOff: Uint32Array;
  readonly truncatedBy: BudgetName | null;
  readonly explored: number;
}

/**
 * Bridges and articulation points by depth-first search with low points (Tarjan 1972; Hopcroft and Tarjan 1973), with a stack of its own. Parallel
 * relationships are no bridge. When cut: those of the components that are whole.
 */
export function findBridges(topology: Topology, job: BridgesJob, control: Control): BridgesResult {
  const meter = new Meter(job.budget, control);
  const graph = inducedGraph(topology, job, meter);
  const lists: Lists = { bridges: [], smallEnd: [], smallSize: [], largeSize: [], cuts: [], parts: [], cutOff: [] };
  if (graph !== null) searchAll(graph, meter, lists);
  return { ...arranged(graph?.entities ?? NOBODY, lists), truncatedBy: meter.exhausted, explored: meter.explored };
}

/** Ends and cut entities are nodes of the graph. */
type Lists = Record<'bridges' | 'smallEnd' | 'smallSize' | 'largeSize' | 'cuts' | 'parts' | 'cutOff', number[]>;

/** What the search knows of each node. */
class Depths {
  /** Place in the order of visits, from 1; 0: not visited. */
  readonly order: Uint32Array;
  /** The earliest place that its subtree reaches without the edge to its parent. */
  readonly low: Uint32Array;
  /** Nodes of its subtree. */
  readonly size: Uint32Array;
  readonly parent: Uint32Array;
  /** The slot by which it was reached, and the next of its own to look at. */
  readonly reachedBy: Uint32Array;
  readonly next: Uint32Array;
  /** Of the children's subtrees that hang on this node alone: their number, their nodes together, the nodes of the largest. */
  readonly hanging: Uint32Array;
  readonly hangingNodes: Uint32Array;
  readonly largestHanging: Uint32Array;

  constructor(count: number) {
    const zeros = () => new Uint32Array(count);
    [this.order, this.low, this.size, this.parent, this.reachedBy, this.next] = [zeros(), zeros(), zeros(), zeros(), zeros(), zeros()];
    [this.hanging, this.hangingNodes, this.largestHanging] = [zeros(), zeros(), zeros()];
  }
}

function searchAll(graph: InducedGraph, meter: Meter, lists: Lists): void {
  const depths = new Depths(graph.count);
  /** Nodes in the order of visits. */
  const visited = new Uint32Array(graph.count);
  let begun = 0;
  for (let root = 0; root < graph.count; root++) {
    if (depths.order[root] !== 0) continue;
    const end = searchComponent(graph, meter, depths, visited, begun, root);
    if (end === null) return;
    for (let i = begun; i < end; i++) {
      report(graph, depths, visited[i], root, end - begun, lists);
    }
    begun = end;
  }
}

/** Returns the number of nodes visited up to now; null when it was cut. */
function searchComponent({ at, to }: InducedGraph, meter: Meter, depths: Depths, visited: Uint32Array, begun: number, root: number): number | null {
  const { order, low, size, parent, reachedBy, next, hanging, hangingNodes, largestHanging } = depths;
  let count = begun;
  const visit = (v: number): boolean => {
    visited[count++] = v;
    order[v] = count;
    low[v] = count;
    size[v] = 1;
    next[v] = at[v];
    return meter.steps(at[v + 1] - at[v] + 1);
  };
  parent[root] = root;
  if (!visit(root)) return null;
  for (let v = root; ; ) {
    if (next[v] < at[v + 1]) {
      const slot = next[v]++;
      const w = to[slot];
      if (order[w] === 0) {
        parent[w] = v;
        reachedBy[w] = slot;
        if (!visit(w)) return null;
        v = w;
      } else if (w !== parent[v] && order[w] < low[v]) low[v] = order[w];
      continue;
    }
    if (v === root) return count;
    const above = parent[v];
    size[above] += size[v];
    if (low[v] < low[above]) low[above] = low[v];
    if (low[v] >= order[above]) {
      hanging[above]++;
      hangingNodes[above] += size[v];
      if (size[v] > largestHanging[above]) largestHanging[above] = size[v];
    }
    v = above;
  }
}

function report({ only }: InducedGraph, depths: Depths, v: number, root: number, total: number, lists: Lists): void {
  const above = depths.parent[v];
  const relationship = only[depths.reachedBy[v]];
  if (v !== root && depths.low[v] > depths.order[above] && relationship !== SEVERAL) {
    const below = depths.size[v];
    const isBelowSmall = below * 2 < total || (below * 2 === total && v < above);
    lists.bridges.push(relationship);
    lists.smallEnd.push(isBelowSmall ? v : above);
    lists.smallSize.push(Math.min(below, total - below));
    lists.largeSize.push(Math.max(below, total - below));
  }
  const rest = total - 1 - depths.hangingNodes[v];
  const parts = depths.hanging[v] + (rest > 0 ? 1 : 0);
  if (parts < 2) return;
  lists.cuts.push(v);
  lists.parts.push(parts);
  lists.cutOff.push(total - 1 - Math.max(rest, depths.largestHanging[v]));
}

const NOBODY = new Uint32Array();

function arranged(entities: Uint32Array, lists: Lists): Omit<BridgesResult, 'truncatedBy' | 'explored'> {
  const inOrder = (key: number[], keys: readonly number[][]): ((values: readonly number[]) => Uint32Array) => {
    let order = placesOf(key.length).sort((a, b) => key[a] - key[b]);
    for (const values of keys) order = sortDescending(order, Uint32Array.from(values));
    return (values) => valuesOf(order, values);
  };
  const bridges = inOrder(lists.smallEnd, [lists.largeSize, lists.smallSize]);
  const cuts = inOrder(lists.cuts, [lists.parts, lists.cutOff]);
  return {
    bridges: bridges(lists.bridges),
    smallEnd: valuesOf(bridges(lists.smallEnd), entities),
    smallSize: bridges(lists.smallSize),
    largeSize: bridges(lists.largeSize),
    cuts: valuesOf(cuts(lists.cuts), entities),
    parts: cuts(lists.parts),
    cutOff: cuts(lists.cutOff),
  };
}
