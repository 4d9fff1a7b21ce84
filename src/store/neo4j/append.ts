import { isDeepStrictEqual } from 'node:util';
import { AtlasError } from '../../errors.ts';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import { versionConflict } from '../conflicts.ts';
import { sortableId } from '../sortableId.ts';
import type { Author, Change } from '../store.ts';
import type { Run } from './Connection.ts';
import { type LogLine, partOf, partsOf, readRevisionOf, writeLog } from './changeLog.ts';
import { findEntities, findRelationships, typeInId } from './findRecords.ts';
import { cypher } from './labels.ts';
import type { Found } from './rows.ts';
import { type Outcome, tombstoneKey, writeRecords } from './writeRecords.ts';

export interface AppendOptions {
  readonly entityTypes: ReadonlySet<string>;
  readonly relationshipTypes: ReadonlySet<string>;
  /** Of this append alone: whoever does it twice, because the answer was lost, finds it done. */
  readonly token: string;
}

export interface Graph {
  readonly version: number;
  readonly serial: number;
  readonly entities: number;
  readonly relationships: number;
  readonly oddTypes: boolean;
}

/** Writing to the one graph node comes first: it holds off all other appends until this one is committed. What it writes has to be what never changes. */
const LOCK = cypher`MATCH (g:AtlasGraph {key: 'graph'}) SET g.layout = g.layout`;
/** A statement of its own: what one reads together with locking may be from before the lock. */
const READ = cypher`MATCH (g:AtlasGraph {key: 'graph'}) RETURN g.version AS version, g.serial AS serial, g.entities AS entities, g.relationships AS relationships, g.oddTypes AS oddTypes`;

/** Holds off all others; null when this very append has been done already, and then its version. */
export async function lockGraph(run: Run, token: string): Promise<Graph | number> {
  await run(LOCK);
  const [graph] = await run<Graph & Record<string, unknown>>(READ);
  if (graph === undefined) throw markerIsGone();
  const [done] = await run<{ version: number }>(cypher`MATCH (v:AtlasRevision {token: $token}) RETURN v.version AS version`, { token });
  return done?.version ?? graph;
}

export function markerIsGone(): AtlasError {
  return new AtlasError('STORE_REFUSED', ['the node :AtlasGraph, which holds the version of the graph, has been deleted from the database; restore a backup']);
}

export async function append(run: Run, changes: readonly Change[], expectedVersion: number | null, author: Author, options: AppendOptions): Promise<number> {
  const graph = await lockGraph(run, options.token);
  if (typeof graph === 'number') return graph;
  const done = author.key === undefined ? null : await readRevisionOf(run, author.key);
  if (done !== null) return done.version;
  if (expectedVersion !== null && expectedVersion !== graph.version) {
    throw versionConflict(graph.version, expectedVersion);
  }
  const entities = new Pending<EntityRecord>('entity');
  const relationships = new Pending<RelationshipRecord>('relationship');
  for (const change of changes) {
    if (change.op === 'PUT_ENTITY') entities.add(change.entity.id);
    else if (change.op === 'DELETE_ENTITY') entities.add(change.id);
    else if (change.op === 'PUT_RELATIONSHIP') relationships.add(change.relationship.id);
    else relationships.add(change.id);
  }
  // What people have made by hand is counted too.
  const [{ nodes }] = await run<{ nodes: number }>(cypher`MATCH (e:Entity) RETURN count(e) AS nodes`);
  const [{ edges }] = await run<{ edges: number }>(cypher`MATCH ()-[r]->() RETURN count(r) AS edges`);
  if (nodes > 0) entities.found = await findEntities(run, [...entities.ids], (type) => options.entityTypes.has(type));
  if (edges > 0) relationships.found = await findRelationships(run, [...relationships.ids], options.relationshipTypes, !graph.oddTypes);
  await buriedParts(run, entities, relationships);

  const lines: LogLine[] = [];
  for (const change of changes) {
    const line =
      change.op === 'PUT_ENTITY'
        ? entities.change(change.entity.id, change.entity)
        : change.op === 'DELETE_ENTITY'
          ? entities.change(change.id, null)
          : change.op === 'PUT_RELATIONSHIP'
            ? relationships.change(change.relationship.id, change.relationship)
            : relationships.change(change.id, null);
    if (line === null) continue;
    const part = partOf(lines.length, graph.serial);
    (change.op.endsWith('ENTITY') ? entities : relationships).note(line.id, part);
    lines.push(line);
  }
  if (lines.length === 0) return graph.version;
  return commit(run, graph, entities.outcomes(), relationships.outcomes(), lines, author, options);
}

