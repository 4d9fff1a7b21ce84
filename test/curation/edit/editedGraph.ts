import { authorize } from '../../../src/auth/authorize.ts';
import { OPERATOR } from '../../../src/auth/Principal.ts';
import type { Edit, EditOutcome } from '../../../src/curation/edit/Edit.ts';
import { EditDesk } from '../../../src/curation/edit/EditDesk.ts';
import type { EntityRecord, RelationshipRecord } from '../../../src/ontology/records.ts';
import { openSqlite } from '../../../src/store/sqlite/openSqlite.ts';
import type { Change, Store } from '../../../src/store/store.ts';
import { ONTOLOGY } from '../../snapshot/records.ts';

export type AnyRecord = EntityRecord | RelationshipRecord;
/** All records by id. */
export type Graph = ReadonlyMap<string, AnyRecord>;

export function put(record: AnyRecord): Change {
  return 'names' in record ? { op: 'PUT_ENTITY', entity: record } : { op: 'PUT_RELATIONSHIP', relationship: record };
}

/** What graphs of this test have. */
export const GROUNDS = [{ source: 'source/d', locator: 'all of it' }];

/** A store with a desk that finds what touches what by looking at everything. */
export class EditedGraph {
  readonly store: Store;
  readonly desk: EditDesk;

  private constructor(store: Store) {
    this.store = store;
    const all = () => this.graph();
    this.desk = new EditDesk({
      store,
      ontology: ONTOLOGY,
      touching: async (id) => touchingIn(await all(), id),
      survivorOf: async (id) => survivorIn(await all(), id),
      onCommitted: async () => {},
    });
  }

  static async of(records: Iterable<AnyRecord>): Promise<EditedGraph> {
    const store = await openSqlite(':memory:');
    await store.append([...records].map(put), 0, { who: 'test', why: 'first' });
    return new EditedGraph(store);
  }

  async graph(): Promise<Map<string, AnyRecord>> {
    const graph = new Map<string, AnyRecord>();
    for await (const batch of this.store.stream(() => {})) {
      for (const item of batch) {
        const record = (item.entity ?? item.relationship) as AnyRecord;
        graph.set(record.id, record);
      }
    }
    return graph;
  }

  edit(edits: readonly Edit[], action = 'test'): Promise<EditOutcome> {
    const request = { edits, action, why: 'to see', evidence: GROUNDS, expectedVersion: null, key: null };
    return this.desk.apply(authorize(OPERATOR, 'graph:edit'), request);
  }

  /** An edit that must be carried out; the version that it made. */
  async done(edit: Edit): Promise<number> {
    const { problems, version, isApplied } = await this.edit([edit]);
    if (!isApplied) throw new Error(`${JSON.stringify(edit)}: ${problems.map(({ message }) => message).join('\n')}`);
    return version;
  }

  /** What is wrong with an edit. */
  async problems(edit: Edit): Promise<string[]> {
    return (await this.edit([edit])).problems.map(({ field, message }) => `${field.join('.')}: ${message}`);
  }

  append(...records: readonly AnyRecord[]): Promise<number> {
    return this.store.append(records.map(put), null, { who: 'test', why: 'more' });
  }
}

export function evidenceOf(record: AnyRecord): EntityRecord['evidence'] {
  return 'names' in record ? [record, ...record.statements, ...record.identifiers].flatMap((one) => one.evidence) : record.evidence;
}

function touchingIn(graph: Graph, id: string) {
  const touching = [...graph.values()].filter((record) =>
    id.startsWith('source/') ? evidenceOf(record).some(({ source }) => source === id) : !('names' in record) && (record.from === id || record.to === id),
  );
  const idsOf = (records: readonly AnyRecord[]) => records.map((record) => record.id);
  return { entities: idsOf(touching.filter((record) => 'names' in record)), relationships: idsOf(touching.filter((record) => !('names' in record))) };
}

function survivorIn(graph: Graph, id: string): string | null {
  if (graph.has(id)) return id;
  return [...graph.values()].find(({ formerIds }) => formerIds?.includes(id))?.id ?? null;
}
