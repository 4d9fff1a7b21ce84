import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Entities. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly hasNeo4j: boolean;
  /** Files to write: all times as JSON, and the document whose tables are replaced. */
  readonly json: string | null;
  readonly write: string | null;
}

/** Throws with a line that says what is wrong. */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '10k,100k,1m' },
      rounds: { type: 'string', default: '3' },
      'no-neo4j': { type: 'boolean', default: false },
      json: { type: 'string' },
      write: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds: give a whole number from 1, not "${values.rounds}"`);
  return { sizes: values.sizes.split(',').map(size), rounds, hasNeo4j: !values['no-neo4j'], json: values.json ?? null, write: values.write ?? null };
}

/** Fewer entities would have none of some kinds. */
const LEAST = 2_000;

function size(text: string): number {
  const match = /^(\d+)([km]?)$/.exec(text);
  const count = match === null ? Number.NaN : Number(match[1]) * { '': 1, k: 1_000, m: 1_000_000 }[match[2] as '' | 'k' | 'm'];
  if (!(count >= LEAST)) throw new Error(`--sizes: give numbers of entities from ${LEAST}, such as 10k,1m, not "${text}"`);
  return count;
}
