export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

export interface NumbersClass {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: SharedArrayBuffer, offset: number, length: number): Numbers;
}

/** One array in a buffer. `Counts` are what its lengths depend on. */
export interface Section<Counts> {
  readonly name: string;
  readonly numbers: NumbersClass;
  /** Elements that are in use. */
  readonly length: (counts: Counts) => number;
}

/** What is in a buffer: its magic word, the counts in its header, in this order, and its sections, in this order. */
export interface BufferFormat<Counts> {
  readonly what: string;
  readonly magic: number;
  readonly version: number;
  readonly counts: readonly (keyof Counts & string)[];
  readonly sections: readonly Section<Counts>[];
}

const ELEMENT_TYPES: readonly NumbersClass[] = [Uint8Array, Uint32Array, Int32Array, Float64Array, Uint16Array];
const FIXED_WORDS = 3;
const WORDS_PER_SECTION = 3;
const ALIGNMENT = 8;

/**
 * All zeros, in shared memory. The buffer is a header of 32-bit words, then the sections, each aligned to 8 bytes. Header: magic, format version, number of
 * sections, the counts; then for each section its element type, its room in elements, and its offset in units of 8 bytes, so that 32 bits reach
 * 32 GB. Words are in the machine's own order: the magic of another order does not fit. `room`: counts that the sections must have room for.
 */
export function createBuffer<Counts>(format: BufferFormat<Counts>, counts: Counts, room: Counts = counts): SharedArrayBuffer {
  const header = new Uint32Array(headerWords(format));
  header.set([format.magic, format.version, format.sections.length, ...format.counts.map((name) => Number(counts[name]))]);
  let end = aligned(header.byteLength);
  format.sections.forEach(({ numbers, length }, i) => {
    const most = length(room);
    header.set([ELEMENT_TYPES.indexOf(numbers), most, end / ALIGNMENT], firstWord(format) + i * WORDS_PER_SECTION);
    end = aligned(end + most * numbers.BYTES_PER_ELEMENT);
  });
  const buffer = new SharedArrayBuffer(end);
  new Uint32Array(buffer).set(header);
  return buffer;
}

export interface OpenBuffer<Counts> {
  readonly counts: Counts;
  /** Each section as far as it is in use. */
  readonly sections: ReadonlyMap<string, Numbers>;
  /** The room of each section. */
  readonly room: ReadonlyMap<string, number>;
}

/** Views of a buffer that createBuffer made, here or in another thread. Throws on any other. */
export function openBuffer<Counts>(format: BufferFormat<Counts>, buffer: SharedArrayBuffer): OpenBuffer<Counts> {
  const refuse = (why: string) => new Error(`This is no ${format.what} buffer: ${why}.`);
  const words = headerWords(format);
  if (buffer.byteLength < words * Uint32Array.BYTES_PER_ELEMENT) throw refuse('it is too short for a header');
  const header = new Uint32Array(buffer, 0, words);
  const [magic, version, sectionCount] = header;
  if (magic !== format.magic) throw refuse('it does not begin with the magic number');
  if (version !== format.version) throw refuse(`its format is ${version}, this program reads ${format.version}`);
  if (sectionCount !== format.sections.length) throw refuse(`it has ${sectionCount} sections, not ${format.sections.length}`);
  const counts = Object.fromEntries(format.counts.map((name, i) => [name, header[FIXED_WORDS + i]])) as Counts;
  let end = aligned(header.byteLength);
  const room = new Map<string, number>();
  const sections = new Map<string, Numbers>();
  format.sections.forEach(({ name, numbers, length }, i) => {
    const start = firstWord(format) + i * WORDS_PER_SECTION;
    const [elementType, most, offset] = header.subarray(start, start + WORDS_PER_SECTION);
    const used = length(counts);
    if (ELEMENT_TYPES[elementType] !== numbers || most < used) throw refuse(`its section "${name}" is not what the counts ask for`);
    const begin = offset * ALIGNMENT;
    if (begin < end || begin + most * numbers.BYTES_PER_ELEMENT > buffer.byteLength) throw refuse(`its section "${name}" is out of bounds`);
    end = begin + most * numbers.BYTES_PER_ELEMENT;
    room.set(name, most);
    sections.set(name, new numbers(buffer, begin, used));
  });
  return { counts, sections, room };
}

function firstWord<Counts>(format: BufferFormat<Counts>): number {
  return FIXED_WORDS + format.counts.length;
}

function headerWords<Counts>(format: BufferFormat<Counts>): number {
  return firstWord(format) + format.sections.length * WORDS_PER_SECTION;
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
