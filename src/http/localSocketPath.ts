import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';

/** What systems allow is 104 to 108 bytes with an end mark. */
const LONGEST_PATH = 100;

/** Where the operator reaches the server that has the data file: beside it; where that is too long for a socket, in a folder of the user's in the system's temporary one. */
export function localSocketPath(dataPath: string): string {
  const file = resolve(dataPath);
  const digest = createHash('sha256').update(file).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\atlas-${digest}`;
  const beside = `${file}.sock`;
  if (Buffer.byteLength(beside) <= LONGEST_PATH) return beside;
  const folder = join(tmpdir(), `atlas-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${digest}.sock`);
}
