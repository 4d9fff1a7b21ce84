import { describe, expect, it } from '@jest/globals';
import type { Direction } from '../../src/ontology/Ontology.ts';
import type { RelationshipRecord } from '../../src/ontology/records.ts';
import { commonTerm } from '../../src/paths/commonTerm.ts';
import { findInterlocks, type InterlockQuery, sharedEntities } from '../../src/paths/findInterlocks.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { relationshipFilter } from '../../src/paths/relationshipFilter.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { engineCriteria, mask, numbers, UNLIMITED } from './askEngine.ts';
import { expectSame } from './expectSame.ts';
import { randomGraph, randomQuestion } from './randomGraph.ts';
import { RandomNumbers } from './randomNumbers.ts';
import { type Criteria, slowAccepts } from './slowSearch.ts';
import { graphOf, relationship, type SmallGraph, snapshotOfGraph } from './smallGraph.ts';

interface Ask {
  readonly of: readonly string[];
  readonly with: ReadonlySet<string> | null;
  readonly through: ReadonlySet<string>;
  readonly criteria: Criteria | null;
  readonly direction: Direction;
}

const runner = createInlineRunner();

describe('findInterlocks', () => {
  it('agrees with a slow and obvious search on random graphs', async () => {
    const seen = { pairs: 0, true: 0, false: 0, null: 0 };
    for (let seed = 0; seed < 2_000; seed++) {
      const graph = randomGraph(seed);
      const random = new RandomNumbers(seed);
      const { from, criteria } = randomQuestion(graph, seed);
      const ids = graph.entities.map(({ id }) => id);
      const some = (probability: number) => new Set(random.some(ids, probability));
      const ask: Ask = {
        of: [...from, ...random.some(ids, 0.4)],
        with: random.chance(0.4) ? null : some(0.7),
        through: some(0.8),
        criteria,
        direction: random.one(['ANY', 'ANY', 'IN', 'OUT'] as const),
      };
      const expected = slowInterlocks(graph, ask);
      expectSame([seed, await askInterlocks(snapshotOfGraph(graph), graph, ask)], [seed, expected]);
      seen.pairs += expected.length;
      for (const { shared } of expected) for (const { overlaps } of shared) seen[`${overlaps}`]++;
    }
    expect([seen.pairs > 2_000, seen.true > 200, seen.false > 200, seen.null > 200]).toEqual([true, true, true, true]);
  });

  it('gives the same pages whichever their size, and goes on after a pair that is gone', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-p b-p c-p d-p a-q b-q d-q c-r e-r'));
    const all = await pairs(snapshot, { first: 100 });
    expect(all).toEqual(['a b 2', 'a d 2', 'b d 2', 'a c 1', 'b c 1', 'c d 1', 'c e 1']);
    const after = { shared: 2, meeting: 0, from: 'a', with: 'bb' };
    expect(await pairs(snapshot, { first: 2, after })).toEqual(['a d 2', 'b d 2']);
    expect(await pairs(snapshot, { first: 9, after: { shared: 1, meeting: 0, from: 'c', with: 'e' } })).toEqual([]);
  });

  it('says what it could not finish, and does not keep it', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-p b-p c-p d-p a-q b-q d-q c-r e-r'));
    const cut = await findInterlocks(snapshot, query(snapshot, { budget: { ...UNLIMITED, expansions: 12 } }), runner);
    expect([cut.complete, cut.truncatedBy, cut.totalCount > 0]).toEqual([false, 'EXPANSIONS', true]);
    const few = await findInterlocks(snapshot, query(snapshot, { budget: { ...UNLIMITED, paths: 3 } }), runner);
    expect([few.complete, few.truncatedBy, few.items.reduce((sum, { sharedCount }) => sum + sharedCount, 0)]).toEqual([false, 'PATHS', 3]);
    expect(await findInterlocks(snapshot, query(snapshot, {}), runner)).toMatchObject({ complete: true, truncatedBy: null, totalCount: 7 });
  });

  it('counts a shared entity once however often it is related', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-p a-p p-a b-p p-b'));
    expect(await pairs(snapshot, { first: 9 })).toEqual(['a b 1']);
  });
});

