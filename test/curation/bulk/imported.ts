import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorize } from '../../../src/auth/authorize.ts';
import { OPERATOR } from '../../../src/auth/Principal.ts';
import { itemLine } from '../../../src/curation/bulk/export/exportFiles.ts';
import { exportItems } from '../../../src/curation/bulk/export/exportItems.ts';
import { type ImportOutcome, type ImportParts, type ImportRequest, importRows } from '../../../src/curation/bulk/import/importRows.ts';
import { readMapping } from '../../../src/curation/bulk/mapping/readMapping.ts';
import { type ImportFile, openImportFile } from '../../../src/curation/bulk/read/openImportFile.ts';
import { problemLines, type ReportLanguage } from '../../../src/curation/bulk/report/reportRows.ts';
import type { Store } from '../../../src/store/store.ts';
import { ONTOLOGY } from '../../snapshot/records.ts';

/** Files of a test, gone at its end. */
export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'atlas-bulk-'));

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

export function open(path: string, mapping?: string): Promise<ImportFile> {
  return openImportFile(path, mapping === undefined ? null : { mapping: readMapping(ONTOLOGY, 'mapping.yaml', mapping), text: mapping });
}

/** What comes of importing a file as the operator. */
export function imported(store: Store, file: ImportFile, manner: Partial<ImportRequest> = {}, parts: Partial<ImportParts> = {}): Promise<ImportOutcome> {
  const asked = { why: 'a test', isDryRun: false, isPartial: false, isInParts: null, ...manner };
  return importRows(
    authorize(OPERATOR, 'graph:import'),
    { store, ontology: ONTOLOGY, onCommitted: async () => {}, ...parts },
    { rows: file.rows(), digest: () => file.digest, ...asked },
  );
}

/** As a person reads them: `3 [Column] field: what is wrong`. */
export async function told(file: ImportFile, { problems }: ImportOutcome, language: ReportLanguage = 'en'): Promise<string[]> {
  return (await problemLines(file.rows(), problems, language)).map(
    ({ row, column, field, message }) => `${row}${column === null ? '' : ` [${column}]`}${field === '' ? '' : ` ${field}`}: ${message}`,
  );
}

export async function exported(store: Store, version: number | null = null): Promise<string> {
  let text = '';
  for await (const items of exportItems(store, ONTOLOGY, { version })) text += items.map(itemLine).join('');
  return text;
}

export async function records(store: Store): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const batch of store.stream(() => {})) all.push(...batch.map(({ entity, relationship }) => entity ?? relationship));
  return all;
}
