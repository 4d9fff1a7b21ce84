import { keptConflict } from '../conflicts.ts';
import { nextSortableId, originalId, sortableId } from '../sortableId.ts';
import type { KeptRecord, Shelf } from '../store.ts';
import type { Run } from './Connection.ts';
import { cypher } from './labels.ts';

/**
 * What is kept beside the graph is a node each, of no label that the graph has: `place` is shelf and key, `key` a sortable id, `body` JSON. `token` is of
 * the last writing alone: whoever does it twice, because the answer was lost, finds it done.
 */
interface KeptRow {
  readonly key: string;
  readonly body: string;
  readonly revision: number;
  readonly token: string;
}

type Row = KeptRow & Record<string, unknown>;

const RETURN = cypher`RETURN k.key AS key, k.body AS body, k.revision AS revision, k.token AS token`;

export async function keptRecord(run: Run, shelf: Shelf, key: string): Promise<KeptRecord | null> {
  const row = await find(run, placeOf(shelf, key));
  return row === null ? null : opened(row);
}

export async function keptRecords(run: Run, shelf: Shelf, after: string | null, limit: number): Promise<KeptRecord[]> {
  const from = after === null ? `${shelf} ` : nextSortableId(placeOf(shelf, after));
  // By the index alone: Neo4j compares texts otherwise than its indexes are ordered. "!" follows the space between shelf and key.
  const rows = await run<Row>(
    cypher`MATCH (k:AtlasKept) USING INDEX SEEK k:AtlasKept(place) WHERE $from <= k.place < $to AND k.body IS NOT NULL
      WITH k ORDER BY k.place LIMIT toInteger($limit) ${RETURN}`,
    { from, to: `${shelf}!`, limit },
  );
  return rows.map(opened);
}

export async function keepRecord(
  run: Run,
  { shelf, key, body, expected, token }: { shelf: Shelf; key: string; body: unknown; expected: number | null; token: string },
): Promise<number> {
  const place = placeOf(shelf, key);
  // Writing to it first holds off all others; one that was emptied stays, so that there is something to write to.
  await run(cypher`MERGE (k:AtlasKept {place: $place}) SET k.key = $key`, { place, key: sortableId(key) });
  const now = await find(run, place);
  if (now?.token === token) return now.revision;
  const revision = now?.revision ?? 0;
  if (expected !== null && expected !== revision) throw keptConflict(revision, expected);
  if (body === null) {
    await run(cypher`MATCH (k:AtlasKept {place: $place}) REMOVE k.body, k.revision, k.token`, { place });
    return 0;
  }
  await run(cypher`MATCH (k:AtlasKept {place: $place}) SET k.body = $body, k.revision = toInteger($revision), k.token = $token`, {
    place,
    body: JSON.stringify(body),
    revision: revision + 1,
    token,
  });
  return revision + 1;
}

async function find(run: Run, place: string): Promise<KeptRow | null> {
  const [row] = await run<Row>(cypher`MATCH (k:AtlasKept {place: $place}) WHERE k.body IS NOT NULL ${RETURN}`, { place });
  return row ?? null;
}

function placeOf(shelf: Shelf, key: string): string {
  return `${shelf} ${sortableId(key)}`;
}

function opened({ key, body, revision }: KeptRow): KeptRecord {
  return { key: originalId(key), body: JSON.parse(body) as unknown, revision };
}
