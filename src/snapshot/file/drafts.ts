import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isOtherLivingProcess } from '../../lib/isOtherLivingProcess.ts';

/** A draft that was written to so lately may have a writer whom this process cannot see, in another container over the same folder. */
const QUIET_MS = 10_000;
/** Those that this process is writing. */
const own = new Set<string>();

/** A new name beside the file, of nobody else's choosing. It is given back by `release` when there is no such file any more. */
export function draftOf(path: string): { readonly draft: string; release: () => void } {
  const draft = `${path}.new-${process.pid}-${randomBytes(8).toString('hex')}`;
  own.add(draft);
  return { draft, release: () => void own.delete(draft) };
}

/** Removes what writers left that were killed. A folder that cannot be listed or changed keeps what it has. */
export async function removeStaleDrafts(path: string, now = Date.now()): Promise<void> {
  const prefix = `${basename(path)}.new-`;
  for (const name of await readdir(dirname(path)).catch(() => [])) {
    const pid = name.startsWith(prefix) ? /^(\d+)-[0-9a-f]{16}$/.exec(name.slice(prefix.length))?.[1] : undefined;
    const draft = join(dirname(path), name);
    if (pid === undefined || own.has(draft) || isOtherLivingProcess(Number(pid))) continue;
    const found = await stat(draft).catch(() => null);
    if (found !== null && now - found.mtimeMs > QUIET_MS) await rm(draft, { force: true }).catch(() => {});
  }
}
