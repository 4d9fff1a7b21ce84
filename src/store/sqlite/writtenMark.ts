import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AtlasError } from '../../errors.ts';

/**
 * What was acknowledged lately is in the log beside the file alone. A process that ends in good order moves all of it into the file; one that is killed leaves it, and
 * the next start takes it up. Were the log deleted in between, the file would open as it was some time ago, without a word. So from the first writing until the
 * file is closed a mark lies beside it, which names the file: with the mark and without the log, something is missing.
 */
export function markWritten(path: string): void {
  try {
    writeFileSync(markOf(path), identityOf(path), { mode: 0o600 });
  } catch {
    // Without a mark only the deleting of a log goes unnoticed.
  }
}

export function removeMark(path: string): void {
  try {
    rmSync(markOf(path), { force: true });
  } catch {
    // A folder that became read-only.
  }
}

/** Refuses a file whose log is gone. The mark of another file that was in its place tells nothing of this one. */
export function refuseWithoutLog(path: string): void {
  let mark: string;
  try {
    mark = readFileSync(markOf(path), 'utf8');
  } catch {
    return;
  }
  if (mark !== identityOf(path) || hasLog(path)) return;
  throw new AtlasError('STORE_CORRUPT', [path, `what was written last is gone: ${basename(path)}-wal, which held it, has been removed`]);
}

export function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function markOf(path: string): string {
  return `${path}.open`;
}

/** Without opening the file: closing it again would drop the locks that this process has on it. */
function identityOf(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev}:${ino}`;
}
