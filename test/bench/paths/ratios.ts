import type { EngineName } from './Engine.ts';
import { TIME_LIMIT } from './Engine.ts';
import type { Measured, Time } from './measureClass.ts';
import { median } from './statistics.ts';

export interface Ratio {
  /** The median of the questions' own ratios. */
  readonly median: number;
  readonly ofMedians: number;
  /** Half of the questions or more were late for the slower one: it is a lower bound. */
  readonly isAtLeast: boolean;
}

/** How many times as long one takes as the other, question by question; `more` is added to the other. Null when there is no question that both were asked, or the faster one was late. */
export function ratioOf({ times }: Measured, slower: EngineName, faster: EngineName, more = 0): Ratio | null {
  const [a, b] = [times.get(slower), times.get(faster)];
  if (a === undefined || b === undefined) return null;
  const pairs = a.flatMap((time, i): [number, number][] => (b[i] === null || b[i] === undefined ? [] : [[time ?? TIME_LIMIT, b[i] + more]]));
  if (pairs.length === 0) return null;
  const late = a.filter((time) => time === null).length;
  return {
    median: median(pairs.map(([one, other]) => one / other)),
    ofMedians: median(pairs.map(([one]) => one)) / median(pairs.map(([, other]) => other)),
    isAtLeast: late * 2 >= a.length,
  };
}

/**
 * The median ratio of each class that has one and is done alike: lower bounds, and kinds, which the kernel counts while C++ walks along all paths, would make a
 * mean look better than it is.
 */
export function wholeRatios(
  classes: readonly Measured[],
  slower: EngineName,
  faster: EngineName,
  more = 0,
): { readonly name: string; readonly ratio: number }[] {
  return classes.flatMap((measured) => {
    const ratio = ratioOf(measured, slower, faster, more);
    return ratio === null || ratio.isAtLeast || measured.questionClass.family === 'connectors of kinds'
      ? []
      : [{ name: measured.questionClass.name, ratio: ratio.median }];
  });
}

/** With the limit for what was late. */
export function timesOf({ times }: Measured, engine: EngineName): number[] | null {
  return times.get(engine)?.map((time: Time) => time ?? TIME_LIMIT) ?? null;
}

export function lateCount({ times }: Measured, engine: EngineName): number {
  return times.get(engine)?.filter((time) => time === null).length ?? 0;
}
