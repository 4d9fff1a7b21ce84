import type { FaultRow } from './FaultRow.ts';
import { badConfiguration } from './rows/badConfiguration.ts';
import { damagedFile } from './rows/damagedFile.ts';
import { forbiddenFile } from './rows/forbiddenFile.ts';
import { fullDisk } from './rows/fullDisk.ts';
import { killedWrites } from './rows/killedWrites.ts';
import { rivalCurators } from './rows/rivalCurators.ts';
import { stoppedProcess } from './rows/stoppedProcess.ts';
import { syncedWrites } from './rows/syncedWrites.ts';

/** By number. */
export const ROWS: readonly FaultRow[] = [
  badConfiguration,
  damagedFile,
  forbiddenFile,
  fullDisk,
  killedWrites,
  rivalCurators,
  stoppedProcess,
  syncedWrites,
].sort((a, b) => a.number - b.number);
