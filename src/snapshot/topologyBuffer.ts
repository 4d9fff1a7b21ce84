import type { Topology } from './Topology.ts';

export interface TopologySizes {
  readonly entities: number;
  readonly relationships: number;
  /** Pieces of evidence of all relationships together. */
  readonly evidence: number;
}

type SectionName = Exclude<keyof Topology, 'entityCount' | 'relationshipCount'>;
interface Numbers {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: SharedArrayBuffer, offset: number, length: number): Topology[SectionName];
}

/**
 * The buffer: a header of 32-bit words, then the sections in this order, each aligned to 8 bytes. Header: magic, format version, entities,
 * relationships, pieces of evidence, number of sections; then for each section its element type, its length in elements, and its offset in
 * units of 8 bytes, so that 32 bits reach 32 GB. Words are in the machine's own order: the magic of another order does not fit.
 */
const SECTIONS: readonly (readonly [name: SectionName, numbers: Numbers, length: (sizes: TopologySizes) => number])[] = [
  ['at', Uint32Array, ({ entities }) => entities + 1],
  ['to', Uint32Array, ({ relationships }) => relationships * 2],
  ['relationship', Uint32Array, ({ relationships }) => relationships * 2],
  ['slotType', Uint8Array, ({ relationships }) => relationships * 2],
  ['slotSince', Uint16Array, ({ relationships }) => relationships * 2],
  ['slotUntil', Uint16Array, ({ relationships }) => relationships * 2],
  ['type', Uint8Array, ({ relationships }) => relationships],
  ['status', Uint8Array, ({ relationships }) => relationships],
  ['since', Int32Array, ({ relationships }) => relationships],
  ['until', Int32Array, ({ relationships }) => relationships],
  ['weight', Float64Array, ({ relationships }) => relationships],
  ['evidenceAt', Uint32Array, ({ relationships }) => relationships + 1],
  ['evidenceSource', Uint32Array, ({ evidence }) => evidence],
  ['evidenceStance', Uint8Array, ({ evidence }) => evidence],
  ['entityType', Uint8Array, ({ entities }) => entities],
  ['kind', Uint8Array, ({ entities }) => entities],
  ['quality', Uint8Array, ({ entities }) => entities],
];
const ELEMENT_TYPES: readonly Numbers[] = [Uint8Array, Uint32Array, Int32Array, Float64Array, Uint16Array];

const MAGIC = 0x4f_50_54_41; // "ATPO" on a little-endian machine
const FORMAT_VERSION = 2;
const FIXED_WORDS = 6;
const WORDS_PER_SECTION = 3;
const HEADER_WORDS = FIXED_WORDS + SECTIONS.length * WORDS_PER_SECTION;
const ALIGNMENT = 8;

/** All zeros, in shared memory, for the builder of a snapshot to fill. */
export function createTopology(sizes: TopologySizes): Topology {
  const header = new Uint32Array(HEADER_WORDS);
  header.set([MAGIC, FORMAT_VERSION, sizes.entities, sizes.relationships, sizes.evidence, SECTIONS.length]);
  let end = aligned(HEADER_WORDS * Uint32Array.BYTES_PER_ELEMENT);
  SECTIONS.forEach(([, numbers, lengthOf], i) => {
    const length = lengthOf(sizes);
    header.set([ELEMENT_TYPES.indexOf(numbers), length, end / ALIGNMENT], FIXED_WORDS + i * WORDS_PER_SECTION);
    end = aligned(end + length * numbers.BYTES_PER_ELEMENT);
  });
  const buffer = new SharedArrayBuffer(end);
  new Uint32Array(buffer).set(header);
  return topologyOf(buffer);
}

/** Views of a buffer that createTopology made, here or in another thread. Throws on any other. */
export function topologyOf(buffer: SharedArrayBuffer): Topology {
  if (buffer.byteLength < HEADER_WORDS * Uint32Array.BYTES_PER_ELEMENT) throw notOurs('it is too short for a header');
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  const [magic, version, entities, relationships, evidence, sectionCount] = header;
  if (magic !== MAGIC) throw notOurs('it does not begin with the magic number');
  if (version !== FORMAT_VERSION) throw notOurs(`its format is ${version}, this program reads ${FORMAT_VERSION}`);
  if (sectionCount !== SECTIONS.length) throw notOurs(`it has ${sectionCount} sections, not ${SECTIONS.length}`);
  let end = aligned(HEADER_WORDS * Uint32Array.BYTES_PER_ELEMENT);
  const sections = SECTIONS.map(([name, numbers, lengthOf], i) => {
    const [elementType, length, offset] = header.subarray(FIXED_WORDS + i * WORDS_PER_SECTION);
    const expected = lengthOf({ entities, relationships, evidence });
    if (ELEMENT_TYPES[elementType] !== numbers || length !== expected) throw notOurs(`its section "${name}" is not what the counts ask for`);
    const start = offset * ALIGNMENT;
    if (start < end || start + length * numbers.BYTES_PER_ELEMENT > buffer.byteLength) throw notOurs(`its section "${name}" is out of bounds`);
    end = start + length * numbers.BYTES_PER_ELEMENT;
    return [name, new numbers(buffer, start, length)];
  });
  return Object.freeze({ ...Object.fromEntries(sections), entityCount: entities, relationshipCount: relationships }) as Topology;
}

/** The memory that all arrays of a topology are in, to be handed to another thread. */
export function bufferOf(topology: Topology): SharedArrayBuffer {
  const { buffer } = topology.at;
  if (!(buffer instanceof SharedArrayBuffer)) throw notOurs('it is not shared between threads');
  return buffer;
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

function notOurs(why: string): Error {
  return new Error(`This is no topology buffer: ${why}.`);
}
