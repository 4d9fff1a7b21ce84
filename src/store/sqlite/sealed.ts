import { crc32 } from 'node:zlib';

/** SQLite keeps no checksum of its pages: without this a flipped bit in a text would be served as a fact. */
export function sealOf(...texts: readonly (string | null)[]): number {
  // The mark between texts tells ("a", null) from (null, "a").
  return texts.reduce((sum, text) => crc32('\n', text === null ? sum : crc32(text, sum)), 0);
}
