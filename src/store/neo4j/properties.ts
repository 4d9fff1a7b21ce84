import { isDeepStrictEqual } from 'node:util';
import { crc32 } from 'node:zlib';

/** As the driver sends and gives them; integers are JS numbers. Absent and null are the same. */
export type Properties = Readonly<Record<string, unknown>>;

/**
 * Properties that cannot say all of the record (half a surrogate pair, which UTF-8 has no bytes for, or a decimal that no float holds) get the
 * whole of it besides, as `exact`. It counts as long as the readable properties are what they were when it was written.
 */
export function withExact<R>(record: R, read: (properties: Properties) => R, readable: Properties): Properties {
  const properties = Object.fromEntries(Object.entries(readable).filter(([, value]) => value !== null));
  const sent = wellFormed(properties);
  let again: R | null = null;
  try {
    again = read(sent);
  } catch {
    // It cannot be read back, so the whole of it is needed.
  }
  return isDeepStrictEqual(again, record) ? sent : { ...sent, exact: JSON.stringify(record) };
}

function wellFormed(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.toWellFormed() : Array.isArray(value) ? value.map((one) => String(one).toWellFormed()) : value,
    ]),
  );
}

export function textOf(properties: Properties, key: string): string | null {
  const value = properties[key] ?? null;
  return value === null ? null : String(value);
}

/** A list of JSON texts; what is no JSON in it was written by hand and is left out by whoever reads the reason. */
export function listOf<T>(properties: Properties, key: string): T[] {
  const texts = properties[key] ?? [];
  if (!Array.isArray(texts)) throw new SyntaxError(`${key} is no list`);
  return texts.map((text) => JSON.parse(String(text)) as T);
}

/** What tells a record that the atlas wrote from one that somebody changed afterwards: a checksum, and above it some bits of another over the id alone. */
export function sealOf(record: { readonly id: string }): number {
  return idBits(record.id) * 2 ** 32 + crc32(JSON.stringify(record));
}

/** Whether the seal is of something that had another id. */
export function isSealOfAnother(seal: unknown, id: string): boolean {
  return typeof seal === 'number' && Math.floor(seal / 2 ** 32) !== idBits(id);
}

/** As many as a JS number holds besides a checksum. */
function idBits(id: string): number {
  return crc32(JSON.stringify(id)) & 0x1f_ffff;
}

/** The record, or why there is none: people may have written anything. Properties that are not ours are somebody's own. */
export function readRecord<R>(
  properties: Properties,
  keys: readonly string[],
  read: (properties: Properties) => R,
  write: (record: R) => Properties,
): R | string {
  const readable = Object.fromEntries(keys.filter((key) => key in properties).map((key) => [key, properties[key]]));
  try {
    if (typeof properties['exact'] === 'string') {
      const record = JSON.parse(properties['exact']) as R;
      if (isDeepStrictEqual(write(record), { ...readable, exact: properties['exact'] })) return record;
    }
    return read(readable);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** To be set with `+=`: what the record does not have is taken away, what is not ours stays. */
export function replacing(keys: readonly string[], properties: Properties): Properties {
  return { ...Object.fromEntries([...keys, 'exact'].map((key) => [key, null])), ...properties };
}
