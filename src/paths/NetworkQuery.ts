import type { Budget, BudgetName } from './Budget.ts';
import type { WalkFilter } from './kernels/WalkFilter.ts';
import type { ListPage } from './listPage.ts';

/** A question about a part of the graph as a whole. */
export interface NetworkQuery {
  /** Holds `within` and `filter` in words: the same key is the same question. */
  readonly key: string;
  /** Which entities are in it (1 = yes). */
  readonly within: Uint8Array;
  /** Null: every relationship may be walked. */
  readonly filter: WalkFilter | null;
  readonly budget?: Budget;
}

/** One page of a list, and whether the list is whole. */
export interface SearchPage<T> extends ListPage<T> {
  readonly complete: boolean;
  readonly truncatedBy: BudgetName | null;
  readonly explored: number;
}

export function searchPage<T>(page: ListPage<T>, { truncatedBy, explored }: { truncatedBy: BudgetName | null; explored: number }): SearchPage<T> {
  return { ...page, complete: truncatedBy === null, truncatedBy, explored };
}
