import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface FilePlace {
  readonly at: number;
  readonly bytes: number;
}

const MOST_PENDING_BYTES = 2 ** 20;

/** Texts put on disk and found again by their place. The file is gone when the process is, however it ends, where the system lets an open file be removed. */
export class UnnamedFile {
  readonly #descriptor: number;
  readonly #remove: () => void;
  #end = 0;
  /** Added last, and not on the disk yet. */
  #pending: Buffer[] = [];
  #pendingBytes = 0;

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-import-'));
    this.#descriptor = openSync(join(folder, 'records'), 'wx+', 0o600);
    const remove = () => rmSync(folder, { recursive: true, force: true });
    this.#remove = process.platform === 'win32' ? remove : () => {};
    if (process.platform !== 'win32') remove();
  }

  append(text: string): FilePlace {
    const bytes = Buffer.from(text);
    const place = { at: this.#end, bytes: bytes.length };
    this.#end += bytes.length;
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes >= MOST_PENDING_BYTES) this.#flush();
    return place;
  }

  read({ at, bytes }: FilePlace): string {
    if (at + bytes > this.#end - this.#pendingBytes) this.#flush();
    const text = Buffer.allocUnsafe(bytes);
    for (let done = 0; done < bytes; ) {
      const count = readSync(this.#descriptor, text, done, bytes - done, at + done);
      if (count === 0) throw new Error('a file of our own ends too early');
      done += count;
    }
    return text.toString('utf8');
  }

  close(): void {
    closeSync(this.#descriptor);
    this.#remove();
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#pending);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor, bytes, done);
    this.#pending = [];
    this.#pendingBytes = 0;
  }
}
