/** The lists of a seed file, in the order in which what they hold leans on one another. */
export const ITEM_LISTS = ['sources', 'entities', 'statements', 'relationships'] as const;
export type ItemList = (typeof ITEM_LISTS)[number];

/** What an item of a list is called where it stands alone. */
export const ITEM_NAMES: Readonly<Record<ItemList, string>> = { sources: 'source', entities: 'entity', statements: 'statement', relationships: 'relationship' };

/** One item in the form of an item of a seed file, as far as is known. */
export interface ImportItem {
  readonly list: ItemList;
  readonly item: unknown;
}

/** What is wrong with a row. */
export interface RowProblem {
  /** The column that the field is filled from; null where there is none, or none is known. */
  readonly column: string | null;
  /** As in a seed file: `evidence[0].source`. Empty: the row as a whole. */
  readonly field: string;
  readonly message: string;
}

/** One row of a table, one line or one item of a text: what it says, taken whole or not at all. */
export interface ImportRow {
  /** As programs that show the file count: the row of a sheet, the line of a text on which it begins. From 1. */
  readonly row: number;
  readonly items: readonly ImportItem[];
  /** Why it cannot be read. */
  readonly problems: readonly RowProblem[];
  /** Where a field of one of the items stands, or (null) what could not be read. Left out: in this row, and no more is known. */
  readonly placeOf?: (item: number | null, field: FieldPath) => RowPlace;
}

export interface RowPlace {
  /** As a person finds it. */
  readonly row: number;
  readonly column: string | null;
  /** Of those in a folder. */
  readonly file?: string;
}

export type FieldPath = readonly (string | number)[];

/** Names a field as seed problems do. */
export function fieldText(path: FieldPath): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}
