import type { FaultRow } from './FaultRow.ts';
import { backups } from './rows/backups.ts';
import { badClients } from './rows/badClients.ts';
import { badConfiguration } from './rows/badConfiguration.ts';
import { clockJumps } from './rows/clockJumps.ts';
import { damagedFile } from './rows/damagedFile.ts';
import { databaseAbsent } from './rows/databaseAbsent.ts';
import { databaseRestarted } from './rows/databaseRestarted.ts';
import { databaseSlow } from './rows/databaseSlow.ts';
import { forbiddenFile } from './rows/forbiddenFile.ts';
import { fullDisk } from './rows/fullDisk.ts';
import { killedLoads } from './rows/killedLoads.ts';
import { killedWrites } from './rows/killedWrites.ts';
import { killedWritesNeo4j } from './rows/killedWritesNeo4j.ts';
import { lostCommit } from './rows/lostCommit.ts';
import { memoryCap } from './rows/memoryCap.ts';
import { poisonQueries } from './rows/poisonQueries.ts';
import { refusingDatabase } from './rows/refusingDatabase.ts';
import { rivalCurators } from './rows/rivalCurators.ts';
import { rivalCuratorsNeo4j } from './rows/rivalCuratorsNeo4j.ts';
import { stoppedProcess } from './rows/stoppedProcess.ts';
import { syncedWrites } from './rows/syncedWrites.ts';
import { termination } from './rows/termination.ts';
import { thrownErrors } from './rows/thrownErrors.ts';

/** By number. */
export const ROWS: readonly FaultRow[] = [
  backups,
  badClients,
  badConfiguration,
  clockJumps,
  damagedFile,
  databaseAbsent,
  databaseRestarted,
  databaseSlow,
  forbiddenFile,
  fullDisk,
  killedLoads,
  killedWrites,
  killedWritesNeo4j,
  lostCommit,
  memoryCap,
  poisonQueries,
  refusingDatabase,
  rivalCurators,
  rivalCuratorsNeo4j,
  stoppedProcess,
  syncedWrites,
  termination,
  thrownErrors,
].sort((a, b) => a.number - b.number);
