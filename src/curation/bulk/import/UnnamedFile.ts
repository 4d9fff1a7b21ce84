import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface FilePlace {
  readonly at: number;
  readonly bytes: number;
}

const ROOM_BYTES = 2 ** 20;
const MOST_IN_MEMORY = 96 * 2 ** 20;

/** Texts put on disk and found again by their place. The file is gone when the process is, however it ends, where the system lets an open file be removed. */
export class UnnamedFile {
  readonly #descriptor: number;
  readonly #remove: () => void;
  /** What is on the disk. */
  #end = 0;
  /** What comes after that. */
  #room = Buffer.allocUnsafe(ROOM_BYTES);
  #used = 0;
  /** All of it, once it is in memory. */
  #whole: Buffer | null = null;

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-import-'));
    this.#descriptor = openSync(join(folder, 'records'), 'wx+', 0o600);
    const remove = () => rmSync(folder, { recursive: true, force: true });
    this.#remove = process.platform === 'win32' ? remove : () => {};
    if (process.platform !== 'win32') remove();
  }

  append(text: string): FilePlace {
    // A UTF-16 code unit is at most three bytes of UTF-8.
    const most = text.length * 3;
    if (this.#used + most > this.#room.length) this.#flush();
    if (most > this.#room.length) this.#room = Buffer.allocUnsafe(most);
    const bytes = this.#room.write(text, this.#used, 'utf8');
    const at = this.#end + this.#used;
    this.#used += bytes;
    return { at, bytes };
  }

  read({ at, bytes }: FilePlace): string {
    if (this.#whole !== null) return this.#whole.toString('utf8', at, at + bytes);
    if (at >= this.#end) return this.#room.toString('utf8', at - this.#end, at - this.#end + bytes);
    const text = Buffer.allocUnsafe(bytes);
    this.#fill(text, at);
    return text.toString('utf8');
  }

  /** Before all of it is read in any order: takes it into memory, unless it is too long. Nothing is appended any more. */
  takeIn(): void {
    if (this.#end + this.#used > MOST_IN_MEMORY) return;
    this.#flush();
    const whole = Buffer.allocUnsafe(this.#end);
    this.#fill(whole, 0);
    this.#whole = whole;
  }

  close(): void {
    this.#whole = null;
    closeSync(this.#descriptor);
    this.#remove();
  }

  #fill(buffer: Buffer, at: number): void {
    for (let done = 0; done < buffer.length; ) {
      const count = readSync(this.#descriptor, buffer, done, buffer.length - done, at + done);
      if (count === 0) throw new Error('a file of our own ends too early');
      done += count;
    }
  }

  #flush(): void {
    for (let done = 0; done < this.#used; ) done += writeSync(this.#descriptor, this.#room, done, this.#used - done, this.#end + done);
    this.#end += this.#used;
    this.#used = 0;
  }
}
