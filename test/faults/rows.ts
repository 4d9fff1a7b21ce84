import type { FaultRow } from './FaultRow.ts';
import { badClients } from './rows/badClients.ts';
import { badConfiguration } from './rows/badConfiguration.ts';
import { damagedFile } from './rows/damagedFile.ts';
import { databaseAbsent } from './rows/databaseAbsent.ts';
import { databaseRestarted } from './rows/databaseRestarted.ts';
import { databaseSlow } from './rows/databaseSlow.ts';
import { forbiddenFile } from './rows/forbiddenFile.ts';
import { fullDisk } from './rows/fullDisk.ts';
import { killedWrites } from './rows/killedWrites.ts';
import { lostCommit } from './rows/lostCommit.ts';
import { poisonQueries } from './rows/poisonQueries.ts';
import { refusingDatabase } from './rows/refusingDatabase.ts';
import { rivalCurators } from './rows/rivalCurators.ts';
import { stoppedProcess } from './rows/stoppedProcess.ts';
import { syncedWrites } from './rows/syncedWrites.ts';
import { termination } from './rows/termination.ts';

/** By number. */
export const ROWS: readonly FaultRow[] = [
  badClients,
  badConfiguration,
  damagedFile,
  databaseAbsent,
  databaseRestarted,
  databaseSlow,
  forbiddenFile,
  fullDisk,
  killedWrites,
  lostCommit,
  poisonQueries,
  refusingDatabase,
  rivalCurators,
  stoppedProcess,
  syncedWrites,
  termination,
].sort((a, b) => a.number - b.number);
