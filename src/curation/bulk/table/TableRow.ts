/** One row of a table, all cells as text. */
export interface TableRow {
  /** As the program shows it that the table was made with: the first is 1; in CSV the line on which it begins. */
  readonly row: number;
  readonly cells: readonly string[];
}
