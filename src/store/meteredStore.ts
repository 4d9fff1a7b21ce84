import { AtlasError } from '../errors.ts';
import type { Metrics } from '../telemetry/Metrics.ts';
import type { Store } from './store.ts';
import { watchedStore } from './watchedStore.ts';

/** The same store, which counts how long its calls take and how they fail. */
export function meteredStore(store: Store, metrics: Metrics): Store {
  return watchedStore(store, async (method, call) => {
    const begun = performance.now();
    try {
      return await call();
    } catch (error) {
      metrics.storeErrors.of(method, error instanceof AtlasError ? error.code : 'INTERNAL_SERVER_ERROR').count++;
      throw error;
    } finally {
      metrics.storeSeconds.of(method).add((performance.now() - begun) / 1_000);
    }
  });
}
