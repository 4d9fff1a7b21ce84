import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCHEMA_FOLDER } from '../ontology/loadSdl.ts';
import { programDigest } from '../snapshot/file/programDigest.ts';

/** Besides the code and the schema: the words, and the packages that write files and pictures. */
const BESIDE: readonly string[] = [join(SCHEMA_FOLDER, 'labels.json'), fileURLToPath(new URL('../../package.json', import.meta.url))];

/** Changes whenever the same graph might give another answer: tags that clients hold from before an upgrade must not be those of what it tells now. */
export function answersDigest(sdl: string, beside: readonly string[] = BESIDE): string {
  return programDigest([sdl, ...beside.map((path) => readFileSync(path, 'utf8'))].join('\0'), ['.']);
}
