import type { FaultRow } from './FaultRow.ts';
import { badClients } from './rows/badClients.ts';
import { badConfiguration } from './rows/badConfiguration.ts';
import { damagedFile } from './rows/damagedFile.ts';
import { forbiddenFile } from './rows/forbiddenFile.ts';
import { fullDisk } from './rows/fullDisk.ts';
import { killedWrites } from './rows/killedWrites.ts';
import { poisonQueries } from './rows/poisonQueries.ts';
import { rivalCurators } from './rows/rivalCurators.ts';
import { stoppedProcess } from './rows/stoppedProcess.ts';
import { syncedWrites } from './rows/syncedWrites.ts';
import { termination } from './rows/termination.ts';

/** By number. */
export const ROWS: readonly FaultRow[] = [
  badClients,
  badConfiguration,
  damagedFile,
  forbiddenFile,
  fullDisk,
  killedWrites,
  poisonQueries,
  rivalCurators,
  stoppedProcess,
  syncedWrites,
  termination,
].sort((a, b) => a.number - b.number);
