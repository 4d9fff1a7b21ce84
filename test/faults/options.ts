import { parseArgs } from 'node:util';

export interface FaultOptions {
  /** Null: all. */
  readonly rows: readonly number[] | null;
  /** Fewer attempts of each, for CI. */
  readonly isQuick: boolean;
  readonly seed: number;
  /** Without it rows that need one are not run. */
  readonly hasNeo4j: boolean;
  /** The document whose table is replaced. */
  readonly write: string | null;
}

/** Throws with a line that says what is wrong. */
export function faultOptions(args: readonly string[], known: readonly number[]): FaultOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string' },
      quick: { type: 'boolean', default: false },
      'no-neo4j': { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      write: { type: 'string' },
    },
  });
  const seed = Number(values.seed);
  if (!Number.isInteger(seed) || seed < 0) throw new Error(`--seed: give a whole number from 0, not "${values.seed}"`);
  const rows = values.rows?.split(',').map(Number) ?? null;
  for (const row of rows ?? []) if (!known.includes(row)) throw new Error(`--rows: give numbers of rows, such as 1,9,11, not "${values.rows}"`);
  return { rows, isQuick: values.quick, seed, hasNeo4j: !values['no-neo4j'], write: values.write ?? null };
}
