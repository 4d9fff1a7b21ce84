import type { Config } from '../config.ts';
import { loadSeeds } from '../curation/loadSeeds.ts';
import { seedChanges } from '../curation/seedChanges.ts';
import { loadSdl } from '../ontology/loadSdl.ts';
import { readOntology } from '../ontology/readOntology.ts';
import { openStore } from '../store/open.ts';

/**
 * Puts what seeds/ says into the store, in one step: all of it or nothing. What the store has besides stays.
 * The server must not be running: the file has one user at a time.
 */
export async function load(config: Config, print: (line: string) => void): Promise<void> {
  const seeds = loadSeeds(readOntology(loadSdl()));
  const store = await openStore({ path: config.dataPath });
  try {
    const before = await store.version();
    const version = await store.append(seedChanges(seeds), before, { who: 'atlas load', why: 'load seeds/' });
    const what = `${seeds.entities.length} entities and ${seeds.relationships.length} relationships`;
    print(
      version === before
        ? `${config.dataPath} has all of it already: ${what}, version ${version}`
        : `loaded ${what} into ${config.dataPath}, version ${version}`,
    );
  } finally {
    await store.close();
  }
}
