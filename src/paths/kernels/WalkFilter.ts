import { DAY_OPEN_END, DAY_OPEN_START } from '../../ontology/partialDate.ts';
import { AGAINST, dayCode, hasOwnCode } from '../../snapshot/slotColumns.ts';
import type { Topology } from '../../snapshot/Topology.ts';

/** Which relationships may be walked, in plain data. It is asked of each slot when a walk comes to it, never of all of them. */
export interface WalkFilter {
  /** 1 for each slot type that may be walked, 256 of them: types along and, from AGAINST on, against their direction; null: all. */
  readonly types: Uint8Array | null;
  /** Nothing but the type is asked for. */
  readonly isPlain: boolean;
  /** 1 for each status; null: all. */
  readonly statuses: Uint8Array | null;
  /** It must hold on some day from the first to the last. */
  readonly first: number;
  readonly last: number;
  /** These as day codes; 0 and 0xffff, which no slot fails, where codes cannot tell. */
  readonly firstCode: number;
  readonly lastCode: number;
  /** What slots tell is all there is to ask. */
  readonly isLocal: boolean;
  readonly evidence: EvidenceFilter | null;
}

/** What is asked of relationships; null: nothing. */
export interface WalkConditions {
  /** 1 for each type. */
  readonly types: Uint8Array | null;
  readonly statuses: Uint8Array | null;
  /** First and last day. */
  readonly days: readonly [number, number] | null;
  readonly evidence: EvidenceFilter | null;
}

/** Null when everything may be walked. */
export function walkFilter({ types, statuses, days, evidence }: WalkConditions): WalkFilter | null {
  const isPlain = statuses === null && days === null && evidence === null;
  if (types === null && isPlain) return null;
  const [first, last] = days ?? [DAY_OPEN_START, DAY_OPEN_END];
  const isCoded = hasOwnCode(first) && hasOwnCode(last);
  const [firstCode, lastCode] = isCoded ? [dayCode(first), dayCode(last)] : [0, 0xffff];
  const isLocal = statuses === null && evidence === null && (days === null || isCoded);
  return { types: eitherDirection(types), isPlain, statuses, first, last, firstCode, lastCode, isLocal, evidence };
}

function eitherDirection(types: Uint8Array | null): Uint8Array | null {
  if (types === null) return null;
  const slotTypes = new Uint8Array(AGAINST * 2);
  slotTypes.set(types);
  slotTypes.set(types, AGAINST);
  return slotTypes;
}

/** One and the same piece of evidence must meet all of it. */
export interface EvidenceFilter {
  /** Null: either. */
  readonly stance: number | null;
  readonly worstQuality: number;
  /** Entity number of the document; null: any. */
  readonly source: number | null;
  /** Documents that do not count, ascending. */
  readonly setAside: Uint32Array;
}

/**
 * Loops over a row ask for the type themselves, before anything else: types of a row stand together in memory, and of what else is looked at most
 * has to be fetched from far.
 */
export function typesWalked(filter: WalkFilter | null): Uint8Array | null {
  return filter === null ? null : filter.types;
}

/** What is left to ask when the type fits; null: nothing. */
export function restOf(filter: WalkFilter | null): WalkFilter | null {
  return filter === null || filter.isPlain ? null : filter;
}

export function restFits(topology: Topology, filter: WalkFilter, slot: number): boolean {
  if (topology.slotSince[slot] > filter.lastCode || topology.slotUntil[slot] < filter.firstCode) return false;
  return filter.isLocal || relationshipFits(topology, filter, topology.relationship[slot]);
}

function relationshipFits(topology: Topology, { statuses, first, last, evidence }: WalkFilter, relationship: number): boolean {
  if (topology.since[relationship] > last || topology.until[relationship] < first) return false;
  if (statuses !== null && statuses[topology.status[relationship]] !== 1) return false;
  return evidence === null || hasEvidence(topology, evidence, relationship);
}

export function mayWalk(topology: Topology, filter: WalkFilter, slot: number): boolean {
  if (filter.types !== null && filter.types[topology.slotType[slot]] !== 1) return false;
  return filter.isPlain || restFits(topology, filter, slot);
}

function hasEvidence(topology: Topology, { stance, worstQuality, source, setAside }: EvidenceFilter, relationship: number): boolean {
  for (let e = topology.evidenceAt[relationship]; e < topology.evidenceAt[relationship + 1]; e++) {
    const from = topology.evidenceSource[e];
    if (stance !== null && topology.evidenceStance[e] !== stance) continue;
    if (source !== null && source !== from) continue;
    if (topology.quality[from] <= worstQuality && !holds(setAside, from)) return true;
  }
  return false;
}

function holds(ascending: Uint32Array, value: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] < value) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === value;
}
