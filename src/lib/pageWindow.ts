export interface PageRequest {
  /** At least 1. */
  readonly size: number;
  /** Counted from the end: Relay's `last`. */
  readonly fromEnd: boolean;
}

export interface PageWindow {
  readonly start: number;
  readonly end: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/**
 * Which items of a list a page holds, by the Relay cursor connections specification. `after`: place of the first item behind the cursor; `before`: place
 * of the first item that is not before its cursor; null: no cursor.
 */
export function pageWindow(length: number, after: number | null, before: number | null, { size, fromEnd }: PageRequest): PageWindow {
  const begin = after ?? 0;
  const stop = Math.max(begin, before ?? length);
  if (fromEnd) {
    const start = Math.max(begin, stop - size);
    return { start, end: stop, hasPreviousPage: start > begin, hasNextPage: before !== null && before < length };
  }
  const end = Math.min(stop, begin + size);
  return { start: begin, end, hasNextPage: end < stop, hasPreviousPage: after !== null && begin > 0 };
}
