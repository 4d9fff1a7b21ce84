import { firstPlace } from './firstPlace.ts';

/** Texts by number, from 0 to `length` - 1. */
export interface TextColumn {
  readonly length: number;
  /** '' outside the range. */
  at(number: number): string;
  [Symbol.iterator](): Iterator<string>;
}

/** Texts that ascend (order of UTF-16 code units), no two of them the same. */
export interface IdColumn extends TextColumn {
  /** The number of the text; undefined where it is none of them. */
  find(text: string): number | undefined;
  /** Numbers of those that begin so, ascending. */
  beginningWith(start: string): Iterable<number>;
}

/** Texts kept decoded; a power of two. */
const MOST_DECODED = 4_096;

/** Texts one after the other as UTF-8: as strings, tens of millions of them would cost the garbage collector more than they cost to decode. */
export class PackedTexts implements IdColumn {
  /** Text i is bytes `at[i]` up to, not including, `at[i + 1]`. */
  readonly bytes: Buffer;
  readonly offsets: Uint32Array;
  /** The text decoded last for each place of a number, and that number plus 1: a page of answers, and a binary search, asks for the same ones again and again. */
  readonly #decoded: string[];
  readonly #numbers: Uint32Array;

  constructor(bytes: Uint8Array, offsets: Uint32Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.offsets = offsets;
    const room = Math.min(MOST_DECODED, 2 ** Math.ceil(Math.log2(offsets.length)));
    this.#decoded = new Array(room);
    this.#numbers = new Uint32Array(room);
  }

  get length(): number {
    return this.offsets.length - 1;
  }

  at(number: number): string {
    if (!(number >= 0 && number < this.length)) return '';
    const place = number & (this.#numbers.length - 1);
    if (this.#numbers[place] === number + 1) return this.#decoded[place];
    const text = this.bytes.toString('utf8', this.offsets[number], this.offsets[number + 1]);
    this.#numbers[place] = number + 1;
    this.#decoded[place] = text;
    return text;
  }

  *[Symbol.iterator](): Generator<string> {
    for (let number = 0; number < this.length; number++) yield this.at(number);
  }

  find(text: string): number | undefined {
    const place = firstNotBelow(this, text);
    return place < this.length && this.at(place) === text ? place : undefined;
  }

  *beginningWith(start: string): Generator<number> {
    for (let number = firstNotBelow(this, start); number < this.length && this.at(number).startsWith(start); number++) yield number;
  }

  /** Numbers of the texts that hold the piece, ascending. The piece must not be empty. */
  *containing(piece: string): Generator<number> {
    const wanted = Buffer.from(piece);
    let number = 0;
    for (let found = this.bytes.indexOf(wanted); found !== -1; ) {
      number = this.#textAt(found, number);
      const end = this.offsets[number + 1];
      if (found + wanted.length <= end) yield number;
      // A piece that reaches into the next text is in none, and the next one may begin before that text does not hold it.
      found = this.bytes.indexOf(wanted, found + wanted.length <= end ? end : found + 1);
    }
  }

  /** The text that the byte belongs to. */
  #textAt(byte: number, from: number): number {
    let [low, high] = [from, this.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.offsets[middle] <= byte) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The first number whose text is not less. The texts must ascend. */
export function firstNotBelow(texts: TextColumn, text: string): number {
  return firstPlace(texts.length, (place) => texts.at(place) >= text);
}

const MOST_BYTES = 0xffff_ffff;
/** A UTF-16 code unit is at most three bytes of UTF-8. */
const MOST_BYTES_PER_UNIT = 3;

export class TextsBuilder {
  #bytes = Buffer.allocUnsafe(4_096);
  #offsets = new Uint32Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(text: string): void {
    const start = this.#offsets[this.#length];
    const most = text.length * MOST_BYTES_PER_UNIT;
    if (start + most > this.#bytes.length) this.#growBytes(start, start + most);
    const end = start + this.#bytes.write(text, start);
    if (this.#length + 1 === this.#offsets.length) this.#growOffsets();
    this.#offsets[++this.#length] = end;
  }

  /** A copy of the right length; more may be pushed afterwards. */
  build(): PackedTexts {
    return new PackedTexts(Uint8Array.prototype.slice.call(this.#bytes, 0, this.#offsets[this.#length]), this.#offsets.slice(0, this.#length + 1));
  }

  #growBytes(used: number, needed: number): void {
    if (needed > MOST_BYTES) throw new Error('The texts of the graph take more than 4 GB, which is the most that a snapshot holds.');
    const grown = Buffer.allocUnsafeSlow(Math.min(MOST_BYTES, Math.max(needed, Math.ceil(this.#bytes.length * 1.5))));
    this.#bytes.copy(grown, 0, 0, used);
    this.#bytes = grown;
  }

  #growOffsets(): void {
    const grown = new Uint32Array(Math.ceil(this.#offsets.length * 1.5));
    grown.set(this.#offsets);
    this.#offsets = grown;
  }
}
