import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import neo4j from 'neo4j-driver';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import type { Author, LoggedChange, Revision } from '../store.ts';
import type { Run } from './Connection.ts';
import { cypher } from './labels.ts';
import { tombstoneKey } from './writeRecords.ts';

/**
 * The log is kept in parts of some hundred changes, numbered without gaps by `serial`. Each node and relationship lists, in `_changes`, the parts
 * that tell of it, and a tombstone does when it is gone, so that a history needs no scan. What people do by hand is in `lines`, for them to read; a part
 * with more is in `packed`, the same lines with a line feed between them through gzip, in a fifth of the room and the time.
 */
const PART_CHANGES = 200;
const READABLE_CHANGES = 20;
const PARTS_AT_ONCE = 20;
const compress = promisify(gzip);

type AnyRecord = EntityRecord | RelationshipRecord;

/** One line of a part. */
export interface LogLine {
  readonly id: string;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

interface PartRow {
  readonly serial: number;
  readonly version: number;
  readonly first: number;
  readonly lines: readonly string[] | null;
  readonly packed: Int8Array | null;
  readonly who: string;
  readonly why: string;
  readonly at: string;
}

export function partOf(sequence: number, serialBefore: number): number {
  return serialBefore + 1 + Math.floor(sequence / PART_CHANGES);
}

type PartContent = { readonly lines: readonly string[] } | { readonly packed: Int8Array };

/** The parts of one append; what is long is compressed aside, while other work goes on. */
export function partsOf(lines: readonly LogLine[]): Promise<PartContent[]> {
  return Promise.all(
    Array.from({ length: Math.ceil(lines.length / PART_CHANGES) }, async (_, i) => {
      const texts = lines.slice(i * PART_CHANGES, (i + 1) * PART_CHANGES).map((line) => JSON.stringify(line));
      if (texts.length <= READABLE_CHANGES) return { lines: texts };
      const bytes = await compress(texts.join('\n'), { level: 1 });
      return { packed: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
    }),
  );
}

/** The serial of the last part written. */
export async function writeLog(
  run: Run,
  version: number,
  serialBefore: number,
  contents: readonly PartContent[],
  author: Author,
  token: string,
): Promise<number> {
  await run(cypher`CREATE (:AtlasRevision {version: toInteger($version), who: $who, why: $why, at: $at, token: $token, key: $key, note: $note})`, {
    version,
    who: author.who.toWellFormed(),
    why: author.why.toWellFormed(),
    at: author.at ?? new Date().toISOString(),
    token,
    key: author.key ?? null,
    note: author.note ?? null,
  });
  const parts = contents.map((content, i) => ({
    serial: neo4j.int(serialBefore + 1 + i),
    version: neo4j.int(version),
    first: neo4j.int(i * PART_CHANGES),
    ...content,
  }));
  for (let i = 0; i < parts.length; i += PARTS_AT_ONCE) {
    await run(cypher`UNWIND $parts AS part CREATE (c:AtlasChanges) SET c = part`, { parts: parts.slice(i, i + PARTS_AT_ONCE) });
  }
  return serialBefore + parts.length;
}

export async function lastSerial(run: Run): Promise<number> {
  const [row] = await run<{ serial: number }>(cypher`MATCH (g:AtlasGraph {key: 'graph'}) RETURN g.serial AS serial`);
  return row?.serial ?? 0;
}

/** The first part of a version after this one; null when there is none. */
export async function firstSerialAfter(run: Run, version: number): Promise<number | null> {
  const [row] = await run<{ serial: number | null }>(cypher`MATCH (c:AtlasChanges) WHERE c.version > $version RETURN min(c.serial) AS serial`, { version });
  return row?.serial ?? null;
}

/** Some changes from part `from` on, up to part `last`, and the part to go on from. */
export async function readLog(run: Run, from: number, last: number): Promise<{ changes: LoggedChange[]; next: number }> {
  const to = Math.min(last, from + PARTS_AT_ONCE - 1);
  const rows = await run<PartRow>(cypher`${PARTS} WHERE c.serial >= $from AND c.serial <= $to ${WITH_REVISION}`, { from, to });
  return { changes: rows.flatMap(loggedChanges), next: to + 1 };
}

export async function readParts(run: Run, serials: readonly number[]): Promise<LoggedChange[]> {
  const rows = await run<PartRow>(cypher`UNWIND $serials AS serial ${PARTS} WHERE c.serial = serial ${WITH_REVISION}`, { serials });
  return rows.flatMap(loggedChanges);
}

/** The version that took each away; those that were never there are left out. */
export async function versionsOfGone(run: Run, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const keys = new Map(ids.flatMap((id) => (['entity', 'relationship'] as const).map((kind) => [tombstoneKey(kind, id), id])));
  const rows = await run<{ key: string; version: number }>(
    cypher`UNWIND $keys AS key MATCH (t:AtlasTombstone {key: key}) MATCH (c:AtlasChanges {serial: last(t.parts)}) RETURN key, c.version AS version`,
    { keys: [...keys.keys()] },
  );
  const versions = new Map<string, number>();
  for (const { key, version } of rows) versions.set(keys.get(key)!, Math.max(versions.get(keys.get(key)!) ?? 0, version));
  return versions;
}

export async function readRevisions(run: Run, versions: readonly number[]): Promise<(Revision | null)[]> {
  const rows = await run<Revision & Record<string, unknown>>(
    cypher`UNWIND $versions AS version MATCH (v:AtlasRevision {version: toInteger(version)}) ${REVISION}`,
    { versions },
  );
  const byVersion = new Map(rows.map((row) => [row.version, row]));
  return versions.map((version) => byVersion.get(version) ?? null);
}

export async function readRevisionOf(run: Run, key: string): Promise<Revision | null> {
  const [row] = await run<Revision & Record<string, unknown>>(cypher`MATCH (v:AtlasRevision {key: $key}) ${REVISION}`, { key });
  return row ?? null;
}

const REVISION = cypher`RETURN v.version AS version, v.who AS who, v.why AS why, v.at AS at, v.key AS key, v.note AS note`;
const PARTS = cypher`MATCH (c:AtlasChanges)`;
const WITH_REVISION = cypher`MATCH (v:AtlasRevision {version: c.version})
  RETURN c.serial AS serial, c.version AS version, c.first AS first, c.lines AS lines, c.packed AS packed, v.who AS who, v.why AS why, v.at AS at ORDER BY serial`;

function loggedChanges({ version, first, lines, packed, who, why, at }: PartRow): LoggedChange[] {
  const texts =
    lines ??
    gunzipSync(Buffer.from(packed!.buffer, packed!.byteOffset, packed!.byteLength))
      .toString()
      .split('\n');
  return texts.map((line, i) => ({ version, sequence: first + i, ...(JSON.parse(line) as LogLine), who, why, at }));
}
