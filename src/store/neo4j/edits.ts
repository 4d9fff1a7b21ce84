import { isDeepStrictEqual } from 'node:util';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import { originalId, sortableId } from '../sortableId.ts';
import type { Author } from '../store.ts';
import { type AppendOptions, commit, lockGraph, markerIsGone } from './append.ts';
import type { Run } from './Connection.ts';
import { firstSerialAfter, type LogLine, lastSerial, partOf, readLog, readParts } from './changeLog.ts';
import { chunks, findEntities, findRelationships } from './findRecords.ts';
import { cypher } from './labels.ts';
import { entitySource, nextFrom, relationshipSource, type Source } from './pages.ts';
import type { Found } from './rows.ts';
import type { Outcome } from './writeRecords.ts';

type Kind = 'entity' | 'relationship';
type AnyRecord = EntityRecord | RelationshipRecord;
type Read = <T>(work: (run: Run) => Promise<T>) => Promise<T>;

/** Sortable ids of what somebody changed, made or deleted in Cypher. */
export interface Edits {
  readonly entity: ReadonlySet<string>;
  readonly relationship: ReadonlySet<string>;
}

/** Looks at everything once: each thing that the atlas wrote carries a seal over what it says. Null when nothing was done behind its back. */
export async function scanForEdits(
  read: Read,
  types: readonly string[],
  isKnownType: (type: string) => boolean,
  onUnreadable: (message: string) => void,
): Promise<Edits | null> {
  const edits = { entity: new Set<string>(), relationship: new Set<string>() };
  const seen = { entity: new Set<string>(), relationship: new Set<string>() };
  const walk = async (source: Source<AnyRecord>) => {
    let from: string | null = '';
    while (from !== null) {
      const start: string = from;
      const rows = await read((run) => source.page(run, start));
      for (const { sortable, isEdited, isMarked, record } of rows) {
        if (isMarked) seen[source.kind].add(sortable);
        if (isEdited) edits[source.kind].add(sortable);
        if (typeof record === 'string') onUnreadable(`${originalId(sortable)}: ${record}`);
      }
      from = nextFrom(rows);
    }
  };
  await walk(entitySource(isKnownType));
  for (const type of types) await walk(relationshipSource(type));
  for (const what of await read(withoutId)) onUnreadable(what);
  const { entities, relationships } = await read(countsIn);
  if (entities !== seen.entity.size || relationships !== seen.relationship.size) {
    for (const [kind, sortable] of await read(loggedAsThere)) if (!seen[kind].has(sortable)) edits[kind].add(sortable);
  }
  return edits.entity.size + edits.relationship.size === 0 ? null : edits;
}

/** Makes the edits a version of the graph, so that every process sees them and the log tells of them. Found again under the lock: others may have been faster. */
export async function logEdits(run: Run, edits: Edits, author: Author, options: AppendOptions): Promise<number> {
  const graph = await lockGraph(run, options.token);
  if (typeof graph === 'number') return graph;
  const lines: LogLine[] = [];
  const unreadable: string[] = [];
  const left = { entity: 0, relationship: 0 };
  const outcomes = async <R extends AnyRecord>(kind: Kind, found: ReadonlyMap<string, Found<R>>): Promise<Outcome<R>[]> => {
    const result: Outcome<R>[] = [];
    const logged = await lastLogged(run, kind, edits[kind], found);
    for (const sortable of edits[kind]) {
      const now = found.get(sortable) ?? null;
      if (now !== null && !now.isEdited) continue;
      const after = now === null || typeof now.record === 'string' ? null : now.record;
      const { before, parts } = logged.get(sortable) ?? { before: null, parts: [] };
      const id = originalId(sortable);
      if (now !== null && after === null && now.isMarked) unreadable.push(now.element);
      if (after === null && before === null) continue;
      const part = partOf(lines.length, graph.serial);
      const isSame = isDeepStrictEqual(before, after);
      if (!isSame) lines.push({ id, before, after });
      // What cannot be read stays in the database as somebody left it, and is gone from the graph.
      if (now !== null && after === null) {
        left[kind]++;
        continue;
      }
      result.push({
        id,
        now,
        record: after,
        parts: isSame ? parts : [...parts, part],
        hasTombstone: now !== null && parts.length > 0 && now.parts.length === 0,
        wasThere: before !== null,
      });
    }
    return result;
  };
  const entities = await outcomes('entity', await findEntities(run, [...edits.entity].map(originalId), (type) => options.entityTypes.has(type)));
  const relationships = await outcomes('relationship', await findRelationships(run, [...edits.relationship].map(originalId), options.relationshipTypes, false));
  await run(cypher`UNWIND $elements AS element MATCH (n) WHERE elementId(n) = element REMOVE n._version`, { elements: unreadable });
  await run(cypher`UNWIND $elements AS element MATCH ()-[r]->() WHERE elementId(r) = element REMOVE r._version`, { elements: unreadable });
  if (lines.length === 0 && entities.length + relationships.length === 0) return graph.version;
  const counted = { ...graph, entities: graph.entities - left.entity, relationships: graph.relationships - left.relationship };
  return commit(run, counted, entities, relationships, lines, author, options);
}

