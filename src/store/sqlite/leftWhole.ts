import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hasLog } from './writtenMark.ts';

/** Checking a smaller file takes no time that anybody would notice. */
const MIN_BYTES = 64 * 2 ** 20;

/**
 * Looking at every page of a large file takes longer than all else at a start (three seconds for 1.4 GB). A file that this program had checked, and closed in
 * good order, is noted beside it with what the system knows of it; as long as that is the same, nobody has written to it, nor put another in its
 * place: the system sets the time of change (ctime) itself. Records have seals of their own, so what a disk does to them by itself is noticed when they are read.
 */
export function noteLeftWhole(path: string, minBytes = MIN_BYTES): void {
  const note = `${path}.closed`;
  try {
    const identity = identityOf(path);
    if (identity.size < minBytes || hasLog(path)) {
      rmSync(note, { force: true });
      return;
    }
    const draft = `${note}-${process.pid}`;
    writeFileSync(draft, JSON.stringify(identity), { mode: 0o600 });
    renameSync(draft, note);
  } catch {
    // The next start looks at every page.
  }
}

/** The next start looks at every page. */
export function forgetLeftWhole(path: string): void {
  try {
    rmSync(`${path}.closed`, { force: true });
  } catch {
    // A folder that became read-only; the note was checked against the file anyway.
  }
}

/** Whether the file is as it was noted. Its log must have been looked at by then: a log that holds something is a reason to check. */
export function isLeftWhole(path: string): boolean {
  try {
    return readFileSync(`${path}.closed`, 'utf8') === JSON.stringify(identityOf(path)) && !hasLog(path);
  } catch {
    return false;
  }
}

/** Without opening the file: closing it again would drop the locks that this process has on it. */
function identityOf(path: string) {
  const { dev, ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
  return { dev: String(dev), ino: String(ino), size: Number(size), mtimeNs: String(mtimeNs), ctimeNs: String(ctimeNs) };
}
