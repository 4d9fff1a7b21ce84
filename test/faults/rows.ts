import type { FaultRow } from './FaultRow.ts';
import { badConfiguration } from './rows/badConfiguration.ts';

/** By number. */
export const ROWS: readonly FaultRow[] = [badConfiguration].sort((a, b) => a.number - b.number);
