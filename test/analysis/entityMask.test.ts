import { describe, expect, it } from '@jest/globals';
import type { EntityCriteria } from '../../src/analysis/EntityCriteria.ts';
import { entityMask } from '../../src/analysis/entityMask.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import { randomGraph, randomNumbers } from '../snapshot/randomGraph.ts';
import { date, entity, evidence, LOADED_AT, name, ONTOLOGY, relationship, source, statement } from '../snapshot/records.ts';
import { passes, randomCriteria } from './slowFilter.ts';

const OPTIONS = { argument: 'where', maxDepth: 3, maxTextLength: 20, maxIds: 2 };

const snapshot = snapshotOf(
  ONTOLOGY,
  [
    entity('institution/a', { names: [name('Ruijin Hospital'), name('瑞金医院')], kind: 'HOSPITAL', evidence: [evidence('source/s')] }),
    entity('institution/b', { summaries: [{ language: 'EN', text: 'Not Ruijin' }], statements: [statement('founded', date('2015'))] }),
    entity('fund/f'),
    source('source/s'),
  ],
  [relationship('PARTNERS_WITH', 'institution/a', 'institution/b'), relationship('MANAGES', 'institution/b', 'fund/f', { since: '2016' })],
  { version: 1, loadedAt: LOADED_AT, isLenient: true },
);

function accepted(criteria: EntityCriteria): string[] {
  const mask = entityMask(snapshot, criteria, OPTIONS);
  return [...snapshot.entities.ids].filter((_, number) => mask[number] === 1);
}

function refusal(criteria: EntityCriteria, options: Partial<typeof OPTIONS & { maxFilters: number }> = {}): unknown {
  try {
    entityMask(snapshot, criteria, { ...OPTIONS, ...options });
    return null;
  } catch (error) {
    const { code, details } = error as { code: string; details: { argument: string } };
    return [code, details.argument];
  }
}

