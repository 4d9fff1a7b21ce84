/**
 * What the entries of a ZIP archive take when unpacked, by its central directory, which the reader holds them to; null where it is no archive. An entry that
 * does not tell its size counts as endless.
 */
export function unpackedBytes(archive: Uint8Array): number | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_BYTES > archive.length || view.getUint32(at, true) !== ENTRY) return null;
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const isUntold = unpacked === ZIP64 || (unpacked === 0 && packed > 2);
    total += isUntold ? Number.POSITIVE_INFINITY : unpacked;
    at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

const ENTRY = 0x0201_4b50;
const ENTRY_BYTES = 46;
const END = 0x0605_4b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** Stands for a size that is in a ZIP64 field. */
const ZIP64 = 0xffff_ffff;

function endOfDirectory(view: DataView): number | null {
  for (let at = view.byteLength - END_BYTES; at >= Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}
