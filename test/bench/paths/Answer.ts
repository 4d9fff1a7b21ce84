/** What the engines that can say everything must say alike: plain values, scores to 12 digits (sums to 11), in the order of the page. */
export type Answer = PathsAnswer | ConnectorsAnswer | NeighbourhoodAnswer;

export interface AnswerPath {
  readonly score: number;
  readonly entities: readonly number[];
}

export interface PathsAnswer {
  /** Null when longer paths were left unsearched because none was asked for. */
  readonly totalCount: number | null;
  readonly paths: readonly AnswerPath[];
}

export interface ConnectorsAnswer {
  readonly totalCount: number;
  readonly connectors: readonly AnswerConnector[];
}

export interface AnswerConnector {
  readonly entity: number;
  readonly distance: number;
  readonly score: number;
  readonly pathCount: number;
  readonly paths: readonly AnswerPath[];
}

export interface NeighbourhoodAnswer {
  readonly entities: readonly number[];
  readonly relationships: readonly number[];
  readonly complete: boolean;
}

/** Null: there is no path. */
export function shortestLength({ paths }: PathsAnswer): number | null {
  return paths.length === 0 ? null : paths[0].entities.length - 1;
}

export class Disagreement extends Error {}

/** Throws with the place of the first difference. */
export function mustAgree(question: string, one: string, a: unknown, other: string, b: unknown): void {
  const difference = differenceOf(a, b, 'answer');
  if (difference !== null) throw new Disagreement(`${question}: ${one} and ${other} disagree: ${difference}`);
}

/** A connector's score is a sum over very many paths, which each adds up in its own order: the twelfth digit may differ. */
const SUMMED_SCORE = /^answer\.connectors\.\d+\.score$/;

function isClose(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-11 * Math.max(a, b);
}

function differenceOf(a: unknown, b: unknown, place: string): string | null {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b || (SUMMED_SCORE.test(place) && isClose(a, b)) ? null : `${place} is ${a}, and ${b}`;
  }
  const [one, other] = [a, b] as Record<string, unknown>[];
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const difference = differenceOf(one[key], other[key], `${place}.${key}`);
    if (difference !== null) return difference;
  }
  return null;
}
