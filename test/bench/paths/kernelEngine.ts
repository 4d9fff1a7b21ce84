import type { Budget } from '../../../src/paths/Budget.ts';
import { listPaths, type PathsResult } from '../../../src/paths/kernels/listPaths.ts';
import type { Control } from '../../../src/paths/kernels/Meter.ts';
import type { FlatPaths } from '../../../src/paths/kernels/pathOrder.ts';
import { type ConnectorsResult, rankConnectors } from '../../../src/paths/kernels/rankConnectors.ts';
import { type NeighbourhoodResult, walkNeighbourhood } from '../../../src/paths/kernels/walkNeighbourhood.ts';
import type { Answer, AnswerPath } from './Answer.ts';
import type { BenchGraph } from './BenchGraph.ts';
import { type Engine, TIME_LIMIT, type Timed } from './Engine.ts';
import type { Question } from './Question.ts';

/** Nothing but time: an engine that stops early has no time to compare. */
export const BENCH_BUDGET: Budget = { expansions: 1e15, paths: 1e15, timeMs: TIME_LIMIT };
const CONTROL: Control = { now: () => performance.now(), aborted: () => false };

type KernelResult = PathsResult | ConnectorsResult | NeighbourhoodResult;

/** The kernels called straight. */
export function kernelEngine(graph: BenchGraph): Engine {
  return {
    name: 'kernel',
    takes: () => Number.POSITIVE_INFINITY,
    ask: async (question, before) => {
      if (before !== null) runKernel(graph, before);
      return timedKernel(graph, question);
    },
    close: async () => {},
  };
}

function timedKernel(graph: BenchGraph, question: Question): Timed {
  const start = process.hrtime.bigint();
  const result = runKernel(graph, question);
  const end = process.hrtime.bigint();
  return { ms: Number(end - start) / 1e6, answer: () => plainAnswer(result) };
}

function runKernel({ topology, isConnector }: BenchGraph, question: Question): KernelResult {
  if (question.kind === 'NEIGHBOURHOOD') {
    const { filter, middle, hops, limit } = question;
    return walkNeighbourhood(topology, { kind: 'NEIGHBOURHOOD', filter, mayEnter: null, middle, hops, limit }, CONTROL);
  }
  const { from, to, filter, maxHops, first } = question;
  const space = { from, to, via: null, avoid: null, filter, maxHops };
  if (question.kind === 'PATHS') return listPaths(topology, { kind: 'PATHS', space, mode: question.mode, first, after: null, budget: BENCH_BUDGET }, CONTROL);
  return rankConnectors(topology, { kind: 'CONNECTORS', space, isConnector, keep: question.keep, first, after: null, budget: BENCH_BUDGET }, CONTROL);
}

function plainAnswer(result: KernelResult): Answer | null {
  if ('truncatedBy' in result && result.truncatedBy !== null) return null;
  if ('paths' in result) return { totalCount: result.totalCount, paths: plainPaths(result.paths) };
  if ('connectors' in result) {
    const connectors = result.connectors.map(({ entity, distance, score, pathCount, paths }) => {
      return { entity, distance, score, pathCount, paths: plainPaths(paths) };
    });
    return { totalCount: result.totalCount, connectors };
  }
  return { entities: [...result.entities], relationships: [...result.relationships], complete: result.complete };
}

function plainPaths({ at, entities, scores }: FlatPaths): AnswerPath[] {
  return Array.from(scores, (score, i) => ({ score, entities: [...entities.subarray(at[i], at[i + 1])] }));
}
