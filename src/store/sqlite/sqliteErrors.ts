import { AtlasError } from '../../errors.ts';

/** What a failure of SQLite or of the file system means to whoever wanted to open the file. Our own bugs pass through. */
export function openingError(path: string, cause: unknown): unknown {
  const result = resultCode(cause);
  if (result === BUSY) return new AtlasError('STORE_LOCKED', [path], { cause });
  if (result === CORRUPT || result === NOT_A_DATABASE) return new AtlasError('STORE_CORRUPT', [path, 'SQLite cannot read it'], { cause });
  if (result === SQL_ERROR) return new AtlasError('STORE_CORRUPT', [path, 'its tables are not ours'], { cause });
  const reason = result === null ? systemReason(cause) : REASONS.get(result);
  return reason === undefined ? cause : new AtlasError('STORE_FAILED', [path, reason], { cause });
}

/** The same for a store that is open: what may pass by itself (a full disk) is STORE_UNAVAILABLE. */
export function runningError(path: string, cause: unknown): unknown {
  const result = resultCode(cause);
  if (result === null) return cause;
  if (result === CORRUPT || result === NOT_A_DATABASE) return new AtlasError('STORE_CORRUPT', [path, 'SQLite cannot read it'], { cause });
  const reason = REASONS.get(result);
  return reason === undefined ? cause : new AtlasError('STORE_UNAVAILABLE', [reason], { cause });
}

/** Our SQL is right for our tables, so while opening it is the tables that are wrong. */
const SQL_ERROR = 1;
const BUSY = 5;
const CORRUPT = 11;
const FULL = 13;
const NOT_A_DATABASE = 26;
/** SQLITE_IOERR_SHMSIZE: the index of a log could not be written. */
const NO_SPACE_FOR_INDEX = 4874;
const REASONS: ReadonlyMap<number, string> = new Map([
  [3, 'permission is missing'],
  [7, 'memory is exhausted'],
  [8, 'it is read-only'],
  [10, 'the disk reports an error'],
  [FULL, 'the disk is full'],
  [14, 'it cannot be opened'],
]);

/** SQLite's primary result code, or null when the error is not SQLite's. */
function resultCode(error: unknown): number | null {
  const extended = (error as { errcode?: unknown } | null)?.errcode;
  if (extended === NO_SPACE_FOR_INDEX) return FULL;
  return typeof extended === 'number' ? extended & 0xff : null;
}

function systemReason(error: unknown): string | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || typeof syscall !== 'string') return undefined;
  if (code === 'EROFS') return 'the file system is read-only (EROFS)';
  if (code === 'EACCES' || code === 'EPERM') return `permission is missing (${code}, ${syscall})`;
  if (code === 'ENOSPC') return 'the disk is full (ENOSPC)';
  if (code === 'ENOTDIR' || (code === 'EEXIST' && syscall === 'mkdir')) return `what should be its folder is a file (${code})`;
  return `the system refuses (${code}, ${syscall})`;
}
