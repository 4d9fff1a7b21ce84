import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareFiles } from '../export/exportFiles.ts';
import type { ImportRow } from '../ImportItem.ts';
import { decodedText } from '../table/encodingOf.ts';
import { readYaml } from './readYaml.ts';

/** The YAML files below a folder, in the order in which what they say leans on one another; others, and hidden ones, are passed over. */
export async function filesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.ya?ml$/.test(name) && !name.split('/').some((part) => part.startsWith('.')))
    .sort(compareFiles);
}

/** The rows of all of them; lines are counted on from one file to the next, so that each row has a number of its own. */
export async function* readFolder(folder: string, files: readonly string[]): AsyncGenerator<readonly ImportRow[]> {
  let before = 0;
  for (const file of files) {
    let lines = 0;
    const counted = async function* (): AsyncGenerator<string> {
      for await (const text of decodedText(createReadStream(join(folder, file)), 'utf-8')) {
        for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
        yield text;
      }
    };
    const offset = before;
    for await (const rows of readYaml(counted())) {
      yield rows.map((row) => ({
        ...row,
        row: row.row + offset,
        placeOf: (item, field) => ({ row: row.row, column: null, ...row.placeOf?.(item, field), file }),
      }));
    }
    before += lines + 1;
  }
}
