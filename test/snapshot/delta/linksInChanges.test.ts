import { expect, it } from '@jest/globals';
import { snapshotOf } from '../../../src/snapshot/buildSnapshot.ts';
import { changedSnapshot } from '../../../src/snapshot/delta/changedSnapshot.ts';
import { askMatrix } from '../../paths/askMatrix.ts';
import { relax } from '../../paths/askRelaxations.ts';
import { expectSame } from '../../paths/expectSame.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';
import type { Criteria, Question } from '../../paths/slowSearch.ts';
import { LOADED_AT, ONTOLOGY } from '../records.ts';
import { ChangingGraph } from './changingGraph.ts';

it('matrices and relaxations are the same in a version made from changes as in one built from everything', async () => {
  let [cells, changes] = [0, 0];
  for (let seed = 201; seed <= 230; seed++) {
    const graph = new ChangingGraph(seed, 30);
    const built = () => snapshotOf(ONTOLOGY, [...graph.entities.values()], [...graph.relationships.values()], { version: graph.version, loadedAt: LOADED_AT });
    let snapshot = built();
    for (let step = 0; step < 5; step++) {
      const options = { version: graph.version + 1, loadedAt: LOADED_AT, published: (id: string) => graph.entities.get(id)?.source?.published ?? null };
      const after = changedSnapshot(snapshot, graph.change(6), options);
      if (after === null) throw new Error('the changes could not be taken over');
      snapshot = after;
    }
    const whole = built();
    const random = new RandomNumbers(seed);
    const ids = [...graph.entities.keys()].filter((id) => !id.startsWith('source/'));
    const some = (count: number) => Array.from({ length: count }, () => random.one(ids));
    for (let i = 0; i < 10; i++) {
      const criteria = random.one<Criteria | null>([null, { asOf: '2012' }, { types: ['INVESTED_IN'] }, { status: ['ENDED'], withoutSources: ['source/a'] }]);
      const question: Question = { from: some(4), to: some(4), maxHops: 4, criteria, via: null, avoid: null, connector: null };
      const matrix = await askMatrix(snapshot, question);
      expectSame([seed, i, matrix], [seed, i, await askMatrix(whole, question)]);
      cells += matrix.cells.length;
      const without: Question = { ...question, avoid: new Set(some(6)), maxHops: 2 };
      for (const asked of ['ALL', 'CONNECTORS'] as const) {
        const relaxed = await relax(snapshot, without, asked);
        expectSame([seed, i, asked, relaxed], [seed, i, asked, await relax(whole, without, asked)]);
        changes += relaxed.relaxations.length;
      }
    }
  }
  expect([cells > 200, changes > 200]).toEqual([true, true]);
});
