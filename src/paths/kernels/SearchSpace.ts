import type { Rows } from '../../snapshot/rows.ts';

/** What an A–B search works on: numbers and masks only (1 = yes), so that it can be handed to another thread. */
export interface SearchSpace {
  readonly rows: Rows;
  readonly entityCount: number;
  /** Relationships that may be walked. */
  readonly walkable: Uint8Array;
  /** Weight of each relationship in a hop (see score.ts). */
  readonly weight: Float64Array;
  /** Set A without B: where paths start. Ascending, no repeats. */
  readonly starts: Uint32Array;
  /** Set B without A: where paths end. */
  readonly isEnd: Uint8Array;
  /** What may stand between the ends: accepted by `via`, not to be avoided, in neither A nor B. */
  readonly isInterior: Uint8Array;
  readonly maxHops: number;
}

/**
 * Builds the sets of an A–B search in the textbook sense (Diestel, Graph Theory, §1.3): only the first entity of a path is in A and only its
 * last in B. What is in both stands on no path of length 1 or more, and neither does what is to be avoided.
 */
export function searchSpace(parts: {
  rows: Rows;
  entityCount: number;
  walkable: Uint8Array;
  weight: Float64Array;
  from: Uint32Array;
  to: Uint32Array;
  via: Uint8Array | null;
  avoid: Uint8Array | null;
  maxHops: number;
}): SearchSpace {
  const { rows, entityCount, walkable, weight, via, avoid, maxHops } = parts;
  const isEnd = new Uint8Array(entityCount);
  const isStart = new Uint8Array(entityCount);
  const isInterior = via === null ? new Uint8Array(entityCount).fill(1) : via.slice();
  for (const v of parts.from) isStart[v] = 1;
  for (const v of parts.to) isEnd[v] = 1;
  const starts: number[] = [];
  for (let v = 0; v < entityCount; v++) {
    if (isStart[v] === 1 || isEnd[v] === 1 || avoid?.[v] === 1) isInterior[v] = 0;
    const both = isStart[v] === 1 && isEnd[v] === 1;
    if (both || avoid?.[v] === 1) isStart[v] = isEnd[v] = 0;
    if (isStart[v] === 1) starts.push(v);
  }
  return { rows, entityCount, walkable, weight, starts: Uint32Array.from(starts), isEnd, isInterior, maxHops };
}
