import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareTexts } from '../../../lib/compareTexts.ts';

/** Records kept on disk until they are written into a store, so that an import of any length takes little memory: of each record its id and its place. */
export class RecordSpool<R extends { readonly id: string }> {
  readonly #file = unnamedFile();
  readonly #places = new Map<string, { at: number; bytes: number }>();
  #end = 0;
  /** Written last, and not on the disk yet. */
  #pending: Buffer[] = [];
  #pendingBytes = 0;

  get size(): number {
    return this.#places.size;
  }

  get(id: string): R | null {
    const place = this.#places.get(id);
    return place === undefined ? null : this.#read(place);
  }

  /** In place of what has the id. */
  put(record: R): void {
    const bytes = Buffer.from(JSON.stringify(record));
    this.#places.set(record.id, { at: this.#end, bytes: bytes.length });
    this.#end += bytes.length;
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes >= MOST_PENDING_BYTES) this.#flush();
  }

  delete(id: string): void {
    this.#places.delete(id);
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** By id: a store takes them most quickly so. */
  *byId(): Generator<R> {
    this.#flush();
    for (const id of [...this.#places.keys()].sort(compareTexts)) yield this.#read(this.#places.get(id)!);
  }

  close(): void {
    closeSync(this.#file.descriptor);
    this.#file.remove();
  }

  #read({ at, bytes }: { at: number; bytes: number }): R {
    if (at + bytes > this.#end - this.#pendingBytes) this.#flush();
    const text = Buffer.allocUnsafe(bytes);
    for (let done = 0; done < bytes; ) {
      const count = readSync(this.#file.descriptor, text, done, bytes - done, at + done);
      if (count === 0) throw new Error('a file of our own ends too early');
      done += count;
    }
    return JSON.parse(text.toString('utf8')) as R;
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#pending);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file.descriptor, bytes, done);
    this.#pending = [];
    this.#pendingBytes = 0;
  }
}

const MOST_PENDING_BYTES = 2 ** 20;

/** A file that is gone when the process is, however it ends, where the system lets an open file be removed; else when it is closed. */
function unnamedFile(): { descriptor: number; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-import-'));
  const descriptor = openSync(join(folder, 'records'), 'wx+', 0o600);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (process.platform === 'win32') return { descriptor, remove };
  remove();
  return { descriptor, remove: () => {} };
}
