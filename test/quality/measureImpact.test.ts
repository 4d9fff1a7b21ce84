import { describe, expect, it } from '@jest/globals';
import { DEFAULT_BUDGET } from '../../src/paths/Budget.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { createPathRunner } from '../../src/paths/PathRunner.ts';
import { measureImpact } from '../../src/quality/measureImpact.ts';
import { expectSame } from '../paths/expectSame.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { entity, evidence, relationship } from '../snapshot/records.ts';
import { changesBetween, edited, randomRecords, recordsOf, snapshotAt } from './randomRecords.ts';
import { eitherWay, type Records, slowPaths } from './slowPaths.ts';

const runner = createInlineRunner();
const { signal } = new AbortController();
const SORTS = [
  ['HOSPITAL', 'COMPANY'],
  ['HOSPITAL', 'FUND'],
  ['COMPANY', 'FUND'],
] as const;

describe('what an edit does to paths', () => {
  it('agrees with walking all paths before and after it, on random graphs and edits', async () => {
    let [added, removed] = [0, 0];
    for (let seed = 1; seed <= 300; seed++) {
      const random = new RandomNumbers(seed);
      const before = randomRecords(random);
      const after = edited(random, before);
      const changes = changesBetween(before, after);
      const expected = slowImpact(before, after);
      expectSame([seed, await measureImpact(snapshotAt(before, seed), changes, runner, signal)], [seed, { maxHops: 4, pairs: expected, complete: true }]);
      for (const pair of expected) {
        added += pair.added;
        removed += pair.removed;
      }
    }
    expect([added > 4_000, removed > 4_000]).toEqual([true, true]);
  });

  it('is nothing when only what connects nothing changes, or a second relationship between the same two', async () => {
    const ends = [entity('institution/h', { kind: 'HOSPITAL' }), entity('fund/f')];
    const before = recordsOf(ends, [relationship('SUPPORTS', 'fund/f', 'institution/h', { evidence: [evidence('source/a')] })]);
    const more = [relationship('FINANCED', 'fund/f', 'institution/h', { evidence: [evidence('source/a')] })];
    const after = recordsOf([...ends, entity('place/p')], [...before.relationships.values(), ...more, relationship('LOCATED_IN', 'institution/h', 'place/p')]);
    const { pairs } = await measureImpact(snapshotAt(before, 0), changesBetween(before, after), runner, signal);
    expect(pairs.map(({ added, removed }) => [added, removed])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('of a split counts what comes back apart from what it had been merged into', async () => {
    const merged = recordsOf(
      [entity('institution/h', { kind: 'HOSPITAL' }), entity('institution/one', { kind: 'COMPANY', formerIds: ['institution/other'] }), entity('fund/f')],
      [relationship('SUPPORTS', 'fund/f', 'institution/one'), relationship('SUPPORTS', 'institution/one', 'institution/h')],
    );
    const split = recordsOf(
      [
        entity('institution/h', { kind: 'HOSPITAL' }),
        entity('institution/one', { kind: 'COMPANY' }),
        entity('institution/other', { kind: 'COMPANY' }),
        entity('fund/f'),
      ],
      [relationship('SUPPORTS', 'fund/f', 'institution/one'), relationship('SUPPORTS', 'institution/other', 'institution/h')],
    );
    const { pairs } = await measureImpact(snapshotAt(merged, 0), changesBetween(merged, split), runner, signal);
    expect(pairs).toEqual(slowImpact(merged, split));
    expect(pairs.map(({ added, removed }) => [added, removed])).toEqual([
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
  });

  it('is never told too high when the budget ends it', async () => {
    const random = new RandomNumbers(7);
    const before = randomRecords(random, 40, 150);
    const after = edited(random, before);
    const [snapshot, changes] = [snapshotAt(before, 0), changesBetween(before, after)];
    const whole = await measureImpact(snapshot, changes, runner, signal);
    let cut = 0;
    for (let expansions = 1; expansions < 3_000; expansions += 50) {
      const part = await measureImpact(snapshot, changes, runner, signal, { ...DEFAULT_BUDGET, expansions });
      if (!part.complete) cut++;
      for (const [i, { added, removed }] of part.pairs.entries()) {
        expect([added >= 0, added <= whole.pairs[i].added, removed >= 0, removed <= whole.pairs[i].removed]).toEqual([true, true, true, true]);
      }
    }
    expect(cut).toBeGreaterThan(5);
  });

  it('is counted in another thread, and not at all when nobody waits for it', async () => {
    const random = new RandomNumbers(3);
    const before = randomRecords(random);
    const after = edited(random, before);
    const threads = createPathRunner(2);
    try {
      const [snapshot, changes] = [snapshotAt(before, 0), changesBetween(before, after)];
      expect(await measureImpact(snapshot, changes, threads, signal)).toEqual(await measureImpact(snapshot, changes, runner, signal));
      const gone = AbortSignal.abort(new Error('gone'));
      await expect(measureImpact(snapshot, changes, threads, gone)).rejects.toThrow('gone');
    } finally {
      await threads.close();
    }
  });
});

function slowImpact(before: Records, after: Records) {
  return SORTS.map(([from, to]) => {
    const was = new Set(slowPaths(before, from, to).map(eitherWay));
    const is = new Set(slowPaths(after, from, to).map(eitherWay));
    const added = [...is].filter((path) => !was.has(path)).length;
    const removed = [...was].filter((path) => !is.has(path)).length;
    return { from, to, added, removed };
  });
}
