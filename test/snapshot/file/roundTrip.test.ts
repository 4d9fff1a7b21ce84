import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { snapshotOf } from '../../../src/snapshot/buildSnapshot.ts';
import { changedSnapshot } from '../../../src/snapshot/delta/changedSnapshot.ts';
import { writeSnapshotFile } from '../../../src/snapshot/file/writeSnapshotFile.ts';
import type { Snapshot } from '../../../src/snapshot/Snapshot.ts';
import { memoryOf, roomOf } from '../../../src/snapshot/topologyBuffer.ts';
import { ChangingGraph } from '../delta/changingGraph.ts';
import { inWords, plain } from '../delta/inWords.ts';
import { randomGraph } from '../randomGraph.ts';
import { LOADED_AT, ONTOLOGY } from '../records.ts';
import { FACTS, readBack, testFolder } from './fileFixture.ts';

describe('a snapshot file', () => {
  const path = testFolder();

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('gives back the snapshot that was written, array by array and text by text: graph %i', async (seed) => {
    const { snapshot } = randomGraph(seed);
    const bytes = await writeSnapshotFile(path('a.snapshot'), snapshot, FACTS);
    const { found, refusals } = await readBack(path('a.snapshot'));
    expect(refusals).toEqual([]);
    expect(found).toEqual({ snapshot, version: seed, skipped: FACTS.skipped, bytes });
    const { entities, relationships, topology } = found!.snapshot;
    const { base } = memoryOf(topology);
    expect([relationships.type, relationships.from, entities.kind, topology.at].every(({ buffer }) => buffer === base)).toBe(true);
    expect(roomOf(base)).toEqual(roomOf(memoryOf(snapshot.topology).base));
    expect(new Uint8Array(base)).toEqual(new Uint8Array(memoryOf(snapshot.topology).base));
    expect([...entities.ids]).toEqual([...snapshot.entities.ids]);
    expect([...relationships.ids]).toEqual([...snapshot.relationships.ids]);
    for (let v = 0; v < entities.count; v++) {
      expect(entities.ids.find(entities.ids.at(v))).toBe(v);
      expect(entities.texts.of(v)).toEqual(snapshot.entities.texts.of(v));
      expect([entities.texts.name(v, 'EN'), entities.texts.name(v, 'ZH')]).toEqual([
        snapshot.entities.texts.name(v, 'EN'),
        snapshot.entities.texts.name(v, 'ZH'),
      ]);
      expect(entities.sources.of(v)).toEqual(snapshot.entities.sources.of(v));
    }
    for (const piece of ['bio', '张', 'a', 'zhang']) expect(entities.texts.named({ piece })).toEqual(snapshot.entities.texts.named({ piece }));
    expect(amounts(found!.snapshot)).toEqual(amounts(snapshot));
    expect(statements(found!.snapshot)).toEqual(statements(snapshot));
  });

  it.each([11, 12, 13, 14, 15, 16])('answers as the one that was written, and takes changes as that one does: graph %i', async (seed) => {
    const graph = new ChangingGraph(seed, 30);
    const before = built(graph);
    await writeSnapshotFile(path('a.snapshot'), before, FACTS);
    const { snapshot } = (await readBack(path('a.snapshot'))).found!;
    expect(inWords(snapshot)).toEqual(inWords(before));
    const changes = graph.change(12);
    const published = (id: string) => graph.entities.get(id)?.source?.published ?? null;
    const after = changedSnapshot(snapshot, changes, { version: graph.version, loadedAt: LOADED_AT, published });
    expect(inWords(after!)).toEqual(inWords(built(graph)));
  });

  it('holds its own version alone, though later ones stand in the same memory', async () => {
    const [graph, same] = [new ChangingGraph(21, 30), new ChangingGraph(21, 30)];
    const before = built(graph);
    const published = (id: string) => graph.entities.get(id)?.source?.published ?? null;
    const later = changedSnapshot(before, graph.change(20), { version: graph.version, loadedAt: LOADED_AT, published });
    expect(later?.topology.memory.base).toBe(before.topology.memory.base);
    await writeSnapshotFile(path('a.snapshot'), before, FACTS);
    await writeSnapshotFile(path('b.snapshot'), built(same), FACTS);
    expect(readFileSync(path('a.snapshot')).equals(readFileSync(path('b.snapshot')))).toBe(true);
    await expect(writeSnapshotFile(path('c.snapshot'), later!, FACTS)).rejects.toThrow('only a packed snapshot can be written to a file');
  });

  it('gives back an empty graph', async () => {
    const snapshot = snapshotOf(ONTOLOGY, [], [], { version: 3, loadedAt: LOADED_AT });
    await writeSnapshotFile(path('new/folder/a.snapshot'), snapshot, FACTS);
    expect((await readBack(path('new/folder/a.snapshot'))).found?.snapshot).toEqual(snapshot);
  });

  it('is for its owner alone', async () => {
    await writeSnapshotFile(path('a.snapshot'), randomGraph(1).snapshot, FACTS);
    expect(statSync(path('a.snapshot')).mode & 0o777).toBe(0o600);
  });

  it('that is not there is no snapshot and no refusal', async () => {
    expect(await readBack(path('none.snapshot'))).toEqual({ found: null, refusals: [] });
  });
});

function amounts({ relationships }: Snapshot): unknown[] {
  const all: unknown[] = [];
  relationships.amounts.each((...amount) => all.push(amount));
  return all;
}

function statements({ entities, statementProperties }: Snapshot): unknown[] {
  const all: unknown[] = [];
  for (const property of statementProperties.keys()) entities.statements.each(property, (entity, statement) => all.push([entity, plain(statement)]));
  return all;
}

function built({ entities, relationships, version }: ChangingGraph): Snapshot {
  return snapshotOf(ONTOLOGY, [...entities.values()], [...relationships.values()], { version, loadedAt: LOADED_AT });
}
