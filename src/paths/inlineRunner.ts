import type { Topology } from '../snapshot/Topology.ts';
import type { Kernel } from './kernels/Kernel.ts';
import { SearchAborted } from './kernels/Meter.ts';
import type { PathRunner } from './PathRunner.ts';
import { SEARCHES } from './searches.ts';
import { Turns } from './Turns.ts';

/**
 * Runs searches on this thread, one at a time, in the order they came, for programs that do nothing besides. A search whose client has gone
 * before its turn is not begun, one whose signal is set while it runs stops at its next look at the clock; either way the promise rejects with
 * the signal's reason.
 */
export function createInlineRunner(now: () => number = () => performance.now()): PathRunner {
  const turns = new Turns();
  const run = <Job, Result>(kernel: Kernel<Job, Result>, topology: Topology, job: Job, signal: AbortSignal | undefined) =>
    turns.take(() => {
      signal?.throwIfAborted();
      try {
        return kernel(topology, job, { now, aborted: () => signal?.aborted === true });
      } catch (error) {
        throw error instanceof SearchAborted ? signal?.reason : error;
      }
    });
  return {
    paths: (topology, job, signal) => run(SEARCHES.paths, topology, job, signal),
    connectors: (topology, job, signal) => run(SEARCHES.connectors, topology, job, signal),
    matrix: (topology, job, signal) => run(SEARCHES.matrix, topology, job, signal),
    changes: (topology, job, signal) => run(SEARCHES.changes, topology, job, signal),
    matches: (topology, job, signal) => run(SEARCHES.matches, topology, job, signal),
    neighbourhood: (topology, job, signal) => run(SEARCHES.neighbourhood, topology, job, signal),
    interlocks: (topology, job, signal) => run(SEARCHES.interlocks, topology, job, signal),
    components: (topology, job, signal) => run(SEARCHES.components, topology, job, signal),
    bridges: (topology, job, signal) => run(SEARCHES.bridges, topology, job, signal),
    centrality: (topology, job, signal) => run(SEARCHES.centrality, topology, job, signal),
    impact: (topology, job, signal) => run(SEARCHES.impact, topology, job, signal),
    dependents: (topology, job, signal) => run(SEARCHES.dependents, topology, job, signal),
  };
}
