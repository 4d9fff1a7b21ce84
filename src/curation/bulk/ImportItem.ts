/** The lists of a seed file, in the order in which what they hold leans on one another. */
export const ITEM_LISTS = ['sources', 'entities', 'statements', 'relationships'] as const;
export type ItemList = (typeof ITEM_LISTS)[number];

/** One item of a seed file, and where the file to be imported has it. */
export interface ImportItem {
  /** The line of a text file, the row of a table, from 1. */
  readonly row: number;
  readonly list: ItemList;
  /** In the form of an item of a seed file, as far as is known. */
  readonly item: unknown;
  /** The column that a field of the item is filled from, or the line in a text; null where it is not told. */
  readonly whereIs?: (field: readonly (string | number)[]) => string | null;
}

/** What is wrong with a row before it is an item. */
export interface RowProblem {
  readonly row: number;
  readonly column: string | null;
  readonly field: string;
  readonly message: string;
}

/** What a file holds, row by row; some rows hold several items, some none, some cannot be read. */
export interface ImportRow {
  readonly row: number;
  readonly items: readonly ImportItem[];
  readonly problems: readonly RowProblem[];
}

/** Names a field as seed problems do: `evidence[0].source`. */
export function fieldText(path: readonly (string | number)[]): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}
