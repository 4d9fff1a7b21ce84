import { type ConnectorsJob, type ConnectorsResult, rankConnectors } from './kernels/rankConnectors.ts';
import { listPaths, type PathsJob, type PathsResult } from './kernels/listPaths.ts';
import { type NeighbourhoodJob, type NeighbourhoodResult, walkNeighbourhood } from './kernels/walkNeighbourhood.ts';

/** Where searches run. Jobs and results are plain data, so that another runner may hand them to worker threads. */
export interface PathRunner {
  paths(job: PathsJob, signal: AbortSignal): Promise<PathsResult>;
  connectors(job: ConnectorsJob, signal: AbortSignal): Promise<ConnectorsResult>;
  neighbourhood(job: NeighbourhoodJob, signal: AbortSignal): Promise<NeighbourhoodResult>;
}

/**
 * Runs searches on this thread, one at a time, in the order they came; between two of them the event loop gets a turn. A search whose
 * client has gone before its turn is not run: the promise rejects with the signal's reason.
 */
export function createPathRunner(now: () => number = () => performance.now()): PathRunner {
  let last: Promise<unknown> = Promise.resolve();
  const run = <T>(job: () => T, signal: AbortSignal): Promise<T> => {
    const result = last.then(turn).then(() => {
      signal.throwIfAborted();
      return job();
    });
    last = result.catch(() => undefined);
    return result;
  };
  return {
    paths: (job, signal) => run(() => listPaths(job, now), signal),
    connectors: (job, signal) => run(() => rankConnectors(job, now), signal),
    neighbourhood: (job, signal) => run(() => walkNeighbourhood(job), signal),
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
