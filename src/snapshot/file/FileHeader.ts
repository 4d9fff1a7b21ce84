import { crc32 } from 'node:zlib';

/**
 * A snapshot file: 24 bytes that say what it is, a header in JSON, and sections of plain bytes, each aligned to 8 bytes from `dataStart` on.
 * Words and sections are in the machine's own order; the byte order mark of another machine does not fit.
 */
export interface FileHeader {
  /** Of the program and the schema by which the snapshot was built (programDigest.ts). */
  readonly digest: string;
  /** The store's history up to the version (`Store.stamp`). */
  readonly stamp: string;
  readonly version: number;
  /** RFC 3339, UTC. */
  readonly loadedAt: string;
  readonly entities: number;
  readonly relationships: number;
  /** Pieces of evidence of all relationships together. */
  readonly evidence: number;
  readonly isWhole: boolean;
  readonly statementProperties: readonly (readonly [property: string, count: number])[];
  /** What was left out, because it breaks the ontology. */
  readonly skipped: readonly string[];
  readonly sections: readonly FileSection[];
}

export interface FileSection {
  readonly name: string;
  readonly elementType: ElementType;
  /** From `dataStart`. */
  readonly offset: number;
  readonly byteLength: number;
  /** CRC-32 of its bytes in eight hexadecimal digits. */
  readonly checksum: string;
}

export const ELEMENT_TYPES = { Uint8: Uint8Array, Uint16: Uint16Array, Uint32: Uint32Array, Int32: Int32Array, Float64: Float64Array } as const;
export type ElementType = keyof typeof ELEMENT_TYPES;

/** Why a file is not used: it ends the reading of the file, never the program. */
export class FileRefused extends Error {}

export const PREFIX_BYTES = 24;
const MAGIC = Buffer.from('ATLASNAP', 'latin1');
const BYTE_ORDER = 0x0102_0304;
const FORMAT_VERSION = 1;
const MOST_HEADER_BYTES = 16 * 2 ** 20;
const ALIGNMENT = 8;

export function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

export function dataStart(headerBytes: number): number {
  return aligned(PREFIX_BYTES + headerBytes);
}

/** Where the last section ends, from `dataStart`. */
export function dataBytes(sections: readonly FileSection[]): number {
  return sections.reduce((end, { offset, byteLength }) => Math.max(end, offset + byteLength), 0);
}

/** The first bytes of the file, up to `dataStart`. */
export function encodeHeader(header: FileHeader): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  if (json.length > MOST_HEADER_BYTES) throw new Error('the header of the snapshot file is too long');
  const bytes = Buffer.alloc(dataStart(json.length));
  MAGIC.copy(bytes);
  new Uint32Array(bytes.buffer, bytes.byteOffset + MAGIC.length, 4).set([BYTE_ORDER, FORMAT_VERSION, json.length, crc32(json)]);
  json.copy(bytes, PREFIX_BYTES);
  return bytes;
}

export interface Prefix {
  readonly headerBytes: number;
  readonly headerChecksum: number;
}

export function decodePrefix(bytes: Buffer): Prefix {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new FileRefused('it is no snapshot file');
  const [byteOrder, format, headerBytes, headerChecksum] = new Uint32Array(Uint8Array.from(bytes.subarray(MAGIC.length, PREFIX_BYTES)).buffer);
  if (byteOrder !== BYTE_ORDER) throw new FileRefused('it was written by another kind of machine');
  if (format !== FORMAT_VERSION) throw new FileRefused(`its format is ${format}, this program reads ${FORMAT_VERSION}`);
  if (headerBytes > MOST_HEADER_BYTES) throw new FileRefused('its header is damaged');
  return { headerBytes, headerChecksum };
}

export function decodeHeader(json: Buffer, { headerChecksum }: Prefix, fileBytes: number): FileHeader {
  if (crc32(json) !== headerChecksum) throw new FileRefused('its header is damaged');
  const header = JSON.parse(json.toString()) as FileHeader;
  if (!isHeader(header)) throw new FileRefused('its header is not what this program writes');
  let end = 0;
  for (const { name, elementType, offset, byteLength } of header.sections) {
    if (offset !== aligned(end) || byteLength % ELEMENT_TYPES[elementType].BYTES_PER_ELEMENT !== 0) {
      throw new FileRefused(`its section "${name}" is out of place`);
    }
    end = offset + byteLength;
  }
  const expected = dataStart(json.length) + dataBytes(header.sections);
  if (fileBytes !== expected) throw new FileRefused(fileBytes < expected ? 'it is cut off' : 'it is longer than its header says');
  return header;
}

function isHeader(header: FileHeader): boolean {
  const { digest, stamp, version, loadedAt, entities, relationships, evidence, isWhole, statementProperties, skipped, sections } = header;
  return (
    [digest, stamp, loadedAt].every((text) => typeof text === 'string') &&
    [version, entities, relationships, evidence].every(isCount) &&
    typeof isWhole === 'boolean' &&
    !Number.isNaN(Date.parse(loadedAt)) &&
    [statementProperties, skipped, sections].every(Array.isArray) &&
    statementProperties.every(([property, count]) => typeof property === 'string' && isCount(count)) &&
    skipped.every((message) => typeof message === 'string') &&
    sections.every(({ name, elementType, offset, byteLength, checksum }) => {
      return typeof name === 'string' && Object.hasOwn(ELEMENT_TYPES, elementType) && isCount(offset) && isCount(byteLength) && /^[0-9a-f]{8}$/.test(checksum);
    })
  );
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
