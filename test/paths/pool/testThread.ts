import { setTimeout as later } from 'node:timers/promises';
import type { Control } from '../../../src/paths/kernels/Meter.ts';
import { SearchAborted } from '../../../src/paths/kernels/Meter.ts';
import { serveSearches } from '../../../src/paths/pool/serveSearches.ts';
import type { Topology } from '../../../src/snapshot/Topology.ts';

/** Searches that do what the pool must bear. Each tells by which looks it went, so that a test can see into the thread. */
export const TEST_KERNELS = {
  neighbours: ({ at, to }: Topology, { of }: { readonly of: number }) => Array.from(to.subarray(at[of], at[of + 1])),
  echo: (_: Topology, job: unknown) => job,
  /** Looks at the control as a search does; gives up by itself after some time. */
  long: (_: Topology, { ms, looks }: { readonly ms: number; readonly looks: Int32Array }, control: Control) => {
    Atomics.store(looks, 0, 1);
    Atomics.notify(looks, 0);
    const end = control.now() + ms;
    while (control.now() < end) {
      if (control.aborted()) {
        Atomics.store(looks, 1, 1);
        Atomics.notify(looks, 1);
        throw new SearchAborted();
      }
    }
    return 'whole';
  },
  /** Looks at nothing. */
  stuck: () => {
    for (;;);
  },
  wrong: () => {
    throw new TypeError('a mistake of ours');
  },
  exit: () => process.exit(7),
  exhaust: () => {
    const kept: string[][] = [];
    for (let i = 0; ; i++) kept.push(Array.from({ length: 1_000 }, (__, j) => `${i} ${j}`));
  },
  crash: () => {
    void later(1).then(() => {
      throw new Error('nobody catches this');
    });
    return 'answered';
  },
};

serveSearches(TEST_KERNELS);
