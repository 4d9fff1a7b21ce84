import { describe, expect, it } from '@jest/globals';
import type { EntityRecord, RelationshipRecord } from '../../../src/ontology/records.ts';
import { snapshotOf } from '../../../src/snapshot/buildSnapshot.ts';
import { changedSnapshot } from '../../../src/snapshot/delta/changedSnapshot.ts';
import type { Snapshot } from '../../../src/snapshot/Snapshot.ts';
import { askConnectors, askPaths, type Paths } from '../../paths/askEngine.ts';
import { askMatches } from '../../paths/askMatches.ts';
import { expectSame } from '../../paths/expectSame.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';
import type { SlowPattern, SlowStep } from '../../paths/slowMatch.ts';
import type { Criteria } from '../../paths/slowSearch.ts';
import { entity, evidence, LOADED_AT, ONTOLOGY, relationship, source } from '../records.ts';
import { ChangingGraph } from './changingGraph.ts';
import { inWords } from './inWords.ts';

function built({ entities, relationships, version }: ChangingGraph): Snapshot {
  const onSkipped = (message: string) => {
    throw new Error(message);
  };
  return snapshotOf(ONTOLOGY, [...entities.values()], [...relationships.values()], { version, loadedAt: LOADED_AT, onSkipped });
}

function next(before: Snapshot, graph: ChangingGraph, count: number): Snapshot {
  const changes = graph.change(count);
  const published = (id: string) => graph.entities.get(id)?.source?.published ?? null;
  const after = changedSnapshot(before, changes, { version: graph.version, loadedAt: LOADED_AT, published });
  if (after === null) throw new Error('the changes could not be taken over');
  return after;
}

function patternFrom(seed: number, criteria: Criteria | null): SlowPattern {
  const random = new RandomNumbers(seed);
  const anything = { types: null, ids: null };
  const step = (): SlowStep => {
    const direction = random.one(['IN', 'OUT', 'ANY', 'ANY'] as const);
    return { entity: anything, through: anything, criteria: random.chance(0.5) ? criteria : null, direction, min: random.whole(0, 1), max: random.whole(1, 2) };
  };
  return { start: { types: random.one([null, ['INSTITUTION'], ['FUND', 'PERSON']]), ids: null }, steps: [step(), step()] };
}

