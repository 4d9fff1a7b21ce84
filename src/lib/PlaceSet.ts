/** A set of whole numbers from 0 up to, not including, `limit`, which tells the smallest of them. */
export class PlaceSet {
  readonly #words: Uint32Array;
  /** No word before it has a bit. */
  #low = 0;

  constructor(limit: number) {
    this.#words = new Uint32Array((limit + 31) >>> 5);
  }

  add(place: number): void {
    const word = place >>> 5;
    this.#words[word] |= 1 << (place & 31);
    if (word < this.#low) this.#low = word;
  }

  /** Takes out the smallest; null where there is none. */
  takeFirst(): number | null {
    while (this.#low < this.#words.length && this.#words[this.#low] === 0) this.#low++;
    if (this.#low === this.#words.length) return null;
    const word = this.#words[this.#low];
    // The lowest bit alone.
    const bit = 31 - Math.clz32(word & -word);
    this.#words[this.#low] = word & (word - 1);
    return this.#low * 32 + bit;
  }
}
