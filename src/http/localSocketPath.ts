import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { AtlasError } from '../errors.ts';

/** What systems allow is 104 to 108 bytes with an end mark. */
const LONGEST_PATH = 100;

/** Where the operator reaches the server that has the data file: beside it; where that is too long for a socket, in a folder of the user's in the system's temporary one. */
export function localSocketPath(dataPath: string, temporary: string = tmpdir()): string {
  const file = resolve(dataPath);
  const digest = createHash('sha256').update(file).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\atlas-${digest}`;
  const beside = `${file}.sock`;
  if (Buffer.byteLength(beside) <= LONGEST_PATH) return beside;
  const folder = join(temporary, `atlas-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const there = lstatSync(folder);
  // Everybody may write into the temporary folder: whoever was here first must not serve in our name.
  if (!there.isDirectory() || there.uid !== userInfo().uid || (there.mode & 0o077) !== 0) {
    throw new AtlasError('STORE_FAILED', [
      dataPath,
      `the folder ${folder} for its socket belongs to somebody else, or others may write into it; remove it, or choose a shorter path`,
    ]);
  }
  return join(folder, `${digest}.sock`);
}
