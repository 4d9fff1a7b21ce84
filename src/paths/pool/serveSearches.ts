import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Topology } from '../../snapshot/Topology.ts';
import { topologyOf } from '../../snapshot/topologyBuffer.ts';
import type { Kernels } from '../kernels/Kernel.ts';
import { SearchAborted } from '../kernels/Meter.ts';
import type { FromThread, ThreadData, ToThread } from './threadMessages.ts';
import { transferable } from './transferable.ts';

type SearchMessage = Extract<ToThread, { readonly kind: 'SEARCH' }>;

/** The thread's side of the pool: runs one search after the other. A failed search is an answer; the thread goes on. */
export function serveSearches(kernels: Kernels): void {
  const port = parentPort as MessagePort;
  const { cancelled } = workerData as ThreadData;
  const topologies = new Map<number, Topology>();
  const answer = ({ number, search, topology, memory, job }: SearchMessage): FromThread => {
    try {
      if (memory !== null) topologies.set(topology, topologyOf(memory));
      const control = { now: () => performance.now(), aborted: () => Atomics.load(cancelled, 0) === number };
      return { kind: 'FOUND', result: kernels[search](topologies.get(topology) as Topology, job as never, control) };
    } catch (error) {
      return error instanceof SearchAborted ? { kind: 'ABORTED' } : { kind: 'FAILED', error };
    }
  };
  port.on('message', (message: ToThread) => {
    if (message.kind === 'SEARCH') post(port, answer(message));
    else if (topologies.delete(message.topology)) collectGarbage();
  });
  post(port, { kind: 'READY' });
}

function post(port: MessagePort, message: FromThread): void {
  port.postMessage(message, [...transferable(message)]);
}

/**
 * Shared memory goes when no thread refers to it any more. It does not count as this thread's own, and a thread that waits makes no garbage:
 * left alone it would keep every old version for ever (measured: 30 versions of 50 MB, 1.5 GB). Some milliseconds, while nobody waits.
 */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
