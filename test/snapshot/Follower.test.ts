import { afterEach, describe, expect, it } from '@jest/globals';
import { Follower } from '../../src/snapshot/Follower.ts';
import { Projector } from '../../src/snapshot/Projector.ts';
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

function follow(projector: Projector, beforeFirst?: () => Promise<void>) {
  const told: string[] = [];
  follower = new Follower(projector, {
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
    const { told } = follow(projector);
    state.version = 4;
    await until(() => projector.current.version === 4);
    expect(told).toEqual([]);
  });

  it('keeps the snapshot while the store does not answer, tells of it once, and recovers by itself', async () => {
    const { state, store } = countingStore();
    const projector = await Projector.start(store, ONTOLOGY);
    const { told, follower } = follow(projector);
    state.outage = new Error('gone');
    state.version = 2;
    await until(() => follower.isDegraded);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([projector.current.version, told]).toEqual([1, ['failed: gone']]);
    state.outage = null;
    await until(() => !follower.isDegraded);
    expect([projector.current.version, told]).toEqual([2, ['failed: gone', 'recovered: 2']]);
  });

  it('waits for a store that is not there yet, and does what comes before the first look', async () => {
    const { state, store } = countingStore();
    state.outage = new Error('not yet');
    const projector = Projector.waiting(store, ONTOLOGY);
    let fills = 0;
    const { follower } = follow(projector, async () => void fills++);
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
    follow(projector).follower.stop();
    state.version = 9;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(projector.current.version).toBe(1);
  });
});
