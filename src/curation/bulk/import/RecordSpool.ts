import { compareTexts } from '../../../lib/compareTexts.ts';
import { type FilePlace, UnnamedFile } from './UnnamedFile.ts';

/** Records kept on disk until they are written into a store, so that an import of any length takes little memory: of each record its id and its place. */
export class RecordSpool<R extends { readonly id: string }> {
  readonly #file = new UnnamedFile();
  readonly #places = new Map<string, FilePlace>();

  get size(): number {
    return this.#places.size;
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  get(id: string): R | null {
    const place = this.#places.get(id);
    return place === undefined ? null : (JSON.parse(this.#file.read(place)) as R);
  }

  /** In place of what has the id. */
  put(record: R): void {
    this.#places.set(record.id, this.#file.append(JSON.stringify(record)));
  }

  delete(id: string): void {
    this.#places.delete(id);
  }

  /** By id: stores take them most quickly so. */
  *byId(): Generator<R> {
    for (const id of [...this.#places.keys()].sort(compareTexts)) yield this.get(id)!;
  }

  close(): void {
    this.#file.close();
  }
}
