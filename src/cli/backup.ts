import type { Config } from '../config.ts';
import { type VerifiedFile, verifyFile } from '../store/sqlite/verifyFile.ts';
import { openDesk } from './desk/openDesk.ts';
import { writeWhole } from './writeWhole.ts';

/** Writes a data file of all that the store holds, while a server serves it or without one, and looks at every byte of what was written. */
export async function backup(config: Config, out: string, { force = false }: { force?: boolean }, print: (line: string) => void): Promise<void> {
  const desk = await openDesk(config, { existing: true });
  try {
    await writeWhole(out, await desk.request('GET', '/backup'), { force, mode: 0o600, argument: 'file' });
  } finally {
    await desk.close();
  }
  print(`backed up to ${out}, and verified: ${told(verifyFile(out))}`);
}

export function told({ version, entities, relationships, changes, bytes, digest }: VerifiedFile): string {
  return `version ${version}, ${entities} entities, ${relationships} relationships, ${changes} changes in the log, ${(bytes / 2 ** 20).toFixed(1)} MB, graph ${digest.slice(0, 16)}`;
}
