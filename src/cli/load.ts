import type { Config } from '../config.ts';
import { loadSeeds } from '../curation/loadSeeds.ts';
import { seedChanges } from '../curation/seedChanges.ts';
import { loadSdl } from '../ontology/loadSdl.ts';
import { readOntology } from '../ontology/readOntology.ts';
import { openConfiguredStore } from '../wire.ts';

/**
 * Puts what seeds/ says into the store, in one step: all of it or nothing. What the store has besides stays.
 * A data file has one user at a time, so the server must not be running; a Neo4j database may be loaded while servers follow it.
 */
export async function load(config: Config, print: (line: string) => void): Promise<void> {
  const ontology = readOntology(loadSdl());
  const seeds = loadSeeds(ontology);
  const store = await openConfiguredStore(config, ontology);
  const where = config.neo4j === null ? config.dataPath : 'Neo4j';
  try {
    const before = await store.version();
    const version = await store.append(seedChanges(seeds), before, { who: 'atlas load', why: 'load seeds/' });
    const what = `${seeds.entities.length} entities and ${seeds.relationships.length} relationships`;
    print(version === before ? `${where} has all of it already: ${what}, version ${version}` : `loaded ${what} into ${where}, version ${version}`);
  } finally {
    await store.close();
  }
}
