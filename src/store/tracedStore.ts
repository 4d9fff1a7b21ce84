import type { Tracing } from '../telemetry/Tracing.ts';
import type { Store } from './store.ts';
import { watchedStore } from './watchedStore.ts';

/** The same store, whose calls are parts of the traces of their requests. */
export function tracedStore(store: Store, tracing: Tracing): Store {
  return watchedStore(store, (method, call) => tracing.trace(`store ${method}`, { 'db.system.name': store.name, 'db.operation.name': method }, call));
}
