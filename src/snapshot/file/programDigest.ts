import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SIMPLIFICATION_TABLE } from '../../lib/simplifyCharacters.ts';

const SOURCE = fileURLToPath(new URL('../..', import.meta.url));
/** What a snapshot holds follows from what is stored and the code in these folders, from the schema, and from the tables by which texts are folded. */
const FOLDERS = ['lib', 'ontology', 'snapshot', 'store'];

/**
 * Changes whenever the same store might give another snapshot. The code itself is asked, because a number that somebody has to raise is forgotten once,
 * and then an upgrade answers from what the old version made of the graph.
 */
export function programDigest(sdl: string, folders: readonly string[] = FOLDERS): string {
  const hash = createHash('sha256').update(JSON.stringify([sdl, process.versions['unicode'], process.versions['icu'], SIMPLIFICATION_TABLE]));
  for (const folder of folders) {
    const files = readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    for (const path of files.sort()) hash.update(`${path}\0`).update(readFileSync(join(SOURCE, folder, path)));
  }
  return hash.digest('hex').slice(0, 32);
}
