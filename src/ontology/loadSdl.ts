import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const SCHEMA_FOLDER: string = fileURLToPath(new URL('../../schema', import.meta.url));

/** All .graphql files below the folder, in the order of their paths, as one SDL text. */
export function loadSdl(folder: string = SCHEMA_FOLDER): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql'))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
}
