import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { type FoundSnapshot, readSnapshotFile } from '../../../src/snapshot/file/readSnapshotFile.ts';
import { ONTOLOGY } from '../records.ts';

export const FACTS = { digest: 'of this program', stamp: 'of this store', skipped: ['x: it breaks the ontology'] };

/** A folder of its own for each test. */
export function testFolder(): (name: string) => string {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-snapshot-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return (name) => join(folder, name);
}

/** What reading the file gives, and why it was refused. */
export async function readBack(path: string, digest: string = FACTS.digest): Promise<{ found: FoundSnapshot | null; refusals: string[] }> {
  const refusals: string[] = [];
  const found = await readSnapshotFile(path, { ontology: ONTOLOGY, digest: () => digest, refusal: async () => null, onRefused: (why) => refusals.push(why) });
  return { found, refusals };
}
