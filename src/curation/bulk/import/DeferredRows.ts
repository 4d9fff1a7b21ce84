import type { ImportRow } from '../ImportItem.ts';
import { UnnamedFile } from './UnnamedFile.ts';

/** Rows that wait for others, on disk where they are many. */
export class DeferredRows {
  #file: UnnamedFile | null = null;
  #places: { at: number; bytes: number }[] = [];

  get count(): number {
    return this.#places.length;
  }

  add({ row, items }: ImportRow): void {
    this.#file ??= new UnnamedFile();
    this.#places.push(this.#file.append(JSON.stringify({ row, items, problems: [] })));
  }

  /** In blocks, in the order in which they came; those that are added meanwhile are none of them. */
  *takeAll(blockRows: number): Generator<ImportRow[]> {
    const [file, places] = [this.#file, this.#places];
    this.#file = null;
    this.#places = [];
    try {
      for (let from = 0; from < places.length; from += blockRows) {
        yield places.slice(from, from + blockRows).map((place) => JSON.parse(file!.read(place)) as ImportRow);
      }
    } finally {
      file?.close();
    }
  }

  close(): void {
    this.#file?.close();
    this.#file = null;
    this.#places = [];
  }
}
