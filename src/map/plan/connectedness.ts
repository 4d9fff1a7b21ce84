import { inRanges, type Steps } from '../../lib/steps.ts';
import { mayWalk, type WalkFilter } from '../../paths/kernels/WalkFilter.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { entityAt } from '../../snapshot/Topology.ts';
import type { MapFilter } from '../MapRequest.ts';
import { asksOfRelationships, mayBeOnMap, namesPlaces, relationshipsOnMap } from './mapMasks.ts';
import { SLOTS_A_STEP } from './slotsAStep.ts';

/** How well connected is what an overview may show. */
export interface Connectedness {
  /** Null: every relationship may be walked. */
  readonly walk: WalkFilter | null;
  /** All that fit, by the number of other ones that they are related to, then by their number of relationships of any kind, then by id. */
  readonly ranked: Uint32Array;
  /** Place of each entity among these, and NO_PLACE of the others. */
  readonly place: Uint32Array;
  /** So many of them, the first ones, are related to another one. */
  readonly relatedCount: number;
}

export const NO_PLACE = 0xffff_ffff;

const ENTITIES_A_STEP = 4_096;
/** Of one version: with a million entities each may hold some 8 MB. */
const MOST_KEPT = 4;
const kept = new WeakMap<Snapshot, Map<string, Connectedness>>();

/** Worked out once for a snapshot and a filter. A date has no say in it: what a map shows does not depend on one. */
export function* connectedness(snapshot: Snapshot, filter: MapFilter): Steps<Connectedness> {
  let known = kept.get(snapshot);
  if (known === undefined) {
    known = new Map();
    kept.set(snapshot, known);
  }
  const key = JSON.stringify(filter);
  const found = known.get(key) ?? (yield* workOut(snapshot, filter));
  known.delete(key);
  known.set(key, found);
  for (const oldest of known.keys()) if (known.size > MOST_KEPT) known.delete(oldest);
  return found;
}

function* workOut(snapshot: Snapshot, filter: MapFilter): Steps<Connectedness> {
  const { topology, entities } = snapshot;
  const withPlaces = namesPlaces(snapshot, filter) || filter.relationships?.some((name) => isAboutPlaces(snapshot, name)) === true;
  const mayShow = mayBeOnMap(snapshot, filter);
  const isPlace = snapshot.ontology.entityTypes.map(({ name }) => name === 'PLACE');
  const may = new Uint8Array(entities.count);
  yield* inRanges(entities.count, ENTITIES_A_STEP, (begin, end) => {
    for (let entity = begin; entity < end; entity++) if (mayShow(entity) && (withPlaces || !isPlace[entities.type[entity]])) may[entity] = 1;
  });
  const walk = relationshipsOnMap(snapshot, filter, withPlaces ? 'NEIGHBOURHOOD' : 'PATHS');
  const neighbours = new Uint32Array(entities.count);
  let slots = 0;
  for (let entity = 0; entity < entities.count; entity++) {
    if (++slots % SLOTS_A_STEP === 0) yield;
    if (may[entity] === 0) continue;
    let last = -1;
    for (let slot = topology.at[entity]; slot < topology.end[entity]; slot++) {
      if (++slots % SLOTS_A_STEP === 0) yield;
      const other = topology.to[slot];
      // Relationships with the same one stand together.
      if (other === last || may[other] === 0 || (walk !== null && !mayWalk(topology, walk, slot))) continue;
      last = other;
      neighbours[entity]++;
    }
  }
  const needsOne = asksOfRelationships(filter);
  const fitting = new Uint32Array(entities.count);
  let [count, relatedCount] = [0, 0];
  yield* inRanges(entities.count, ENTITIES_A_STEP, (begin, end) => {
    for (let place = begin; place < end; place++) {
      const entity = entityAt(topology, place);
      if (may[entity] === 0 || (needsOne && neighbours[entity] === 0)) continue;
      fitting[count++] = entity;
      if (neighbours[entity] > 0) relatedCount++;
    }
  });
  const byDegree = yield* descending(fitting.subarray(0, count), entities.degree);
  const ranked = yield* descending(byDegree, neighbours);
  const place = new Uint32Array(entities.count).fill(NO_PLACE);
  yield* inRanges(count, ENTITIES_A_STEP, (begin, end) => {
    for (let i = begin; i < end; i++) place[ranked[i]] = i;
  });
  return { walk, ranked, place, relatedCount };
}

/** It leads to places, and the ontology holds it for no connection: who names it wants to see them. */
function isAboutPlaces({ ontology }: Snapshot, relationshipType: string): boolean {
  const definition = ontology.relationshipTypeByName.get(relationshipType);
  return definition !== undefined && !definition.connects && definition.to.includes('PLACE');
}

/** By falling value; those of one value keep their order: a counting sort. */
function* descending(items: Uint32Array, values: Uint32Array): Steps<Uint32Array> {
  let most = 0;
  yield* inRanges(items.length, ENTITIES_A_STEP, (begin, end) => {
    for (let i = begin; i < end; i++) most = Math.max(most, values[items[i]]);
  });
  const next = new Uint32Array(most + 2);
  yield* inRanges(items.length, ENTITIES_A_STEP, (begin, end) => {
    for (let i = begin; i < end; i++) next[most - values[items[i]] + 1]++;
  });
  for (let value = 0; value <= most; value++) next[value + 1] += next[value];
  const sorted = new Uint32Array(items.length);
  yield* inRanges(items.length, ENTITIES_A_STEP, (begin, end) => {
    for (let i = begin; i < end; i++) sorted[next[most - values[items[i]]]++] = items[i];
  });
  return sorted;
}
