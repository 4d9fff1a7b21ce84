import { listPaths, type PathsJob, type PathsResult } from './kernels/listPaths.ts';
import { type Control, SearchAborted } from './kernels/Meter.ts';
import { type ConnectorsJob, type ConnectorsResult, rankConnectors } from './kernels/rankConnectors.ts';
import { type NeighbourhoodJob, type NeighbourhoodResult, walkNeighbourhood } from './kernels/walkNeighbourhood.ts';

/** Where searches run. Jobs and results are plain data, so that another runner may hand them to worker threads. */
export interface PathRunner {
  paths(job: PathsJob, signal?: AbortSignal): Promise<PathsResult>;
  connectors(job: ConnectorsJob, signal?: AbortSignal): Promise<ConnectorsResult>;
  neighbourhood(job: NeighbourhoodJob, signal?: AbortSignal): Promise<NeighbourhoodResult>;
}

/**
 * Runs searches on this thread, one at a time, in the order they came; between two of them the event loop gets a turn. A search whose
 * client has gone before its turn is not begun, one whose signal is set while it runs stops at its next look at the clock; either way the
 * promise rejects with the signal's reason. A running search holds the thread, so a client that leaves meanwhile is only noticed after it:
 * what bounds it is its budget, whose time counts from the search's own turn.
 */
export function createPathRunner(now: () => number = () => performance.now()): PathRunner {
  let last: Promise<unknown> = Promise.resolve();
  const run = <T>(search: (control: Control) => T, signal?: AbortSignal): Promise<T> => {
    const result = last.then(turn).then(() => {
      signal?.throwIfAborted();
      try {
        return search({ now, aborted: () => signal?.aborted === true });
      } catch (error) {
        throw error instanceof SearchAborted ? signal?.reason : error;
      }
    });
    last = result.catch(() => undefined);
    return result;
  };
  return {
    paths: (job, signal) => run((control) => listPaths(job, control), signal),
    connectors: (job, signal) => run((control) => rankConnectors(job, control), signal),
    neighbourhood: (job, signal) => run(() => walkNeighbourhood(job), signal),
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
