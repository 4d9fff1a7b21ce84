import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { authorize } from '../../src/auth/authorize.ts';
import { OPERATOR } from '../../src/auth/Principal.ts';
import { exportItems } from '../../src/curation/bulk/export/exportItems.ts';
import { importRows } from '../../src/curation/bulk/import/importRows.ts';
import { openImportFile } from '../../src/curation/bulk/read/openImportFile.ts';
import { relationshipId } from '../../src/ontology/records.ts';
import { openSqlite } from '../../src/store/sqlite/openSqlite.ts';
import type { Change } from '../../src/store/store.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { ONTOLOGY } from '../snapshot/records.ts';
import { servedImport } from './servedImport.ts';

/**
 * `npm run bench:import [relationships …]`: relationships a second into SQLite, by the wall clock and by processor time (which others on the machine disturb
 * less): appended by 5,000 in the order of ids and in no order; imported from a file with all checks, with a fiftieth and with a fifth as many entities; exported again.
 * The last column of each is its rate by processor time against that of the first size. Then 10,000 and 80,000 are imported while a server serves, by
 * `atlas import`, and how long others wait for an answer meanwhile.
 */
const CHUNK = 5_000;
const print = (line: string) => process.stdout.write(`${line}\n`);
const idOf = (i: number) => `institution/company-of-the-zone-${String(i).padStart(8, '0')}`;

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000, 1_000_000];
print(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model}`);
print('relationships  what                    rel/s wall   rel/s cpu  ratio   RSS MB');
const first = new Map<string, number>();
for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  try {
    const ends = endsOf(size);
    for (const order of ['sorted', 'any order'] as const) {
      const changes = ends.map(([from, to], i) => put(from, to, i));
      if (order === 'sorted') changes.sort((a, b) => (a.relationship.id < b.relationship.id ? -1 : 1));
      const store = await openSqlite(join(folder, `${order}.db`));
      await timed(`append, ${order}`, size, async () => {
        for (let i = 0; i < size; i += CHUNK) await store.append(changes.slice(i, i + CHUNK), null, { who: 'bench', why: 'bench' });
      });
      await store.close();
    }
    for (const share of [50, 5]) {
      const path = join(folder, 'graph.jsonl');
      await pipeline(linesOf(share === 5 ? ends : endsOf(size, share), size, share), createWriteStream(path));
      const store = await openSqlite(join(folder, `imported-${share}.db`));
      const file = await openImportFile(path, null);
      await timed(`import, 1/${share} entities`, size, async () => {
        const manner = { why: 'bench', isDryRun: false, isPartial: false, isInParts: null };
        const parts = { store, ontology: ONTOLOGY, onCommitted: async () => {} };
        const { isApplied, relationshipsAdded } = await importRows(authorize(OPERATOR, 'graph:import'), parts, {
          ...manner,
          rows: file.rows(),
          digest: () => file.digest,
        });
        if (!isApplied || relationshipsAdded !== size) throw new Error(`${relationshipsAdded} of ${size} were imported`);
      });
      if (share === 5) {
        await timed('export', size, async () => {
          for await (const items of exportItems(store, ONTOLOGY, { version: null })) if (items.length === 0) throw new Error('an empty batch');
        });
      }
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

print('\nwhile a server serves');
for (const size of [10_000, 80_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  try {
    const { seconds, versions, answers } = await servedImport(folder, linesOf(endsOf(size), size));
    print(`${String(size).padStart(13)}  ${(size / seconds).toFixed(0)} relationships/s by the wall, with a fifth as many entities; versions: ${versions}`);
    for (const { what, count, medianMs, slowestMs } of answers)
      print(`${''.padStart(15)}${what}: ${count} answers, the middle one after ${medianMs.toFixed(1)} ms, the slowest after ${slowestMs.toFixed(0)} ms`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timed(what: string, size: number, work: () => Promise<void>): Promise<void> {
  const [begin, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  const [wall, cpu] = [size / ((performance.now() - begin) / 1_000), size / ((user + system) / 1e6)];
  const base = first.get(what) ?? cpu;
  first.set(what, base);
  const columns = [
    wall.toFixed(0).padStart(10),
    cpu.toFixed(0).padStart(11),
    (cpu / base).toFixed(2).padStart(6),
    (process.memoryUsage().rss / 2 ** 20).toFixed(0).padStart(8),
  ];
  print(`${String(size).padStart(13)}  ${what.padEnd(22)} ${columns.join(' ')}`);
}

/** A few are partners of very many. */
function endsOf(size: number, share = 5): [string, string][] {
  const random = new RandomNumbers(1);
  const count = size / share;
  return Array.from({ length: size }, () => {
    const from = Math.floor(random.next() * count);
    const to = Math.floor(random.next() ** 3 * count);
    return [idOf(from), idOf(to === from ? (to + 1) % count : to)].sort() as [string, string];
  });
}

function put(from: string, to: string, i: number): Extract<Change, { op: 'PUT_RELATIONSHIP' }> {
  const evidence = [{ source: `source/report-${i % 100}`, locator: `row ${i}`, stance: 'STATED' as const, asOf: null }];
  return {
    op: 'PUT_RELATIONSHIP',
    relationship: {
      ...{ id: relationshipId('PARTNERS_WITH', from, to, `k${i}`), type: 'PARTNERS_WITH', from, to, role: null, status: 'ACTUAL' },
      ...{ since: String(2000 + (i % 25)), until: null, on: null, amount: null, note: null, evidence },
    },
  };
}

async function* linesOf(ends: readonly (readonly [string, string])[], size: number, share = 5): AsyncGenerator<string> {
  const line = (item: unknown) => `${JSON.stringify(item)}\n`;
  for (let i = 0; i < 100; i++) yield line({ source: { id: `source/report-${i}`, title: `Report ${i}`, language: 'en', quality: 'PRESS' } });
  for (let i = 0; i < size / share; i++) {
    const names = [
      { text: `Zhangjiang Company number ${i}`, language: 'en' },
      { text: `张江第${i}号有限公司`, language: 'zh' },
    ];
    yield line({
      entity: { id: idOf(i), type: 'Institution', kind: 'COMPANY', names, evidence: { source: `source/report-${i % 100}`, locator: 'list of companies' } },
    });
  }
  for (const [i, [from, to]] of ends.entries()) {
    const evidence = { source: `source/report-${i % 100}`, locator: `row ${i}` };
    yield line({ relationship: { type: 'PARTNERS_WITH', from, to, key: `k${i}`, since: String(2000 + (i % 25)), evidence } });
  }
}
