import { describe, expect, it } from '@jest/globals';
import { relationshipTotals } from '../../src/analysis/relationshipTotals.ts';
import { touchingRelationships } from '../../src/analysis/touchingRelationships.ts';
import type { RelationshipRecord } from '../../src/ontology/records.ts';
import { STATUSES } from '../../src/ontology/records.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import { randomGraph, randomNumbers } from '../snapshot/randomGraph.ts';
import { entity, LOADED_AT, ONTOLOGY, relationship } from '../snapshot/records.ts';

const numberOf = (type: string) => ONTOLOGY.relationshipTypeByName.get(type)?.index as number;

describe('relationshipTotals', () => {
  it('adds own shares of each relationship once, and tells the rest apart', () => {
    const invested = (to: string, more: Partial<RelationshipRecord>) => relationship('INVESTED_IN', 'fund/a', to, more);
    const amount = (value: string, scope: 'OWN' | 'ROUND_TOTAL' | null, currency = 'CNY') => ({ value, currency, scope });
    const companies = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((slug) => `institution/${slug}`);
    const snapshot = snapshotOf(
      ONTOLOGY,
      [entity('fund/a'), ...companies.map((id) => entity(id))],
      [
        invested('institution/b', { amount: amount('0.1', 'OWN') }),
        invested('institution/c', { amount: amount('0.2', 'OWN') }),
        invested('institution/d', { amount: amount('7', 'OWN', 'USD') }),
        invested('institution/e', { amount: amount('50', 'ROUND_TOTAL') }),
        invested('institution/f', { amount: amount('9', 'ROUND_TOTAL') }),
        invested('institution/g', { amount: amount('3', null) }),
        invested('institution/h', {}),
        relationship('COMMITTED_TO', 'institution/b', 'fund/a', { amount: amount('100', 'OWN'), status: 'PLANNED' }),
      ],
      { version: 1, loadedAt: LOADED_AT, isLenient: true },
    );
    const everything = new Uint8Array(8).fill(1);
    const answer = (mask: Uint8Array, direction: 'IN' | 'OUT' | 'ANY', types: ReadonlySet<number> | null = null) =>
      relationshipTotals(snapshot, touchingRelationships(snapshot, mask, { types, direction }));
    const ACTUAL = {
      status: 'ACTUAL',
      count: 7,
      totals: [
        { currency: 'CNY', total: '0.3', count: 2 },
        { currency: 'USD', total: '7', count: 1 },
      ],
      notAdded: [
        { scope: 'ROUND_TOTAL', currency: 'CNY', count: 2, largest: '50' },
        { scope: null, currency: 'CNY', count: 1, largest: '3' },
      ],
      undisclosed: 1,
    };
    const PLANNED = { status: 'PLANNED', count: 1, totals: [{ currency: 'CNY', total: '100', count: 1 }], notAdded: [], undisclosed: 0 };
    expect(answer(everything, 'ANY')).toEqual([ACTUAL, PLANNED]);
    const fund = Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0);
    expect(answer(fund, 'OUT')).toEqual([ACTUAL]);
    expect(answer(fund, 'IN')).toEqual([PLANNED]);
    expect(answer(everything, 'ANY', new Set([numberOf('COMMITTED_TO')]))).toEqual([PLANNED]);
    expect(answer(new Uint8Array(8), 'ANY')).toEqual([]);
  });

  it('counts and adds what a slow count over the records does', () => {
    let added = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const { snapshot, relationships } = randomGraph(seed);
      const random = randomNumbers(seed);
      const mask = new Uint8Array(snapshot.entities.count).map(() => (random() < 0.4 ? 1 : 0));
      const isListed = (id: string) => mask[snapshot.entities.ids.find(id) as number] === 1;
      const direction = (['IN', 'OUT', 'ANY'] as const)[seed % 3];
      const touching = relationships.filter(
        ({ type, from, to }) =>
          (type === 'PARTNERS_WITH' && (isListed(from) || isListed(to))) || (direction !== 'IN' && isListed(from)) || (direction !== 'OUT' && isListed(to)),
      );
      const expected = STATUSES.flatMap((status) => {
        const all = touching.filter((one) => one.status === status);
        const own = all.filter(({ amount }) => amount?.scope === 'OWN');
        const sum = (currency: string) =>
          own.filter(({ amount }) => amount?.currency === currency).reduce((total, { amount }) => total + Number(amount?.value), 0);
        const undisclosed = all.filter(({ amount }) => amount === null).length;
        return all.length === 0 ? [] : [[status, all.length, undisclosed, sum('CNY'), sum('USD'), all.length - undisclosed - own.length]];
      });
      const totals = relationshipTotals(snapshot, touchingRelationships(snapshot, mask, { types: null, direction }));
      const told = totals.map(({ status, count, undisclosed, totals: sums, notAdded }) => {
        const total = (currency: string) => Number(sums.find((one) => one.currency === currency)?.total ?? 0);
        return [status, count, undisclosed, total('CNY'), total('USD'), notAdded.reduce((sum, one) => sum + one.count, 0)];
      });
      expect([seed, told]).toEqual([seed, expected]);
      added += expected.length;
    }
    expect(added).toBeGreaterThan(20);
  });
});
