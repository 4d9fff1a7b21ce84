import { describe, expect, it } from '@jest/globals';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { countPaths } from '../../src/quality/countPaths.ts';
import { expectSame } from '../paths/expectSame.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { ONTOLOGY } from '../snapshot/records.ts';
import { randomRecords, snapshotAt } from './randomRecords.ts';
import { type Records, slowPaths, sortOf } from './slowPaths.ts';

const runner = createInlineRunner();
const { signal } = new AbortController();

describe('how many paths from a hospital by a company to a fund depend on something', () => {
  it('agrees with walking them all on random graphs', async () => {
    let [paths, both] = [0, 0];
    for (let seed = 1; seed <= 300; seed++) {
      const random = new RandomNumbers(seed);
      const records = randomRecords(random, 14, random.whole(15, 60));
      const snapshot = snapshotAt(records, seed);
      const { entities, relationships } = snapshot;
      const ids = [...records.entities.keys()];
      const pairs = Array.from({ length: 40 }, () => [random.one(ids), random.one(ids)]).filter(([a, b]) => a !== b && a.split('/')[0] === b.split('/')[0]);
      const numbers = Uint32Array.from(pairs.flat(), (id) => entities.ids.find(id)!);
      const found = await countPaths(snapshot, numbers, runner, signal);
      const all = walked(records);
      const count = (holds: (path: readonly string[]) => boolean) => all.filter(holds).length;
      const ofEntity = ids.map((id) => [id, count((path) => path.includes(id))]);
      const ofRelationship = [...records.relationships.values()].map(({ id, type, from, to }) => {
        const isHop = (path: readonly string[]) => path.some((one, i) => (one === from && path[i + 1] === to) || (one === to && path[i + 1] === from));
        return [id, ONTOLOGY.relationshipTypeByName.get(type)!.connects ? count(isHop) : 0];
      });
      const ofPair = pairs.map(([a, b]) => count((path) => path.includes(a) || path.includes(b)));
      expectSame(
        [
          ...[seed, ids.map((id) => [id, found.ofEntity[entities.ids.find(id)!]])],
          ...[[...records.relationships.keys()].map((id) => [id, found.ofRelationship[relationships.ids.find(id)!]]), [...found.ofPair], found.truncatedBy],
        ],
        [seed, ofEntity, ofRelationship, ofPair, null],
      );
      paths += all.length;
      both += pairs.filter(([a, b]) => all.some((path) => path.includes(a) && path.includes(b))).length;
    }
    expect([paths > 2_000, both > 500]).toEqual([true, true]);
  });

  it('is nothing, or too little, when the budget ends it, and says so', async () => {
    const snapshot = snapshotAt(randomRecords(new RandomNumbers(5), 14, 60), 0);
    const pairs = Uint32Array.of(0, 1, 2, 3);
    const whole = await countPaths(snapshot, pairs, runner, signal);
    for (let expansions = 0; expansions < whole.explored; expansions += 20) {
      const cut = await countPaths(snapshot, pairs, runner, signal, { expansions, paths: 1, timeMs: 1_000 });
      expect(cut.truncatedBy).toBe('EXPANSIONS');
      const isTooMuch = (numbers: Float64Array, all: Float64Array) => numbers.some((number, i) => number > all[i]);
      expect([isTooMuch(cut.ofEntity, whole.ofEntity), isTooMuch(cut.ofRelationship, whole.ofRelationship), isTooMuch(cut.ofPair, whole.ofPair)]).toEqual([
        false,
        false,
        false,
      ]);
    }
  });
});

function walked(records: Records): string[][] {
  return slowPaths(records, 'HOSPITAL', 'FUND').filter((path) => path.some((id) => sortOf(records.entities.get(id)!) === 'COMPANY'));
}
