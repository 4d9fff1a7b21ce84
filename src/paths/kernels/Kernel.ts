import type { Topology } from '../../snapshot/Topology.ts';
import type { Control } from './Meter.ts';

/** A search: reads the shared topology and a job of plain data, and answers with plain data that it made itself. Runs on any thread. */
export type Kernel<Job, Result> = (topology: Topology, job: Job, control: Control) => Result;

/** Searches by name, as both sides of a thread know them. */
export type Kernels = Readonly<Record<string, Kernel<never, unknown>>>;

export type JobOf<K> = K extends Kernel<infer Job, unknown> ? Job : never;
