import { randomUUID } from 'node:crypto';
import { compareIds } from '../../lib/compareTexts.ts';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import { sortableId } from '../sortableId.ts';
import type { Author, Change, KeptRecord, LoggedChange, Revision, Shelf, Store, StoredItem } from '../store.ts';
import { append } from './append.ts';
import type { Connection, Manner, Run } from './Connection.ts';
import { firstSerialAfter, lastSerial, readLog, readParts, readRevisionOf, readRevisions, versionsOfGone } from './changeLog.ts';
import { logEdits, scanForEdits, withoutId } from './edits.ts';
import { findEntities, findRelationships } from './findRecords.ts';
import { keepRecord, keptRecord, keptRecords } from './kept.ts';
import { cypher } from './labels.ts';
import { unavailable } from './neo4jErrors.ts';
import { Past } from './Past.ts';
import { entitySource, nextFrom, relationshipSource, type Source } from './pages.ts';
import { type GraphNames, makeTypeIndex } from './schema.ts';
import { tombstoneKey } from './writeRecords.ts';

/** Items given at a time. */
const BATCH_ITEMS = 1_000;
/** An append of more is long work. */
const LONG_CHANGES = 1_000;

/** The store over a database that others may use too: other processes of the atlas, and people with Cypher. */
export class Neo4jStore implements Store {
  readonly name = 'neo4j';
  readonly isShared = true;
  readonly #connection: Connection;
  readonly #entityTypes: ReadonlySet<string>;
  /** Those of the ontology, and whatever else was appended or found: each has its index. */
  readonly #relationshipTypes: Set<string>;
  /** Makes the database ready to be used, unless it was; rejects as long as it cannot. */
  readonly #prepare: () => Promise<void>;
  readonly #writing = new Set<Promise<unknown>>();
  #closing: Promise<void> | null = null;

  constructor(connection: Connection, names: GraphNames, prepare: () => Promise<void>) {
    this.#connection = connection;
    this.#entityTypes = new Set(names.entityTypes);
    this.#relationshipTypes = new Set(names.relationshipTypes);
    this.#prepare = prepare;
  }

  async version(): Promise<number> {
    return this.#read(versionIn);
  }

