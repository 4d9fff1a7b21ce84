import { setTimeout } from 'node:timers/promises';
import { AtlasError } from '../../errors.ts';
import { markerIsGone } from './append.ts';
import type { Connection } from './Connection.ts';
import { NAMES_INDEX, uniqueNode, uniqueRelationship } from './constraints.ts';
import { cypher, identifier, labelOf } from './labels.ts';

/** How the graph is laid out in Neo4j. A greater number in the database is from a newer atlas. */
export const LAYOUT = 1;

/** What the ontology tells a store about the graph: the names that may become labels and relationship types. */
export interface GraphNames {
  readonly entityTypes: readonly string[];
  readonly relationshipTypes: readonly string[];
}

/**
 * Makes an empty database ours, or finds that it is. A database with nodes and without our marker is somebody's: it is left as it is.
 * Constraints and indexes that are missing are made; nothing else is touched.
 */
export async function prepareDatabase(connection: Connection, names: GraphNames): Promise<void> {
  const [component] = await connection
    .read((run) => run<{ versions: string[] }>(cypher`CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions`))
    .catch(refuseUnlessKnown);
  if (isTooOld(component?.versions[0] ?? '')) {
    throw new AtlasError('STORE_REFUSED', [`it is version ${component?.versions[0] ?? 'unknown'}; the atlas needs 5.26 or newer`]);
  }
  // The marker last: when another process makes it meanwhile, the database is no stranger's.
  const [any] = await connection.read((run) => run(cypher`MATCH (n) RETURN 1 AS one LIMIT 1`));
  const [ours] = await connection.read((run) => run(cypher`MATCH (v:AtlasRevision) RETURN 1 AS one LIMIT 1`));
  const [marker] = await connection.read((run) => run<{ layout: number }>(cypher`MATCH (g:AtlasGraph) RETURN g.layout AS layout`));
  if (marker === undefined) {
    if (ours !== undefined) throw markerIsGone();
    if (any !== undefined)
      throw new AtlasError('STORE_REFUSED', [
        'the database holds nodes that are not of an atlas; it was left untouched. Give the atlas an empty database by NEO4J_DATABASE',
      ]);
  } else if (marker.layout > LAYOUT) {
    throw new AtlasError('STORE_REFUSED', [
      `the database was written by a newer version of the atlas (layout ${marker.layout}, this one reads up to ${LAYOUT})`,
    ]);
  }
  await makeIndexesTogether(connection, names).catch(refuseUnlessKnown);
  await connection.write((run) =>
    run(
      cypher`MERGE (g:AtlasGraph {key: 'graph'})
       ON CREATE SET g.layout = toInteger($layout), g.version = 0, g.serial = 0, g.entities = 0, g.relationships = 0, g.oddTypes = false`,
      { layout: LAYOUT },
    ),
  );
}

/** Other databases speak Bolt and some Cypher, too. */
function refuseUnlessKnown(cause: unknown): never {
  const { code } = (cause ?? {}) as { code?: unknown };
  if (cause instanceof AtlasError || typeof code !== 'string' || !code.startsWith('Neo.ClientError.')) throw cause;
  throw new AtlasError('STORE_REFUSED', ['it cannot make the constraints and indexes that the atlas needs; it needs Neo4j 5.26 or newer'], { cause });
}

export function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return !(major > 5 || (major === 5 && minor >= 26));
}

export async function makeTypeIndex(connection: Connection, type: string): Promise<void> {
  await connection.alone(uniqueRelationship(type).statement);
}

const UNIQUE = [
  ['AtlasGraph', 'key'],
  ['Entity', 'id'],
  ['Missing', 'id'],
  ['AtlasRevision', 'version'],
  ['AtlasChanges', 'serial'],
  ['AtlasTombstone', 'key'],
  ['AtlasKept', 'place'],
] as const;

const RANGE = [
  ['Entity', 'name'],
  ['Entity', 'nameZh'],
  ['Entity', 'kind'],
  ['AtlasChanges', 'version'],
  ['AtlasRevision', 'token'],
  ['AtlasRevision', 'key'],
] as const;

const ATTEMPTS = 8;

/** Processes that start together all make what is missing, and Neo4j fails all but one of those who make the same at once: they look again. */
async function makeIndexesTogether(connection: Connection, names: GraphNames): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await makeIndexes(connection, names);
    } catch (error) {
      const { code } = ((error instanceof AtlasError ? error.cause : error) ?? {}) as { code?: unknown };
      if (attempt === ATTEMPTS || !/^Neo\.(ClientError\.Schema|TransientError)\./.test(String(code))) throw error;
      await setTimeout(Math.random() * 200 * attempt);
    }
  }
}

async function makeIndexes(connection: Connection, { entityTypes, relationshipTypes }: GraphNames): Promise<void> {
  const there = new Set((await connection.alone(cypher`SHOW INDEXES YIELD name RETURN name`)).map((row) => String(row['name'])));
  const wanted = UNIQUE.map(([label, property]) => uniqueNode(label, property));
  for (const [label, property] of [...RANGE, ...entityTypes.map((type) => [labelOf(type), 'kind'] as const)]) {
    const name = `atlas_${label}_${property}`.toLowerCase();
    wanted.push({ name, statement: cypher`CREATE INDEX ${identifier(name)} IF NOT EXISTS FOR (n:${identifier(label)}) ON (n.${identifier(property)})` });
  }
  wanted.push(NAMES_INDEX);
  for (const { name, statement } of wanted) if (!there.has(name)) await connection.alone(statement);
  for (const type of relationshipTypes) if (!there.has(uniqueRelationship(type).name)) await makeTypeIndex(connection, type);
  await connection.alone(cypher`CALL db.awaitIndexes(120)`);
}
