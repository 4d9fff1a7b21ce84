import { expect, it } from '@jest/globals';
import { searchEntities } from '../../../src/search/searchEntities.ts';
import { snapshotOf } from '../../../src/snapshot/buildSnapshot.ts';
import { changedSnapshot } from '../../../src/snapshot/delta/changedSnapshot.ts';
import { writeSnapshotFile } from '../../../src/snapshot/file/writeSnapshotFile.ts';
import type { Snapshot } from '../../../src/snapshot/Snapshot.ts';
import { expectSame } from '../../paths/expectSame.ts';
import { FACTS, readBack, testFolder } from '../file/fileFixture.ts';
import { entity, LOADED_AT, ONTOLOGY } from '../records.ts';
import { ChangingGraph } from './changingGraph.ts';

const path = testFolder();

function built({ entities, relationships, version }: ChangingGraph): Snapshot {
  return snapshotOf(ONTOLOGY, [...entities.values()], [...relationships.values()], { version, loadedAt: LOADED_AT });
}

/** Where each id leads that ever was merged: the slow way, over all records. */
function slowly({ formerIds, entities, relationships }: ChangingGraph): [string, string | undefined][] {
  const all = [...entities.values(), ...relationships.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...formerIds].map((id) => [id, (all.find((record) => record.id === id) ?? all.find((record) => record.formerIds?.includes(id)))?.id]);
}

function found({ entities, relationships }: Snapshot, { formerIds }: ChangingGraph): [string, string | undefined][] {
  return [...formerIds].map((id) => {
    const { ids } = id.includes(':') ? relationships : entities;
    const number = ids.find(id);
    return [id, number === undefined ? undefined : ids.at(number)];
  });
}

it('merged ids lead to what they became, in versions made from changes, from everything, and from a file', async () => {
  let [redirects, dead] = [0, 0];
  for (let seed = 501; seed <= 530; seed++) {
    const graph = new ChangingGraph(seed, 40);
    let snapshot = built(graph);
    for (let step = 0; step < 10; step++) {
      if (step === 4) {
        await writeSnapshotFile(path('a.snapshot'), built(graph), FACTS);
        snapshot = (await readBack(path('a.snapshot'))).found!.snapshot;
      }
      const published = (id: string) => graph.entities.get(id)?.source?.published ?? null;
      const after = changedSnapshot(snapshot, graph.change(10), { version: graph.version, loadedAt: LOADED_AT, published });
      if (after === null) throw new Error('the changes could not be taken over');
      snapshot = after;
      const expected = slowly(graph);
      expectSame([seed, step, found(snapshot, graph)], [seed, step, expected]);
      expectSame([seed, step, found(built(graph), graph)], [seed, step, expected]);
      redirects += expected.filter(([id, now]) => now !== undefined && now !== id).length;
      dead += expected.filter(([, now]) => now === undefined).length;
    }
  }
  expect([redirects > 500, dead > 100]).toEqual([true, true]);
});

it('what has the id itself comes before what had it formerly, and of several that had it the first by id', () => {
  const records = [
    entity('institution/b', { formerIds: ['institution/old', 'institution/c'] }),
    entity('institution/a', { formerIds: ['institution/old'] }),
    entity('institution/c'),
  ];
  const { ids } = snapshotOf(ONTOLOGY, records, [], { version: 1, loadedAt: LOADED_AT }).entities;
  expect(['institution/old', 'institution/c', 'institution/nobody'].map((id) => ids.at(ids.find(id) ?? -1))).toEqual(['institution/a', 'institution/c', '']);
});

it('a former id is searched for like an id', () => {
  const snapshot = snapshotOf(ONTOLOGY, [entity('institution/new', { formerIds: ['institution/old'] })], [], { version: 1, loadedAt: LOADED_AT });
  const hits = (text: string) => searchEntities(snapshot, text, { types: null, first: 5, after: null }).hits;
  expect([hits('institution/old'), hits('old')].map(([{ entity: number, match }]) => [number, match])).toEqual([
    [0, { field: 'ID', text: 'institution/new', how: 'EXACT' }],
    [0, { field: 'ID', text: 'institution/new', how: 'WORDS' }],
  ]);
});
