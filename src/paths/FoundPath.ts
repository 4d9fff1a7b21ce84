/** One path: entity numbers in the order walked, and for each hop the relationships between the two, best evidence first. */
export interface FoundPath {
  readonly entities: readonly number[];
  readonly hops: readonly (readonly number[])[];
  readonly score: number;
}
