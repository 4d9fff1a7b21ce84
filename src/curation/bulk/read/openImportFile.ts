import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { AtlasError } from '../../../errors.ts';
import type { ImportRow } from '../ImportItem.ts';
import type { Mapping } from '../mapping/readMapping.ts';
import { decodedText } from '../table/encodingOf.ts';
import { readCsvRows } from '../table/readCsvRows.ts';
import { readXlsxRows } from '../table/readXlsxRows.ts';
import { filesOf, readFolder } from './readFolder.ts';
import { readJsonLines } from './readJsonLines.ts';
import { readTable } from './readTable.ts';
import { readYaml } from './readYaml.ts';

/** A file to be imported, or a folder as an export writes it: its rows as often as they are asked for. */
export interface ImportFile {
  readonly rows: () => AsyncIterable<readonly ImportRow[]>;
  /** Of its bytes, and of the mapping. */
  readonly digest: string;
}

const FORMATS: Readonly<Record<string, 'yaml' | 'jsonl' | 'csv' | 'xlsx'>> = {
  ...{ '.yaml': 'yaml', '.yml': 'yaml', '.jsonl': 'jsonl', '.ndjson': 'jsonl', '.csv': 'csv', '.tsv': 'csv', '.xlsx': 'xlsx' },
};

export function isTable(path: string): boolean {
  return ['csv', 'xlsx'].includes(FORMATS[extname(path).toLowerCase()] ?? '');
}

/** Rejects with BAD_USER_INPUT when the name of the file tells no format. `mapping`: of a table, and only of one. */
export async function openImportFile(path: string, mapping: { readonly mapping: Mapping; readonly text: string } | null): Promise<ImportFile> {
  if (statSync(path).isDirectory()) return openFolder(path, mapping !== null);
  const format = FORMATS[extname(path).toLowerCase()];
  if (format === undefined) throw refused('file', `${path} has none of the endings ${Object.keys(FORMATS).join(', ')}`);
  if (isTable(path) !== (mapping !== null)) {
    throw refused('mapping', mapping === null ? 'a table needs --mapping, which says what its columns mean' : `a mapping is for tables, and ${path} is none`);
  }
  const digest = createHash('sha256')
    .update(mapping?.text ?? '')
    .update('\0');
  for await (const piece of createReadStream(path)) digest.update(piece as Buffer);
  const text = () => decodedText(createReadStream(path), 'utf-8');
  const rows = (): AsyncIterable<readonly ImportRow[]> => {
    if (format === 'yaml') return readYaml(text());
    if (format === 'jsonl') return readJsonLines(text());
    const found = mapping!.mapping;
    return readTable(found, format === 'csv' ? readCsvRows(path, found) : readXlsxRows(path, found.sheet));
  };
  return { rows, digest: digest.digest('base64url').slice(0, 22) };
}

async function openFolder(folder: string, hasMapping: boolean): Promise<ImportFile> {
  if (hasMapping) throw refused('mapping', `a mapping is for tables, and ${folder} is a folder`);
  const files = await filesOf(folder);
  if (files.length === 0) throw refused('file', `${folder} has no YAML files`);
  const digest = createHash('sha256');
  for (const file of files) {
    digest.update(`${file}\0`);
    for await (const piece of createReadStream(join(folder, file))) digest.update(piece as Buffer);
  }
  return { rows: () => readFolder(folder, files), digest: digest.digest('base64url').slice(0, 22) };
}

function refused(argument: string, message: string): AtlasError {
  return new AtlasError('BAD_USER_INPUT', [message], { details: { argument } });
}
