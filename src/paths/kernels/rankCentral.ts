import type { Topology } from '../../snapshot/Topology.ts';
import type { BudgetName } from '../Budget.ts';
import { choosePivots } from './choosePivots.ts';
import { Dependencies } from './Dependencies.ts';
import { degreesOf, type InducedGraph, inducedGraph, type NetworkJob } from './inducedGraph.ts';
import { type Control, Meter } from './Meter.ts';
import { rounded } from './score.ts';
import { placesOf, sortDescending, valuesOf } from './sortDescending.ts';
import { floodFill } from './splitComponents.ts';

export interface CentralityJob extends NetworkJob {
  readonly kind: 'CENTRALITY';
  readonly measure: 'DEGREE' | 'BETWEENNESS';
}

/** One entry an entity, by its value, largest first, then by id. */
export interface CentralityResult {
  readonly entities: Uint32Array;
  /** DEGREE: different neighbours. BETWEENNESS: pairs of others, each counted as far as its shortest paths run through the entity; to 12 digits. */
  readonly values: Float64Array;
  readonly neighbours: Uint32Array;
  readonly relationships: Uint32Array;
  /** Entities that have neighbours; from how many of them shortest paths were looked for. DEGREE: all. */
  readonly sources: number;
  readonly samples: number;
  readonly truncatedBy: BudgetName | null;
  readonly explored: number;
}

/**
 * Degree, and betweenness by Brandes' algorithm (2001) on the unweighted, undirected, simple graph: from every node when the budget's steps allow it, else
 * from as many pivots as they allow, all nodes being equally likely (Brandes and Pich 2007), scaled up to all. When time runs out: from those done.
 */
export function rankCentral(topology: Topology, job: CentralityJob, control: Control): CentralityResult {
  const meter = new Meter(job.budget, control);
  const graph = inducedGraph(topology, job, meter);
  if (graph === null) return ranked(null, NOTHING, NOTHING, 0, 0, meter);
  const degrees = degreesOf(graph.at);
  const linked = placesOf(graph.count).filter((v) => degrees[v] > 0);
  if (job.measure === 'DEGREE') return ranked(graph, degrees, sortDescending(placesOf(graph.count), degrees), linked.length, linked.length, meter);

  const pivots = choosePivots(linked, plannedPivots(graph, linked.length, job.budget.expansions, meter));
  const dependencies = new Dependencies(graph);
  const sums = new Float64Array(graph.count);
  let samples = 0;
  while (samples < pivots.length && dependencies.add(pivots[samples], sums, meter)) samples++;
  if (samples === 0 && pivots.length > 0) return ranked(null, NOTHING, NOTHING, linked.length, 0, meter);
  // Every pair is met from both its ends.
  const factor = linked.length / samples / 2;
  for (let v = 0; v < sums.length; v++) if (sums[v] !== 0) sums[v] = rounded(sums[v] * factor);
  return ranked(graph, sums, largestFirst(sums), linked.length, samples, meter);
}

/** From how many nodes the budget's steps allow to search, at least one. A search visits its component, each edge from both ends, forth and back. */
function plannedPivots(graph: InducedGraph, linked: number, steps: number, meter: Meter): number {
  const rootOf = floodFill(graph, (count) => meter.work(count));
  const cost = new Float64Array(graph.count);
  const size = new Float64Array(graph.count);
  rootOf.forEach((root, v) => {
    if (root >= graph.count) return;
    cost[root] += (graph.at[v + 1] - graph.at[v]) * 2 + 1;
    size[root]++;
  });
  let total = 0;
  for (let v = 0; v < graph.count; v++) if (size[v] > 1) total += size[v] * cost[v];
  return total <= steps ? linked : Math.max(1, Math.floor(steps / (total / linked)));
}

const NOTHING = new Uint32Array();

function ranked(
  graph: InducedGraph | null,
  values: Uint32Array | Float64Array,
  order: Uint32Array,
  sources: number,
  samples: number,
  meter: Meter,
): CentralityResult {
  const found = { sources, samples, truncatedBy: meter.exhausted, explored: meter.explored };
  const inOrder = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) inOrder[i] = values[order[i]];
  if (graph === null) return { ...found, entities: order, values: inOrder, neighbours: order, relationships: order };
  return {
    ...found,
    entities: valuesOf(order, graph.entities),
    values: inOrder,
    neighbours: valuesOf(order, degreesOf(graph.at)),
    relationships: valuesOf(order, graph.relationships),
  };
}

/** Most values are 0: only the others need to be compared. */
function largestFirst(values: Float64Array): Uint32Array {
  const places = placesOf(values.length);
  const order = new Uint32Array(values.length);
  const some = places.filter((v) => values[v] > 0).sort((a, b) => values[b] - values[a] || a - b);
  order.set(some);
  order.set(
    places.filter((v) => values[v] <= 0),
    some.length,
  );
  return order;
}
