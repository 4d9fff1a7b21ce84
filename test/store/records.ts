import type { EntityRecord, RelationshipRecord } from '../../src/ontology/records.ts';
import type { Author, Change, LoggedChange, Store, StoredItem } from '../../src/store/store.ts';

export const author: Author = { who: 'tester', why: 'to see' };

export function entity(id: string, summary = ''): EntityRecord {
  return {
    id,
    type: 'INSTITUTION',
    kind: null,
    status: 'ACTUAL',
    names: [{ text: `瑞金 ${id}`, language: 'ZH', use: 'PRIMARY', translated: false, since: null, until: null }],
    summaries: [{ language: 'EN', text: summary }],
    identifiers: [],
    statements: [],
    evidence: [],
    source: null,
  };
}

export function relationship(id: string, note: string | null = null): RelationshipRecord {
  const evidence = [{ source: 'source:a', locator: 'p. 3', stance: 'STATED', asOf: '2024-05' } as const];
  return {
    id,
    type: 'INVESTED_IN',
    from: 'fund:a',
    to: 'inst:b',
    role: null,
    status: 'ACTUAL',
    since: '2020',
    until: null,
    on: null,
    amount: null,
    note,
    evidence,
  };
}

export const putEntity = (id: string, summary?: string): Change => ({ op: 'PUT_ENTITY', entity: entity(id, summary) });
export const putRelationship = (id: string, note?: string): Change => ({ op: 'PUT_RELATIONSHIP', relationship: relationship(id, note) });
export const deleteEntity = (id: string): Change => ({ op: 'DELETE_ENTITY', id });
export const deleteRelationship = (id: string): Change => ({ op: 'DELETE_RELATIONSHIP', id });

export async function everything(store: Store): Promise<{ version: number; items: StoredItem[] }> {
  let version = -1;
  const items: StoredItem[] = [];
  for await (const batch of store.stream((told) => (version = told))) items.push(...batch);
  return { version, items };
}

export async function logged(changes: AsyncIterable<LoggedChange>): Promise<LoggedChange[]> {
  const all: LoggedChange[] = [];
  for await (const change of changes) all.push(change);
  return all;
}
