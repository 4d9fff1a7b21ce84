import { createWriteStream } from 'node:fs';
import { link, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AtlasError } from '../errors.ts';

/** Writes a file that is there as a whole or not at all, whoever ends the process when. One that is there already stays, unless `force`. */
export async function writeWhole(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  { force, signal, mode = 0o666, argument = '--out' }: { force: boolean; signal?: AbortSignal; mode?: number; argument?: string },
): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await pipeline(Readable.from(pieces, { objectMode: false }), createWriteStream(draft, { mode }), signal === undefined ? {} : { signal });
    if (force) await rename(draft, path);
    else await link(draft, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw existsAlready(path, argument);
    if (error instanceof AtlasError || code === undefined || !FILE_ERRORS.test(code)) throw error;
    throw new AtlasError('BAD_USER_INPUT', [`${argument}: ${path} cannot be written (${code})`], { cause: error });
  } finally {
    await rm(draft, { force: true });
  }
}

export function existsAlready(path: string, argument = '--out'): AtlasError {
  return new AtlasError('BAD_USER_INPUT', [`${argument}: ${path} is there already; give another name, or --force to replace it`], {
    details: { argument: 'out' },
  });
}

const FILE_ERRORS = /^E(?:ACCES|DQUOT|ISDIR|NAMETOOLONG|NOENT|NOSPC|NOTDIR|PERM|ROFS|LOOP|INVAL)$/;
