import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';
import type { Parts } from './packedDocument.ts';

/** Of files in the archive: the first that a ZIP can bear, at noon so that it is the same day in every time zone. */
const FILE_TIME = new Date(1980, 0, 1, 12);
/** Takes a few milliseconds. */
const PIECE_BYTES = 128 * 1024;

/** The same files give the same bytes. Lets others run after each piece. */
export async function* zipped(parts: Parts, signal: AbortSignal): AsyncIterable<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const [path, bytes] of parts) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = FILE_TIME;
    zip.add(file);
    for (let at = 0; at === 0 || at < bytes.length; at += PIECE_BYTES) {
      signal.throwIfAborted();
      file.push(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length);
      yield* ready;
      ready = [];
      await setImmediate();
    }
  }
  zip.end();
  yield* ready;
}
