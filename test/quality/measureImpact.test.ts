import { describe, expect, it } from '@jest/globals';
import type { EntityRecord, RelationshipRecord } from '../../src/ontology/records.ts';
import { DEFAULT_BUDGET } from '../../src/paths/Budget.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { createPathRunner } from '../../src/paths/PathRunner.ts';
import { measureImpact, type RecordChange } from '../../src/quality/measureImpact.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import { changedSnapshot } from '../../src/snapshot/delta/changedSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { expectSame } from '../paths/expectSame.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { entity, evidence, LOADED_AT, ONTOLOGY, relationship, source } from '../snapshot/records.ts';
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

const KINDS = ['HOSPITAL', 'COMPANY', 'COMPANY', 'UNIVERSITY', null];

function randomEntity(random: RandomNumbers, slug: string): EntityRecord {
  const type = random.one(['institution', 'institution', 'fund', 'person']);
  return entity(
    `${type}/${slug}`,
    type === 'institution' ? { kind: random.one(KINDS), evidence: [evidence('source/a')] } : { evidence: [evidence('source/a')] },
  );
}

function randomRelationship(random: RandomNumbers, entities: readonly EntityRecord[]): RelationshipRecord {
  const [from, to] = [random.one(entities), random.one(entities)];
  const type = random.one(['SUPPORTS', 'SUPPORTS', 'FINANCED', 'LOCATED_IN']);
  return relationship(type, from.id, to.id, { evidence: [evidence('source/a')] });
}

function randomRecords(random: RandomNumbers, count = 14, links = random.whole(15, 60)): Records {
  const entities = Array.from({ length: count }, (_, i) => randomEntity(random, `e${String(i).padStart(2, '0')}`));
  return recordsOf(
    entities,
    Array.from({ length: links }, () => randomRelationship(random, entities)),
  );
}

function recordsOf(entities: readonly EntityRecord[], relationships: readonly RelationshipRecord[]): Records {
  return {
    entities: new Map([...entities, source('source/a')].map((record) => [record.id, record])),
    relationships: new Map(relationships.filter(({ from, to }) => from !== to).map((record) => [record.id, record])),
  };
}

/** Takes things away, adds new ones, makes hospitals companies, and makes two entities one. */
function edited(random: RandomNumbers, { entities, relationships }: Records): Records {
  let links = [...relationships.values()].filter(() => !random.chance(0.15));
  let nodes = [...entities.values()].filter(({ type }) => type !== 'SOURCE');
  nodes = nodes.map((record) => (record.type === 'INSTITUTION' && random.chance(0.2) ? { ...record, kind: random.one(KINDS) } : record));
  if (random.chance(0.5)) nodes.push(...['new1', 'new2'].map((slug) => randomEntity(random, slug)));
  for (let i = random.whole(0, 4); i > 0; i--) links.push(randomRelationship(random, nodes));
  if (random.chance(0.3)) {
    const { id } = random.one(nodes);
    nodes = nodes.filter((record) => record.id !== id);
    links = links.filter(({ from, to }) => from !== id && to !== id);
  }
  if (random.chance(0.3)) {
    const [gone, into] = [random.one(nodes).id, random.one(nodes).id];
    const led = (id: string) => (id === gone ? into : id);
    if (gone !== into) nodes = nodes.filter(({ id }) => id !== gone);
    links = links.map((link) => relationship(link.type, led(link.from), led(link.to), { evidence: link.evidence }));
  }
  return recordsOf(nodes, links);
}

function changesBetween(before: Records, after: Records): RecordChange[] {
  const changes = <R extends EntityRecord | RelationshipRecord>(was: ReadonlyMap<string, R>, is: ReadonlyMap<string, R>) =>
    [...new Set([...was.keys(), ...is.keys()])]
      .map((id) => ({ id, before: was.get(id) ?? null, after: is.get(id) ?? null }))
      .filter(({ before: one, after: other }) => JSON.stringify(one) !== JSON.stringify(other));
  return [...changes(before.entities, after.entities), ...changes(before.relationships, after.relationships)];
}

/** Built as a whole, or, every other time, from changes of another, which numbers entities otherwise. */
function snapshotAt(records: Records, seed: number): Snapshot {
  const built = (of: Records) =>
    snapshotOf(ONTOLOGY, [...of.entities.values()], [...of.relationships.values()], { version: 1, loadedAt: LOADED_AT, isLenient: true });
  if (seed % 2 === 0) return built(records);
  const other = edited(new RandomNumbers(seed + 1_000), records);
  const changes = changesBetween(other, records);
  const logged = changes.map((change) => ({ ...change, version: 2, at: LOADED_AT.toISOString(), who: 'test', why: 'test' }));
  return changedSnapshot(built(other), logged as never, { version: 2, loadedAt: LOADED_AT, published: () => null }) ?? built(records);
}
