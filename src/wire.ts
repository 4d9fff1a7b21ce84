import type { Config } from './config.ts';
import { loadSeeds } from './curation/loadSeeds.ts';
import { seedChanges } from './curation/seedChanges.ts';
import { createApp } from './http/createApp.ts';
import { loadSdl } from './ontology/loadSdl.ts';
import type { Ontology } from './ontology/Ontology.ts';
import { readOntology } from './ontology/readOntology.ts';
import { createPathRunner } from './paths/PathRunner.ts';
import { Projector } from './snapshot/Projector.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import type { Logger } from './telemetry/logger.ts';

/** The only place where the parts meet. */
export interface Atlas {
  readonly app: Awaited<ReturnType<typeof createApp>>;
  readonly store: Store;
  readonly projector: Projector;
  /** Lets requests under way finish, then closes the store. Closing twice is no error. */
  close(): Promise<void>;
}

export interface AtlasOptions {
  /** Read the SDL from here instead of schema/. */
  readonly sdl?: string;
  /** Fill an empty store from here instead of seeds/; null: leave it empty. */
  readonly seedsFolder?: string | null;
}

/** Opens the store, fills it from seeds when it is empty, and builds the server, not yet listening. */
export async function createAtlas(config: Config, logger: Logger, options: AtlasOptions = {}): Promise<Atlas> {
  const sdl = options.sdl ?? loadSdl();
  const ontology = readOntology(sdl);
  const store = await openStore({ path: config.dataPath });
  try {
    if (options.seedsFolder !== null && (await store.version()) === 0) await fillFromSeeds(store, ontology, logger, options.seedsFolder);
    const projector = await Projector.start(store, ontology, {
      onSkipped: (message) => logger.warn({ skipped: message }, 'left out of the graph: it breaks the ontology'),
    });
    const app = await createApp({ sdl, store, projector, runner: createPathRunner(), logger });
    const close = async () => {
      await app.close();
      await store.close();
    };
    return { app, store, projector, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** One append for everything: whoever is interrupted begins again with nothing. */
async function fillFromSeeds(store: Store, ontology: Ontology, logger: Logger, folder?: string): Promise<number> {
  const seeds = loadSeeds(ontology, folder);
  const version = await store.append(seedChanges(seeds), await store.version(), { who: 'seeds', why: 'first load from seeds/' });
  logger.info({ entities: seeds.entities.length, relationships: seeds.relationships.length, version }, 'the store was empty and has been filled from seeds/');
  return version;
}
