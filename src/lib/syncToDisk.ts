import { closeSync, fsyncSync, openSync } from 'node:fs';

/** What a file, or a folder's list of names, holds is on the disk when this returns. */
export function syncToDisk(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
