import { afterEach, describe, expect, it } from '@jest/globals';
import { Follower } from '../../src/snapshot/Follower.ts';
import { Projector } from '../../src/snapshot/Projector.ts';
import type { Store } from '../../src/store/store.ts';
import { countingStore } from './countingStore.ts';
import { ONTOLOGY } from './records.ts';

let follower: Follower | null = null;
afterEach(() => follower?.stop());

async function until(is: () => boolean): Promise<void> {
  for (let i = 0; !is(); i++) {
    if (i === 1_000) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function follow(store: Store, projector: Projector, beforeFirst?: () => Promise<void>) {
  const told: string[] = [];
  follower = new Follower(store, projector, {
    everyMs: 1,
    ...(beforeFirst === undefined ? {} : { beforeFirst }),
    onFailed: (error) => told.push(`failed: ${(error as Error).message}`),
    onRecovered: (version) => told.push(`recovered: ${version}`),
  });
  return { follower, told };
}

describe('Follower', () => {
  it('brings the snapshot to the newest version', async () => {
    const { state, store } = countingStore();
    const projector = await Projector.start(store, ONTOLOGY);
    const { told } = follow(store, projector);
    state.version = 4;
    await until(() => projector.current.version === 4);
    expect(told).toEqual([]);
  });

  it('keeps the snapshot while the store does not answer, tells of it once, and recovers by itself', async () => {
    const { state, store } = countingStore();
    const projector = await Projector.start(store, ONTOLOGY);
    const { told, follower } = follow(store, projector);
    state.outage = new Error('gone');
    state.version = 2;
    await until(() => follower.isDegraded);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([projector.current.version, told]).toEqual([1, ['failed: gone']]);
    state.outage = null;
    await until(() => !follower.isDegraded && projector.current.version === 2);
    expect(told).toEqual(['failed: gone', 'recovered: 2']);
  });

  it('knows that the store answers, or does not, while a new version is being read', async () => {
    const { state, store } = countingStore();
    const projector = await Projector.start(store, ONTOLOGY);
    const { follower } = follow(store, projector);
    let goOn: () => void = () => {};
    state.gate = new Promise((resolve) => {
      goOn = resolve;
    });
    state.version = 2;
    await until(() => state.streams + state.logs === 2);
    state.outage = new Error('gone');
    await until(() => follower.isDegraded);
    state.outage = null;
    await until(() => !follower.isDegraded);
    expect([projector.current.version, state.streams + state.logs]).toEqual([1, 2]);
    goOn();
    await until(() => projector.current.version === 2);
  });

  it('is degraded as long as the store answers and cannot be read', async () => {
    const { state, store } = countingStore();
    const projector = await Projector.start(store, ONTOLOGY);
    const { follower, told } = follow(store, projector);
    state.failure = new Error('unreadable');
    state.version = 2;
    await until(() => follower.isDegraded);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([follower.isDegraded, told]).toEqual([true, ['failed: unreadable']]);
    state.failure = null;
    await until(() => !follower.isDegraded);
    await until(() => told.length === 2);
    expect(told).toEqual(['failed: unreadable', 'recovered: 2']);
  });

  it('is no longer degraded as soon as the store answers again, though what was being read when it went has yet to be read again', async () => {
    const { state, store } = countingStore();
    const projector = await Projector.start(store, ONTOLOGY);
    const { told, follower } = follow(store, projector);
    const hold = (): (() => void) => {
      let goOn: () => void = () => {};
      state.gate = new Promise((resolve) => {
        goOn = resolve;
      });
      return goOn;
    };
    const first = hold();
    state.version = 2;
    await until(() => state.streams + state.logs === 2);
    state.outage = new Error('gone');
    state.failure = state.outage;
    await until(() => follower.isDegraded);
    first();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const second = hold();
    state.failure = null;
    state.outage = null;
    await until(() => state.streams + state.logs === 3);
    expect([follower.isDegraded, projector.current.version]).toEqual([false, 1]);
    second();
    await until(() => projector.current.version === 2);
    expect(told).toEqual(['failed: gone', 'recovered: 2']);
  });

  it('waits for a store that is not there yet, and does what comes before the first look', async () => {
    const { state, store } = countingStore();
    state.outage = new Error('not yet');
    const projector = Projector.waiting(store, ONTOLOGY);
    let fills = 0;
    const { follower } = follow(store, projector, async () => void fills++);
    expect(follower.isDegraded).toBe(true);
    await until(() => fills > 2);
    state.outage = null;
    await until(() => projector.isLoaded);
    const before = fills;
    state.version = 2;
    await until(() => projector.current.version === 2);
    expect(fills).toBe(before);
  });

  it('looks no more when it is stopped', async () => {
    const { state, store } = countingStore();
    const projector = await Projector.start(store, ONTOLOGY);
    follow(store, projector).follower.stop();
    state.version = 9;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(projector.current.version).toBe(1);
  });
});
