import { buildSchema, DangerousChangeType, findBreakingChanges, findDangerousChanges, lexicographicSortSchema, printSchema } from 'graphql';

/** The schema as clients see it: types in order of their names, without the directives that map it to the graph. */
export function printAtlasSchema(sdl: string): string {
  return `${printSchema(lexicographicSortSchema(buildSchema(sdl)))}\n`;
}

export interface SchemaChanges {
  /** What can make a query fail that was right before. */
  readonly breaking: readonly string[];
  /** What lets it run, but can change what a client sees, such as a new value of an enum. */
  readonly dangerous: readonly string[];
}

/** What a client of the older schema has to look out for. Both are printed schemas. */
export function schemaChanges(older: string, newer: string): SchemaChanges {
  const [before, after] = [buildSchema(older), buildSchema(newer)];
  const described = (changes: readonly { description: string }[]) => changes.map(({ description }) => description).sort();
  return {
    breaking: described(findBreakingChanges(before, after)),
    // An argument that may be left out breaks nobody.
    dangerous: described(
      findDangerousChanges(before, after).filter(
        ({ type }) => type !== DangerousChangeType.OPTIONAL_ARG_ADDED && type !== DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED,
      ),
    ),
  };
}