describe('changedSnapshot', () => {
  it('shows what a snapshot built from everything shows, after any run of changes', () => {
    let versions = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const graph = new ChangingGraph(seed, seed % 4 === 0 ? 60 : 12);
      let snapshot = built(graph);
      for (let step = 0; step < 8; step++) {
        snapshot = next(snapshot, graph, 1 + (step % 4) * 3);
        expectSame([seed, step, inWords(snapshot)], [seed, step, inWords(built(graph))]);
        versions++;
      }
      expect([snapshot.version, snapshot.delta?.base.version, snapshot.isWhole]).toEqual([graph.version, 1, true]);
    }
    expect(versions).toBe(320);
  });

  it('gives the answers to path questions that a snapshot built from everything gives, page by page', async () => {
    let [found, matched] = [0, 0];
    for (let seed = 101; seed <= 130; seed++) {
      const graph = new ChangingGraph(seed, 30);
      let snapshot = built(graph);
      for (let step = 0; step < 5; step++) snapshot = next(snapshot, graph, 6);
      const whole = built(graph);
      const random = new RandomNumbers(seed);
      const ids = [...graph.entities.keys()].filter((id) => !id.startsWith('source/'));
      for (let question = 0; question < 12; question++) {
        const side = () => [...new Set(Array.from({ length: random.one([1, 1, 3]) }, () => random.one(ids)))];
        const criteria = random.one([
          null,
          { asOf: '2012' },
          { types: ['PARTNERS_WITH', 'INVESTED_IN'] },
          { stance: 'STATED' as const },
          { withoutSources: ['source/a'] },
        ]);
        const asked = { from: side(), to: side(), maxHops: 4, criteria, via: null, avoid: null, connector: null } as never;
        const first = 3;
        let after: { score: number; ids: readonly string[] } | null = null;
        for (let page = 0; page < 3; page++) {
          const one: Paths = await askPaths(snapshot, asked, 'ALL', { first, after });
          const other = await askPaths(whole, asked, 'ALL', { first, after });
          expectSame([seed, question, page, one], [seed, question, page, other]);
          const last = one.paths.at(-1);
          if (last === undefined) break;
          found++;
          after = { score: last.score, ids: last.ids };
        }
        expectSame([seed, question, await askConnectors(snapshot, asked)], [seed, question, await askConnectors(whole, asked)]);
        const pattern = patternFrom(seed * 100 + question, criteria);
        const matches: Paths = await askMatches(snapshot, pattern, { first: 50 });
        expectSame([seed, question, matches], [seed, question, await askMatches(whole, pattern, { first: 50 })]);
        matched += matches.paths.length;
      }
    }
    expect(found).toBeGreaterThan(200);
    expect(matched).toBeGreaterThan(2_000);
  });

  it('leaves the versions before it as they were', () => {
    const graph = new ChangingGraph(7, 40);
    const versions = [built(graph)];
    const words = [inWords(versions[0])];
    for (let step = 0; step < 12; step++) {
      versions.push(next(versions[step], graph, 5));
      words.push(inWords(versions[step + 1]));
    }
    expectSame(versions.map(inWords), words);
  });

  it('shares the memory of its base', () => {
    const graph = new ChangingGraph(8, 40);
    const base = built(graph);
    const after = next(base, graph, 3).topology;
    expect([after.memory.base === base.topology.memory.base, after.to.buffer === base.topology.to.buffer, after.memory.version === null]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('what cannot be told from changes', () => {
  const records: (EntityRecord | RelationshipRecord)[] = [
    source('source/a', { published: '2020' }),
    entity('institution/a', { evidence: [evidence('source/a')] }),
    entity('institution/b'),
    relationship('PARTNERS_WITH', 'institution/a', 'institution/b', { evidence: [evidence('source/a')] }),
  ];
  const base = snapshotOf(ONTOLOGY, records.slice(0, 3) as EntityRecord[], records.slice(3) as RelationshipRecord[], { version: 1, loadedAt: LOADED_AT });
  const [document, a, , partners] = records as [EntityRecord, EntityRecord, EntityRecord, RelationshipRecord];
  const changedBy = (from: Snapshot, ...changes: readonly (readonly [EntityRecord | RelationshipRecord | null, EntityRecord | RelationshipRecord | null])[]) =>
    changedSnapshot(
      from,
      changes.map(([was, is], sequence) => ({ version: 2, sequence, id: (was ?? is)!.id, before: was, after: is, who: '', why: '', at: '' })),
      { version: 2, loadedAt: LOADED_AT, published: () => null },
    );

  it.each<[string, readonly (readonly [EntityRecord | RelationshipRecord | null, EntityRecord | RelationshipRecord | null])[]]>([
    ['a document that goes', [[document, null]]],
    ['the day of a document that changes', [[document, source('source/a', { published: '2021' })]]],
    ['an entity that goes before its relationships', [[a, null]]],
    ['an entity that breaks the ontology', [[null, entity('institution/c', { kind: 'DRUG' })]]],
    ['an entity that names a missing document', [[null, entity('institution/c', { evidence: [evidence('source/missing')] })]]],
    ['a relationship to nobody', [[null, relationship('PARTNERS_WITH', 'institution/a', 'institution/c', { evidence: [evidence('source/a')] })]]],
    ['a relationship without evidence', [[partners, { ...partners, evidence: [] }]]],
    ['an entity that the snapshot does not have', [[entity('institution/c'), null]]],
    ['an entity that it has already', [[null, a]]],
    ['a relationship that it has already', [[null, partners]]],
  ])('is left to a new snapshot: %s', (_, changes) => {
    expect(changedBy(base, ...changes)).toBe(null);
  });

  it('is anything where something had been left out', () => {
    const partly = snapshotOf(ONTOLOGY, [entity('institution/a', { kind: 'DRUG' }), entity('institution/b')], [], { version: 1, loadedAt: LOADED_AT });
    expect([partly.isWhole, changedBy(partly, [null, entity('institution/c')])]).toEqual([false, null]);
    const dangling = snapshotOf(ONTOLOGY, [entity('institution/a', { evidence: [evidence('source/missing')] })], [], { version: 1, loadedAt: LOADED_AT });
    expect([dangling.isWhole, changedBy(dangling, [null, entity('institution/c')])]).toEqual([false, null]);
  });

  it('is what the base has no room for', () => {
    let snapshot: Snapshot | null = base;
    let versions = 0;
    for (let before = partners; snapshot !== null && versions < 10_000; versions++) {
      const now: RelationshipRecord = { ...before, status: before.status === 'ACTUAL' ? 'ENDED' : 'ACTUAL' };
      snapshot = changedBy(snapshot, [before, now]);
      before = now;
    }
    expect(versions).toBeGreaterThan(1_000);
    expect(versions).toBeLessThan(10_000);
  });

  it('is more than it is worth', () => {
    const many = Array.from({ length: 20_001 }, (_, i) => [null, entity(`institution/${i}`)] as const);
    expect(changedBy(base, ...many)).toBe(null);
    expect(changedBy(base, ...many.slice(1))?.entities.liveCount).toBe(20_003);
  });
});
