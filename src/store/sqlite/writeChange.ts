import { isDeepStrictEqual } from 'node:util';
import { sortableId } from '../sortableId.ts';
import type { Change } from '../store.ts';
import { type Sealed, type StoredRecord, sealed } from './sealed.ts';
import type { Kind, Row, Statements } from './statements.ts';

/** Puts or deletes a record, and logs that as one change of a version. False: there was nothing to change. */
export function writeChange(sql: Statements, change: Change, version: number, sequence: number): boolean {
  const { kind, id, record } = targetOf(change);
  const key = sortableId(id);
  const after = record === null ? null : sealed(record);
  // Most records that come in great numbers are new: then nothing has to be read.
  if (after !== null && sql[kind].add.run(key, after.body, after.seal).changes === 1) {
    sql.addChange.run(version, sequence, kind, key, null, null, after.body, after.seal);
    return true;
  }
  const before = (sql[kind].find.get(key) as unknown as Row | undefined) ?? null;
  if (isSame(before, after)) return false;
  if (after === null) sql[kind].remove.run(key);
  else sql[kind].put.run(key, after.body, after.seal);
  sql.addChange.run(version, sequence, kind, key, before?.body ?? null, before?.seal ?? null, after?.body ?? null, after?.seal ?? null);
  return true;
}

function targetOf(change: Change): { kind: Kind; id: string; record: StoredRecord | null } {
  switch (change.op) {
    case 'PUT_ENTITY':
      return { kind: 'entity', id: change.entity.id, record: change.entity };
    case 'PUT_RELATIONSHIP':
      return { kind: 'relationship', id: change.relationship.id, record: change.relationship };
    case 'DELETE_ENTITY':
      return { kind: 'entity', id: change.id, record: null };
    case 'DELETE_RELATIONSHIP':
      return { kind: 'relationship', id: change.id, record: null };
  }
}

/** Equal facts in another order of keys are the same. */
function isSame(before: Sealed | null, after: Sealed | null): boolean {
  if (before === null || after === null) return before === after;
  return before.body === after.body || isDeepStrictEqual(JSON.parse(before.body), JSON.parse(after.body));
}
