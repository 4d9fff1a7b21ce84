import { describe, expect, it } from '@jest/globals';
import { loadPinyin } from '../../src/search/pinyin.ts';
import { prepareSearch, searchIndexes, searchReady } from '../../src/search/SearchIndex.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import { changedSnapshot } from '../../src/snapshot/delta/changedSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { entity, LOADED_AT, name, ONTOLOGY } from '../snapshot/records.ts';

const WORDS = ['Ruijin', 'Fudan', 'Bio', 'Capital', '张江', '上海', '医院', 'Lin-gang'];
const entities = Array.from({ length: 12_000 }, (_, i) =>
  entity(`institution/${i}`, { names: [name(`${WORDS[i % 8]} ${WORDS[(i >> 3) % 8]} ${i}`), name(WORDS[(i >> 6) % 8], 'ALIAS')] }),
);
const built = () => snapshotOf(ONTOLOGY, entities, [], { version: 1, loadedAt: LOADED_AT });

describe('prepareSearch', () => {
  it('makes what searching would make, and lets others run meanwhile', async () => {
    await loadPinyin();
    const [prepared, asked] = [built(), built()];
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    await Promise.all([prepareSearch(prepared), searchReady(prepared)]);
    clearInterval(counting);
    expect(turns).toBeGreaterThan(2);
    expect(searchIndexes(prepared)).toEqual(searchIndexes(asked));
    expect(searchIndexes(prepared)[0].index.texts.length).toBe(24_000);
  });

  it('has nothing to do a second time', async () => {
    const snapshot = built();
    await searchReady(snapshot);
    const [{ index }] = searchIndexes(snapshot);
    await prepareSearch(snapshot);
    expect(searchIndexes(snapshot)[0].index).toBe(index);
  });

  it('makes what has changed ready, too', async () => {
    const base = built();
    const log = { version: 2, sequence: 0, who: 'test', why: 'test', at: '2026-01-01T00:00:00Z' };
    const change = { ...log, id: 'institution/7', before: entities[7], after: entity('institution/7', { names: [name('Renamed')] }) };
    const changed = () => changedSnapshot(base, [change], { version: 2, loadedAt: LOADED_AT, published: () => null }) as Snapshot;
    const [prepared, asked] = [changed(), changed()];
    await Promise.all([prepareSearch(prepared), searchReady(prepared)]);
    expect(searchIndexes(prepared)[0].index).toBe(searchIndexes(base)[0].index);
    expect(searchIndexes(prepared)[1]).toEqual(searchIndexes(asked)[1]);
    expect(searchIndexes(prepared)[1].index.texts.map(({ text }) => text)).toEqual(['Renamed']);
  });
});
