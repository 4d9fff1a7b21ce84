import type { LoggedChange, Store, StoredItem } from '../../src/store/store.ts';
import { entity } from './records.ts';

/** A store of as many institutions as its version says, that can be made to fail and counts how often it was read, whole and its log. */
export function countingStore() {
  const state = { version: 1, streams: 0, logs: 0, failure: null as Error | null, gate: Promise.resolve(), outage: null as Error | null };
  const store: Pick<Store, 'version' | 'stream' | 'changesSince' | 'entities'> = {
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
    changesSince: async function* (from): AsyncGenerator<LoggedChange> {
      if (state.outage !== null) throw state.outage;
      state.logs++;
      const last = state.version;
      await state.gate;
      for (let version = from + 1; version <= last; version++) {
        const after = entity(`institution/${version - 1}`);
        yield { version, sequence: 0, id: after.id, before: null, after, who: 'test', why: 'test', at: '2026-01-01T00:00:00Z' };
      }
      if (state.failure !== null) throw state.failure;
    },
    entities: async (ids) => ids.map(() => null),
  };
  return { state, store: store as Store };
}
