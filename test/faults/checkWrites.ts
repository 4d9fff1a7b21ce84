import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { EntityRecord, RelationshipRecord } from '../../src/ontology/records.ts';
import { openSqlite } from '../../src/store/sqlite/openSqlite.ts';
import type { LoggedChange, Store } from '../../src/store/store.ts';
import { must, type Trial } from './Trial.ts';
import type { Write, Writer } from './Writer.ts';

/** Of a data file that no process has open: its pages, and each write in it. */
export async function checkFile(trial: Trial, path: string, writer: Writer): Promise<void> {
  const store = await openSqlite(path);
  try {
    await checkStore(trial, store, writer);
  } finally {
    await store.close();
  }
  checkPages(path);
}

export function checkPages(path: string): void {
  // Leaves nothing beside it.
  const db = new DatabaseSync(`${pathToFileURL(path).href}?immutable=1`, { readOnly: true });
  try {
    const [problem] = Object.values(db.prepare('PRAGMA integrity_check').get() ?? {});
    must(problem === 'ok', `integrity_check: ${problem}`);
  } finally {
    db.close();
  }
}

/** Every ok write is there once and whole, every refused one is not there, and of an unknown one all or nothing. */
export async function checkStore(trial: Trial, store: Store, writer: Writer): Promise<void> {
  const log = new Map<string, LoggedChange[]>();
  let last = 0;
  for await (const change of store.changesSince(0)) {
    must(change.version === last || change.version === last + 1, `the change log goes from version ${last} to ${change.version}`);
    last = change.version;
    log.set(change.id, [...(log.get(change.id) ?? []), change]);
  }
  const partial: string[] = [];
  for (const write of writer.writes) {
    const found = await find(store, write, log);
    if (found === 'partial') partial.push(write.document.key);
    if (found !== 'whole' && write.outcome === 'ok') trial.lost++;
    if (found !== 'absent' && write.outcome === 'error') trial.fail(`${write.document.key} was refused with ${write.code}, and is there`);
    if (write.outcome === 'unknown') trial.count(found === 'absent' ? 'unknown and absent' : 'unknown and whole');
  }
  trial.count('writes acknowledged', writer.withOutcome('ok').length);
  trial.count('writes refused', writer.withOutcome('error').length);
  must(partial.length === 0, `${partial.length} writes are there in part: ${partial.slice(0, 5)}`);
  must(trial.lost === 0, `${trial.lost} acknowledged writes are not there whole`);
}

async function find(store: Store, { document, version }: Write, log: ReadonlyMap<string, readonly LoggedChange[]>): Promise<'whole' | 'absent' | 'partial'> {
  const [source, a, b] = await store.entities([document.source, ...document.entities]);
  const [relationship] = await store.relationships([document.relationship]);
  const logged = document.ids.map((id) => log.get(id) ?? []);
  const parts = [source, a, b, relationship];
  if (parts.every((part) => part === null) && logged.every((changes) => changes.length === 0)) return 'absent';
  const versions = new Set(logged.flatMap((changes) => changes.map((change) => change.version)));
  const [revision] = await store.revisions([...versions]);
  const isLoggedOnce = logged.every((changes) => changes.length === 1) && versions.size === 1 && revision?.why === document.why;
  const isAtVersion = version === null || versions.has(version);
  return parts.every((part) => part !== null) && isLoggedOnce && isAtVersion && isWhole(a, relationship) ? 'whole' : 'partial';
}

function isWhole(a: EntityRecord | null, relationship: RelationshipRecord | null): boolean {
  return a?.statements.length === 1 && a.names.length === 1 && a.evidence.length === 1 && relationship?.evidence.length === 1;
}
