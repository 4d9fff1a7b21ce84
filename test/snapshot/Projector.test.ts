import { describe, expect, it } from '@jest/globals';
import { Projector } from '../../src/snapshot/Projector.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { countingStore } from './countingStore.ts';
import { LOADED_AT, ONTOLOGY } from './records.ts';

const options = { now: () => LOADED_AT };

describe('Projector', () => {
  it('holds the first snapshot once it has started', async () => {
    const projector = await Projector.start(countingStore().store, ONTOLOGY, options);
    expect([projector.current.version, projector.current.entities.count, projector.current.loadedAt]).toEqual([1, 1, LOADED_AT]);
  });

  it('reads the store again only when it has another version', async () => {
    const { state, store } = countingStore();
    const projector = await Projector.start(store, ONTOLOGY, options);
    const first = projector.current;
    expect(await projector.catchUp()).toBe(first);
    state.version = 2;
    const second = await projector.catchUp();
    expect(projector.current).toBe(second);
    expect([first.entities.count, second.entities.count, state.streams, state.logs]).toEqual([1, 2, 1, 1]);
  });

  it('builds once for calls at the same time', async () => {
    const { state, store } = countingStore();
    const projector = await Projector.start(store, ONTOLOGY, options);
    state.version = 2;
    const snapshots = await Promise.all([projector.catchUp(), projector.catchUp(), projector.catchUp()]);
    expect(new Set(snapshots)).toEqual(new Set([projector.current]));
    expect([state.streams, state.logs]).toEqual([1, 1]);
  });

  it('shows a call everything committed before it, though a build was under way', async () => {
    const { state, store } = countingStore();
    const projector = await Projector.start(store, ONTOLOGY, options);
    state.version = 2;
    const early = projector.catchUp();
    await Promise.resolve();
    await Promise.resolve();
    state.version = 3;
    const late = projector.catchUp();
    expect([(await early).version, (await late).version]).toEqual([2, 3]);
  });

  it('keeps the old snapshot when a build fails, passes the failure on and recovers', async () => {
    const { state, store } = countingStore();
    const projector = await Projector.start(store, ONTOLOGY, options);
    state.version = 2;
    state.failure = new Error('the store went away');
    const calls = await Promise.allSettled([projector.catchUp(), projector.catchUp()]);
    expect(calls.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(projector.current.version).toBe(1);
    state.failure = null;
    expect((await projector.catchUp()).version).toBe(2);
  });

  it('fails to start when the store cannot be read', async () => {
    const { state, store } = countingStore();
    state.failure = new Error('the store went away');
    await expect(Projector.start(store, ONTOLOGY, options)).rejects.toThrow('the store went away');
  });

  it('begins with the snapshot of a file, which is current when its loading is told of, and takes over what is committed after it', async () => {
    const { state, store } = countingStore();
    const { current } = await Projector.start(store, ONTOLOGY, options);
    const told: unknown[] = [];
    const file = {
      read: async () => ({ snapshot: current, version: 1, skipped: ['institution/x: it has no name'], bytes: 0 }),
      write: ({ version }: Snapshot) => void told.push(`write ${version}`),
      refuse: (why: string) => void told.push(why),
    };
    const onSkipped = (message: string) => void told.push(message);
    const projector = Projector.waiting(store, ONTOLOGY, {
      ...options,
      file,
      onSkipped,
      onLoaded: (version) => told.push(projector.current === current, version),
    });
    expect(await projector.catchUp()).toBe(current);
    expect([projector.isLoaded, state.streams, told]).toEqual([true, 1, ['institution/x: it has no name', true, 1]]);
    state.version = 2;
    const later = await projector.catchUp();
    expect([later.version, later.delta?.base === current, told.length]).toEqual([2, true, 3]);
  });

  it('that waits has nothing to show until the store could be read, and then what was read besides', async () => {
    const { state, store } = countingStore();
    state.outage = new Error('not there yet');
    const loads: [number, readonly string[]][] = [];
    const onLoaded = (version: number, records: readonly { readonly id: string }[]) => void loads.push([version, records.map(({ id }) => id)]);
    const projector = Projector.waiting(store, ONTOLOGY, { ...options, onLoaded, keepRecords: 2 });
    await expect(projector.catchUp()).rejects.toThrow('not there yet');
    expect([projector.isLoaded, projector.current.version, projector.current.entities.count, loads]).toEqual([false, 0, 0, []]);
    state.outage = null;
    state.version = 3;
    await projector.catchUp();
    expect([projector.isLoaded, projector.current.version, projector.current.entities.count]).toEqual([true, 3, 3]);
    expect(loads).toEqual([[3, ['institution/0', 'institution/1']]]);
  });
});
