import type { Store, StoredItem } from '../../src/store/store.ts';
import { entity } from './records.ts';

/** A store of as many institutions as its version says, that can be made to fail and counts how often it was read. */
export function countingStore() {
  const state = { version: 1, streams: 0, failure: null as Error | null, gate: Promise.resolve(), outage: null as Error | null };
  const store: Pick<Store, 'version' | 'stream'> = {
    version: async () => {
      if (state.outage !== null) throw state.outage;
      return state.version;
    },
    stream: async function* (onVersion): AsyncGenerator<readonly StoredItem[]> {
      if (state.outage !== null) throw state.outage;
      state.streams++;
      const version = state.version;
      onVersion(version);
      await state.gate;
      for (let i = 0; i < version; i++) {
        await Promise.resolve();
        yield [{ entity: entity(`institution/${i}`) }];
      }
      if (state.failure !== null) throw state.failure;
    },
  };
  return { state, store: store as Store };
}
