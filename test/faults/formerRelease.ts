import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AtlasServer } from './AtlasServer.ts';
import type { Trial } from './Trial.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** The last one whose data files have the former form (schema 1). */
const COMMIT = '4dba3946';

export interface FormerRelease {
  /** A data file that it has made, closed. */
  readonly path: string;
  /** Its src/main.ts. */
  readonly program: string;
}

/** The last release from the history of this repository, and a data file of its; null, and said loudly, where the history is not there. */
export async function formerDataFile(trial: Trial): Promise<FormerRelease | null> {
  const folder = join(trial.folder, 'former');
  try {
    const tree = execFileSync('git', ['archive', COMMIT], {
      cwd: ROOT,
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    execFileSync('tar', ['-x', '-C', trial.fresh('former')], { input: tree });
  } catch {
    trial.leaveOut('data of the last release', `this checkout does not hold commit ${COMMIT} (a shallow clone?)`);
    return null;
  }
  if (!existsSync(join(folder, 'node_modules'))) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const path = join(trial.fresh('former-data'), 'atlas.db');
  const program = join(folder, 'src/main.ts');
  const server = await AtlasServer.start({ ATLAS_DATA: path }, { program });
  await server.stop();
  return { path, program };
}
