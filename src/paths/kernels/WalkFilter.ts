import type { Topology } from '../../snapshot/Topology.ts';

/** Which relationships may be walked, in plain data. It is asked of each relationship when a walk comes to it, never of all of them. */
export interface WalkFilter {
  /** 1 for each type that may be walked; null: all. */
  readonly types: Uint8Array | null;
  /** Nothing but the type is asked for. */
  readonly isPlain: boolean;
  /** 1 for each status; null: all. */
  readonly statuses: Uint8Array | null;
  /** It must hold on some day from the first to the last. */
  readonly first: number;
  readonly last: number;
  readonly evidence: EvidenceFilter | null;
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

export function restFits(topology: Topology, { statuses, first, last, evidence }: WalkFilter, relationship: number): boolean {
  if (topology.since[relationship] > last || topology.until[relationship] < first) return false;
  if (statuses !== null && statuses[topology.status[relationship]] !== 1) return false;
  return evidence === null || hasEvidence(topology, evidence, relationship);
}

export function mayWalk(topology: Topology, filter: WalkFilter, relationship: number): boolean {
  if (filter.types !== null && filter.types[topology.type[relationship]] !== 1) return false;
  return filter.isPlain || restFits(topology, filter, relationship);
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
