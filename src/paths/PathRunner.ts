import { availableParallelism } from 'node:os';
import type { Topology } from '../snapshot/Topology.ts';
import type { Budget, BudgetName } from './Budget.ts';
import type { DependentsJob, DependentsResult } from './kernels/countDependents.ts';
import type { ImpactJob, ImpactResult } from './kernels/countImpact.ts';
import type { InterlocksJob, InterlocksResult } from './kernels/countInterlocks.ts';
import type { MatrixJob, MatrixResult } from './kernels/fillMatrix.ts';
import type { BridgesJob, BridgesResult } from './kernels/findBridges.ts';
import type { Kernel } from './kernels/Kernel.ts';
import type { PathsJob, PathsResult } from './kernels/listPaths.ts';
import { SearchAborted } from './kernels/Meter.ts';
import type { MatchJob, MatchResult } from './kernels/matchPaths.ts';
import type { CentralityJob, CentralityResult } from './kernels/rankCentral.ts';
import { type ConnectorsJob, type ConnectorsResult, isCounted } from './kernels/rankConnectors.ts';
import type { ComponentsJob, ComponentsResult } from './kernels/splitComponents.ts';
import type { ChangesJob, ChangesResult } from './kernels/tryChanges.ts';
import type { NeighbourhoodJob, NeighbourhoodResult } from './kernels/walkNeighbourhood.ts';
import { type PoolLoad, SearchPool } from './pool/SearchPool.ts';
import { SEARCHES } from './searches.ts';
import { Turns } from './Turns.ts';

/** Where searches run. Jobs and results are plain data, so that they can be handed to another thread. */
export interface PathRunner {
  paths(topology: Topology, job: PathsJob, signal?: AbortSignal): Promise<PathsResult>;
  connectors(topology: Topology, job: ConnectorsJob, signal?: AbortSignal): Promise<ConnectorsResult>;
  matrix(topology: Topology, job: MatrixJob, signal?: AbortSignal): Promise<MatrixResult>;
  changes(topology: Topology, job: ChangesJob, signal?: AbortSignal): Promise<ChangesResult>;
  matches(topology: Topology, job: MatchJob, signal?: AbortSignal): Promise<MatchResult>;
  neighbourhood(topology: Topology, job: NeighbourhoodJob, signal?: AbortSignal): Promise<NeighbourhoodResult>;
  interlocks(topology: Topology, job: InterlocksJob, signal?: AbortSignal): Promise<InterlocksResult>;
  components(topology: Topology, job: ComponentsJob, signal?: AbortSignal): Promise<ComponentsResult>;
  bridges(topology: Topology, job: BridgesJob, signal?: AbortSignal): Promise<BridgesResult>;
  centrality(topology: Topology, job: CentralityJob, signal?: AbortSignal): Promise<CentralityResult>;
  impact(topology: Topology, job: ImpactJob, signal?: AbortSignal): Promise<ImpactResult>;
  dependents(topology: Topology, job: DependentsJob, signal?: AbortSignal): Promise<DependentsResult>;
}

export interface ClosablePathRunner extends PathRunner {
  readonly load: PoolLoad;
  close(): Promise<void>;
}

const WAITING = 64;
/** Of the graph as a whole, with a budget to match. */
const LONG = new Set(['components', 'bridges', 'centrality', 'dependents']);
/** What a search may take on the thread that serves requests. */
const INLINE_STEPS = 1_000;
const INLINE_MS = 2;

/**
 * Runs searches in worker threads, of which the first starts now and others when they are needed. Where none is free, a search that is over
 * after a few steps is done here: it waits neither for a thread to start nor behind long ones. One request never has all threads.
 */
