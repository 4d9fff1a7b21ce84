import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { AtlasError } from '../errors.ts';
import { loadSdl } from '../ontology/loadSdl.ts';
import { readOntology } from '../ontology/readOntology.ts';
import { programDigest } from '../snapshot/file/programDigest.ts';
import { SnapshotFile } from '../snapshot/file/SnapshotFile.ts';
import { Projector } from '../snapshot/Projector.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { Store } from '../store/store.ts';
import { openConfiguredStore } from '../wire.ts';

export interface OpenGraph {
  readonly store: Store;
  readonly snapshot: Snapshot;
  close(): Promise<void>;
}

const FILL = '`npm run atlas -- load` fills it from seeds/';

/** The graph as the configured store has it now, for a command that only reads: nothing is made, filled or written. */
export async function openGraph(config: Config): Promise<OpenGraph> {
  const { neo4j, dataPath } = config;
  if (neo4j === null && dataPath !== ':memory:' && !existsSync(dataPath)) throw new AtlasError('STORE_FAILED', [dataPath, `there is none yet; ${FILL}`]);
  const sdl = loadSdl();
  const ontology = readOntology(sdl);
  const store = await openConfiguredStore(config, ontology);
  try {
    if ((await store.version()) === 0) throw new AtlasError('BAD_USER_INPUT', [`the store holds no graph yet; ${FILL}`]);
    const path = config.snapshot?.path;
    const file = path === undefined ? null : new SnapshotFile(store, ontology, { path, minBytes: 0, digest: () => programDigest(sdl) });
    const readOnly = file === null ? {} : { file: { read: () => file.read(), refuse: () => undefined, write: () => undefined } };
    const { current: snapshot } = await Projector.start(store, ontology, readOnly);
    return { store, snapshot, close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}
