import type { Topology } from '../../snapshot/Topology.ts';
import type { Budget, BudgetName } from '../Budget.ts';
import { COMPANY, classesOf, type EndClasses, FUND, HOSPITAL } from './EndClasses.ts';
import { InnerWays } from './InnerWays.ts';
import { type Control, Meter } from './Meter.ts';
import { longestRow, nearbyOf } from './nearbyOf.ts';
import type { WalkFilter } from './WalkFilter.ts';

export interface DependentsJob {
  readonly kind: 'DEPENDENTS';
  /** Null: every relationship may be walked. */
  readonly filter: WalkFilter | null;
  readonly classes: EndClasses;
  /** Pairs of entities of one type, one after the other: of each, the paths through either are counted. */
  readonly pairs: Uint32Array;
  readonly budget: Budget;
}

export interface DependentsResult {
  /** Paths through each entity, and through each relationship or those beside it. */
  readonly ofEntity: Float64Array;
  readonly ofRelationship: Float64Array;
  /** Paths through one or both of each pair. */
  readonly ofPair: Float64Array;
  readonly truncatedBy: BudgetName | null;
  readonly explored: number;
}

/**
 * How many paths from a hospital by a company to a fund, of at most four hops, go through each entity and each relationship: those from hospitals to funds (nothing between is a
 * hospital or a fund), less those without a company between. Neither are walked: as in countImpact.ts, how many ways lead on to an end does not depend on the way there,
 * but for the one entity that must not be met again. Three passes over the graph tell the ways, a fourth what goes through what.
 *
 * What a pass counts is whole only at its end: when the budget ends one of these, all numbers are 0. When it ends the counting of pairs, those left have the number of one of the two.
 */
export function countDependents(topology: Topology, { filter, classes, pairs, budget }: DependentsJob, control: Control): DependentsResult {
  const meter = new Meter(budget, control);
  const found = {
    ofEntity: new Float64Array(topology.entityCount),
    ofRelationship: new Float64Array(topology.relationshipCount),
    ofPair: new Float64Array(pairs.length / 2),
  };
  const ofClass = classesOf(topology, classes);
  const isInner = (unwanted: number) => ofClass.map((own) => Number(own !== HOSPITAL && own !== FUND && own !== unwanted));
  const all = InnerWays.make(topology, filter, ofClass, isInner(NOTHING), meter);
  const without = all === null ? null : InnerWays.make(topology, filter, ofClass, isInner(COMPANY), meter);
  if (all !== null && without !== null) {
    const isWhole = addThrough(topology, filter, all, without, found, meter);
    if (isWhole) addPairs(all, without, pairs, found, meter);
    else for (const counts of [found.ofEntity, found.ofRelationship]) counts.fill(0);
  }
  return { ...found, truncatedBy: meter.exhausted, explored: meter.explored };
}

const NOTHING = -1;

type Found = Pick<DependentsResult, 'ofEntity' | 'ofRelationship' | 'ofPair'>;

function addThrough(topology: Topology, filter: WalkFilter | null, all: InnerWays, without: InnerWays, found: Found, meter: Meter): boolean {
  const { at, end, to, relationship, entityCount } = topology;
  const room = new Uint32Array(longestRow(topology));
  for (let v = 0; v < entityCount; v++) {
    const count = nearbyOf(topology, filter, v, room);
    let through = 0;
    let slot = at[v];
    for (let i = 0; i < count; i++) {
      const other = room[i];
      const by = all.byHop(v, other) - without.byHop(v, other);
      if (!all.isInner(v)) through += by;
      if (by === 0) continue;
      while (to[slot] !== other) slot++;
      for (; slot < end[v] && to[slot] === other; slot++) if (filter?.types?.[topology.slotType[slot]] !== 0) found.ofRelationship[relationship[slot]] = by;
    }
    found.ofEntity[v] = all.isInner(v) ? all.through(v) - without.through(v) : through;
    if (!meter.steps(end[v] - at[v] + 1)) return false;
  }
  return true;
}

function addPairs(all: InnerWays, without: InnerWays, pairs: Uint32Array, { ofEntity, ofPair }: Found, meter: Meter): void {
  for (let pair = 0; pair < ofPair.length; pair++) {
    const [a, b] = [pairs[pair * 2], pairs[pair * 2 + 1]];
    const together = all.throughBoth(a, b, meter);
    const rest = together === null ? null : without.throughBoth(a, b, meter);
    // The larger of the two is never too many.
    ofPair[pair] = together === null || rest === null ? Math.max(ofEntity[a], ofEntity[b]) : ofEntity[a] + ofEntity[b] - together + rest;
  }
}
