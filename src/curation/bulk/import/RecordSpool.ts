import { setImmediate } from 'node:timers/promises';
import { compareTexts } from '../../../lib/compareTexts.ts';
import { GrowingArray } from '../../../lib/GrowingArray.ts';
import { sortInSteps } from '../../../lib/sortInSteps.ts';
import { inPieces } from '../../../lib/steps.ts';
import { UnnamedFile } from './UnnamedFile.ts';

/** Records read in one go. */
const PAUSE_EVERY = 500;

/** Records kept on disk until they are written into a store, so that an import of any length takes little memory: of each record its id and its place. */
export class RecordSpool<R extends { readonly id: string }> {
  readonly #file = new UnnamedFile();
  /** Of each id the number of its record, of each record its place: objects instead of numbers would take three times the memory. */
  readonly #numbers = new Map<string, number>();
  readonly #at = new GrowingArray((length) => new Float64Array(length));
  readonly #bytes = new GrowingArray((length) => new Uint32Array(length));

  get size(): number {
    return this.#numbers.size;
  }

  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  get(id: string): R | null {
    const number = this.#numbers.get(id);
    return number === undefined ? null : this.#read(number);
  }

  /** In place of what has the id. */
  put(record: R): void {
    const { at, bytes } = this.#file.append(JSON.stringify(record));
    this.#numbers.set(record.id, this.#at.length);
    this.#at.push(at);
    this.#bytes.push(bytes);
  }

  delete(id: string): void {
    this.#numbers.delete(id);
  }

  /** By id: stores take them most quickly so. Others may run between two; nothing is put any more. */
  async *byId(): AsyncGenerator<R> {
    this.#file.takeIn();
    const ids = [...this.#numbers.keys()];
    const order = await inPieces(
      sortInSteps(ids.length, (a, b) => compareTexts(ids[a], ids[b])),
      { ref: true },
    );
    for (const [i, at] of order.entries()) {
      if (i % PAUSE_EVERY === 0) await setImmediate();
      yield this.get(ids[at])!;
    }
  }

  close(): void {
    this.#file.close();
  }

  #read(number: number): R {
    return JSON.parse(this.#file.read({ at: this.#at.at(number), bytes: this.#bytes.at(number) })) as R;
  }
}