  /** Each append writes a token of its own beside its version, so a history that goes another way has another one. */
  async stamp(version: number): Promise<string | null> {
    const [row] = await this.#read((run) =>
      run<{ token: string | null }>(cypher`MATCH (v:AtlasRevision {version: toInteger($version)}) RETURN v.token AS token`, { version }),
    );
    return row?.token ?? null;
  }

  async entities(ids: readonly string[]): Promise<(EntityRecord | null)[]> {
    const found = await this.#read((run) => findEntities(run, ids, this.#isKnownType));
    return ids.map((id) => readable(found.get(sortableId(id))?.record));
  }

  async relationships(ids: readonly string[]): Promise<(RelationshipRecord | null)[]> {
    const found = await this.#read((run) => findRelationships(run, ids, this.#relationshipTypes, false));
    return ids.map((id) => readable(found.get(sortableId(id))?.record));
  }

  async *stream(onVersion: (version: number) => void, onUnreadable: (message: string) => void = () => {}): AsyncGenerator<readonly StoredItem[]> {
    const { version, types } = await this.#readPatiently(async (run) => ({ version: await versionIn(run), types: await typesIn(run) }));
    onVersion(version);
    const past = new Past(version, this.#readPatiently);
    for (const type of types) await this.#learn(type);
    let batch: StoredItem[] = [];
    const entities = this.#walk(entitySource(this.#isKnownType), past, onUnreadable);
    for await (const entity of entities) {
      batch.push({ entity });
      if (batch.length < BATCH_ITEMS) continue;
      yield this.#open(batch);
      batch = [];
    }
    const walks = types.map((type) => this.#walk(relationshipSource(type), past, onUnreadable));
    for await (const relationship of merged(walks)) {
      batch.push({ relationship });
      if (batch.length < BATCH_ITEMS) continue;
      yield this.#open(batch);
      batch = [];
    }
    if (batch.length > 0) yield this.#open(batch);
    for (const what of await this.#readPatiently(withoutId)) onUnreadable(what);
  }

  append(changes: readonly Change[], expectedVersion: number | null, author: Author): Promise<number> {
    const options = { entityTypes: this.#entityTypes, relationshipTypes: this.#relationshipTypes, token: randomUUID() };
    const types = new Set(changes.flatMap((change) => (change.op === 'PUT_RELATIONSHIP' ? [change.relationship.type] : [])));
    const learning = (async () => {
      await this.#ready();
      for (const type of types) await this.#learn(type);
    })();
    return this.#write((run) => append(run, changes, expectedVersion, author, options), { isPatient: changes.length > LONG_CHANGES }, learning);
  }

  async *changesSince(version: number): AsyncGenerator<LoggedChange> {
    const { last, first } = await this.#readPatiently(async (run) => ({ last: await lastSerial(run), first: await firstSerialAfter(run, version) }));
    let from = first ?? last + 1;
    while (from <= last) {
      const { changes, next } = await this.#readPatiently((run) => readLog(run, from, last));
      for (const change of changes) yield this.#open(change);
      from = next;
    }
  }

  lastChanged(ids: readonly string[]): Promise<number[]> {
    return this.#read(async (run) => {
      const entities = await findEntities(run, ids, this.#isKnownType);
      const relationships = await findRelationships(run, ids, this.#relationshipTypes, false);
      const found = (id: string) => [entities.get(sortableId(id)), relationships.get(sortableId(id))].flatMap((one) => (one === undefined ? [] : [one]));
      const gone = ids.filter((id) => found(id).length === 0);
      const buried = await versionsOfGone(run, gone);
      return ids.map((id) => Math.max(buried.get(id) ?? 0, ...found(id).map(({ version }) => version)));
    });
  }

  async history(id: string): Promise<LoggedChange[]> {
    return this.#read(async (run) => {
      const entity = (await findEntities(run, [id], this.#isKnownType)).get(sortableId(id));
      const relationship = (await findRelationships(run, [id], this.#relationshipTypes, false)).get(sortableId(id));
      const buried = await run<{ parts: number[] }>(cypher`UNWIND $keys AS key MATCH (t:AtlasTombstone {key: key}) RETURN t.parts AS parts`, {
        keys: [tombstoneKey('entity', id), tombstoneKey('relationship', id)],
      });
      const parts = new Set([...(entity?.parts ?? []), ...(relationship?.parts ?? []), ...buried.flatMap((one) => one.parts)]);
      const changes = await readParts(
        run,
        [...parts].toSorted((a, b) => a - b),
      );
      return changes.filter((change) => change.id === id);
    });
  }

  revisions(versions: readonly number[]): Promise<(Revision | null)[]> {
    return this.#read((run) => readRevisions(run, versions));
  }

  revisionOf(key: string): Promise<Revision | null> {
    return this.#read((run) => readRevisionOf(run, key));
  }

  kept(shelf: Shelf, key: string): Promise<KeptRecord | null> {
    return this.#read((run) => keptRecord(run, shelf, key));
  }

  listKept(shelf: Shelf, after: string | null, limit: number): Promise<KeptRecord[]> {
    return this.#read((run) => keptRecords(run, shelf, after, limit));
  }

  keep(shelf: Shelf, key: string, body: unknown, expected: number | null): Promise<number> {
    const token = randomUUID();
    return this.#write((run) => keepRecord(run, { shelf, key, body, expected, token }), {});
  }

  async refresh(author: Author, onUnreadable: (message: string) => void = () => {}): Promise<number> {
    const types = await this.#readPatiently(typesIn);
    for (const type of types) await this.#learn(type);
    const scan = await scanForEdits(this.#readPatiently, types, this.#isKnownType, onUnreadable);
    if (scan === null) return this.version();
    const options = { entityTypes: this.#entityTypes, relationshipTypes: this.#relationshipTypes, token: randomUUID() };
    return this.#write((run) => logEdits(run, scan, author, options), { isPatient: true });
  }

  close(): Promise<void> {
    this.#closing ??= Promise.allSettled(this.#writing).then(() => this.#connection.close());
    return this.#closing;
  }

  readonly #isKnownType = (type: string): boolean => this.#entityTypes.has(type);

  /** What was begun before `close` is finished first. */
  #write<T>(work: (run: Run) => Promise<T>, manner: Manner, first: Promise<void> = this.#ready()): Promise<T> {
    const writing = first.then(() => this.#connection.write(work, manner));
    this.#writing.add(writing);
    return writing.finally(() => this.#writing.delete(writing));
  }

  /** What was read before a close is not given after it. */
  #open<T>(read: T): T {
    if (this.#closing !== null) throw unavailable('it is closed');
    return read;
  }

  async #ready(): Promise<void> {
    if (this.#closing !== null) throw unavailable('it is closed');
    await this.#prepare();
  }

  async #read<T>(work: (run: Run) => Promise<T>): Promise<T> {
    await this.#ready();
    return this.#connection.read(work);
  }

  readonly #readPatiently = async <T>(work: (run: Run) => Promise<T>): Promise<T> => {
    await this.#ready();
    return this.#connection.read(work, { isPatient: true });
  };

  async #learn(type: string): Promise<void> {
    if (this.#relationshipTypes.has(type)) return;
    await makeTypeIndex(this.#connection, type);
    this.#relationshipTypes.add(type);
  }

  /** All of one source as it was at the version of `past`. */
  async *#walk<R extends EntityRecord | RelationshipRecord>(source: Source<R>, past: Past, onUnreadable: (message: string) => void): AsyncGenerator<R> {
    let from: string | null = '';
    while (from !== null) {
      const start: string = from;
      const rows = await this.#readPatiently((run) => source.page(run, start));
      const end = nextFrom(rows);
      await past.reach(rows.reduce((newest, row) => Math.max(newest, row.version), 0));
      const records: R[] = [];
      for (const { sortable, record } of rows) {
        if (past.isChanged(source.kind, sortable)) continue;
        if (typeof record === 'string') onUnreadable(`${sortable}: ${record}`);
        else records.push(record);
      }
      for (const before of past.changed(source.kind)) {
        const sortable = sortableId(before.id);
        if (source.holds(before) && sortable >= start && (end === null || sortable < end)) records.push(before as R);
      }
      yield* records.sort(compareIds);
      from = end;
    }
  }
}

async function versionIn(run: Run): Promise<number> {
  const [row] = await run<{ version: number }>(cypher`MATCH (g:AtlasGraph {key: 'graph'}) RETURN g.version AS version`);
  return row?.version ?? 0;
}

/** Relationship types that have relationships now or had some once. */
async function typesIn(run: Run): Promise<string[]> {
  const rows = await run<{ relationshipType: string }>(cypher`CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType`);
  return rows.map(({ relationshipType }) => relationshipType);
}

function readable<R>(record: R | string | undefined): R | null {
  return record === undefined || typeof record === 'string' ? null : record;
}

/** Several ascending walks as one. */
async function* merged<R extends { readonly id: string }>(walks: readonly AsyncGenerator<R>[]): AsyncGenerator<R> {
  const heads: { walk: AsyncGenerator<R>; next: IteratorResult<R> }[] = [];
  for (const walk of walks) {
    const next = await walk.next();
    if (!next.done) heads.push({ walk, next });
  }
  while (heads.length > 0) {
    let least = 0;
    for (let i = 1; i < heads.length; i++) if (heads[i].next.value.id < heads[least].next.value.id) least = i;
    const head = heads[least];
    yield head.next.value;
    head.next = await head.walk.next();
    if (head.next.done) heads.splice(least, 1);
  }
}
