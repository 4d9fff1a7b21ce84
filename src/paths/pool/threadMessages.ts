import type { Topology } from '../../snapshot/Topology.ts';

/** What the two sides of a search thread say to each other. */
export interface ThreadData {
  /** One entry: the number of the search that nobody waits for any more. Written by the pool, read by the thread while it searches. */
  readonly cancelled: Int32Array;
}

export type ToThread =
  | {
      readonly kind: 'SEARCH';
      /** Of this search, never 0. */
      readonly number: number;
      readonly search: string;
      readonly topology: number;
      /** The topology's memory, where the thread does not have it yet. */
      readonly memory: Topology['memory'] | null;
      readonly job: unknown;
    }
  | { readonly kind: 'FORGET'; readonly topology: number };

export type FromThread =
  | { readonly kind: 'READY' }
  | { readonly kind: 'FOUND'; readonly result: unknown }
  | { readonly kind: 'ABORTED' }
  | { readonly kind: 'FAILED'; readonly error: unknown };