describe('the term that two have in common', () => {
  const term = (since: string | null, until: string | null, more: Partial<RelationshipRecord> = {}) => ({ since, until, ...more });
  it.each([
    ['both are dated', [term('2010', '2015')], [term('2013-05', '2020')], true, { since: '2013-05', until: '2015' }],
    ['both last', [term('2010', null)], [term('2013', null)], true, { since: '2013', until: null }],
    ['one ended before the other began', [term('2010', '2012')], [term('2013', null)], false, null],
    ['one ended, nobody says when it began, before the other began', [term(null, '2012')], [term('2013', null)], false, null],
    ['a beginning is not known', [term(null, '2015')], [term('2013', null)], null, null],
    ['nothing is known', [term(null, null)], [term(null, null)], null, null],
    ['one has ended, nobody says when', [term('2010', null, { status: 'ENDED' })], [term('2013', null)], null, null],
    ['one has ended on a day that is known', [term('2010', '2014', { status: 'ENDED' })], [term('2013', null)], true, { since: '2013', until: '2014' }],
    ['one is only planned', [term('2010', null, { status: 'PLANNED' })], [term('2013', null)], null, null],
    ['one happened on a day', [term(null, null, { on: '2012-02-03' })], [term('2010', null)], true, { since: '2012-02-03', until: null }],
    ['one year ends the one and begins the other', [term('2010', '2012')], [term('2012', '2014')], true, { since: '2012', until: '2012' }],
    ['there are several', [term('2010', '2011'), term('2015', '2016')], [term('2011', '2015')], true, { since: '2011', until: '2015' }],
    ['one of several is not dated', [term(null, null), term('2015', '2016')], [term('2014', null)], true, { since: '2015', until: '2016' }],
    ['one of several is too early and one not dated', [term('2010', '2011'), term(null, null)], [term('2014', null)], null, null],
  ])('when %s', (_, some, others, overlaps, overlap) => {
    const relationships = [
      ...some.map((more, i) => relationship(`a-${i}`, 'a', 'p', more)),
      ...others.map((more, i) => relationship(`b-${i}`, 'b', 'p', more)),
    ];
    const graph = { ...graphOf('a-p b-p'), relationships };
    const [shared] = described(snapshotOfGraph(graph), graph, { from: 0, with: 1 });
    expect([shared.overlaps, shared.overlap]).toEqual([overlaps, overlap]);
  });
});

function query(snapshot: Snapshot, more: Partial<InterlockQuery>): InterlockQuery {
  const all = ['a', 'b', 'c', 'd', 'e'].filter((id) => snapshot.entities.ids.find(id) !== undefined);
  const through = mask(
    snapshot,
    ['p', 'q', 'r'].filter((id) => snapshot.entities.ids.find(id) !== undefined),
  );
  return {
    key: 'all',
    of: numbers(snapshot.entities, all),
    with: mask(snapshot, all),
    through,
    filter: null,
    direction: 'ANY',
    first: 100,
    after: null,
    ...more,
  };
}

async function pairs(snapshot: Snapshot, more: Partial<InterlockQuery>): Promise<string[]> {
  const { ids } = snapshot.entities;
  const { items: interlocks } = await findInterlocks(snapshot, query(snapshot, more), runner);
  return interlocks.map((pair) => `${ids.at(pair.from)} ${ids.at(pair.with)} ${pair.sharedCount}`);
}

/** Shared entities in ids, with what is known of their terms; everything may be shared. */
function described(snapshot: Snapshot, graph: SmallGraph, pair: { from: number; with: number }, of: Partial<InterlockQuery> = {}) {
  const { entities, relationships, topology } = snapshot;
  const recordOf = new Map(graph.relationships.map((record) => [relationships.ids.find(record.id) as number, record]));
  const through = of.through ?? new Uint8Array(entities.count).fill(1);
  return sharedEntities(snapshot, { through, filter: of.filter ?? null, direction: of.direction ?? 'ANY' }, pair).map(
    ({ entity, fromRelationships, withRelationships, meeting }) => ({
      id: entities.ids.at(entity),
      from: fromRelationships.map((r) => relationships.ids.at(r)).sort(),
      with: withRelationships.map((r) => relationships.ids.at(r)).sort(),
      overlaps: [false, null, true][meeting],
      overlap: commonTerm(topology, fromRelationships, withRelationships, recordOf),
    }),
  );
}

