import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AtlasError } from '../../errors.ts';
import { isOtherLivingProcess } from '../../lib/isOtherLivingProcess.ts';
import { syncToDisk } from '../../lib/syncToDisk.ts';
import { APPLICATION_ID, migrate } from './schema.ts';

/**
 * Makes an empty store at the path. It is made as a draft beside, synced, and given its name only when whole, so a crash never
 * leaves half a file under the name. When another process is quicker, its file stays and ours goes.
 */
export function createFile(path: string): void {
  const folder = dirname(path);
  const topmost = makeFolder(folder);
  accessSync(folder, constants.W_OK);
  refuseOrphanedLog(path);
  const draft = `${path}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    const db = new DatabaseSync(draft);
    try {
      db.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA application_id = ${APPLICATION_ID}`);
      migrate(db);
    } finally {
      db.close();
    }
    syncToDisk(draft);
    giveName(draft, path);
  } finally {
    for (const suffix of ['', '-wal', '-journal']) rmSync(draft + suffix, { force: true });
  }
  syncToDisk(folder);
  if (topmost !== undefined) for (let made = folder; made.length >= topmost.length; made = dirname(made)) syncToDisk(dirname(made));
}

/**
 * The topmost folder that had to be made; undefined: none. Node's own `recursive` tries for ever where the system says ENOENT of a folder whose parent is there, as
 * in /proc and on some mounts.
 */
function makeFolder(folder: string): string | undefined {
  const isFolder = () => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder()) return undefined;
  const topmost = existsSync(folder) ? undefined : makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been quicker.
    if (!isFolder()) throw error;
  }
  return topmost ?? folder;
}

/** SQLite would play it into the new file. It may hold what was acknowledged, so it is not ours to delete. */
function refuseOrphanedLog(path: string): void {
  for (const suffix of ['-wal', '-journal']) {
    const size = statSync(path + suffix, { throwIfNoEntry: false })?.size ?? 0;
    if (size > 0) throw new AtlasError('STORE_FAILED', [path, `${basename(path)}${suffix} lies there without it; put the file back, or move that away too`]);
  }
}

/** A draft stays when its maker was killed: before the file had its name, or just after, when the draft is a second name of the same file. */
export function removeStaleDrafts(path: string): void {
  const prefix = `${basename(path)}.new-`;
  for (const name of namesIn(dirname(path))) {
    const pid = name.startsWith(prefix) ? /^(\d+)-[0-9a-f]{8}(-wal|-journal)?$/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (pid !== undefined && !isOtherLivingProcess(Number(pid))) rmSync(join(dirname(path), name), { force: true });
  }
}

/** Nothing where the folder may be used but not listed: then drafts stay. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A hard link, unlike a renaming, cannot replace what another process has put there meanwhile. */
function giveName(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    // File systems without hard links.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EOPNOTSUPP') throw error;
    if (!existsSync(path)) renameSync(draft, path);
  }
}
