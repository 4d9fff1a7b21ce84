import type { Trial } from './Trial.ts';

/** One row of the table: a fault that is made for real, and what has to be so then. */
export interface FaultRow {
  readonly number: number;
  /** What is done to the server. */
  readonly fault: string;
  /** What this machine lacks; null: nothing. */
  readonly missing?: () => string | null;
  carryOut(trial: Trial): Promise<void>;
}
