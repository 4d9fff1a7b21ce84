import { type Config, isNeo4jAddress } from '../config.ts';
import { AtlasError } from '../errors.ts';
import { loadSdl } from '../ontology/loadSdl.ts';
import { readOntology } from '../ontology/readOntology.ts';
import { copyStore } from '../store/copyStore.ts';
import type { StoreSettings } from '../store/open.ts';
import { CYPHER_AUTHOR, openStoreFor } from '../wire.ts';

/** What was edited in Cypher is logged in the first store before. An interrupted copy is begun again with an empty target. */
export async function copy(config: Config, { from, to }: { from: string; to: string }, print: (line: string) => void): Promise<void> {
  const ontology = readOntology(loadSdl());
  const source = await openStoreFor(settingsOf(config, from), ontology);
  try {
    const target = await openStoreFor(settingsOf(config, to), ontology);
    try {
      if ((await target.version()) !== 0) throw new AtlasError('BAD_USER_INPUT', [`--to: ${to} is not empty; a copy needs an empty store`]);
      await source.refresh(CYPHER_AUTHOR);
      const version = await copyStore(source, target);
      print(`copied version ${version} from ${from} to ${to}`);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

function settingsOf(config: Config, store: string): StoreSettings {
  if (!isNeo4jAddress(store)) return { path: store };
  const { neo4jAccess } = config;
  if (neo4jAccess === undefined || neo4jAccess.password === '') throw new AtlasError('BAD_CONFIG', ['NEO4J_PASSWORD must be set to reach a Neo4j store']);
  return { neo4j: { uri: store, ...neo4jAccess } };
}
