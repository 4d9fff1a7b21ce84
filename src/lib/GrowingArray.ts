type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** A typed array of which nobody knows yet how long it will be. */
export class GrowingArray<T extends Numbers> {
  readonly #make: (length: number) => T;
  #values: T;
  #length = 0;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#values = make(64);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = this.#make(Math.ceil(this.#length * 1.5));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  /** `place` is below `length`. */
  at(place: number): number {
    return this.#values[place];
  }

  /** A copy of the right length; more may be pushed afterwards. */
  toArray(): T {
    return this.#values.slice(0, this.#length) as T;
  }

  /** The same into an array that is there already. */
  copyTo(target: T): void {
    target.set(this.#values.subarray(0, this.#length));
  }
}

export const growingBytes = () => new GrowingArray<Uint8Array>((length) => new Uint8Array(length));
export const growingNumbers = () => new GrowingArray<Uint32Array>((length) => new Uint32Array(length));
export const growingDays = () => new GrowingArray<Int32Array>((length) => new Int32Array(length));
