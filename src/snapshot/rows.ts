import { inRanges, type Steps } from '../lib/steps.ts';

const A_STEP = 16_384;

/**
 * Compressed sparse rows (CSR). Neighbours of v are `to[at[v]]` up to, not including, `to[at[v + 1]]`, so `at` has
 * entityCount + 1 entries and its last one is the slot count. `relationship[slot]` is the relationship walked.
 * Each relationship has two slots, one in the row of each end. Within a row slots are ordered by neighbour, then by
 * relationship, so that parallel relationships stand together and equal inputs give equal answers.
 */
export interface Rows {
  readonly at: Uint32Array;
  readonly to: Uint32Array;
  readonly relationship: Uint32Array;
}

/** `rows`: all zeros, of the right lengths; it is filled and returned. */
export function* buildRows(entityCount: number, from: Uint32Array, to: Uint32Array, rows: Rows = emptyRows(entityCount, from.length)): Steps<Rows> {
  const byFirst = yield* order(entityCount, from, to);
  const { at, to: neighbour, relationship } = rows;
  yield* inRanges(from.length, A_STEP, (begin, end) => {
    for (let r = begin; r < end; r++) {
      at[from[r] + 1]++;
      at[to[r] + 1]++;
    }
  });
  for (let v = 0; v < entityCount; v++) at[v + 1] += at[v];

  const next = at.slice(0, entityCount);
  yield* inRanges(byFirst.length, A_STEP, (begin, end) => {
    for (let i = begin; i < end; i++) {
      const half = byFirst[i];
      const r = half >>> 1;
      const [v, w] = (half & 1) === 0 ? [from[r], to[r]] : [to[r], from[r]];
      const slot = next[v]++;
      neighbour[slot] = w;
      relationship[slot] = r;
    }
  });
  return rows;
}

function emptyRows(entityCount: number, relationshipCount: number): Rows {
  const slots = relationshipCount * 2;
  return { at: new Uint32Array(entityCount + 1), to: new Uint32Array(slots), relationship: new Uint32Array(slots) };
}

/**
 * Half-edges (relationship << 1, lowest bit 1: walked backwards) ordered by the neighbour they lead to, then by relationship:
 * a counting sort by neighbour, which keeps input order among equals.
 */
function* order(entityCount: number, from: Uint32Array, to: Uint32Array): Steps<Uint32Array> {
  const next = new Uint32Array(entityCount + 1);
  yield* inRanges(from.length, A_STEP, (begin, end) => {
    for (let r = begin; r < end; r++) {
      next[to[r] + 1]++;
      next[from[r] + 1]++;
    }
  });
  for (let v = 0; v < entityCount; v++) next[v + 1] += next[v];
  const halves = new Uint32Array(from.length * 2);
  yield* inRanges(from.length, A_STEP, (begin, end) => {
    for (let r = begin; r < end; r++) {
      halves[next[to[r]]++] = r << 1;
      halves[next[from[r]]++] = (r << 1) | 1;
    }
  });
  return halves;
}
