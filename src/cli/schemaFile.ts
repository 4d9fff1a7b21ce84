import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AtlasError } from '../errors.ts';
import { printAtlasSchema, schemaChanges } from '../graphql/printAtlasSchema.ts';
import { loadSdl } from '../ontology/loadSdl.ts';

const FILE = fileURLToPath(new URL('../../schema.graphql', import.meta.url));

/** `atlas schema`: writes schema.graphql, or with `check` only compares. False: it is out of date. */
export function schemaFile(check: boolean, print: (line: string) => void): boolean {
  const schema = printAtlasSchema(loadSdl());
  if (!check) {
    writeFileSync(FILE, schema);
    return true;
  }
  const isCurrent = contentOf(FILE) === schema;
  if (!isCurrent) print('schema.graphql is out of date: run `npm run codegen`');
  return isCurrent;
}

/** `atlas schema --since`: lists what changed for clients since an older schema.graphql; "-" reads it from standard input. */
export function listSchemaChanges(file: string, print: (line: string) => void): void {
  const older = file === '-' ? readFileSync(0, 'utf8') : contentOf(file);
  if (older === null) throw new AtlasError('BAD_CONFIG', [`there is no file ${file}; give an older schema.graphql`]);
  const { breaking, dangerous } = schemaChanges(older, printAtlasSchema(loadSdl()));
  for (const change of breaking) print(`breaking: ${change}`);
  for (const change of dangerous) print(`mind: ${change}`);
  print(`${breaking.length} breaking changes, ${dangerous.length} to mind`);
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
