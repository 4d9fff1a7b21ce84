export interface ListPage<T> {
  readonly items: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
}

/** So many items from a place on. */
export function listPage<T>(length: number, start: number, first: number, itemAt: (place: number) => T): ListPage<T> {
  const end = Math.min(start + first, length);
  return {
    items: Array.from({ length: end - start }, (_, i) => itemAt(start + i)),
    hasNextPage: end < length,
    hasPreviousPage: start > 0,
    totalCount: length,
  };
}
