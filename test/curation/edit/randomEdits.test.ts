import { expect, it } from '@jest/globals';
import type { Edit } from '../../../src/curation/edit/Edit.ts';
import type { EntityRecord, RelationshipRecord } from '../../../src/ontology/records.ts';
import { statementId } from '../../../src/ontology/statementId.ts';
import { snapshotOf } from '../../../src/snapshot/buildSnapshot.ts';
import { changedSnapshot } from '../../../src/snapshot/delta/changedSnapshot.ts';
import { survivorOf } from '../../../src/snapshot/survivorOf.ts';
import type { LoggedChange } from '../../../src/store/store.ts';
import { expectSame } from '../../paths/expectSame.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';
import { LOADED_AT, ONTOLOGY } from '../../snapshot/records.ts';
import { type AnyRecord, EditedGraph, type Graph } from './editedGraph.ts';
import { expectSound, RandomRecords } from './randomRecords.ts';

const isEntity = (record: AnyRecord): record is EntityRecord => 'names' in record;

function someEdit(random: RandomNumbers, graph: Graph, gone: readonly string[], version: number): Edit {
  const entities = [...graph.values()].filter(isEntity).filter(({ type }) => type === 'INSTITUTION');
  const relationships = [...graph.values()].filter((record) => !isEntity(record));
  const one = random.one(entities);
  const what = random.one(['merge', 'merge', 'split', 'split', 'revert', 'revert', 'entity', 'relationship', 'statement', 'name']);
  if (what === 'merge') return { op: 'MERGE', merged: one.id, into: random.one(entities).id };
  if (what === 'split' && gone.length > 0) return { op: 'SPLIT', merged: random.one(gone) };
  if (what === 'revert' && version > 1) return { op: 'REVERT', version: random.whole(Math.max(2, version - 4), version) };
  if (what === 'relationship' && relationships.length > 0) return { op: 'RETRACT', target: { of: 'RELATIONSHIP', id: random.one(relationships).id } };
  if (what === 'statement' && one.statements.length > 0) {
    return { op: 'RETRACT', target: { of: 'STATEMENT', id: one.id, statement: statementId(one.statements[0]) } };
  }
  if (what === 'name') return { op: 'RETRACT', target: { of: 'NAME', id: one.id, text: random.one(one.names).text } };
  return { op: 'RETRACT', target: { of: 'ENTITY', id: one.id } };
}

/** What an edit that was carried out must have done, told without a look at how. */
function expectDone(edit: Edit, before: Graph, after: Graph, states: readonly Graph[]): void {
  if (edit.op === 'MERGE') expect([after.has(edit.merged), after.get(edit.into)?.formerIds?.includes(edit.merged)]).toEqual([false, true]);
  if (edit.op === 'SPLIT') expect(after.has(edit.merged)).toBe(true);
  if (edit.op === 'REVERT') {
    const [was, became] = [states[edit.version - 1], states[edit.version]];
    for (const id of new Set([...was.keys(), ...became.keys(), ...before.keys(), ...after.keys()])) {
      const isOfVersion = JSON.stringify(was.get(id)) !== JSON.stringify(became.get(id));
      expectSame([id, after.get(id)], [id, isOfVersion ? was.get(id) : before.get(id)]);
    }
  }
  if (edit.op !== 'RETRACT') return;
  const { id } = edit.target;
  if (edit.target.of === 'ENTITY') {
    const left = [...before.keys()].filter((one) => one !== id && !one.includes(`:${id}:`) && !one.endsWith(`:${id}`));
    expectSame([...after.keys()].sort(), left.sort());
  } else if (edit.target.of === 'RELATIONSHIP') expectSame([...after.keys()].sort(), [...before.keys()].filter((one) => one !== id).sort());
  else expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
}

it('whatever is merged, split, retracted and reverted: the graph holds together, ids lead where they must, and the log tells each version', async () => {
  const done = new Map<string, number>();
  for (let seed = 301; seed <= 320; seed++) {
    const random = new RandomNumbers(seed);
    const edited = await EditedGraph.of(new RandomRecords(random).all());
    const states: Graph[] = [new Map(), await edited.graph()];
    const snapshotNow = (graph: Graph, version: number) => {
      const [entities, relationships] = [[...graph.values()].filter(isEntity), [...graph.values()].filter((record) => !isEntity(record))];
      return snapshotOf(ONTOLOGY, entities, relationships as RelationshipRecord[], { version, loadedAt: LOADED_AT });
    };
    let snapshot = snapshotNow(states[1], 1);
    const gone = new Set<string>();
    for (let step = 0; step < 14; step++) {
      const before = states[states.length - 1];
      const edit = someEdit(random, before, [...gone], states.length - 1);
      const outcome = await edited.edit([edit]);
      const after = await edited.graph();
      if (!outcome.isApplied) {
        expect(outcome.problems.length).toBeGreaterThan(0);
        expectSame([...after], [...before]);
        continue;
      }
      if (outcome.changes.length === 0) continue;
      done.set(edit.op, (done.get(edit.op) ?? 0) + 1);
      if (edit.op === 'MERGE') gone.add(edit.merged);
      expectSound(after);
      expectDone(edit, before, after, states);
      states.push(after);
      expect(outcome.version).toBe(states.length - 1);
      const changes: LoggedChange[] = [];
      for await (const change of edited.store.changesSince(outcome.version - 1)) changes.push(change);
      const next = changedSnapshot(snapshot, changes, { version: outcome.version, loadedAt: LOADED_AT, published: () => null });
      snapshot = next ?? snapshotNow(after, outcome.version);
      const built = snapshotNow(after, outcome.version);
      for (const id of states.flatMap((state) => [...state.keys()])) {
        const slow = after.has(id)
          ? id
          : ([...after.values()]
              .filter(({ formerIds }) => formerIds?.includes(id))
              .map((record) => record.id)
              .sort()[0] ?? null);
        expectSame([seed, step, id, survivorOf(snapshot, id), survivorOf(built, id)], [seed, step, id, slow, slow]);
      }
    }
    for (const id of new Set(states.flatMap((state) => [...state.keys()]))) {
      const history = await edited.store.history(id);
      for (const [version, state] of states.entries()) {
        const last = history.findLast((change) => change.version <= version);
        expectSame([seed, id, version, last?.after ?? null], [seed, id, version, state.get(id) ?? null]);
      }
    }
    await edited.store.close();
  }
  expect(
    [...done]
      .filter(([, count]) => count > 8)
      .map(([op]) => op)
      .sort(),
  ).toEqual(['MERGE', 'RETRACT', 'REVERT', 'SPLIT']);
}, 60_000);
