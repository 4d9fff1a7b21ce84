import type { Topology } from '../../snapshot/Topology.ts';
import type { Budget, BudgetName } from '../Budget.ts';
import { ChangedGraph, type GraphEdit } from './ChangedGraph.ts';
import { type EndClasses, PAIRS } from './EndClasses.ts';
import { AFTER, BEFORE, BOTH, ImpactCounts, NEITHER, SWAPPED_AFTER, SWAPPED_BEFORE, WORLDS } from './ImpactCounts.ts';
import { type Control, Meter } from './Meter.ts';
import type { WalkFilter } from './WalkFilter.ts';

export interface ImpactJob {
  readonly kind: 'IMPACT';
  /** Null: every relationship may be walked. */
  readonly filter: WalkFilter | null;
  readonly classes: EndClasses;
  readonly edit: GraphEdit;
  readonly budget: Budget;
}

export interface ImpactResult {
  /** One entry for each of PAIRS. */
  readonly added: Float64Array;
  readonly removed: Float64Array;
  readonly truncatedBy: BudgetName | null;
  readonly explored: number;
}

/** The longest paths that are counted: the formula below has a term for each length. */
export const IMPACT_HOPS = 4;

/**
 * How many A–B paths of at most four hops an edit adds and takes away, without walking one of them. Nothing inside an A–B path is in A or B, so its ends differ from all that is inside, and
 * whatever may be an end beside its first inner entity goes with whatever may be one beside its last. With a(v) and b(v) the numbers of neighbours of v in A and in B, and sums over inner neighbours i of c,
 * what has c as its end in A, as the inner entity next to A (and no more than one after it), or as the middle of three inner ones comes to
 * b(c), or else a(c)·b(c) + a(c)·Σb(i) + Σa(i)·Σb(i) − Σa(i)·b(i).
 * That is the same before and after the edit unless c or a neighbour of it has other neighbours in A or B, so nothing farther away is looked at.
 *
 * Paths that are there both before and after are counted in a graph that has only what is there both times (ImpactCounts.ts), and belong to the same c. So when the
 * budget ends it, the numbers are those of the entities that are done, and too low at most.
 */
export function countImpact(topology: Topology, { filter, classes, edit, budget }: ImpactJob, control: Control): ImpactResult {
  const meter = new Meter(budget, control);
  const graph = new ChangedGraph(topology, filter, classes, edit);
  const totals = { added: new Float64Array(PAIRS.length), removed: new Float64Array(PAIRS.length) };
  const counts = ImpactCounts.make(graph, meter);
  if (counts !== null) addAll(graph, counts, meter, totals);
  return { ...totals, truncatedBy: meter.exhausted, explored: meter.explored };
}

type Totals = Pick<ImpactResult, 'added' | 'removed'>;

function addAll(graph: ChangedGraph, counts: ImpactCounts, meter: Meter, { added, removed }: Totals): void {
  const done = new Set<number>();
  const room = graph.room();
  const found: Float64Array[] = WORLDS.map(() => new Float64Array(PAIRS.length));
  const add = (centre: number): boolean => {
    if (done.has(centre)) return true;
    done.add(centre);
    if (!countAt(counts, meter, centre, found)) return false;
    for (let pair = 0; pair < PAIRS.length; pair++) {
      removed[pair] += found[BEFORE][pair] - found[BOTH][pair] - found[SWAPPED_BEFORE][pair];
      added[pair] += found[AFTER][pair] - found[BOTH][pair] - found[SWAPPED_AFTER][pair];
    }
    return true;
  };
  for (const near of counts.members.keys()) {
    if (!add(near)) return;
    const count = graph.before(near, room);
    if (!meter.steps(graph.slots(near) + 1)) return;
    for (let i = 0; i < count; i++) if (!add(room[i])) return;
  }
}

/** Paths that belong to one entity, in each world. False when the meter stops it. */
function countAt(counts: ImpactCounts, meter: Meter, centre: number, found: readonly Float64Array[]): boolean {
  const sums = counts.sumsAt(centre, meter);
  if (sums === null) return false;
  for (const world of WORLDS) {
    found[world].fill(0);
    if (!counts.isNeeded(world)) continue;
    const total = counts.sumsIn(world, centre, sums);
    for (let pair = 0; pair < PAIRS.length; pair++) {
      const toA = counts.ends(world, centre, pair, 0);
      const toB = counts.ends(world, centre, pair, 1);
      const side = counts.sideOf(world, centre, pair);
      if (side === 0) found[world][pair] = toB;
      else if (side === NEITHER && counts.isInner(world, centre, pair)) {
        const [sumA, sumB, both] = [total[pair * 3], total[pair * 3 + 1], total[pair * 3 + 2]];
        found[world][pair] = toA * toB + toA * sumB + sumA * sumB - both;
      }
    }
  }
  return meter.work(1);
}
