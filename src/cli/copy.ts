import { type Config, isNeo4jAddress } from '../config.ts';
import { AtlasError } from '../errors.ts';
import { loadSdl } from '../ontology/loadSdl.ts';
import { readOntology } from '../ontology/readOntology.ts';
import { versionConflict } from '../store/conflicts.ts';
import type { StoreSettings } from '../store/open.ts';
import type { Author, Change, LoggedChange, Store } from '../store/store.ts';
import { CYPHER_AUTHOR, openStoreFor } from '../wire.ts';

/**
 * Repeats the change log of one store in another, version by version, with its authors and times, so that versions that were cited stay what they
 * were. What was edited in Cypher is logged in the first store before. An interrupted copy is begun again with an empty target.
 */
export async function copy(config: Config, { from, to }: { from: string; to: string }, print: (line: string) => void): Promise<void> {
  const ontology = readOntology(loadSdl());
  const source = await openStoreFor(settingsOf(config, from), ontology);
  try {
    const target = await openStoreFor(settingsOf(config, to), ontology);
    try {
      if ((await target.version()) !== 0) throw new AtlasError('BAD_USER_INPUT', [`--to: ${to} is not empty; a copy needs an empty store`]);
      const version = await source.refresh(CYPHER_AUTHOR);
      for await (const { changes, author } of versions(source)) await target.append(changes, null, author);
      const copied = await target.version();
      if (copied !== version) throw versionConflict(copied, version);
      print(`copied version ${version} from ${from} to ${to}`);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function* versions(source: Store): AsyncGenerator<{ changes: readonly Change[]; author: Author }> {
  let changes: Change[] = [];
  let last: LoggedChange | null = null;
  for await (const logged of source.changesSince(0)) {
    if (last !== null && last.version !== logged.version) {
      yield { changes, author: { who: last.who, why: last.why, at: last.at } };
      changes = [];
    }
    changes.push(changeOf(logged));
    last = logged;
  }
  if (last !== null) yield { changes, author: { who: last.who, why: last.why, at: last.at } };
}

function changeOf({ id, before, after }: LoggedChange): Change {
  if (after === null) return { op: 'names' in before! ? 'DELETE_ENTITY' : 'DELETE_RELATIONSHIP', id };
  return 'names' in after ? { op: 'PUT_ENTITY', entity: after } : { op: 'PUT_RELATIONSHIP', relationship: after };
}

function settingsOf(config: Config, store: string): StoreSettings {
  if (!isNeo4jAddress(store)) return { path: store };
  const { neo4jAccess } = config;
  if (neo4jAccess === undefined || neo4jAccess.password === '') throw new AtlasError('BAD_CONFIG', ['NEO4J_PASSWORD must be set to reach a Neo4j store']);
  return { neo4j: { uri: store, ...neo4jAccess } };
}