export function createPathRunner(threads: number = threadCount()): ClosablePathRunner {
  const pool = new SearchPool<typeof SEARCHES>({ script: new URL('./pool/worker.ts', import.meta.url), threads, waiting: WAITING, long: LONG });
  pool.warm();
  const turns = new Turns();
  const atOnce = async <Result>(search: () => Result, signal: AbortSignal | undefined): Promise<Result | null> => {
    if (pool.hasFreeThread) return null;
    return turns.take(() => {
      signal?.throwIfAborted();
      return pool.hasFreeThread ? null : search();
    });
  };
  return {
    paths: async (topology, job, signal) =>
      (await atOnce(() => inBrief(SEARCHES.paths, topology, job), signal)) ?? pool.run('paths', topology, job, { signal }),
    // Counting first makes masks of the whole graph: too long for this thread.
    connectors: async (topology, job, signal) =>
      (isCounted(job) ? null : await atOnce(() => inBrief(SEARCHES.connectors, topology, job), signal)) ?? pool.run('connectors', topology, job, { signal }),
    matrix: async (topology, job, signal) =>
      (await atOnce(() => inBrief(SEARCHES.matrix, topology, job), signal)) ?? pool.run('matrix', topology, job, { signal }),
    changes: async (topology, job, signal) =>
      (await atOnce(() => inBrief(SEARCHES.changes, topology, job), signal)) ?? pool.run('changes', topology, job, { signal }),
    matches: async (topology, job, signal) =>
      (await atOnce(() => inBrief(SEARCHES.matches, topology, job), signal)) ?? pool.run('matches', topology, job, { signal }),
    neighbourhood: async (topology, job, signal) =>
      (await atOnce(() => unlessLong(SEARCHES.neighbourhood, topology, job), signal)) ?? pool.run('neighbourhood', topology, job, { signal }),
    interlocks: async (topology, job, signal) =>
      (await atOnce(() => inBrief(SEARCHES.interlocks, topology, job), signal)) ?? pool.run('interlocks', topology, job, { signal }),
    // Those of the whole graph first copy its edges: too long for this thread.
    components: (topology, job, signal) => pool.run('components', topology, job, { signal }),
    bridges: (topology, job, signal) => pool.run('bridges', topology, job, { signal }),
    centrality: (topology, job, signal) => pool.run('centrality', topology, job, { signal }),
    // Makes room for counts of all entities.
    impact: (topology, job, signal) => pool.run('impact', topology, job, { signal }),
    dependents: (topology, job, signal) => pool.run('dependents', topology, job, { signal }),
    get load() {
      return pool.load;
    },
    close: () => pool.close(),
  };
}

/** At least two, so that a long search leaves one to the others; the thread that serves requests has a core of its own where there are more. */
export function threadCount(cores: number = availableParallelism()): number {
  return Math.max(2, Math.min(4, cores - 1));
}

/** Null when it takes more than that: begun again elsewhere, with its own budget. */
function inBrief<Job extends { readonly budget: Budget }, Result extends { readonly truncatedBy: BudgetName | null }>(
  kernel: Kernel<Job, Result>,
  topology: Topology,
  job: Job,
): Result | null {
  const { expansions, timeMs } = job.budget;
  const budget = { ...job.budget, expansions: Math.min(expansions, INLINE_STEPS), timeMs: Math.min(timeMs, INLINE_MS) };
  const result = kernel(topology, { ...job, budget }, { now: () => performance.now(), aborted: () => false });
  const isOver = result.truncatedBy === 'EXPANSIONS' ? expansions <= INLINE_STEPS : result.truncatedBy !== 'TIME' || timeMs <= INLINE_MS;
  return isOver ? result : null;
}

/** The same for a search that has no budget of its own. */
function unlessLong<Job, Result>(kernel: Kernel<Job, Result>, topology: Topology, job: Job): Result | null {
  const end = performance.now() + INLINE_MS;
  try {
    return kernel(topology, job, { now: () => performance.now(), aborted: () => performance.now() >= end });
  } catch (error) {
    if (error instanceof SearchAborted) return null;
    throw error;
  }
}