/** What the log says was there last, and which parts tell of it. */
async function lastLogged(
  run: Run,
  kind: Kind,
  ids: ReadonlySet<string>,
  found: ReadonlyMap<string, Found<AnyRecord>>,
): Promise<Map<string, { before: never; parts: number[] }>> {
  const result = new Map<string, { before: AnyRecord | null; parts: number[] }>();
  const partsById = new Map([...ids].map((id) => [id, found.get(id)?.parts ?? []]));
  const parts = new Set([...partsById.values()].flat());
  const note = (id: string, before: AnyRecord | null, part: number | null) => {
    const known = result.get(id) ?? { before: null, parts: [] };
    known.before = before;
    if (part !== null && known.parts.at(-1) !== part) known.parts.push(part);
    result.set(id, known);
  };
  const isWhole = [...partsById.values()].every((some) => some.length > 0);
  if (isWhole) {
    for (const some of chunks(
      [...parts].toSorted((a, b) => a - b),
      20,
    )) {
      for (const { id, before, after } of await readParts(run, some)) {
        if (ids.has(sortableId(id)) && kindOf((before ?? after)!) === kind) note(sortableId(id), after, null);
      }
    }
    for (const [id, some] of partsById) if (result.has(id)) result.get(id)!.parts = [...some];
    return result as never;
  }
  // Something was deleted, or made again by hand: only the whole log tells what was there.
  const last = await lastSerial(run);
  for (let serial = (await firstSerialAfter(run, 0)) ?? last + 1; serial <= last; serial++) {
    for (const { id, before, after } of (await readLog(run, serial, serial)).changes) {
      if (ids.has(sortableId(id)) && kindOf((before ?? after)!) === kind) note(sortableId(id), after, serial);
    }
  }
  return result as never;
}

async function loggedAsThere(run: Run): Promise<(readonly [Kind, string])[]> {
  const there = new Map<string, readonly [Kind, string]>();
  const last = await lastSerial(run);
  let from = (await firstSerialAfter(run, 0)) ?? last + 1;
  while (from <= last) {
    const { changes, next } = await readLog(run, from, last);
    for (const { id, before, after } of changes) {
      const kind = kindOf((before ?? after)!);
      if (after === null) there.delete(`${kind} ${id}`);
      else there.set(`${kind} ${id}`, [kind, sortableId(id)]);
    }
    from = next;
  }
  return [...there.values()];
}

async function countsIn(run: Run): Promise<{ entities: number; relationships: number }> {
  const [row] = await run<{ entities: number; relationships: number }>(
    cypher`MATCH (g:AtlasGraph {key: 'graph'}) RETURN g.entities AS entities, g.relationships AS relationships`,
  );
  if (row === undefined) throw markerIsGone();
  return row;
}

/** What somebody made in Cypher without an id can be named only by what it is. */
export async function withoutId(run: Run): Promise<string[]> {
  const nodes = await run<{ count: number }>(cypher`MATCH (e:Entity) WHERE e.id IS NULL RETURN count(e) AS count`);
  const edges = await run<{ type: string; count: number }>(
    cypher`MATCH (a:Entity)-[r]->(b:Entity) WHERE r.id IS NULL RETURN type(r) AS type, count(r) AS count ORDER BY type`,
  );
  return [
    ...nodes.filter(({ count }) => count > 0).map(({ count }) => `${count} × :Entity: it has no id`),
    ...edges.map(({ type, count }) => `${count} × ${type}: it has no id`),
  ];
}

function kindOf(record: AnyRecord): Kind {
  return 'names' in record ? 'entity' : 'relationship';
}
