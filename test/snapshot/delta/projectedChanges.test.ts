import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EntityRecord, RelationshipRecord } from '../../../src/ontology/records.ts';
import { snapshotOf } from '../../../src/snapshot/buildSnapshot.ts';
import { Projector, type ProjectorOptions } from '../../../src/snapshot/Projector.ts';
import type { Snapshot } from '../../../src/snapshot/Snapshot.ts';
import { openSqlite } from '../../../src/store/sqlite/openSqlite.ts';
import type { Change, LoggedChange, Store } from '../../../src/store/store.ts';
import { expectSame } from '../../paths/expectSame.ts';
import { date, entity, evidence, LOADED_AT, ONTOLOGY, source, statement } from '../records.ts';
import { ChangingGraph } from './changingGraph.ts';
import { inWords } from './inWords.ts';

const AUTHOR = { who: 'test', why: 'test' };

function put(record: EntityRecord | RelationshipRecord): Change {
  return 'names' in record ? { op: 'PUT_ENTITY', entity: record } : { op: 'PUT_RELATIONSHIP', relationship: record };
}

function asChange({ id, before, after }: LoggedChange): Change {
  if (after !== null) return put(after);
  return { op: 'names' in before! ? 'DELETE_ENTITY' : 'DELETE_RELATIONSHIP', id };
}

function built({ entities, relationships }: ChangingGraph): Snapshot {
  return snapshotOf(ONTOLOGY, [...entities.values()], [...relationships.values()], { version: 1, loadedAt: LOADED_AT });
}

describe('a projector over a store that keeps a log', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openSqlite(':memory:');
  });
  afterEach(() => store.close());

  async function filled(graph: ChangingGraph, options: ProjectorOptions = {}): Promise<Projector> {
    await store.append([...graph.entities.values(), ...graph.relationships.values()].map(put), 0, AUTHOR);
    return Projector.start(store, ONTOLOGY, { now: () => LOADED_AT, ...options });
  }

  it('takes over what was committed, one commit at a time or several, without reading everything', async () => {
    for (let seed = 1; seed <= 6; seed++) {
      const graph = new ChangingGraph(seed, 20);
      const own = await openSqlite(':memory:');
      await own.append([...graph.entities.values(), ...graph.relationships.values()].map(put), 0, AUTHOR);
      const told: [number, string[]][] = [];
      const onChanged = (version: number, changes: readonly LoggedChange[]) => told.push([version, changes.map(({ id }) => id)]);
      const projector = await Projector.start(own, ONTOLOGY, { now: () => LOADED_AT, onChanged });
      const base = projector.current;
      for (let step = 0; step < 8; step++) {
        for (let commit = 0; commit <= step % 3; commit++) await own.append(graph.change(3).map(asChange), null, AUTHOR);
        const snapshot = await projector.catchUp();
        expectSame([seed, step, snapshot.version, inWords(snapshot)], [seed, step, await own.version(), inWords(built(graph))]);
        expect(snapshot.delta?.base).toBe(base);
      }
      expect(told.length).toBe(8);
      await own.close();
    }
  });

  it('reads everything where a document gets another date, and goes on from there', async () => {
    const projector = await filled(new ChangingGraph(3, 20));
    await store.append([put(source('source/a', { published: '2024' }))], null, AUTHOR);
    expect((await projector.catchUp()).delta).toBe(null);
    await store.append([put(entity('institution/new', { evidence: [evidence('source/a')] }))], null, AUTHOR);
    const { delta, entities, version } = await projector.catchUp();
    expect([delta?.base.version, version, entities.ids.find('institution/new') !== undefined]).toEqual([2, 3, true]);
  });

  it('prefers the statement of the newer document when an entity changes', async () => {
    const graph = new ChangingGraph(4, 20);
    const projector = await filled(graph);
    const founded = (day: string, from: string) => statement('founded', date(day), { evidence: [evidence(from)] });
    const statements = [founded('1999', 'source/b'), founded('2001', 'source/c')];
    const changed = entity('institution/x', { statements });
    graph.entities.set(changed.id, changed);
    await store.append([put(changed)], null, AUTHOR);
    expectSame(inWords(await projector.catchUp()), inWords(built(graph)));
  });

  it('builds a new base in the background when much has changed, and loses nothing that is committed meanwhile', async () => {
    const graph = new ChangingGraph(5, 20);
    const prepared: Snapshot[] = [];
    const beforeRebuiltShown = async (snapshot: Snapshot) => {
      expect(projector.current.delta?.base).toBe(first);
      prepared.push(snapshot);
    };
    const projector = await filled(graph, { beforeRebuiltShown });
    const first = projector.current;
    const many = Array.from({ length: 5_001 }, (_, i) => entity(`institution/many-${i}`));
    for (const one of many) graph.entities.set(one.id, one);
    await store.append(many.map(put), null, AUTHOR);
    expect((await projector.catchUp()).delta?.base).toBe(first);
    await store.append(graph.change(3).map(asChange), null, AUTHOR);
    await projector.catchUp();
    await projector.settled();
    await store.append(graph.change(3).map(asChange), null, AUTHOR);
    const last = await projector.catchUp();
    expect([last.version, last.delta?.base === prepared[0], (last.delta?.entities.size ?? 0) < 100]).toEqual([4, true, true]);
    expect(prepared).toHaveLength(1);
    expectSame(inWords(last), inWords(built(graph)));
  });
});