async function askInterlocks(snapshot: Snapshot, graph: SmallGraph, ask: Ask) {
  const asked = {
    key: 'one',
    of: numbers(snapshot.entities, ask.of),
    with: ask.with === null ? null : mask(snapshot, ask.with),
    through: mask(snapshot, ask.through),
    filter: relationshipFilter(snapshot, engineCriteria(snapshot, ask.criteria), 'PATHS'),
    direction: ask.direction,
    first: 1_000,
    after: null,
    budget: UNLIMITED,
  };
  const { items: interlocks } = await findInterlocks(snapshot, asked, runner);
  const { ids } = snapshot.entities;
  return interlocks.map((pair) => ({
    from: ids.at(pair.from),
    with: ids.at(pair.with),
    sharedCount: pair.sharedCount,
    overlappingCount: pair.overlappingCount,
    shared: described(snapshot, graph, pair, asked),
  }));
}

/** Every two entities, and every third one between them. */
function slowInterlocks(graph: SmallGraph, ask: Ask) {
  const walkable = graph.relationships.filter((one) => slowAccepts(graph, ask.criteria, one, 'PATHS'));
  /** Of an end of a pair and what it shares. */
  const between = (end: string, shared: string) =>
    walkable.filter(({ from, to }) => (ask.direction !== 'IN' && from === end && to === shared) || (ask.direction !== 'OUT' && from === shared && to === end));
  const ids = graph.entities.map(({ id }) => id).sort();
  const typeOf = new Map(graph.entities.map(({ id, type }) => [id, type]));
  const fits = (a: string, b: string) => ask.of.includes(a) && (ask.with === null ? typeOf.get(a) === typeOf.get(b) : ask.with.has(b));
  const found = ids.flatMap((a, i) =>
    ids.slice(i + 1).flatMap((b) => {
      const pair = fits(a, b) ? [a, b] : fits(b, a) ? [b, a] : null;
      if (pair === null) return [];
      const shared = ids
        .filter((id) => ask.through.has(id) && id !== a && id !== b)
        .map((id) => ({ id, from: between(pair[0], id), with: between(pair[1], id) }))
        .filter((one) => one.from.length > 0 && one.with.length > 0)
        .map((one) => ({ ...one, ...slowOverlap(one.from, one.with) }));
      if (shared.length === 0) return [];
      const rank = (overlaps: boolean | null) => (overlaps === true ? 0 : overlaps === null ? 1 : 2);
      shared.sort((x, y) => rank(x.overlaps) - rank(y.overlaps) || (x.id < y.id ? -1 : 1));
      const named = shared.map((one) => ({ ...one, from: one.from.map(({ id }) => id).sort(), with: one.with.map(({ id }) => id).sort() }));
      const overlappingCount = shared.filter(({ overlaps }) => overlaps === true).length;
      return [{ from: pair[0], with: pair[1], sharedCount: shared.length, overlappingCount, shared: named }];
    }),
  );
  return found.sort(
    (a, b) => b.sharedCount - a.sharedCount || b.overlappingCount - a.overlappingCount || (`${a.from}\0${a.with}` < `${b.from}\0${b.with}` ? -1 : 1),
  );
}

/** Dates as texts of whole days. */
function slowOverlap(some: readonly RelationshipRecord[], others: readonly RelationshipRecord[]) {
  const first = (date: string) => `${date}-01-01`.slice(0, 10);
  const last = (date: string) => {
    const [year, month = 12, day] = date.split('-').map(Number);
    return day === undefined ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : date;
  };
  const byFirst = (x: string, y: string) => (first(x) + x < first(y) + y ? -1 : 1);
  const byLast = (x: string, y: string) => (last(x) + x < last(y) + y ? -1 : 1);
  const found: { since: string; until: string | null }[] = [];
  let isOpen = false;
  for (const a of some) {
    for (const b of others) {
      const starts = [a.on ?? a.since, b.on ?? b.since].filter((date) => date !== null);
      const ends = [a.until, b.until].filter((date) => date !== null);
      const isApart = starts.some((start) => ends.some((end) => first(start) > last(end)));
      const isVague = starts.length < 2 || [a, b].some(({ status, until }) => status === 'ENDED' && until === null);
      if (a.status === 'PLANNED' || b.status === 'PLANNED') isOpen = true;
      else if (isApart) continue;
      else if (isVague) isOpen = true;
      else found.push({ since: starts.sort(byFirst)[1], until: ends.sort(byLast)[0] ?? null });
    }
  }
  if (found.length === 0) return { overlaps: isOpen ? null : false, overlap: null };
  const ends = found.map(({ until }) => until).filter((until) => until !== null);
  const until = ends.length < found.length ? null : (ends.sort(byLast).at(-1) as string);
  return { overlaps: true, overlap: { since: found.map(({ since }) => since).sort(byFirst)[0], until } };
}
