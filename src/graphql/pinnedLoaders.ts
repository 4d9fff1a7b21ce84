import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { Store } from '../store/store.ts';
import { createLoaders, type Loaders, RecordCache } from './loaders.ts';
import { storeAsOf } from './storeAsOf.ts';

/** For one long piece of work: records of the snapshot's version alone, whatever others write meanwhile, and with a cache apart from that of requests about the current version. */
export function pinnedLoaders(store: Store, snapshot: Snapshot, signal: AbortSignal): Loaders {
  return createLoaders(storeAsOf(store, snapshot.version), snapshot, new RecordCache(1), signal);
}
