import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { AtlasError } from '../errors.ts';
import { answers } from '../http/localSocket.ts';
import { localSocketPath } from '../http/localSocketPath.ts';
import { syncToDisk } from '../lib/syncToDisk.ts';
import { loadSdl } from '../ontology/loadSdl.ts';
import { readOntology } from '../ontology/readOntology.ts';
import { copyStore } from '../store/copyStore.ts';
import { openSqlite } from '../store/sqlite/openSqlite.ts';
import { verifyFile } from '../store/sqlite/verifyFile.ts';
import { openConfiguredStore } from '../wire.ts';
import { told } from './backup.ts';

export interface RestoreOptions {
  /** Only look at the backup. */
  readonly check?: boolean;
  /** Put it in the place of a data file that is there, which is moved aside. */
  readonly replace?: boolean;
}

/** Puts a backup in the place of the configured data file, or into an empty Neo4j. A damaged one is refused before anything is touched. */
export async function restore(config: Config, backup: string, options: RestoreOptions, print: (line: string) => void): Promise<void> {
  if (statSync(backup, { throwIfNoEntry: false }) === undefined) throw new AtlasError('BAD_USER_INPUT', [`${backup} is not there`]);
  const verified = verifyFile(backup);
  print(`${backup} is whole: ${told(verified)}`);
  if (options.check === true) return;
  if (config.neo4j !== null) {
    await intoNeo4j(config, backup);
    print(`restored version ${verified.version} into the database at ${config.neo4j.uri}`);
    return;
  }
  const aside = await intoFile(config.dataPath, backup, verified.digest, options.replace === true);
  if (aside !== null) print(`what was there before is ${aside}`);
  print(`restored version ${verified.version} to ${config.dataPath}`);
}

async function intoNeo4j(config: Config, backup: string): Promise<void> {
  const source = await openSqlite(backup);
  try {
    const target = await openConfiguredStore(config, readOntology(loadSdl()));
    try {
      await copyStore(source, target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Resolves to where the former file is now; null: there was none. */
async function intoFile(dataPath: string, backup: string, digest: string, replace: boolean): Promise<string | null> {
  const path = resolve(dataPath);
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
  if (isThere && !replace) {
    throw new AtlasError('BAD_USER_INPUT', [`${dataPath} is there already; --replace moves it aside and puts the backup in its place`]);
  }
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.restore-${process.pid}`;
  try {
    await copyFile(backup, draft);
    syncToDisk(draft);
    if (verifyFile(draft).digest !== digest) throw new AtlasError('STORE_FAILED', [draft, 'the copy is not what was copied; is the disk in order?']);
    await refuseInUse(dataPath, isThere);
    const aside = isThere ? `${path}.replaced-${new Date().toISOString().replaceAll(/[:.]/g, '-')}` : null;
    if (aside !== null) for (const suffix of ['', '-wal']) move(path + suffix, aside + suffix);
    for (const suffix of ['-shm', '.closed', '.open', '.snapshot']) rmSync(path + suffix, { force: true });
    renameSync(draft, path);
    syncToDisk(dirname(path));
    return aside;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A file that a server has open would go on being written to under its other name. */
async function refuseInUse(dataPath: string, isThere: boolean): Promise<void> {
  if (await answers(localSocketPath(dataPath))) throw new AtlasError('STORE_LOCKED', [dataPath]);
  if (!isThere) return;
  try {
    await (await openSqlite(dataPath)).close();
  } catch (error) {
    // A damaged file is what a backup is restored for.
    if (!(error instanceof AtlasError) || error.code === 'STORE_LOCKED') throw error;
  }
}

function move(from: string, to: string): void {
  if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, to);
}
