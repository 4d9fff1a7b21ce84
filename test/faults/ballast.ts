import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fills a disk to the last kilobyte, with files of `largest` bytes first, and of each size as many as fit, up to `count`. */
export function fillDisk(disk: string, largest: number, count: number): void {
  for (let size = largest; size >= 1024; size /= 2) {
    for (let n = 0; n < count; n++) {
      const file = join(disk, `ballast-${size}-${n}`);
      try {
        writeFileSync(file, new Uint8Array(size));
      } catch {
        rmSync(file, { force: true });
        break;
      }
    }
  }
}

export function freeDisk(disk: string): void {
  for (const name of readdirSync(disk)) if (name.startsWith('ballast')) rmSync(join(disk, name));
}