/** The next version: what is there then, what the log says of it, and the counts. */
export async function commit(
  run: Run,
  graph: Graph,
  entities: readonly Outcome<EntityRecord>[],
  relationships: readonly Outcome<RelationshipRecord>[],
  lines: readonly LogLine[],
  author: Author,
  options: AppendOptions,
): Promise<number> {
  const version = graph.version + 1;
  const parts = partsOf(lines);
  // It is awaited below, unless the writing fails first.
  parts.catch(() => {});
  await writeRecords(run, version, entities, relationships);
  const serial = await writeLog(run, version, graph.serial, await parts, author, options.token);
  const isOdd = relationships.some(({ id, record }) => record !== null && (typeInId(id, options.relationshipTypes) ?? record.type) !== record.type);
  await run(
    cypher`MATCH (g:AtlasGraph {key: 'graph'}) SET g.version = toInteger($version), g.serial = toInteger($serial), g.entities = toInteger($entities),
     g.relationships = toInteger($relationships), g.oddTypes = $oddTypes`,
    {
      version,
      serial,
      entities: graph.entities + growth(entities),
      relationships: graph.relationships + growth(relationships),
      oddTypes: graph.oddTypes || isOdd,
    },
  );
  return version;
}

function growth(outcomes: readonly Outcome<unknown>[]): number {
  return outcomes.reduce((sum, { record, wasThere }) => sum + (record === null ? 0 : 1) - (wasThere ? 1 : 0), 0);
}

/** What the changes make of the things they touch, one change after the other. */
class Pending<R extends EntityRecord | RelationshipRecord> {
  readonly kind: 'entity' | 'relationship';
  readonly ids = new Set<string>();
  found: ReadonlyMap<string, Found<R>> = new Map();
  readonly #state = new Map<string, R | null>();
  readonly #parts = new Map<string, number[]>();
  readonly buried = new Map<string, readonly number[]>();

  constructor(kind: 'entity' | 'relationship') {
    this.kind = kind;
  }

  add(id: string): void {
    this.ids.add(id);
  }

  stored(id: string): Found<R> | null {
    return this.found.get(sortableId(id)) ?? null;
  }

  /** Null when it changes nothing. */
  change(id: string, after: R | null): LogLine | null {
    const stored = this.stored(id);
    const isFirst = !this.#state.has(id);
    const before = isFirst ? recordOf(stored) : (this.#state.get(id) ?? null);
    const isUnreadable = isFirst && stored !== null && before === null;
    if (!isUnreadable && isDeepStrictEqual(before, after)) return null;
    this.#state.set(id, after);
    return { id, before, after };
  }

  note(id: string, part: number): void {
    const parts = this.#parts.get(id) ?? [];
    if (parts.at(-1) !== part) parts.push(part);
    this.#parts.set(id, parts);
  }

  outcomes(): Outcome<R>[] {
    return [...this.#state].map(([id, record]) => {
      const now = this.stored(id);
      const buried = this.buried.get(id);
      const parts = [...(now?.parts ?? buried ?? []), ...(this.#parts.get(id) ?? [])];
      return { id, now, record, parts, hasTombstone: buried !== undefined, wasThere: now?.isMarked ?? false };
    });
  }
}

function recordOf<R>(found: Found<R> | null): R | null {
  return found === null || typeof found.record === 'string' ? null : found.record;
}

/** Tombstones of things that are not there now. Most graphs have none, and counting them costs nothing. */
async function buriedParts(run: Run, ...all: readonly Pending<EntityRecord | RelationshipRecord>[]): Promise<void> {
  const [{ count }] = await run<{ count: number }>(cypher`MATCH (t:AtlasTombstone) RETURN count(t) AS count`);
  if (count === 0) return;
  for (const pending of all) {
    const idByKey = new Map([...pending.ids].filter((id) => pending.stored(id) === null).map((id) => [tombstoneKey(pending.kind, id), id]));
    const rows = await run<{ key: string; parts: number[] }>(cypher`UNWIND $keys AS key MATCH (t:AtlasTombstone {key: key}) RETURN key, t.parts AS parts`, {
      keys: [...idByKey.keys()],
    });
    for (const { key, parts } of rows) pending.buried.set(idByKey.get(key)!, parts);
  }
}