describe('entityMask', () => {
  it('accepts what a slow filter over the records accepts', () => {
    let acceptedOnes = 0;
    for (let seed = 1; seed <= 25; seed++) {
      const graph = randomGraph(seed);
      const random = randomNumbers(seed);
      for (let round = 0; round < 20; round++) {
        const criteria = randomCriteria(random, 2);
        const mask = entityMask(graph.snapshot, criteria, { ...OPTIONS, maxDepth: 50, maxFilters: 1_000 });
        const expected = [...graph.snapshot.entities.ids].filter((id) => passes(graph, graph.entities.find((record) => record.id === id) as never, criteria));
        expect([criteria, [...graph.snapshot.entities.ids].filter((_, number) => mask[number] === 1)]).toEqual([criteria, expected]);
        acceptedOnes += expected.length;
      }
    }
    expect(acceptedOnes).toBeGreaterThan(500);
  });

  it('accepts everything when nothing is asked, nulls included', () => {
    const nothing: EntityCriteria = {
      types: null,
      kinds: null,
      status: null,
      ids: null,
      name: null,
      related: null,
      source: null,
      asOf: null,
      and: null,
      or: null,
      not: null,
    };
    expect([accepted({}), accepted(nothing)]).toEqual([[...snapshot.entities.ids], [...snapshot.entities.ids]]);
  });

  it('looks for a name in names only, folded', () => {
    expect([accepted({ name: 'rUIJIN' }), accepted({ name: '金医' }), accepted({ name: 'not' })]).toEqual([['institution/a'], ['institution/a'], []]);
  });

  it('walks a symmetric relationship whatever the direction, and others as they run', () => {
    const related = (type: string, direction: 'IN' | 'OUT') => accepted({ related: { types: [type], direction } });
    expect([related('PARTNERS_WITH', 'IN'), related('PARTNERS_WITH', 'OUT')]).toEqual([
      ['institution/a', 'institution/b'],
      ['institution/a', 'institution/b'],
    ]);
    expect([related('MANAGES', 'IN'), related('MANAGES', 'OUT')]).toEqual([['fund/f'], ['institution/b']]);
  });

  it('passes entities without a dated period', () => {
    expect([accepted({ asOf: '2014', types: ['INSTITUTION'] }), accepted({ asOf: '2015-07', types: ['INSTITUTION'] })]).toEqual([
      ['institution/a'],
      ['institution/a', 'institution/b'],
    ]);
  });

  it('takes a date as coarse as a year for any of its days', () => {
    const dated = snapshotOf(
      ONTOLOGY,
      [entity('institution/a', { statements: [statement('founded', date('2015')), statement('dissolved', date('2018'))] })],
      [],
      { version: 1, loadedAt: LOADED_AT, isLenient: true },
    );
    const fits = (criteria: EntityCriteria) => entityMask(dated, criteria, OPTIONS)[0] === 1;
    const ranges = [{ until: '2014' }, { until: '2015-01' }, { from: '2015-12-31' }, { from: '2016' }, { from: '2015-03', until: '2015-04' }];
    expect(ranges.map((began) => fits({ began }))).toEqual([false, true, true, false, true]);
    const later = [{ until: '2017' }, { until: '2018-01' }, { from: '2018-12-31' }, { from: '2019' }, { from: '2018-03', until: '2018-04' }];
    expect(later.map((ended) => fits({ ended }))).toEqual([false, true, true, false, true]);
  });

  it('refuses empty lists, wherever they stand', () => {
    const empties: [EntityCriteria, string][] = [
      [{ types: [] }, 'where.types'],
      [{ kinds: [] }, 'where.kinds'],
      [{ status: [] }, 'where.status'],
      [{ ids: [] }, 'where.ids'],
      [{ and: [] }, 'where.and'],
      [{ or: [{}, { or: [] }] }, 'where.or[1].or'],
      [{ not: { related: { types: [] } } }, 'where.not.related.types'],
    ];
    for (const [criteria, argument] of empties) expect(refusal(criteria)).toEqual(['BAD_USER_INPUT', argument]);
  });

  it('names the place of an unknown id, and of a source that is none', () => {
    expect(refusal({ ids: ['institution/a', 'institution/z'] })).toEqual(['NOT_FOUND', 'where.ids']);
    expect(refusal({ and: [{ source: 'source/z' }] })).toEqual(['NOT_FOUND', 'where.and[0].source']);
    expect(refusal({ related: { to: { source: 'institution/a' } } })).toEqual(['NOT_FOUND', 'where.related.to.source']);
  });

  it('refuses texts that are too long, empty after folding, or hold a NUL', () => {
    expect(refusal({ name: 'x'.repeat(21) })).toEqual(['BAD_USER_INPUT', 'where.name']);
    expect(refusal({ name: ' - ' })).toEqual(['BAD_USER_INPUT', 'where.name']);
    expect(refusal({ name: 'a\0b' })).toEqual(['BAD_USER_INPUT', 'where.name']);
    expect(refusal({ ids: ['a\0b'] })).toEqual(['BAD_USER_INPUT', 'where.ids']);
    expect(refusal({ source: 'x'.repeat(21) })).toEqual(['BAD_USER_INPUT', 'where.source']);
    expect(refusal({ asOf: '2017-13' })).toEqual(['BAD_USER_INPUT', 'where.asOf']);
    expect(refusal({ types: ['PLANET'] })).toEqual(['BAD_USER_INPUT', 'where.types']);
  });

  it('limits depth by every way of nesting', () => {
    const wraps: ((inner: EntityCriteria) => EntityCriteria)[] = [
      (and) => ({ and: [and] }),
      (or) => ({ or: [or] }),
      (not) => ({ not }),
      (to) => ({ related: { to } }),
    ];
    for (const wrap of wraps) {
      expect(refusal(wrap(wrap({})))).toBeNull();
      expect(refusal(wrap(wrap(wrap({}))))).toEqual(['LIMIT_EXCEEDED', expect.any(String)]);
    }
  });

  it('limits ids in one list and filters in all', () => {
    expect(refusal({ ids: ['institution/a', 'institution/b', 'fund/f'] })).toEqual(['LIMIT_EXCEEDED', 'where.ids']);
    expect(refusal({ or: Array.from({ length: 29 }, () => ({})) })).toBeNull();
    expect(refusal({ or: Array.from({ length: 30 }, () => ({})) })).toEqual(['LIMIT_EXCEEDED', 'where.or[29]']);
    expect(refusal({ or: [{ and: [{}, {}] }, { not: {} }] }, { maxFilters: 5 })).toEqual(['LIMIT_EXCEEDED', 'where.or[1].not']);
  });
});
