import { entityAt, rankOf, type Topology } from '../../snapshot/Topology.ts';
import type { Budget, BudgetName } from '../Budget.ts';
import { type Control, Meter } from './Meter.ts';
import { parallelRelationships } from './parallelRelationships.ts';
import { placesOf, sortDescending, valuesOf } from './sortDescending.ts';
import { MEET, termsMeet } from './termsMeet.ts';
import type { WalkFilter } from './WalkFilter.ts';

export interface InterlocksJob {
  readonly kind: 'INTERLOCKS';
  /** One side of each pair: in order of ids, no repeats. */
  readonly of: Uint32Array;
  /** What the other side may be (1 = yes); null: what has the type of the first. */
  readonly with: Uint8Array | null;
  /** What there is (1 = yes); left out: everything. */
  readonly present?: Uint8Array | null;
  /** What may be shared (1 = yes). */
  readonly through: Uint8Array;
  /** What may be walked from the ends of a pair, and from what they share to these; null: every relationship. */
  readonly fromEnds: WalkFilter | null;
  readonly fromShared: WalkFilter | null;
  readonly budget: Budget;
}

/** One entry a pair: by number shared, then by number whose terms meet (most first), then by the ids of the ends. */
export interface InterlocksResult {
  readonly from: Uint32Array;
  readonly with: Uint32Array;
  readonly shared: Uint32Array;
  /** Of those shared: the ones whose terms on both sides are known to meet. */
  readonly meeting: Uint32Array;
  readonly truncatedBy: BudgetName | null;
  readonly explored: number;
}

/**
 * Interlocks (Mizruchi, Annual Review of Sociology 1996): the one-mode projection of a two-mode graph (Breiger, Social Forces 1974), from chosen entities
 * only. Each walk `from – shared – with` is looked at once; parallel relationships make no second one. Two entities make one pair, whichever way they are met.
 */
export function countInterlocks(topology: Topology, job: InterlocksJob, control: Control): InterlocksResult {
  const { at, end } = topology;
  const meter = new Meter(job.budget, control);
  const pairs = { from: [] as number[], with: [] as number[], shared: [] as number[], meeting: [] as number[] };
  const isOf = new Uint8Array(topology.entityCount);
  for (const v of job.of) isOf[v] = 1;
  const shared = new Uint32Array(topology.entityCount);
  const meeting = new Uint32Array(topology.entityCount);
  const [near, far]: [number[], number[]] = [[], []];

  const lookFrom = (v: number, touched: number[]): void => {
    if (!meter.steps(end[v] - at[v])) return;
    for (let slot = at[v]; slot < end[v]; ) {
      const s = topology.to[slot];
      slot = parallelRelationships(topology, job.fromEnds, slot, end[v], near);
      if (s === v || job.through[s] !== 1 || near.length === 0) continue;
      if (!meter.steps(end[s] - at[s])) return;
      for (let next = at[s]; next < end[s]; ) {
        const w = topology.to[next];
        next = parallelRelationships(topology, job.fromShared, next, end[s], far);
        if (w === s || far.length === 0 || !isOther(topology, job, isOf, v, w)) continue;
        if (!meter.paths(1) || !meter.work(near.length * far.length)) return;
        if (shared[w]++ === 0) touched.push(w);
        if (termsMeet(topology, near, far) === MEET) meeting[w]++;
      }
    }
  };

  for (const v of job.of) {
    const touched: number[] = [];
    lookFrom(v, touched);
    const places = Uint32Array.from(touched, (w) => rankOf(topology, w)).sort();
    for (const place of places) {
      const w = entityAt(topology, place);
      pairs.from.push(v);
      pairs.with.push(w);
      pairs.shared.push(shared[w]);
      pairs.meeting.push(meeting[w]);
      shared[w] = 0;
      meeting[w] = 0;
    }
    if (meter.exhausted !== null) break;
  }
  const [byShared, byMeeting] = [Uint32Array.from(pairs.shared), Uint32Array.from(pairs.meeting)];
  const order = sortDescending(sortDescending(placesOf(byShared.length), byMeeting), byShared);
  return {
    from: valuesOf(order, pairs.from),
    with: valuesOf(order, pairs.with),
    shared: valuesOf(order, byShared),
    meeting: valuesOf(order, byMeeting),
    truncatedBy: meter.exhausted,
    explored: meter.explored,
  };
}

/** Where both may stand on either side, the pair is met from the one whose id comes first. */
function isOther(topology: Topology, job: InterlocksJob, isOf: Uint8Array, v: number, w: number): boolean {
  const { entityType } = topology;
  const fits = (a: number, b: number) => (job.with === null ? entityType[a] === entityType[b] : job.with[b] === 1);
  if (job.present != null && job.present[w] === 0) return false;
  return v !== w && fits(v, w) && !(rankOf(topology, w) < rankOf(topology, v) && isOf[w] === 1 && fits(w, v));
}
