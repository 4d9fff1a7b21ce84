/** Of an ordered list the first place from which on all items come after something; its length where none does. */
export function firstPlace(length: number, isAfter: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

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
