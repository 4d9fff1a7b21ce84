import type { PathMode } from '../../../src/paths/kernels/listPaths.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';
import type { BenchGraph } from './BenchGraph.ts';
import type { Question } from './Question.ts';

export type Family = 'shortest' | 'all shortest' | '10 shortest' | 'paths' | 'connectors' | 'connectors 10 × 10' | 'connectors of kinds' | 'neighbourhood';

/** Questions of one sort, between hospitals and funds. */
export interface QuestionClass {
  readonly name: string;
  readonly family: Family;
  readonly hops: number;
  readonly isFiltered: boolean;
  readonly questionsOn: (graph: BenchGraph) => readonly Question[];
}

/** Different questions of a class, where there are so many. */
export const QUESTIONS = 20;
/** Hops that are looked for when the shortest paths are asked for. */
const SHORTEST_HOPS = 6;
const PAGE = 20;
/** Best paths of a connector: a page of them. */
const KEEP = 10;
const LIMIT = 200;

const FAMILIES: readonly (readonly [Family, readonly number[]])[] = [
  ['shortest', [SHORTEST_HOPS]],
  ['all shortest', [SHORTEST_HOPS]],
  ['10 shortest', [SHORTEST_HOPS]],
  ['paths', [3, 4, 5]],
  ['connectors', [3, 4, 5]],
  ['connectors 10 × 10', [3, 4]],
  ['connectors of kinds', [3, 4]],
  ['neighbourhood', [2, 3]],
];

export function questionClasses(): QuestionClass[] {
  return FAMILIES.flatMap(([family, lengths]) => lengths.flatMap((hops) => [false, true].map((isFiltered) => questionClass(family, hops, isFiltered))));
}

function questionClass(family: Family, hops: number, isFiltered: boolean): QuestionClass {
  const length = hops === SHORTEST_HOPS ? '' : family === 'neighbourhood' ? ` ${hops}` : ` ≤${hops}`;
  return {
    name: `${family}${length}${isFiltered ? ', filtered' : ''}`,
    ...{ family, hops, isFiltered },
    questionsOn: (graph) => questions(graph, family, hops, isFiltered),
  };
}

/** The same ends for every length, filtered or not. All hospitals and all funds are one question. */
function questions(graph: BenchGraph, family: Family, hops: number, isFiltered: boolean): Question[] {
  const random = new RandomNumbers(family.length);
  const some = (members: Uint32Array, count: number) => Uint32Array.from({ length: count }, () => random.one(members as unknown as number[]));
  const filter = isFiltered ? graph.filter : null;
  const sides = (count: number) => ({ from: some(graph.hospitals, count), to: some(graph.funds, count), filter, maxHops: hops, first: PAGE });
  const asked = (ask: () => Question) => Array.from({ length: QUESTIONS }, ask);
  const paths = (mode: PathMode, first: number) => asked(() => ({ ...sides(1), kind: 'PATHS', mode, first }));
  const connectors = (count: number) => asked(() => ({ ...sides(count), kind: 'CONNECTORS', keep: KEEP }));
  switch (family) {
    case 'shortest':
      return paths('SHORTEST', 1);
    case 'all shortest':
      return paths('ALL_SHORTEST', PAGE);
    case '10 shortest':
      return paths('K_SHORTEST', 10);
    case 'paths':
      return paths('ALL', PAGE);
    case 'connectors':
      return connectors(1);
    case 'connectors 10 × 10':
      return connectors(10);
    case 'connectors of kinds':
      return [{ from: graph.hospitals, to: graph.funds, filter, maxHops: hops, first: PAGE, kind: 'CONNECTORS', keep: KEEP }];
    case 'neighbourhood':
      return asked(() => ({ kind: 'NEIGHBOURHOOD', middle: some(graph.hospitals, 1), filter, hops, limit: LIMIT }));
  }
}
